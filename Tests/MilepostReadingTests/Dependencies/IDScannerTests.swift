import MilepostModel
import Testing

@testable import MilepostReading

@Suite("Ids in prose")
struct IDScannerTests {
    private let index = TaskIndex(
        ["TASKS-01", "TASKS-02", "TASKS-03", "TASKS-04", "SETUP-ENV", "Store", "AUTH", "7", "T8"].map { TaskID($0) })

    @Test(
        "known ids count wherever they stand as whole words",
        arguments: [
            ("the store of TASKS-02; Phase 1", [1]), ("follow-up call about the key, see TASKS-4 (not PR-12b)", [3]),
            ("TASKS-01, TASKS-02 and tasks-3.", [0, 1, 2]), ("TASKS-01/TASKS-02", [0, 1]), ("(TASKS-01)", [0]),
            ("needs SETUP-ENV first", [4]),
            ("TASKS-02..TASKS-04", [1, 2, 3]), ("TASKS-02–TASKS-04", [1, 3]), ("after T8", [8]), ("AUTH is slow", [6]),
            ("auth is slow", []),
            ("the Store", []), ("7 people", []), ("7, TASKS-01", [7, 0]), ("TASKS-02, TASKS-02", [1]),
            ("XTASKS-02", []), ("TASKS-02b", []),
            ("TASKS-02_store.md", []), ("None", []), ("", []), ("TASKS-01: store", [0]), ("TASKS-01…TASKS-02", [0, 1]),
        ])
    func known(text: String, tasks: [Int]) {
        #expect(IDScanner.ids(in: text, index: index).tasks == tasks)
    }

    @Test("ids of the usual shape that nobody knows are returned apart")
    func unknown() {
        let found = IDScanner.ids(in: "TASKS-99, PR-12, follow-up, TASKS-NN, tasks-099 and TASKS-01", index: index)
        #expect(found.unknown.map(\.text) == ["TASKS-99"])
        #expect(found.tasks == [0])
    }

    @Test("a range of many is found without unrolling")
    func wide() {
        #expect(IDScanner.ids(in: "TASKS-1..TASKS-999999999", index: index).tasks == [0, 1, 2, 3])
    }
}
