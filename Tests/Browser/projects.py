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
    # The least that is a plan.
    "one-task": {"IMPLEMENTATION_PLAN.md": "# Oar\n\n### Phase 1: Boat\n\n| ID | Task | Status |\n|--|--|--|\n| OAR-1 | Plane the oar | IN_PROGRESS |\n"},
    # Names from right to left, without blanks, with marks above and below.
    "names": {
        "IMPLEMENTATION_PLAN.md": """# 港湾計画：時刻表と予約システム

### Phase 1: שלב ראשון של הנמל

| ID | Task | Status | Priority | Dependents | Owner |
|--|--|--|--|--|--|
| TASKS-01 | مخطط المواعيد والأرصفة | COMPLETED | P0 | TASKS-02, TASKS-03 | ليلى حداد |
| TASKS-02 | 予約確認メールを旅客の言語で送信する仕組みを作る | IN_PROGRESS | P1 | TASKS-04 | 佐藤花子 |
| TASKS-03 | ระบบแจ้งเตือนเรือเที่ยวสุดท้ายก่อนน้ำลงที่ท่าเรือ | BLOCKED | P1 | TASKS-04 | สมชาย |

### Phase 2: 부두와 갑판

| ID | Task | Status | Priority | Dependents | Owner |
|--|--|--|--|--|--|
| TASKS-04 | לוח היציאות ברציף (גרסה 2) | NOT_STARTED | P2 | TASKS-05 | יעל כהן |
| TASKS-05 | 승선 스캐너와 대기자 명단을 연결합니다 | NOT_STARTED | P2 | None | 김민수 |

## Session Log

| Date | Task ID | Status | Notes |
|--|--|--|--|
| 2026-02-20 | TASKS-03 | BLOCKED | توقف العمل: بانتظار توقيع المجلس في 3 مارس. |
| 2026-02-19 | TASKS-02 | IN_PROGRESS | 文面の下書きを三か国語で用意した。 |
""",
    },
    # Findings below each other, each with the link of its rule right above that of its task.
    "left-over": {
        "IMPLEMENTATION_PLAN.yaml": """title: Oar
phases:
  - id: phase-1
    name: Boat
    tasks:
      - id: TASKS-ZZ
        name: "[Domain Service Name]"
        status: NOT_STARTED
""",
    },
    # A document in which nothing is tracked.
    "untracked": {"IMPLEMENTATION_PLAN.md": "# Garden\n\nSow in spring, reap in autumn.\n"},
}
