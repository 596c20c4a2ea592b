/// A small plan as somebody would write it: all five statuses, tables and YAML, a cycle-free chain, an outside
/// component, a drift between plan and task file, and a word that nobody knows.
enum LanternPlan {
    static let plan = """
        ---
        title: "Lantern: Implementation Plan"
        custom_fields:
          document_type: implementation-plan
          project: Lantern
        ---

        # Lantern: Implementation Plan

        Street lamps that dim when nobody is near, for two villages and one stubborn council.

        ## 1. Implementation Strategy

        **Approach**: From the pole down.

        1. **Pole**: sensor and relay.
        2. **Village**: schedules.

        ## 2. Mandatory Tracking Rules

        Rule 1: log it. See [the relay](tasks/TASKS-02_relay.md) and [nothing](../outside.md).

        ## 3. Phase Tracker

        **Status Legend**:
        - `NOT_STARTED` - waiting
        - `COMPLETED` - built

        ### 3.1 Prerequisites: Permits
        **Goal**: A *signature* before a ladder.

        | Status | ID | Task / Service | Priority | Dependents | Owner | Effort | Lamp |
        |--------|----|----------------|----------|------------|-------|--------|------|
        | COMPLETED | **SETUP-01** | **Ladder Permit** | P0 | SETUP-02 | Ada | 2 h | none |
        | DEFERRED | **SETUP-02** | **Night Permit** | P1 | None | Ben | 3 h | all |

        ### 3.2 Phase 1: Pole
        **Goal**: One lamp that dims.

        The order follows the current.

        ```yaml
        phase_1_tasks:
          - id: TASKS-01
            service_name: "Motion Sensor"
            priority: P0
            dependents: "TASKS-02, TASKS-03; Weather office"
            workflow:
              pre_check:
                status: COMPLETED
                checklist:
                  - verified_req: true
                  - seen_in_rain: true     # twice
              implementation:
                status: COMPLETED
                started: 2026-01-05T09:00:00
                completed: 2026-01-09T16:00:00
              post_check:
                status: COMPLETED
                checklist:
                  - tests_passing: true
          - id: TASKS-02
            service_name: "Relay"
            priority: P0
            dependents: "TASKS-03, TASKS-05"
            workflow:
              pre_check:
                status: COMPLETED
                checklist:
                  - verified_req: true
              implementation:
                status: IN_PROGRESS
                started: 2026-01-10
                completed: null
              post_check:
                status: NOT_STARTED
                checklist:
                  - tests_passing: false
          - id: TASKS-03
            service_name: "Dimmer"
            priority: P1
            dependents: "Phase 2"
            workflow:
              pre_check:
                status: NOT_STARTED
                checklist:
                  - verified_req: true
                  - checked_deps: false
              implementation:
                status: NOT_STARTED
                started: null
                completed: null
              post_check:
                status: NOT_STARTED
                checklist:
                  - tests_passing: false
          - id: TASKS-04
            service_name: "Night Schedule"
            priority: P1
            dependents: "None"
            workflow:
              pre_check:
                status: NOT_STARTED
                checklist:
                  - verified_req: true
                  - checked_deps: false    # asks the council
              implementation:
                status: NOT_STARTED
                started: null
                completed: null
              post_check:
                status: NOT_STARTED
                checklist:
                  - tests_passing: false
        ```

        ### 3.3 Phase 2: Village

        | Status | ID | Task / Service | Priority | Dependents | Effort |
        |--------|----|----------------|----------|------------|--------|
        | BLOCKED | TASKS-05 | Village Switch | P0 | TASKS-06 | 2 days |
        | Shiny | TASKS-06 | Lamp <b>Map</b> | P1 | None | 1 day |
        | NOT_STARTED | TASKS-07 | Colour & "Warmth" | P2 | None | 30 min |

        ## 4. Session Log

        | Date | Task ID | Status | Notes |
        |------|---------|--------|-------|
        | 2026-01-09T16:00:00 | TASKS-01 | COMPLETED | Sees a *cat* at `12 m`. |
        | 2026-01-10 | TASKS-02 | IN_PROGRESS | Clicks. |
        | 2026-01-12 | TASKS-05 | BLOCKED | The council has lost the key. |

        """

    static let relay = """
        # TASKS-02: Relay

        ## Document Control

        | Field | Value |
        |---|---|
        | **TASKS ID** | TASKS-02 |
        | **Estimated Effort** | 16 hours |
        | **Actual Effort** | 9 hours |
        | **Assigned To** | Ada |

        ```yaml
        tasks_tracking:
          id: TASKS-02
          service_name: "Relay"
          workflow:
            pre_check:
              status: COMPLETED
              checklist:
                - verified_req: true
            implementation:
              status: BLOCKED
              started: 2026-01-11
            post_check:
              status: NOT_STARTED
              checklist:
                - tests_passing: false
        ```

        ## Scope

        Switch a lamp, and [say so](../IMPLEMENTATION_PLAN.md#4-session-log).

        - [x] Switches on
        - [ ] Switches off

        ## Execution Commands

        ```bash
        make relay
        ./relay --pole 7 | tee log
        ```

        ## Tags

        @spec: SPEC-02

        ## Session Log

        | Date | Status | Summary |
        |---|---|---|
        | 2026-01-11 | BLOCKED | The relay sticks below zero. |

        """

    static let orphan = """
        # TASKS-09: Moth Counter

        Nobody asked for it.

        - [ ] Count one moth

        """

    static let notes = """
        # Notes of the lamplighter

        ## Monday

        Rain.

        ## Tuesday

        - bread
        - <script>alert(1)</script>

        ## Wednesday

        ![a lamp](https://example.org/lamp.png) and [more](https://example.org/a?b=1&c=2).

        """

    static let template = """
        ---
        title: "How to write a task"
        custom_fields:
          document_type: template
        ---

        # How to write a task

        ## Document Control

        - [ ] `TASKS-XX`, to be filled in

        """

    static let files: [(path: String, text: String)] = [
        ("IMPLEMENTATION_PLAN.md", plan),
        ("TASKS-MVP-TEMPLATE.md", template),
        ("tasks/TASKS-02_relay.md", relay),
        ("tasks/TASKS-09_moth_counter.md", orphan),
    ]
}
