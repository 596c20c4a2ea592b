"""Small projects for what the example has none of."""

PLAN = """# {name}

## Phase Tracker

### Phase 1: One

| ID | Task | Status | Priority |
| -- | ---- | ------ | -------- |
| TASKS-01 | First | COMPLETED | P0 |
| TASKS-02 | Second | NOT_STARTED | P1 |
"""

PROJECTS: dict[str, dict[str, str]] = {
    # Several plans: the page of plans.
    "two-plans": {
        "web/IMPLEMENTATION_PLAN.md": PLAN.format(name="Web"),
        "core/IMPLEMENTATION_PLAN.md": PLAN.format(name="Core"),
    },
    # A document in which nothing is tracked.
    "untracked": {"IMPLEMENTATION_PLAN.md": "# Garden\n\nSow in spring, reap in autumn.\n"},
}
