#!/usr/bin/env python3
"""Measures Milepost beside the floor and, where it is installed, Hugo: medians, and ratios within each round.

    run.py [--milepost PROGRAM] [--tasks 10,100,1000] [--rounds 5] [--readme]

Without --milepost it builds the program first (release). Projects are made by generate.py, sites are written to memory
(/dev/shm), and each round runs every command once, so that whatever slows the machine down slows all of them. What a row
says is the median over rounds of the ratio in the same round. --readme puts the tables into README.md.
"""
import argparse
import json
import math
import os
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import generate
import hugo_site

HERE = Path(__file__).resolve().parent
NOW = "2026-06-01"


class Figure:
    """One run of a command: seconds that passed, seconds of CPU, and MiB at the most."""

    def __init__(self, command, allowed):
        begin = time.perf_counter()
        child = subprocess.Popen([*map(str, command)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                 stderr=subprocess.PIPE)
        errors = child.stderr.read()
        _, status, usage = os.wait4(child.pid, 0)
        self.wall = time.perf_counter() - begin
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in allowed:
            sys.exit(f"exit {child.returncode}: {' '.join(map(str, command))}\n{errors.decode()}")
        self.cpu = usage.ru_utime + usage.ru_stime
        self.peak = usage.ru_maxrss / 1024


class Series:
    """The runs of one project's commands, by what they measure."""

    def __init__(self, tasks):
        self.tasks = tasks
        self.runs = {}

    def add(self, name, command, allowed=(0,)):
        self.runs.setdefault(name, []).append(Figure(command, allowed))

    def middle(self, name, what):
        return median(getattr(figure, what) for figure in self.runs[name])

    def ratio(self, name, other, what):
        pairs = zip(self.runs[name], self.runs[other])
        return median(getattr(a, what) / getattr(b, what) for a, b in pairs)


def next_task(program, project):
    """The task that is free to begin; None where there is none, as in the smallest project."""
    answer = subprocess.run([program, "next", project, "--json", "--now", NOW], capture_output=True, check=False).stdout
    plans = json.loads(answer)["plans"]
    return next((plan["next"]["id"] for plan in plans if plan.get("next")), None)


def measure(program, floor, hugo, tasks, rounds, scratch):
    project = scratch / f"project-{tasks}"
    generate.write(project, tasks, seed=1)
    if hugo:
        hugo_site.write(scratch / f"hugo-{tasks}", project)
    series = Series(tasks)
    now = ["--now", NOW]
    task = next_task(program, project)
    for number in range(rounds + 1):
        if number == 1:
            # The first round filled the file cache.
            series = Series(tasks)
        site = scratch / "site"
        series.add("build", [program, "build", project, "--output", site, "--quiet", *now])
        series.add("build again", [program, "build", project, "--output", site, "--quiet", *now])
        series.add("floor", [floor, project, scratch / "floor-site"])
        series.add("check", [program, "check", project, *now])
        series.add("status", [program, "status", project, *now])
        # 5: nothing is free to begin, as in the smallest project.
        series.add("next", [program, "next", project, *now], allowed=(0, 5))
        series.add("version", [program, "--version"])
        if task:
            # The steps of a task, on a project as it was at the beginning.
            shutil.rmtree(scratch / "edited", ignore_errors=True)
            shutil.copytree(project, scratch / "edited")
            place = ["--in", scratch / "edited", "--now", f"{NOW}T09:00:00", "--by", "Ines"]
            Figure([program, "verify", task, "--all", *place], (0,))
            series.add("start", [program, "start", task, *place])
            series.add("log", [program, "log", task, "Half of it stands", *place])
            Figure([program, "verify", task, "--all", *place], (0,))
            series.add("complete", [program, "complete", task, *place])
        if hugo:
            series.add("hugo", [hugo, "--quiet", "-s", scratch / f"hugo-{tasks}", "-d", scratch / "hugo-site"])
        for made in ("site", "floor-site", "hugo-site"):
            shutil.rmtree(scratch / made, ignore_errors=True)
    return series


NAMES = {"build": "`milepost build`", "build again": "`milepost build` again, nothing changed", "floor": "the floor",
         "check": "`milepost check`", "status": "`milepost status`", "next": "`milepost next`",
         "start": "`milepost start`", "log": "`milepost log`", "complete": "`milepost complete`",
         "version": "`milepost --version`", "hugo": "Hugo"}


def peak(value):
    """A child's peak begins with what this program holds, so nothing below that can be told."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f"< {own + 1:.0f}" if value <= own + 1 else f"{value:.1f}"


def seconds_table(all_series):
    lines = ["| tasks | command | wall, ms | CPU, ms | peak, MiB | wall to the floor’s | CPU to the floor’s |",
             "|---:|---|---:|---:|---:|---:|---:|"]
    for series in all_series:
        for name in series.runs:
            lines.append(f"| {series.tasks} | {NAMES[name]} | {series.middle(name, 'wall') * 1000:.0f} "
                         f"| {series.middle(name, 'cpu') * 1000:.0f} | {peak(series.middle(name, 'peak'))} "
                         f"| {series.ratio(name, 'floor', 'wall'):.2f} | {series.ratio(name, 'floor', 'cpu'):.2f} |")
    return lines


def goals_table(all_series):
    """Each goal with what was measured, where the sizes it speaks of were run."""
    by_size = {series.tasks: series for series in all_series}
    rows = []

    def row(words, goal, value, holds):
        rows.append(f"| {words} | {goal} | {value} | {'yes' if holds else 'no'} |")

    def at_most(words, limit, value, unit=""):
        row(words, f"≤ {limit}{unit}", f"{value:.2f}{unit}" if not unit else f"{value:.1f}{unit}", value <= limit)

    if 1000 in by_size:
        thousand = by_size[1000]
        if "hugo" in thousand.runs:
            value = thousand.ratio("hugo", "build", "wall")
            row("1,000 tasks: Hugo’s wall to ours", "≥ 3", f"{value:.2f}", value >= 3)
        at_most("1,000 tasks: our wall to the floor’s", 1.2, thousand.ratio("build", "floor", "wall"))
        at_most("1,000 tasks: peak memory", 60, thousand.middle("build", "peak"), " MiB")
        for name in ("status", "next"):
            at_most(f"1,000 tasks: wall of `{name}` to the floor’s", 0.5, thousand.ratio(name, "floor", "wall"))
        for name in ("start", "log", "complete"):
            at_most(f"1,000 tasks: wall of `{name}` to the floor’s", 0.6, thousand.ratio(name, "floor", "wall"))
        at_most("1,000 tasks: CPU of `check` to that of the first `build`", 0.25, thousand.ratio("check", "build", "cpu"))
        at_most("1,000 tasks: wall of a second build to the first", 0.5, thousand.ratio("build again", "build", "wall"))
        at_most("start to `--version`", 10, thousand.middle("version", "wall") * 1000, " ms")
    if 10 in by_size:
        at_most("10 tasks: our wall to the floor’s", 4, by_size[10].ratio("build", "floor", "wall"))
    if len(by_size) > 1:
        large, small = (by_size[size] for size in sorted(by_size, reverse=True)[:2])
        growth = large.middle("build", "cpu") / small.middle("build", "cpu")
        at_most(f"CPU from {small.tasks:,} to {large.tasks:,} tasks, exponent", 1.05,
                math.log(growth) / math.log(large.tasks / small.tasks))
    return ["| what | goal | measured | holds |", "|---|---|---:|---|", *rows]


def first_line(command):
    output = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return output.splitlines()[0] if output else "unknown"


def machine(program, hugo, rounds, load):
    model = next((line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
                  if line.startswith("model name")), platform.machine())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    lines = [f"- machine: {model}, {os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()} {platform.release()}",
             f"- Milepost {first_line([program, '--version'])}; {first_line(['swift', '--version'])}",
             f"- cmark-gfm {first_line(['pkg-config', '--modversion', 'libcmark-gfm'])}"
             + (f"; {' '.join(first_line([hugo, 'version']).split()[:2])}" if hugo else "; Hugo is not installed"),
             f"- medians of {rounds} rounds"]
    busy = max(load[0], os.getloadavg()[0])
    lines.append(f"- load of the machine: {load[0]:.1f} before, {os.getloadavg()[0]:.1f} after"
                 + (", so other programs were at work: believe the ratios more than the times, and neither very much"
                    if busy > os.cpu_count() + 1 else ""))
    return lines


def build_program():
    subprocess.run(["swift", "build", "-c", "release", "--product", "milepost"], cwd=HERE.parent, check=True,
                   stdout=sys.stderr)
    path = subprocess.run(["swift", "build", "-c", "release", "--show-bin-path"], cwd=HERE.parent, check=True,
                          capture_output=True, text=True).stdout.strip()
    return Path(path) / "milepost"


def build_floor(folder):
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libcmark-gfm"], capture_output=True, text=True, check=False)
    if flags.returncode:
        sys.exit("the floor needs libcmark-gfm-dev and libcmark-gfm-extensions-dev (Debian's names)")
    floor = folder / "floor"
    subprocess.run(["cc", "-O2", "-o", floor, HERE / "floor.c", *flags.stdout.split(), "-lcmark-gfm-extensions"],
                   check=True)
    return floor


def put_into_readme(lines):
    path = HERE / "README.md"
    begin, end = "<!-- figures: begin, written by run.py --readme -->\n", "<!-- figures: end -->\n"
    head, rest = path.read_text(encoding="utf-8").split(begin)
    path.write_text(head + begin + "\n" + "\n".join(lines) + "\n\n" + end + rest.split(end)[1], encoding="utf-8")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--milepost", type=Path)
    arguments.add_argument("--tasks", default="10,100,1000")
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--readme", action="store_true")
    given = arguments.parse_args()
    program = given.milepost.resolve() if given.milepost else build_program()
    hugo = shutil.which("hugo")
    shared_memory = Path("/dev/shm")
    scratch = Path(tempfile.mkdtemp(prefix="milepost-", dir=shared_memory if shared_memory.is_dir() else None))
    load = os.getloadavg()
    try:
        floor = build_floor(scratch)
        sizes = [int(size) for size in given.tasks.split(",")]
        all_series = [measure(program, floor, hugo, size, given.rounds, scratch) for size in sizes]
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    lines = [*machine(program, hugo, given.rounds, load), "", *goals_table(all_series), "", *seconds_table(all_series)]
    print("\n".join(lines))
    if given.readme:
        put_into_readme(lines)


if __name__ == "__main__":
    main()
