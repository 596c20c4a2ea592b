import Foundation
import MilepostModel
import MilepostReading
import MilepostSource
import MilepostTestSupport
import Testing

/// Inputs that must give diagnostics, never a crash: whatever they hold, reading ends and its ranges can be used.
struct HostileTests {
    /// A hostile file takes each of the roles that a name can give it.
    private static let names = ["IMPLEMENTATION_PLAN", "TASKS-01_hostile", "TASKS-00_hostile"]

    @Test("a hostile file is read to its end", arguments: HostileFiles.all)
    func reads(_ hostile: HostileFile) async {
        for name in Self.names {
            let file = SourceFile(id: FileID(0), path: "\(name).\(hostile.suffix)", bytes: hostile.bytes)
            let read = await ProjectReader.read([file])
            #expect(RangeCheck.problems(in: read, files: [file]) == [], "\(name)")
            #expect(read.value.files == [file])
        }
    }

    @Test("a hostile file does not take its neighbours with it", arguments: HostileFiles.all)
    func keepsNeighbours(_ hostile: HostileFile) async {
        let sound =
            "# Plan\n\n## Phase Tracker\n\n### Phase 1: One\n\n| ID | Status |\n| - | - |\n| TASKS-01 | done |\n"
        let files = [
            SourceFile(id: FileID(0), path: "a/IMPLEMENTATION_PLAN.md", text: sound),
            SourceFile(id: FileID(1), path: "b/IMPLEMENTATION_PLAN.\(hostile.suffix)", bytes: hostile.bytes),
        ]
        let plan = await ProjectReader.read(files).value.plans.first
        #expect(plan?.tasks.map(\.status) == [.completed])
    }

    @Test("hostile shapes are read to their end", arguments: HostileInput.all)
    func shapes(_ input: HostileInput) async {
        let file = input.file(size: 2_000)
        let read = await ProjectReader.read([file])
        #expect(RangeCheck.problems(in: read, files: [file]) == [])
    }

    @Test("nesting does not grow the call stack")
    func depth() async {
        for name in ["nested quotes", "nested lists", "nested flow", "nested maps", "open brackets"] {
            let input = HostileInput.all.first { $0.description == name }
            let file = input?.file(size: 20_000) ?? SourceFile(path: "", text: "")
            let read = await ProjectReader.read([file])
            #expect(read.value.plans.count == 1, "\(name)")
        }
    }
}

/// A file of `Tests/Hostile`.
struct HostileFile: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]

    var suffix: String { name.split(separator: ".").last.map(String.init) ?? "" }
    var testDescription: String { name }
}

enum HostileFiles {
    static let all: [HostileFile] = {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let folder = tests.appendingPathComponent("Hostile")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().compactMap { name in
            FileManager.default.contents(atPath: folder.appendingPathComponent(name).path).map {
                HostileFile(name: name, bytes: Array($0))
            }
        }
    }()
}
