import MilepostModel
import MilepostReading
import MilepostSource
import Testing

@Suite("Words of a project's own")
struct ProjectWordsTests {
    private static let words = ProjectWords(
        statuses: [("at sea", .inProgress), ("⚓", .blocked), ("done", .blocked), ("COMPLETED", .deferred)],
        priorities: [("urgent", Priority(level: 0)!), ("high", Priority(level: 3)!)])

    @Test("come before the format's words and a legend's, and leave the normal forms alone")
    func statuses() {
        let legend = [
            LegendEntry(
                word: Sourced("At sea", SourceRange(file: FileID(0), start: 0, end: 0)), meaning: "over",
                status: .completed)
        ]
        let words = StatusWords(legend: legend, redMeansNotStarted: false, project: Self.words)
        #expect(words.read("At Sea") == .known(.inProgress, note: nil))
        #expect(words.read("⚓") == .known(.blocked, note: nil))
        #expect(words.read("done") == .known(.blocked, note: nil))
        #expect(words.read("COMPLETED") == .known(.completed, note: nil))
    }

    @Test("are read in tables, YAML and task files alike")
    func everywhere() async throws {
        let files = [
            SourceFile(
                id: FileID(0), path: "IMPLEMENTATION_PLAN.md",
                text: """
                    # P

                    ## Phase 1: F

                    | Status | ID | Task | Priority |
                    |---|---|---|---|
                    | At sea | TASKS-01 | A | urgent |
                    | open | TASKS-02 | B | High |

                    """),
            SourceFile(
                id: FileID(1), path: "TASKS-02_b.md",
                text: """
                    # TASKS-02: B

                    ## 1. Document Control

                    | Item | Value |
                    |---|---|
                    | Status | at sea |

                    """),
        ]
        let read = await ProjectReader.read(files, words: Self.words)
        let tasks = try #require(read.value.plans.first).tasks
        #expect(tasks[0].status == .inProgress)
        #expect(tasks.map { $0.priority?.level } == [0, 3])
        #expect(tasks[1].taskFile?.controlStatus?.value == .inProgress)
        #expect(
            read.diagnostics.allSatisfy { $0.rule != RuleID("unknown-status") && $0.rule != RuleID("unknown-priority") }
        )
    }
}
