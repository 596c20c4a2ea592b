import MilepostModel
import Testing

@testable import MilepostReading

@Suite("Tags that state needs")
struct DependsTagTests {
    @Test(
        "ids at the start of each part, without notes",
        arguments: [
            ("TASKS-01", ["TASKS-01"]), ("TASKS-01, TASKS-02", ["TASKS-01", "TASKS-02"]),
            ("TASKS-01 & TASKS-02", ["TASKS-01", "TASKS-02"]),
            ("TASKS-01 and TASKS-02", ["TASKS-01", "TASKS-02"]),
            ("TASKS-02 (because of TASKS-06); TASKS-03 (rates)", ["TASKS-02", "TASKS-03"]),
            ("TASKS-02 (a; TASKS-06), TASKS-03", ["TASKS-02", "TASKS-03"]),
            ("TASKS-01 - uses the schema of TASKS-07.", ["TASKS-01"]),
            ("TASKS-01 — uses TASKS-07, TASKS-08", ["TASKS-01"]),
            ("TASKS-01 - schema; TASKS-02 - rates", ["TASKS-01", "TASKS-02"]),
            ("TASKS-01: uses TASKS-07", ["TASKS-01"]), ("TASKS-NN", []), ("none", []), ("", []),
            ("SETUP-ENV", ["SETUP-ENV"]),
            ("[TASKS-02](t/TASKS-02_x.md)", ["TASKS-02"]), ("`TASKS-02`", ["TASKS-02"]), ("the store of TASKS-02", []),
            ("TASKS-02.", ["TASKS-02"]),
            ("A-1; follow-up", ["A-1"]),
        ])
    func ids(value: String, expected: [String]) {
        #expect(DependsTag.ids(value).map(\.text) == expected)
    }

    @Test("looked up in a plan, with ranges and what it does not know")
    func lookUp() {
        let index = TaskIndex(["TASKS-01", "TASKS-02", "TASKS-03"].map { TaskID($0) })
        let found = DependsTag.ids("TASKS-2..TASKS-3, tasks-1, TASKS-99, REQ-7, TASKS-NN", index: index)
        #expect(found.tasks == [1, 2, 0])
        #expect(found.unknown.map(\.text) == ["TASKS-99"])
    }

    @Test(
        "only two tags state needs",
        arguments: [
            ("depends", true), ("depends-tasks", true), ("related-tasks", false), ("discoverability", false),
            ("tasks", false),
        ])
    func names(name: String, isNeeds: Bool) {
        #expect(DependsTag.isNeeds(name) == isNeeds)
    }
}
