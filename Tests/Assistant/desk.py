"""What the tests share: the program as a client starts it, and a plan of ten tasks."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from mcp import Client, StdioServerParameters
from mcp.types import Implementation


@dataclass(frozen=True)
class Desk:
    milepost: Path
    folder: Path

    def client(self, mode: str = "auto") -> Client:
        """The official client, connected to the program over its standard input and output."""
        server = StdioServerParameters(
            command=str(self.milepost), args=["mcp", str(self.folder)],
            env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "SOURCE_DATE_EPOCH": "1772438400"})
        return Client(server, mode=mode, client_info=Implementation(name="Agent 7", version="1.0"))

    def text(self, path: str) -> str:
        return (self.folder / path).read_text()

    def write_plan(self) -> None:
        """Ten tasks in three phases, each with a file; each needs the one before it."""
        plan = ["# Lighthouse", ""]
        number = 0
        for phase, count in ((1, 3), (2, 4), (3, 3)):
            plan += [f"## Phase {phase}: Stage {phase}", "", "```yaml", f"phase_{phase}_tasks:"]
            for _ in range(count):
                number += 1
                needed = f'TASKS-{number + 1:02}' if number < 10 else ""
                plan += [f"  - id: TASKS-{number:02}", f'    service_name: "Part {number}"', "    priority: P0",
                         f'    dependents: "{needed}"', *tracking("    ")]
                (self.folder / f"TASKS-{number:02}_part.md").write_text("\n".join([
                    f"# TASKS-{number:02}: Part {number}", "", "```yaml", "tasks_tracking:", f"  id: TASKS-{number:02}",
                    *tracking("  "), "```", "", "## Session Log", "", "| Date | Status | Summary |", "|---|---|---|",
                    ""]))
            plan += ["```", ""]
        plan += ["## Session Log", "", "| Date | Task ID | Status | Notes |", "|---|---|---|---|", ""]
        (self.folder / "IMPLEMENTATION_PLAN.md").write_text("\n".join(plan))


def tracking(indent: str) -> list[str]:
    lines = [
        "workflow:", "  pre_check:", "    status: NOT_STARTED", "    checklist:", "      - verified_req: false",
        "      - checked_deps: false", "  implementation:", "    status: NOT_STARTED", "    started: null",
        "    completed: null", "  post_check:", "    status: NOT_STARTED", "    checklist:",
        "      - tests_passing: false", "      - docs_updated: false"]
    return [indent + line for line in lines]
