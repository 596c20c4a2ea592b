import Foundation
import MilepostSource
import Testing

@testable import MilepostWorkspace

/// Changes on the disk are told, whichever way they are learnt of. No test waits for a time: each waits for the change.
@Suite("Watching files", .timeLimit(.minutes(20)))
struct WatchTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(["docs/PLAN.md": "one", "docs/tasks/T-1.md": "two", "docs/.hidden/x.md": "three"])
    }

    private func watch(_ method: WatchRequest.Method, _ paths: [String]? = nil, leavingOut excluded: [String] = [])
        -> Watch
    {
        WatchStart.start(
            WatchRequest(
                paths: paths ?? [folder("docs")], isCandidate: { $0.hasSuffix(".md") }, excluded: excluded,
                method: method, interval: .milliseconds(20)))
    }

    /// Does each thing and waits until a change is told.
    private func expectChange(_ watch: Watch, after acts: [() throws -> Void]) async throws {
        var changes = watch.changes.makeAsyncIterator()
        for act in acts {
            try act()
            #expect(await changes.next() != nil)
        }
    }

    private static let methods: [WatchRequest.Method] = [.events, .polling]

    @Test("saved, new, renamed and removed files are told", arguments: methods)
    func files(_ method: WatchRequest.Method) async throws {
        let manager = FileManager.default
        try await expectChange(
            watch(method),
            after: [
                { try folder.write(["docs/PLAN.md": "another"]) },
                { try folder.write(["docs/tasks/T-1.md": "longer than before"]) },
                { try folder.write(["docs/tasks/T-2.md": ""]) },
                { try manager.moveItem(atPath: folder("docs/tasks/T-2.md"), toPath: folder("docs/tasks/T-3.md")) },
                { try manager.removeItem(atPath: folder("docs/tasks/T-3.md")) },
            ])
    }

    @Test("folders that come later are watched too, and one that goes and comes back", arguments: methods)
    func folders(_ method: WatchRequest.Method) async throws {
        let manager = FileManager.default
        try await expectChange(
            watch(method),
            after: [
                { try folder.write(["docs/new/below/T-4.md": "x"]) },
                { try folder.write(["docs/new/below/T-4.md": "xy"]) },
                { try manager.moveItem(atPath: folder("docs/new"), toPath: folder("away")) },
                { try manager.moveItem(atPath: folder("away"), toPath: folder("docs/new")) },
                { try folder.write(["docs/new/below/T-4.md": "xyz"]) },
            ])
    }

    @Test("a watched folder may be replaced from above", arguments: methods)
    func replaced(_ method: WatchRequest.Method) async throws {
        let manager = FileManager.default
        try await expectChange(
            watch(method),
            after: [
                { try manager.moveItem(atPath: folder("docs"), toPath: folder("old")) },
                { try manager.moveItem(atPath: folder("old"), toPath: folder("docs")) },
                { try folder.write(["docs/PLAN.md": "after all that"]) },
            ])
    }

    @Test("a file given by name is watched where a link leads to", arguments: methods)
    func named(_ method: WatchRequest.Method) async throws {
        try folder.write(["elsewhere/plan.txt": "one"])
        try folder.link("docs/plan.txt", to: folder("elsewhere/plan.txt"))
        try await expectChange(
            watch(method, [folder("docs/plan.txt")]),
            after: [{ try folder.write(["elsewhere/plan.txt": "another"]) }])
    }

    @Test("of several folders, the one that they have in common is watched for files of its own", arguments: methods)
    func root(_ method: WatchRequest.Method) async throws {
        try folder.makeFolder("other")
        try await expectChange(
            watch(method, [folder("docs"), folder("other")]),
            after: [
                { try folder.write(["settings.md": "one"]) },
                { try folder.write(["settings.md": "another"]) },
                { try folder.write(["other/T-5.md": "x"]) },
            ])
    }

    @Test("what no run would read is not told", arguments: methods)
    func strangers(_ method: WatchRequest.Method) async throws {
        try folder.makeFolder("docs/site")
        let watch = watch(method, leavingOut: [folder("docs/site")])
        // The change at the end is the only one that is told: the stream would hold an earlier one.
        try folder.write(["docs/notes.txt": "x", "docs/.hidden/x.md": "y", "docs/site/index.md": "z"])
        try await Task.sleep(for: .milliseconds(300))
        let told = await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                var changes = watch.changes.makeAsyncIterator()
                return await changes.next() != nil
            }
            group.addTask {
                try? await Task.sleep(for: .milliseconds(300))
                return false
            }
            defer { group.cancelAll() }
            return await group.next() ?? true
        }
        #expect(!told)
    }

    @Test("where the system has events, they are used unless looking is asked for")
    func method() {
        #if os(Linux)
            #expect(watch(.events).method == .events)
        #endif
        #expect(watch(.polling).method == .polling)
    }
}
