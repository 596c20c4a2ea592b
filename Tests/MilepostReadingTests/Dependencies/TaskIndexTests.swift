import MilepostModel
import Testing

@testable import MilepostReading

@Suite("Ids for look-up")
struct TaskIndexTests {
    private let index = TaskIndex(
        ["TASKS-10", "TASKS-02", "tasks-002", "SETUP-02", "1.1", "1.2", "2.1", "TASKS-99999999999999999999"].map {
            TaskID($0)
        })

    @Test("ids are one whatever their case and zeros, and the first of two stands")
    func single() {
        #expect(index.position(of: TaskID("tasks-2")) == 1)
        #expect(index.position(of: TaskID("TASKS-3")) == nil)
        #expect(index.id(at: 0)?.text == "TASKS-10")
        #expect(index.id(at: 99) == nil)
        #expect(index.id(at: -1) == nil)
    }

    @Test("ranges hold the ids between their ends, by number")
    func ranges() {
        #expect(index.positions(from: "TASKS-01", through: "TASKS-10") == [1, 0])
        #expect(index.positions(from: "TASKS-02", through: "09") == [1])
        #expect(index.positions(from: "1.1", through: "1.9") == [4, 5])
        #expect(index.positions(from: "TASKS-11", through: "TASKS-12") == [])
        #expect(index.positions(from: "TASKS-11", through: "TASKS-999999999999999999999999") == [7])
    }

    @Test(
        "what makes no range",
        arguments: [("TASKS-01", "SETUP-02"), ("TASKS", "TASKS-02"), ("TASKS-01", "x"), ("", ""), ("TASKS-01", "")])
    func none(first: String, last: String) {
        #expect(index.positions(from: first, through: last) == nil)
    }

    @Test(
        "names are compared without case, punctuation, spaces and a trailing s",
        arguments: [
            ("Session-store", "session stores", true),
            ("Foundation & Infrastructure", "foundation infrastructure", true), ("C++ client", "C client", false),
            ("1.2 x", "12 x", false), ("1 2", "1.2", true), ("É", "e\u{301}", true), ("🚀 Launch", "launch", true),
            ("!!!", "???", true), ("s", "", false),
        ])
    func names(one: String, two: String, isSame: Bool) {
        #expect((NameKey.of(one) == NameKey.of(two)) == isSame)
    }
}
