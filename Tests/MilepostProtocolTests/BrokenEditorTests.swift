import MilepostEditing
import MilepostModel
import MilepostProtocol
import MilepostSource
import Testing

/// An editor with a fault does no harm: what it would write is read again, and nothing is written.
@Suite("Edits that are not what was meant")
struct BrokenEditorTests {
    private static let files = [
        "IMPLEMENTATION_PLAN.md": """
        # Plan

        ## Phase 1: Work

        | Status | ID | Task |
        |---|---|---|
        | IN_PROGRESS | TASKS-01 | One |
        | NOT_STARTED | TASKS-02 | Two |

        ## Session Log

        | Date | Task ID | Status | Notes |
        |---|---|---|---|
        | 2026-01-05 | TASKS-01 | IN_PROGRESS | Begun |

        """,
        "TASKS-01_one.md": "# TASKS-01: One\n\n- [ ] Dig\n",
    ]

    /// A change that was meant for the first task, and damaged.
    private func damaged(
        _ damage: (inout PlanChange, Bench, PlanTask) throws -> Void
    ) async throws -> (refusal: Refusal?, isUntouched: Bool) {
        var bench = await Bench(Self.files)
        let before = bench.files
        let task = try #require(bench.task("TASKS-01"))
        var tracking = Tracking(of: task)
        tracking.status = .completed
        let edit = PlanEdit.setTracking(task: task.id, tracking, items: .keep)
        var change = try edit.change(in: bench.project.plans[0], of: bench.project)
        try damage(&change, bench, task)
        do throws(Refusal) {
            try await bench.make(change)
            return (nil, false)
        } catch {
            return (error, bench.files == before)
        }
    }

    @Test("the sound change is made, so that the others fail for their damage")
    func sound() async throws {
        #expect(try await damaged { _, _, _ in }.refusal == nil)
    }

    @Test("a wrong word is found")
    func wrongWord() async throws {
        let outcome = try await damaged { change, _, task in
            change.edits = [TextEdit(range: try #require(task.row?.status?.range), replacement: "BLOCKED")]
        }
        #expect(outcome.isUntouched)
        #expect(outcome.refusal?.message.contains("expected COMPLETED, found BLOCKED") == true)
    }

    @Test("the right word at the wrong task is found")
    func wrongPlace() async throws {
        let outcome = try await damaged { change, bench, _ in
            let other = try #require(bench.task("TASKS-02")?.row?.status?.range)
            change.edits = [TextEdit(range: other, replacement: "COMPLETED")]
        }
        #expect(outcome.isUntouched)
        #expect(outcome.refusal?.message.contains("TASKS-2 row status: expected NOT_STARTED, found COMPLETED") == true)
    }

    @Test("a byte too many, in the same place or in another file, is found")
    func tooMuch() async throws {
        for damage in [" |", "\n", "|"] {
            let outcome = try await damaged { change, _, task in
                change.edits = [
                    TextEdit(range: try #require(task.row?.status?.range), replacement: "COMPLETED" + damage)
                ]
            }
            #expect(outcome.isUntouched && outcome.refusal != nil, "\(damage)")
        }
        let outcome = try await damaged { change, bench, task in
            let box = try #require(task.taskFile?.boxes.first?.isTicked.range)
            change.edits.append(TextEdit(range: box, replacement: "x"))
        }
        #expect(outcome.isUntouched)
        #expect(outcome.refusal?.message.contains("box 0") == true)
    }

    @Test("a log row that goes, changes or comes unasked is found")
    func logs() async throws {
        for (old, new) in [("Begun", "Began"), ("| 2026-01-05 | TASKS-01 | IN_PROGRESS | Begun |\n", "")] {
            let outcome = try await damaged { change, bench, _ in
                let file = bench.files[0]
                let range = try #require(file.firstRange(of: old, in: file.range))
                change.edits.append(TextEdit(range: range, replacement: new))
            }
            #expect(outcome.isUntouched)
            #expect(outcome.refusal?.message.contains("log of the plan") == true, "\(old)")
        }
    }

    @Test("two edits of the same bytes are refused")
    func overlap() async throws {
        let outcome = try await damaged { change, _, _ in change.edits += change.edits }
        #expect(outcome.isUntouched)
        #expect(outcome.refusal?.message.contains("touch the same bytes") == true)
    }
}
