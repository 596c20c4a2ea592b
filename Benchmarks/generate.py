#!/usr/bin/env python3
"""Writes a project of N tasks, as a team would: a plan with phases as tables and YAML, a task file for each task.

    generate.py --tasks 1000 --seed 1 FOLDER

The same numbers give the same bytes. The first two thirds of the tasks are done, a few are at work, the others wait; each
needs tasks before it, so the graph has no cycle. `milepost check` finds nothing in it.
"""
import argparse
import random
from datetime import datetime, timedelta
from pathlib import Path

SUBJECTS = "Berth Cargo Crane Customs Dock Ferry Gate Harbour Invoice Lighthouse Manifest Pilot Quay Route Tide".split()
ROLES = "Archive Planner Gateway Ledger Monitor Notifier Registry Scheduler Validator Worker".split()
TOOLS = "PostgreSQL Redis NATS Prometheus SQLite gRPC OpenAPI Avro".split()
PEOPLE = ["A. Lindqvist", "B. Okafor", "C. Marchetti", "D. Haugen", "E. Tanaka"]
PHASES = ["Foundations", "Data", "Domain", "Connections", "Interfaces", "Operations", "Hardening"]
FIRST_DAY = datetime(2025, 1, 6, 8, 0, 0)

PRE_CHECKS = ["verified_req", "verified_spec", "confirmed_arch", "checked_deps"]
POST_CHECKS = ["tests_passing", "coverage_met", "docs_updated", "session_logged"]


class Task:
    """What is known of a task before anything is written."""

    def __init__(self, number, count, chance):
        self.number = number
        self.id = f"TASKS-{number:02d}"
        serial = f" {number // 150 + 1}" if number >= 150 else ""
        self.name = f"{SUBJECTS[number % 15]} {ROLES[number // 15 % 10]}{serial}"
        self.slug = self.name.lower().replace(" ", "_")
        self.file = f"{self.id}_{self.slug}.md"
        self.phase = (number - 1) * len(PHASES) // count
        self.priority = f"P{self.phase % 4}"
        # A large team is faster, so that no date lies ahead of the day that projects are looked at.
        pace = min(1, 2000 / count)
        started = FIRST_DAY + pace * timedelta(hours=5 * number, minutes=chance.randrange(60))
        self.started = started.isoformat(timespec="seconds")
        self.completed = (started + pace * timedelta(hours=chance.randrange(1, 5))).isoformat(timespec="seconds")
        near = range(max(1, number - 40), number)
        self.needs = sorted(chance.sample(near, min(len(near), chance.choice([0, 1, 1, 2, 3]))))
        self.serves = []
        self.status = "NOT_STARTED"
        self.tool, self.other_tool = chance.sample(TOOLS, 2)
        self.owner = chance.choice(PEOPLE)
        self.figures = [chance.randrange(10, 96) for _ in range(12)]

    @property
    def is_done(self):
        return self.status == "COMPLETED"

    @property
    def dependents(self):
        return ", ".join(f"TASKS-{other:02d}" for other in self.serves)


def tasks(count, seed):
    chance = random.Random(seed)
    all_tasks = [Task(number, count, chance) for number in range(1, count + 1)]
    for task in all_tasks:
        for need in task.needs:
            all_tasks[need - 1].serves.append(task.number)
    done = count * 2 // 3
    for task in all_tasks[:done]:
        task.status = "COMPLETED"
    at_work = [task for task in all_tasks[done:done + 8] if all(need <= done for need in task.needs)]
    for task in at_work[:3]:
        task.status = "IN_PROGRESS"
    return all_tasks


def workflow(task, indent, comments=False):
    """The YAML of a task's three steps."""
    checks = {"COMPLETED": ("COMPLETED", "COMPLETED"), "IN_PROGRESS": ("COMPLETED", "NOT_STARTED")}
    pre, post = checks.get(task.status, ("NOT_STARTED", "NOT_STARTED"))
    dates = {"started": task.started if task.status != "NOT_STARTED" else "null",
             "completed": task.completed if task.is_done else "null"}
    lines = ["workflow:"]
    for name, status, boxes in [("pre_check", pre, PRE_CHECKS), ("implementation", task.status, None),
                                ("post_check", post, POST_CHECKS)]:
        lines += [f"  {name}:", f"    status: {status}"]
        if boxes is None:
            lines += [f"    {key}: {value}" for key, value in dates.items()]
            continue
        lines.append("    checklist:")
        ticked = "true" if status == "COMPLETED" else "false"
        lines += [f"      - {box}: {ticked}" + (f"  # {box.replace('_', ' ').capitalize()}" if comments else "")
                  for box in boxes]
    return "".join(indent + line + "\n" for line in lines)


def plan(all_tasks):
    text = f"""---
title: "Implementation Plan: Benchmark {len(all_tasks)}"
tags:
  - implementation-tracking
custom_fields:
  document_type: plan
  schema_version: "2.0"
---

# Implementation Plan: Benchmark {len(all_tasks)}

> This is where the work is tracked.

## 1. Approach

Work goes from the foundations up: what others stand on comes first. A phase begins when what it needs is done, and each
task is written down *before* it is begun.

1. **Read** the task's file.
2. **Check** what it needs.
3. **Write** the code and its tests, then note it in the log.

## 2. Phase Tracker

"""
    for number, name in enumerate(PHASES):
        own = [task for task in all_tasks if task.phase == number]
        if not own:
            continue
        text += f"### 2.{number + 1} Phase {number + 1}: {name}\n\n**Goal**: {name}, from {own[0].name} on.\n\n"
        text += "| Status | ID | Task / Service | Priority | Dependents |\n|---|---|---|:---:|---|\n"
        for task in own:
            text += (f"| {task.status} | **{task.id}** | **{task.name}** | **{task.priority}** "
                     f"| {task.dependents} |\n")
        text += f"\n```yaml\nphase_{number + 1}_tasks:\n"
        for task in own:
            text += (f'  - id: {task.id}\n    service_name: "{task.name}"\n    priority: {task.priority}\n'
                     f'    dependents: "{task.dependents}"\n{workflow(task, "    ")}')
        text += "```\n\n---\n\n"
    text += "## 3. Session Log\n\n| Date | Task | Status | Notes |\n|---|---|---|---|\n"
    for task in all_tasks:
        if task.status != "NOT_STARTED":
            date = task.completed if task.is_done else task.started
            text += f"| {date} | {task.id} | {task.status} | {task.name}: {task.tool} in place, `{task.slug}` tested. |\n"
    return text


def box(task):
    return "x" if task.is_done else " "


def items(task, texts):
    return "".join(f"- [{box(task)}] {text}\n" for text in texts)


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]) + "\n"


def task_file(task, all_tasks):
    status = task.status.replace("_", " ").title()
    needed = [all_tasks[number - 1] for number in task.needs]
    figures = task.figures
    text = f"""---
title: "{task.id}: {task.name}"
tags:
  - tasks
  - implementation-task
custom_fields:
  document_type: tasks
  schema_version: "2.0"
---

# {task.id}: {task.name}

## Document Control

{table(["Field", "Value"], [
    ["**TASKS ID**", task.id], ["**Status**", status], ["**Version**", "1.0.0"], ["**Created**", "2025-01-02"],
    ["**Author**", task.owner], ["**Assigned To**", task.owner], ["**Priority**", task.priority],
    ["**Estimated Effort**", f"{figures[0] % 12 + 2} hours"], ["**Complexity**", figures[1] % 5 + 1]])}
## Development Plan Tracking

```yaml
tasks_tracking:
  id: {task.id}
  service_name: "{task.name}"
  priority: {task.priority}
  dependents: "{task.dependents}"
{workflow(task, "  ", comments=True)}```

## 1. Objective

Build the {task.name}: it keeps records of the {PHASES[task.phase].lower()} phase, backed by {task.tool}. It must stay
*available* when {task.other_tool} is down, and **never** lose an accepted record.

{items(task, [f"Module `{task.slug}` with its rules", f"Tests that cover {figures[2]} of 100 lines or more",
              f"Connection with {task.tool}", "Documentation of the interface"])}
## 2. Scope

### 2.1 Included

- Rules and services of the {task.name}
- An adapter for {task.tool} with retries and limits of time
- Counters and traces through {task.other_tool}

### 2.2 Left out

- Screens for administrators, which are a task of their own
- Moving records from before 2022

### 2.3 Before the beginning

{items(task, [f"{task.tool} can be reached from the test network", "An account that may read and write exists",
              "The switch that turns it on is in place"])}
## 3. Steps

"""
    stages = {
        "Beginning": [("Read the specification", "What is asked for is understood"),
                      (f"Make the module `{task.slug}`", "It can be imported"), ("Name the types", "They are checked")],
        "Core": [(f"Write the rules of the {task.name}", "They do what was asked"),
                 ("Handle errors", "Every way is covered"),
                 (f"Connect {task.tool} and {task.other_tool}", "Calls go through")],
        "Tests": [("Write tests of the rules", f"{figures[3]} of 100 lines"),
                  ("Write tests of the connections", "All of them are looked at"),
                  ("Run the scenarios", "All hold")],
        "End": [("Write the documentation", "Nothing is missing"), ("Have it read", "It was agreed to"),
                ("Update the tracking", "The plan says what is so")],
    }
    for number, (name, steps) in enumerate(stages.items(), 1):
        rows = [[f"{number}.{step}", what, result, f"{figures[number] // step * 5} min"]
                for step, (what, result) in enumerate(steps, 1)]
        text += f"### Stage {number}: {name}\n\n{table(['Step', 'Action', 'Outcome', 'Duration'], rows)}\n"
    text += f"""## 4. Execution Commands

### 4.1 Surroundings

```bash
# See that everything is there
python3 --version
make install
python3 -c "import {task.slug}; print('ready')"
```

### 4.2 Work

```bash
mkdir -p src/{task.slug}/rules src/{task.slug}/adapters
touch src/{task.slug}/rules/models.py src/{task.slug}/rules/services.py
mypy --strict src/{task.slug}
pytest tests/{task.slug} -q
```

### 4.3 Verification

```bash
pytest tests -q --cov=src/{task.slug} --cov-fail-under={figures[2]}
ruff check src/{task.slug} tests/{task.slug}
```

## 5. Limits

{table(["Area", "Limit"], [["**Language**", "Python 3.12 with types"], ["**Store**", task.tool],
                           ["**Messages**", task.other_tool], ["**Shape**", "Ports and adapters"]])}
{table(["Measure", "Goal"], [["**Covered lines**", f"≥ {figures[2]} %"], ["**Types**", "100 %"],
                             ["**Time to answer**", f"95 of 100 below {figures[4]} ms"],
                             ["**Requests**", f"≥ {figures[5]}00 a second"]])}
## 6. Acceptance

### 6.1 What it does

{items(task, ["It does what was asked for", "Its rules are those of the specification",
              "All connections work", "Errors are handled as agreed"])}
### 6.2 How well

{items(task, [f"Tests cover {figures[2]} of 100 lines or more", "All scenarios hold",
              "`mypy --strict` finds nothing", "No weakness of a high grade is known"])}
### 6.3 How it runs

{items(task, ["The documentation is complete", "The log names the request", "Its health can be asked for"])}
## 7. Contracts

{table(["Contract", "Kind", "Used by", "File"],
       [[f"`{task.slug}_protocol`", "Protocol", task.dependents or "nobody yet", f"`src/contracts/{task.slug}.py`"]])}
## 8. Traceability

{table(["Kind", "ID", "Title", "Where"],
       [["SPEC", f"SPEC-{task.number:02d}", f"Specification of the {task.name}", "Sections 2, 4"],
        ["REQ", f"REQ-{task.number:02d}", f"What the {task.name} is to do", "All criteria"],
        ["ADR", f"ADR-{figures[6]:02d}", f"{task.tool} for records", "Decision, reasons"],
        ["BDD", f"BDD-{task.number:02d}", f"`{task.slug}.feature`", "Scenarios 1-6"]])}
"""
    text += "".join(f"- `@depends: {need.id}` - uses the {need.name}.\n" for need in needed)
    text += f"""
## 9. Risks

{table(["Risk", "Chance", "Harm", "Answer"],
       [[f"{task.tool} behaves otherwise in its next version", "High", "High", "Keep the version, test the contract"],
        ["What it calls cannot be reached", "Low", "Medium", "Break the circuit, answer from what is kept"],
        ["Its rules are hard to understand", "High", "High", "Tests over many made-up cases, and an expert's look"]])}
## 10. Session Log

"""
    rows = []
    if task.status != "NOT_STARTED":
        rows.append([task.started, "IN_PROGRESS", f"Began the {task.name}; what it needs is there."])
    if task.is_done:
        rows.append([task.completed, "COMPLETED",
                     f"**Done**<br><ul><li>**What**: {task.tool} and {task.other_tool} connected, {figures[7]} of "
                     f"{figures[7]} tests pass.</li><li>**Where**: `src/{task.slug}/`</li></ul>"])
    text += table(["Date", "Status", "Summary"], rows) + "\n## References\n\n"
    text += "- [The plan](../IMPLEMENTATION_PLAN.md)\n"
    text += "".join(f"- [{need.id}: {need.name}]({need.file})\n" for need in needed)
    return text


def write(folder, count, seed):
    all_tasks = tasks(count, seed)
    (folder / "tasks").mkdir(parents=True)
    (folder / "IMPLEMENTATION_PLAN.md").write_text(plan(all_tasks), encoding="utf-8")
    for task in all_tasks:
        (folder / "tasks" / task.file).write_text(task_file(task, all_tasks), encoding="utf-8")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--tasks", type=int, default=1000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("folder", type=Path, help="made by this; must not exist")
    given = arguments.parse_args()
    write(given.folder, given.tasks, given.seed)


if __name__ == "__main__":
    main()
