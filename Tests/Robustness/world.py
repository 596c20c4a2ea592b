"""What the tests share: the program, a folder to work in, projects, and what a folder holds."""

from __future__ import annotations

import hashlib
import os
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sentences import Skipped

# No test takes longer than a few seconds for one run; a program that hangs is killed.
LIMIT = 120


@dataclass(frozen=True)
class World:
    milepost: Path
    folder: Path
    #: How often a build is killed.
    kills: int
    #: How many rows each of several writers adds to a log.
    rows: int

    def run(self, *arguments: str, before=(), **options) -> subprocess.CompletedProcess[str]:
        """Runs the program in the folder, behind the words of another program."""
        return subprocess.run(
            [*before, str(self.milepost), *arguments], cwd=self.folder, env=environment(), stdin=subprocess.DEVNULL,
            capture_output=True, text=True, timeout=LIMIT, **options)

    def write_plan(self, name: str = "in", tasks: int = 12, word: str = "first") -> Path:
        """A plan of two phases and its task files; the word stands on every page."""
        folder = self.folder / name
        folder.mkdir(parents=True, exist_ok=True)
        plan = [f"# Orchard {word}", "", "## Phase Tracker", ""]
        for phase in (1, 2):
            plan += [f"### Phase {phase}: Row {phase}", "", "| Status | ID | Task / Service |", "|---|---|---|"]
            plan += [f"| NOT_STARTED | TASKS-{number:02} | Tree {number} {word} |"
                     for number in range(1, tasks + 1) if (number > tasks // 2) == (phase == 2)]
            plan.append("")
        (folder / "IMPLEMENTATION_PLAN.md").write_text("\n".join(plan))
        for number in range(1, tasks + 1):
            (folder / f"TASKS-{number:02}_tree.md").write_text(
                f"# TASKS-{number:02}: Tree {number} {word}\n\nDig, plant and water, {word}.\n")
        return folder


def environment() -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "SOURCE_DATE_EPOCH": "1772000000"}


def contents(folder: Path) -> dict[str, str]:
    """The files below a folder, by a digest of each."""
    return {str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
            for file in sorted(folder.rglob("*")) if file.is_file()}


def one_sentence(run: subprocess.CompletedProcess[str], status: int, *words: str) -> None:
    """The program ended with a code, and said in one sentence why."""
    lines = [line for line in run.stderr.splitlines() if line.startswith("error: ")]
    assert run.returncode == status, f"exit {run.returncode}, not {status}: {run.stderr}"
    assert len(lines) == 1, f"not one sentence: {run.stderr!r}"
    missing = [word for word in words if word not in run.stderr]
    assert not missing, f"{missing} not in {run.stderr!r}"


@contextmanager
def small_disk(folder: Path, size: str):
    """A file system in memory with little room; needs root."""
    folder.mkdir(exist_ok=True)
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], capture_output=True, text=True)
    if made.returncode:
        raise Skipped(f"this user may not mount: {made.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def as_nobody(world: World) -> list[str]:
    """Words before a command that take root's rights away; nothing where there are none."""
    if os.geteuid() != 0:
        return []
    for parent in [world.folder, *world.folder.parents]:
        if parent.stat().st_uid == 0 and parent != Path("/") and parent != Path("/tmp"):
            parent.chmod(parent.stat().st_mode | 0o055)
    probe = subprocess.run(
        ["setpriv", "--reuid=65534", "--clear-groups", str(world.milepost), "--version"], capture_output=True)
    if probe.returncode:
        raise Skipped("the program cannot be run without root's rights")
    return ["setpriv", "--reuid=65534", "--clear-groups"]
