"""Plans that are changed by several at once, and by commands that are killed while they write."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from sentences import Skipped, test
from world import LIMIT, World, environment

AT_ONCE = 8


def write_shared_plan(folder: Path) -> None:
    """Two tasks, ready to begin, the first with a file; both files have a log."""
    folder.mkdir(parents=True, exist_ok=True)
    head = "# Orchard\n\n## Phase 1: Row\n\n```yaml\nphase_1_tasks:\n"
    entry = (
        "  - id: TASKS-{0}\n    service_name: Tree {0}\n    priority: P0\n    workflow:\n"
        "      pre_check: {{status: COMPLETED, checklist: [{{verified_req: true}}]}}\n"
        "      implementation: {{status: NOT_STARTED, started: null, completed: null}}\n"
        "      post_check: {{status: COMPLETED, checklist: [{{tests_passing: true}}]}}\n")
    log = "## Session Log\n\n| Date | Task ID | Status | Notes |\n|---|---|---|---|\n"
    (folder / "IMPLEMENTATION_PLAN.md").write_text(
        head + entry.format("01") + entry.format("02") + "```\n\n" + log)
    own = entry.format("01").replace("  - id", "  id").replace("      ", "    ").replace("    service", "  service")
    own = own.replace("    priority", "  priority").replace("    workflow", "  workflow")
    (folder / "TASKS-01_tree.md").write_text(
        f"# TASKS-01: Tree 01\n\n```yaml\ntasks_tracking:\n{own}```\n\n## Session Log\n\n"
        "| Date | Status | Summary |\n|---|---|---|\n")


def start(world: World, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [str(world.milepost), *arguments], cwd=world.folder, env=environment(), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@test("of eight who start a task at once one wins, and the others are told who")
def claim(world):
    for _ in range(5):
        write_shared_plan(world.folder / "in")
        names = [f"Gardener {number}" for number in range(AT_ONCE)]
        runs = [start(world, "start", "TASKS-01", "--in", "in", "--by", name) for name in names]
        outcomes = [(run.communicate(timeout=LIMIT), run.returncode) for run in runs]
        winners = [name for name, (_, code) in zip(names, outcomes) if code == 0]
        assert len(winners) == 1, f"{len(winners)} won: {outcomes}"
        for (_, error), code in outcomes:
            assert code in (0, 1), error
            assert code == 0 or f"in progress already, started by {winners[0]}" in error, error
        for file in ("IMPLEMENTATION_PLAN.md", "TASKS-01_tree.md"):
            text = (world.folder / "in" / file).read_text()
            assert text.count("Started (by") == 1 and f"Started (by {winners[0]})" in text, text


@test("rows that eight write to the logs at once are all there, once each")
def rows(world):
    each = world.rows
    write_shared_plan(world.folder / "in")
    loop = (
        'i=0; while [ $i -lt "$2" ]; do "$0" log TASKS-01 "row $1-$i." --in in --quiet --wait 600 > /dev/null '
        '|| exit 1; i=$((i + 1)); done')
    writers = [
        subprocess.Popen(
            ["/bin/sh", "-c", loop, str(world.milepost), str(number), str(each)], cwd=world.folder, env=environment(),
            stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        for number in range(AT_ONCE)]
    for writer in writers:
        _, error = writer.communicate(timeout=3600)
        assert writer.returncode == 0, error
    wanted = sorted(f"row {number}-{row}." for number in range(AT_ONCE) for row in range(each))
    for file in ("IMPLEMENTATION_PLAN.md", "TASKS-01_tree.md"):
        found = sorted(re.findall(r"row \d+-\d+\.", (world.folder / "in" / file).read_text()))
        assert found == wanted, f"{file}: {len(found)} rows, not {len(wanted)}"


@test("a command that is killed at any call that writes leaves each file old or new, and the next one puts them right")
def killed(world):
    if not shutil.which("strace"):
        raise Skipped("strace is missing")
    project = world.folder / "in"
    names = ("IMPLEMENTATION_PLAN.md", "TASKS-01_tree.md")

    def texts():
        return tuple((project / name).read_text() for name in names)

    def fresh():
        shutil.rmtree(project, ignore_errors=True)
        write_shared_plan(project)

    fresh()
    old = texts()
    done = world.run("start", "TASKS-01", "--in", "in")
    assert done.returncode == 0, done.stderr
    new = texts()
    assert old[0] != new[0] and old[1] != new[1]
    cut = {"finished": 0, "taken back": 0, "nothing": 0}
    calls = {}
    # Before the call and behind it: a file is half written, or written and not yet in its place.
    for call in ("rename,renameat,renameat2", "write", "fsync,fdatasync", "unlink,unlinkat", "fchmod,chmod", "flock"):
        for number in range(1, 60):
            fresh()
            run = world.run(
                "start", "TASKS-01", "--in", "in", before=[
                    "strace", "-f", "-qq", "-o", "trace", "-e", f"trace={call}",
                    "-e", f"inject={call}:signal=KILL:when={number}"])
            if "PTRACE" in run.stderr or "ptrace" in run.stderr:
                raise Skipped("this user may not trace")
            if run.returncode == 0:
                calls[call] = number - 1
                break
            for found, before, after in zip(texts(), old, new):
                assert found in (before, after), f"{call} {number}: neither old nor new:\n{found}"
            again = world.run("log", "TASKS-02", "after it", "--in", "in")
            assert again.returncode == 0, f"{call} {number}: {again.stderr}"
            row = "| 2026-02-25T06:13:20 | TASKS-02 | NOT_STARTED | after it |\n"
            plan, task = texts()
            assert row in plan, plan
            pair = (plan.replace(row, ""), task)
            assert pair in (old, new), f"{call} {number}: plan and task file do not go together:\n{pair}"
            words = again.stderr
            cut["finished" if "is finished now" in words else "taken back" if "was taken back" in words
                else "nothing"] += 1
            left = sorted(path.name for path in project.iterdir())
            assert left == [".milepost", *names], f"{call} {number}: left behind {left}"
        else:
            raise AssertionError(f"{call}: the command never came through")
    assert calls["rename,renameat,renameat2"] >= 3, calls
    assert cut["finished"] and cut["taken back"], cut


def git_in(world: World):
    """Git in the project's folder, with the program on its path."""
    if not shutil.which("git"):
        raise Skipped("git is missing")
    path = f"{world.milepost.parent}:{environment()['PATH']}"

    def git(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["git", "-C", str(world.folder / "in"), "-c", "user.name=I", "-c", "user.email=i@example.org", *words],
            env=environment() | {"HOME": str(world.folder), "PATH": path}, capture_output=True, text=True, check=False)

    return git


@test("edits of two tasks on two branches merge, where their lines are apart")
def merged(world):
    git = git_in(world)
    write_shared_plan(world.folder / "in")

    for words in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-qm", "plan"], ["branch", "other"]):
        assert git(*words).returncode == 0
    assert world.run("verify", "TASKS-01", "tests_passing", "--undo", "--in", "in").returncode == 0
    assert git("commit", "-qam", "one").returncode == 0
    assert git("checkout", "-q", "other").returncode == 0
    assert world.run("set", "TASKS-02", "name=Pear", "--in", "in").returncode == 0
    assert git("commit", "-qam", "two").returncode == 0
    merge = git("merge", "-q", "main", "-m", "both")
    assert merge.returncode == 0, merge.stdout + merge.stderr
    text = (world.folder / "in" / "IMPLEMENTATION_PLAN.md").read_text()
    assert "tests_passing: false" in text and "Pear" in text, text


@test("with the merge driver logs and statuses of the same task merge too, and without it git finds a conflict")
def driven(world):
    git = git_in(world)
    for registered in (False, True):
        shutil.rmtree(world.folder / "in", ignore_errors=True)
        write_shared_plan(world.folder / "in")
        assert git("init", "-q", "-b", "main").returncode == 0
        if registered:
            done = world.run("merge-driver", "--register", "--in", "in")
            assert done.returncode == 0, done.stderr
        for words in (["add", "-A"], ["commit", "-qm", "plan"], ["branch", "other"]):
            assert git(*words).returncode == 0
        for command in (["start", "TASKS-01"], ["log", "TASKS-01", "mine", "--now", "2026-03-01T12:00:00"]):
            assert world.run(*command, "--in", "in").returncode == 0
        assert git("commit", "-qam", "one").returncode == 0
        assert git("checkout", "-q", "other").returncode == 0
        for command in (["start", "TASKS-01", "--now", "2026-02-24T08:00:00"],
                        ["log", "TASKS-01", "theirs", "--now", "2026-02-24T12:00:00"],
                        ["complete", "TASKS-01", "--now", "2026-02-26T09:00:00"],
                        ["start", "TASKS-02", "--now", "2026-02-26T10:00:00"]):
            assert world.run(*command, "--in", "in").returncode == 0
        assert git("commit", "-qam", "two").returncode == 0
        merge = git("merge", "-q", "main", "-m", "both")
        assert (merge.returncode == 0) == registered, merge.stdout + merge.stderr
    text = (world.folder / "in" / "IMPLEMENTATION_PLAN.md").read_text()
    assert "<<<<<<<" not in text and text.index("theirs") < text.index("mine"), text
    assert "status: COMPLETED, started: 2026-02-24T08:00:00" in text, text
    status = world.run("status", "in")
    assert "1 of 2" in status.stdout, status.stdout
    check = world.run("check", "in", "--severity-limit", "error")
    assert check.returncode == 0, check.stdout
