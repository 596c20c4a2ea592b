import MilepostEditing
import MilepostModel
import MilepostProtocol
import MilepostSource
import MilepostTestSupport
import Testing

/// Edits of the inputs that the readers are tested with.
@Suite("Edits of the corpus")
struct CorpusEditTests {
    @Test("a check and a box that are turned and turned back leave the bytes that were", arguments: Corpus.cases)
    func inverse(_ corpus: CorpusCase) async throws {
        let start = await Bench(corpus.files, named: corpus.named)
        for (index, plan) in start.project.plans.enumerated() {
            for task in plan.tasks {
                let wanted = Tracking(of: task)
                // Where places disagree, an edit brings them together.
                let same = PlanEdit.setTracking(task: task.id, wanted, items: .keep)
                guard (try? same.change(in: plan, of: start.project).edits.isEmpty) == true else { continue }
                for edits in [Self.turned(task), Self.ticked(task)] where !edits.isEmpty {
                    var bench = start
                    do throws(Refusal) {
                        try await bench.make(edits, plan: index)
                    } catch {
                        #expect(Self.isPlaced(error), "\(error)")
                        continue
                    }
                    let changed = bench.files
                    #expect(changed.map(\.bytes) != corpus.files.map(\.bytes) || wanted == Tracking(of: task))
                    let back = [PlanEdit.setTracking(task: task.id, wanted, items: .keep)] + Self.boxes(task)
                    try await bench.make(back, plan: index)
                    Self.expectSame(bench.files, corpus.files)
                }
            }
        }
    }

    @Test(
        "whatever status a task is given, it has it, nothing else changes, and it can be given back",
        arguments: Corpus.cases)
    func statuses(_ corpus: CorpusCase) async throws {
        let start = await Bench(corpus.files, named: corpus.named)
        for (index, plan) in start.project.plans.enumerated() {
            for task in plan.tasks {
                for status in Status.allCases {
                    var bench = start
                    do throws(Refusal) {
                        try await bench.set(status, task.id.text, plan: index)
                        #expect(bench.task(task.id.text, plan: index)?.status == status)
                        try await bench.set(task.status, task.id.text, plan: index)
                        #expect(bench.task(task.id.text, plan: index)?.status == task.status)
                    } catch {
                        #expect(Self.isPlaced(error), "\(task.id) to \(status): \(error)")
                    }
                }
            }
        }
    }

    /// What cannot be edited is refused with the place and what to do there, never because an edit went wrong.
    private static func isPlaced(_ refusal: Refusal) -> Bool {
        refusal.place != nil && refusal.help?.isEmpty == false
    }

    /// Every check turned.
    private static func turned(_ task: PlanTask) -> [PlanEdit] {
        var tracking = Tracking(of: task)
        func turn(_ section: inout Tracking.Section?) {
            guard let items = section?.items else { return }
            for index in items.indices { section?.items[index].isTrue.toggle() }
        }
        turn(&tracking.preCheck)
        turn(&tracking.postCheck)
        return tracking == Tracking(of: task) ? [] : [.setTracking(task: task.id, tracking, items: .keep)]
    }

    private static func ticked(_ task: PlanTask) -> [PlanEdit] {
        (task.taskFile?.boxes ?? []).enumerated().map { .tickBox(task: task.id, box: $0, !$1.isTicked.value) }
    }

    private static func boxes(_ task: PlanTask) -> [PlanEdit] {
        (task.taskFile?.boxes ?? []).enumerated().map { .tickBox(task: task.id, box: $0, $1.isTicked.value) }
    }

    /// The same bytes; but what a plan wrote in a way that has no meaning in YAML (`yes`, `"true"`, nothing) is written
    /// as a boolean when it was turned, and an `X` is an `x`.
    private static func expectSame(_ found: [SourceFile], _ wanted: [SourceFile]) {
        func plain(_ file: SourceFile) -> [Substring] {
            file.text(in: file.range).split(separator: "\n", omittingEmptySubsequences: false)
        }
        for (one, two) in zip(found, wanted) {
            for (found, wanted) in zip(plain(one), plain(two)) where found != wanted {
                let isOdd =
                    /(?i)(yes|no|on|off|maybe|done)|["'](true|false)["']|\[X\]|~|null|: *[\]}]|: *(#|$)|: \d|- \w+$/
                #expect(wanted.contains(isOdd), "\(one.path): \(found) is not \(wanted)")
            }
            #expect(plain(one).count == plain(two).count)
        }
    }
}
