"""Files and folders that do not do what one wants of them."""

import os
import shutil
import subprocess
import threading

from sentences import Skipped, test
from world import LIMIT, as_nobody, contents, environment, one_sentence, small_disk


@test("where there is no room, the old site stands, and one sentence says why")
def full(world):
    world.write_plan(tasks=4)
    with small_disk(world.folder / "disk", "512k") as disk:
        assert world.run("build", "in", "--output", "disk/site", "--quiet").returncode == 0
        before = contents(disk)
        world.write_plan(tasks=60, word="second")
        run = world.run("build", "in", "--output", "disk/site", "--quiet")
        one_sentence(run, 4, "disk/site", "the disk is full")
        assert contents(disk) == before


@test("a read-only disk is one sentence")
def read_only(world):
    world.write_plan(tasks=4)
    with small_disk(world.folder / "disk", "4m") as disk:
        assert world.run("build", "in", "--output", "disk/site", "--quiet").returncode == 0
        before = contents(disk)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        world.write_plan(tasks=5, word="second")
        one_sentence(world.run("build", "in", "--output", "disk/site", "--quiet"), 4, "disk/site")
        one_sentence(world.run("build", "in", "--output", "disk/other", "--quiet"), 4, "disk/other")
        assert contents(disk) == before


@test("a folder that may not be written is one sentence")
def forbidden(world):
    without_rights = as_nobody(world)
    world.write_plan(tasks=4)
    (world.folder / "closed").mkdir(mode=0o555)
    run = world.run("build", "in", "--output", "closed/site", "--quiet", before=without_rights)
    one_sentence(run, 4, "closed/site")


@test("a file that may not be read is a finding, and the others are reported")
def unreadable(world):
    without_rights = as_nobody(world)
    project = world.write_plan(tasks=4)
    (project / "TASKS-03_tree.md").chmod(0)
    run = world.run("status", "in", before=without_rights)
    assert run.returncode == 0, run.stderr
    assert "0 of 4" in run.stdout and "finding" in run.stdout, run.stdout
    (project / "IMPLEMENTATION_PLAN.md").chmod(0)
    run = world.run("status", "in/IMPLEMENTATION_PLAN.md", before=without_rights)
    assert run.returncode in (0, 3) and run.stderr.count("\n") < 12, run.stderr


@test("a folder that vanishes while it is read ends in a report of what was left, or in one sentence")
def vanishing(world):
    endings = set()
    for count in range(20):
        project = world.write_plan("vanishing", tasks=80)
        vanish = threading.Timer(0.001 + count * 0.002, shutil.rmtree, [project], {"ignore_errors": True})
        vanish.start()
        run = world.run("build", "vanishing", "--output", "gone", "--quiet")
        vanish.join()
        shutil.rmtree(project, ignore_errors=True)
        endings.add(run.returncode)
        assert run.returncode in (0, 3), f"exit {run.returncode}: {run.stderr}"
        if run.returncode:
            one_sentence(run, 3)
    assert endings, "no build was run"


@test("a file in the place of the site, and a folder of others, are refused and left alone")
def foreign(world):
    world.write_plan(tasks=2)
    (world.folder / "taken").write_text("mine\n")
    one_sentence(world.run("build", "in", "--output", "taken", "--quiet"), 4, "taken")
    assert (world.folder / "taken").read_text() == "mine\n"
    (world.folder / "full").mkdir()
    (world.folder / "full" / "notes.txt").write_text("mine\n")
    one_sentence(world.run("build", "in", "--output", "full", "--quiet"), 4, "full")
    assert contents(world.folder / "full").keys() == {"notes.txt"}


@test("links in the output folder are never followed out of it")
def links(world):
    world.write_plan(tasks=2)
    outside = world.folder / "outside"
    outside.mkdir()
    (outside / "precious.txt").write_text("mine\n")
    assert world.run("build", "in", "--output", "site", "--quiet").returncode == 0
    shutil.rmtree(world.folder / "site" / "tasks")
    (world.folder / "site" / "tasks").symlink_to(outside)
    world.write_plan(tasks=3, word="second")
    run = world.run("build", "in", "--output", "site", "--quiet")
    assert run.returncode in (0, 4), run.stderr
    assert contents(outside).keys() == {"precious.txt"}


@test("an output that cannot be printed to is one sentence")
def no_output(world):
    if not os.path.exists("/dev/full"):
        raise Skipped("there is no /dev/full")
    world.write_plan(tasks=2)
    with open("/dev/full", "w") as full_device:
        run = subprocess.run(
            [str(world.milepost), "status", "in"], cwd=world.folder, env=environment(), stdin=subprocess.DEVNULL,
            stdout=full_device, stderr=subprocess.PIPE, text=True, timeout=LIMIT)
    one_sentence(run, 4, "standard output")
