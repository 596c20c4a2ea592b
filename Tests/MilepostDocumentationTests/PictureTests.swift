import Foundation
import MilepostTestSupport
import Testing

/// Drawings in the documentation are what the program draws.
@Suite("Documented drawings")
struct PictureTests {
    @Test(
        "a drawing is as the program draws it (Docs/pictures/draw makes it anew)",
        arguments: [("phase.svg", "phase:3"), ("task.svg", "task:TASKS-17")])
    func drawing(name: String, view: String) throws {
        let file = Document.root.appending(path: "Docs/pictures/\(name)")
        let outcome = try Milepost.run(
            ["graph", "Examples/harbour", "--quiet", "--format", "svg", "--view", view], in: Document.root)
        #expect(outcome.output == (try String(contentsOf: file, encoding: .utf8)))
    }
}
