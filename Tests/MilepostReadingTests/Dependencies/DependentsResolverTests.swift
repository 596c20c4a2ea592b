import MilepostModel
import Testing

@testable import MilepostReading

@Suite("Dependents")
struct DependentsResolverTests {
    /// A plan as a user would have it: tasks and names by position, three phases.
    private let resolver = DependentsResolver(
        taskIDs: ["SETUP-01", "TASKS-01", "TASKS-02", "TASKS-05", "TASKS-06", "TASKS-08", "A-1", "Api gateway"].map {
            TaskID($0)
        },
        names: [
            "Local Environment", "Session store", "Rate limiter", "Android", "Gateway", "Export to CSV", "Walls",
            "Api gateway",
        ],
        phases: [
            .init(
                name: "Tooling Setup", number: nil, heading: "2.0 Prerequisites: Tooling Setup", label: "Prerequisites",
                tasks: [0]),
            .init(
                name: "Foundation & Infrastructure", number: "1", heading: "2.1 Phase 1: Foundation & Infrastructure",
                label: "Phase 1",
                tasks: [1, 2, 3]),
            .init(name: "Walls", number: "2", heading: "Phase 2: Walls", label: "Phase 2", tasks: [4, 5, 6]),
            .init(name: "Empty", number: "13.5", heading: "Phase 13.5: Empty", label: "Phase 13.5", tasks: []),
            .init(name: "Big B", number: "11", heading: "Phase 11: Big B", label: "Phase 11", tasks: [6, 7]),
        ])

    /// "1* 2 Gateway": tasks by position, with a star where they are named by their own id; outside components in quotes.
    private func read(_ text: String) -> String {
        resolver.resolve(text).map { resolved in
            switch resolved {
            case .task(let task, let byOwnID): "\(task)\(byOwnID ? "*" : "")"
            case .outside(let name): "'\(name)'"
            }
        }.joined(separator: " ")
    }

    @Test(
        "ids, parted by comma, semicolon, ampersand and the word and",
        arguments: [
            ("TASKS-02, TASKS-05; TASKS-06 & TASKS-08 and TASKS-01", "2* 3* 4* 5* 1*"),
            ("TASKS-02, TASKS-05, and TASKS-06", "2* 3* 4*"),
            ("tasks-2", "2*"), ("TASKS-02 and tasks-002", "2*"), ("TASKS-02.", "2*"),
            ("`TASKS-02`, **TASKS-05**", "2* 3*"),
            ("TASKS-02\nTASKS-05", "2* 3*"), ("- TASKS-02\n- TASKS-05", "2* 3*"), ("TASKS-02,,TASKS-05;", "2* 3*"),
            ("Api gateway", "7*"), ("TASKS-02 AND TASKS-05", "2* 3*"), ("A-1", "6*"),
        ])
    func ids(text: String, expected: String) {
        #expect(read(text) == expected)
    }

    @Test(
        "a note in brackets behind an id does not count",
        arguments: [
            ("TASKS-02 (because of TASKS-06)", "2*"), ("TASKS-02 (see a, b; c), TASKS-05", "2* 3*"),
            ("TASKS-02 (x and y) and TASKS-05", "2* 3*"),
            ("Phase 2 (all of it)", "4 5 6"), ("Gateway (REST, gRPC)", "4"),
            ("Billing (REST, gRPC)", "'Billing (REST, gRPC)'"),
        ])
    func notes(text: String, expected: String) {
        #expect(read(text) == expected)
    }

    @Test(
        "ranges, of ids that exist",
        arguments: [
            ("TASKS-05..TASKS-08", "3 4 5"), ("TASKS-05 to 08", "3 4 5"), ("TASKS-05 to TASKS-07", "3 4"),
            ("tasks-5..8", "3 4 5"),
            ("TASKS-05...TASKS-08", "3 4 5"), ("TASKS-05 – TASKS-08", "3 4 5"), ("TASKS-05–08", "3 4 5"),
            ("TASKS-05 - TASKS-08", "3 4 5"),
            ("TASKS-08..TASKS-05", "3 4 5"), ("TASKS-05 To 07, TASKS-08", "3 4 5*"),
            ("TASKS-1..TASKS-999999999", "1 2 3 4 5"),
            ("TASKS-0..TASKS-99999999999999999999999999", "1 2 3 4 5"), ("TASKS-05 .. TASKS-08", "3 4 5"),
            ("TASKS-40..TASKS-50", "'TASKS-40..TASKS-50'"), ("TASKS-05..SETUP-08", "'TASKS-05..SETUP-08'"),
            ("..", ""),
            ("TASKS-05..", "3*"), ("TASKS-05..TASKS-06 and TASKS-08", "3 4 5*"),
        ])
    func ranges(text: String, expected: String) {
        #expect(read(text) == expected)
    }

    @Test(
        "a task's name: case, punctuation and a trailing s do not count",
        arguments: [
            ("session store", "1"), ("Session-Stores", "1"), ("\"Session store\"", "1"),
            ("Rate Limiters & Gateway", "2 4"), ("android", "3"),
            ("Export to CSV", "5"), ("Session store and Rate limiter", "1 2"), ("Local Environment", "0"),
        ])
    func names(text: String, expected: String) {
        #expect(read(text) == expected)
    }

    @Test(
        "a phase's name, number or heading",
        arguments: [
            ("Phase 1", "1 2 3"), ("phase 01", "1 2 3"), ("Foundation & Infrastructure", "1 2 3"),
            ("Foundation and Infrastructure", "'Foundation' 'Infrastructure'"),
            ("2.1 Phase 1: Foundation & Infrastructure", "1 2 3"), ("Phase 1: Foundation & Infrastructure", "1 2 3"),
            ("Prerequisites", "0"),
            ("Tooling Setup", "0"), ("Phase 2", "4 5 6"), ("Phase 2: Walls", "4 5 6"),
            ("Phase 2 & TASKS-01", "4 5 6 1*"), ("Phase 13.5", ""),
            ("Phase 11", "6 7"), ("Phase 1.1", "'Phase 1.1'"), ("Phase 9", "'Phase 9'"),
            ("Phase 1 and Phase 2", "1 2 3 4 5 6"),
            ("Foundation & Infrastructure & TASKS-06", "1 2 3 4*"),
            ("TASKS-06 and Foundation & Infrastructure", "4* 1 2 3"),
        ])
    func phases(text: String, expected: String) {
        #expect(read(text) == expected)
    }

    @Test("a task's name comes before a phase's")
    func taskBeforePhase() {
        #expect(read("Walls") == "6")
    }

    @Test(
        "All of those",
        arguments: [
            ("All Big B", "6 7"), ("all of Phase 2", "4 5 6"), ("All Phase 2 tasks", "4 5 6"),
            ("All the Session stores", "1"),
            ("All TASKS-05..TASKS-06", "3 4"), ("All TASKS-05", "3"), ("All Python Code", "'All Python Code'"),
            ("All", "'All'"),
            ("Allowance", "'Allowance'"), ("All of", "'All of'"), ("All tasks", "'All tasks'"),
        ])
    func all(text: String, expected: String) {
        #expect(read(text) == expected)
    }

    @Test(
        "what is no task is an outside component, as written",
        arguments: [
            ("TASKS-02, Gatehouse; Billing team & TASKS-77", "2* 'Gatehouse' 'Billing team' 'TASKS-77'"),
            ("Dev Tools", "'Dev Tools'"),
            ("Dev Tools, Dev Tools", "'Dev Tools'"), ("Imports", "'Imports'"), ("R & D", "'R' 'D'"),
            ("Sandbox", "'Sandbox'"),
        ])
    func outside(text: String, expected: String) {
        #expect(read(text) == expected)
    }

    @Test(
        "nobody",
        arguments: [
            "", " ", "None", "n/a", "N/A", "nothing", "-", "–", "—", "[list, of dependents]", "[Dependents]",
            "None, n/a", "[A], [B]", "&", ",;",
            "and", "None and nothing", "None (a leaf)",
        ])
    func nobody(text: String) {
        #expect(resolver.resolve(text).isEmpty)
    }

    @Test("words for nothing and placeholders beside ids are left out")
    func nothingBeside() {
        #expect(read("None, TASKS-01") == "1*")
        #expect(read("[Dependents], TASKS-01") == "1*")
    }

    @Test("a task named by its id and through a range counts as named by its id")
    func ownIDWins() {
        #expect(read("TASKS-05..TASKS-06, TASKS-05") == "3* 4")
        #expect(read("TASKS-05, TASKS-05..TASKS-06") == "3* 4")
    }

    @Test("brackets that do not pair up cut nothing off")
    func unpaired() {
        #expect(read("TASKS-02 (see, TASKS-05") == "'TASKS-02 (see' 3*")
        #expect(read("TASKS-02), TASKS-05") == "'TASKS-02)' 3*")
    }

    @Test("a placeholder id is a task like others where the plan lists it")
    func placeholderID() {
        let plan = DependentsResolver(
            taskIDs: [TaskID("TASKS-XX"), TaskID("TASKS-01")], names: ["[Service Name]", "One"], phases: [])
        #expect(plan.resolve("[Dependents], TASKS-01, TASKS-XX") == [.task(1, byOwnID: true), .task(0, byOwnID: true)])
    }

    @Test("any text is resolved without a trap, each task once")
    func anyText() {
        let pieces = [
            "TASKS-02", "TASKS-05", "..", " to ", "08", " and ", " & ", ",", ";", "(", ")", "[", "]", "All ", "Phase 2",
            "Walls", "é", "-", "\n", " ",
        ]
        var state: UInt64 = 11
        for _ in 0..<3000 {
            var text = ""
            for _ in 0..<9 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            let tasks = resolver.resolve(text).compactMap { if case .task(let task, _) = $0 { task } else { nil } }
            #expect(Set(tasks).count == tasks.count, "\(text)")
        }
    }

    @Test("a long list and a long chain of and are resolved whole")
    func long() {
        let ids = (1...3000).map { TaskID("TASKS-\($0)") }
        let plan = DependentsResolver(taskIDs: ids, names: ids.map(\.text), phases: [])
        #expect(plan.resolve(ids.map(\.text).joined(separator: " and ")).count == 3000)
        #expect(plan.resolve(ids.map(\.text).joined(separator: ", ")).count == 3000)
        #expect(plan.resolve(String(repeating: "(", count: 50_000) + "TASKS-1").count == 1)
    }
}
