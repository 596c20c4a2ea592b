import Foundation
import MilepostAnalysis
import MilepostEditing
import MilepostModel
import MilepostProtocol
import MilepostSource
import MilepostTestSupport
import Testing

/// Plans that somebody else wrote, taken to their end by steps only: the example, with tables and YAML, files and drift,
/// and the corpus' plans of the older schema.
@Suite("Walks on plans that are there")
struct ExampleWalkTests {
    static var example: [String: String] {
        get throws {
            let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Examples/harbour")
                .standardized.resolvingSymlinksInPath()
            var files: [String: String] = [:]
            for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) where path.hasSuffix(".md") {
                files[path] = String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
            }
            return files
        }
    }

    @Test("the example is brought to its end, no rule is broken on the way, and what was open before is gone")
    func harbour() async throws {
        var bench = await Bench(try Self.example)
        let before = Set(await bench.findings())
        try await Self.finish(&bench, before)
        let left = await bench.findings()
        #expect(left.allSatisfy { before.contains($0) })
        #expect(!left.contains { $0.hasPrefix("plan-drift") })
        #expect(bench.analysis.plans[0].progress.done.isWhole && bench.analysis.plans[0].progress.done.of == 36)
    }

    @Test(
        "plans of the older schema are brought to their end",
        arguments: Corpus.cases.filter { $0.name.hasPrefix("OlderSchema/") })
    func older(_ corpus: CorpusCase) async throws {
        var bench = await Bench(corpus.files, named: corpus.named)
        try await Self.finish(&bench, Set(await bench.findings()))
        #expect(bench.analysis.plans.allSatisfy { $0.progress.done.isWhole })
    }

    /// Every task by the steps that it needs; what one plan's form does not let be edited is a refusal with its place.
    static func finish(_ bench: inout Bench, _ before: Set<String>) async throws {
        var minute = 0
        for index in bench.project.plans.indices {
            for _ in 0..<200 {
                let plan = bench.project.plans[index]
                let state = bench.analysis.plans[index]
                // In the order of work; what waits for nothing comes first.
                let open = state.workOrder.filter { plan.tasks[$0].status != .completed }
                guard let next = open.first(where: { state.tasks[$0].openNeeds.isEmpty }) ?? open.first else { break }
                let task = plan.tasks[next]
                minute += 1
                let now = PlanDate("2026-03-02T\(10 + minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60):00")
                let step: any ProtocolStep =
                    switch task.status {
                    case .blocked: UnblockStep(text: "it goes on")
                    case .deferred: ReopenStep(why: "now")
                    case .notStarted where Tracking(of: task).preCheck?.isComplete == false:
                        VerifyStep(items: [], all: true, part: .pre)
                    case .notStarted: StartStep()
                    case .inProgress where Tracking(of: task).preCheck?.isComplete == false:
                        VerifyStep(items: [], all: true, part: .pre)
                    case .inProgress where Tracking(of: task).postCheck?.isComplete == false:
                        VerifyStep(items: [], all: true, part: .post)
                    default: CompleteStep(text: "it is done")
                    }
                try await bench.step(step, task.id.text, plan: index, now: now, by: "Ines")
            }
            for task in bench.project.plans[index].tasks where task.taskFile?.tracking != nil {
                try await bench.step(SyncStep(), task.id.text, plan: index)
            }
        }
        let new = await bench.findings().filter { !before.contains($0) }
        #expect(new == [])
    }
}
