"""Builds that are killed."""

import random
import signal
import subprocess
import time

from sentences import test
from world import contents, environment


@test("a build that is killed leaves the old site or the new one, whole, and the next one tidies up")
def killed(world):
    project, site = world.write_plan(), world.folder / "site"
    words = ["first", "second"]
    wanted, took = {}, 0.0
    for word in words:
        world.write_plan(word=word)
        began = time.monotonic()
        assert world.run("build", "in", "--output", "site", "--quiet").returncode == 0
        took = time.monotonic() - began
        wanted[word] = contents(site)
    assert wanted["first"] != wanted["second"]

    chance = random.Random(4)
    was_killed, standing = 0, "second"
    for count in range(world.kills):
        word = words[count % 2]
        world.write_plan(word=word)
        build = subprocess.Popen(
            [str(world.milepost), "build", "in", "--output", "site", "--quiet"], cwd=world.folder, env=environment(),
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.random() * took * 1.1)
        build.send_signal(signal.SIGKILL)
        was_killed += build.wait() == -signal.SIGKILL
        found = contents(site)
        assert found in (wanted[word], wanted[standing]), (
            f"kill {count}: neither site: {sorted(set(found) ^ set(wanted[word]))[:5]}")
        standing = word if found == wanted[word] else standing
    assert was_killed > world.kills // 4, f"only {was_killed} of {world.kills} builds were still running"

    world.write_plan(word="first")
    assert world.run("build", "in", "--output", "site", "--quiet").returncode == 0
    assert contents(site) == wanted["first"]
    assert sorted(entry.name for entry in world.folder.iterdir()) == [project.name, "site"], (
        f"left behind: {sorted(entry.name for entry in world.folder.iterdir())}")
