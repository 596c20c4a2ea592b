import Testing

import MilepostModel

@Suite("Task ids")
struct TaskIDTests {
    @Test(
        "ids are one whatever their case and leading zeros",
        arguments: [
            ("TASKS-07", "tasks-7"), ("TASKS-0", "TASKS-00"), ("T001", "t1"), ("A-010.02", "a-10.2"), ("1.0", "01.00"),
        ])
    func equality(left: String, right: String) {
        #expect(TaskID(left) == TaskID(right))
        #expect(TaskID(left).hashValue == TaskID(right).hashValue)
    }

    @Test("a number's trailing zeros count", arguments: [("TASKS-10", "TASKS-1"), ("T100", "T10"), ("A0", "A")])
    func difference(left: String, right: String) {
        #expect(TaskID(left) != TaskID(right))
    }

    @Test("ids sort as people count")
    func order() {
        let ids = ["TASKS-10", "SETUP-02", "TASKS-9", "TASKS-100", "SETUP-ENV"].map { TaskID($0) }
        #expect(ids.sorted().map(\.text) == ["SETUP-02", "SETUP-ENV", "TASKS-9", "TASKS-10", "TASKS-100"])
    }

    @Test(
        "letters where digits belong are a placeholder", arguments: ["TASKS-XX", "TASKS-NN", "tasks-zz", "[TASKS-ID]"])
    func placeholder(text: String) {
        #expect(TaskID(text).isPlaceholder)
        #expect(!TaskID(text).isTasksID)
    }

    @Test("real ids are no placeholders", arguments: ["TASKS-07", "SETUP-ENV", "TASKS-AB", "MOCK-01"])
    func noPlaceholder(text: String) {
        #expect(!TaskID(text).isPlaceholder)
    }
}
