package import MilepostModel
import MilepostSource

/// A task to be written into a plan.
package struct NewTask: Sendable, Hashable {
    package var id: TaskID
    package var name: String
    /// Position in ``Plan/phases``.
    package var phase: Int
    package var priority: Priority?
    package var needs: [TaskID]
    /// The file that it gets; nil where it gets none.
    package var file: NewFile?

    package init(
        id: TaskID, name: String, phase: Int, priority: Priority?, needs: [TaskID], file: NewFile? = nil
    ) {
        self.id = id
        self.name = name
        self.phase = phase
        self.priority = priority
        self.needs = needs
        self.file = file
    }
}

/// A file to be written where none is.
package struct NewFile: Sendable, Hashable {
    /// As shown.
    package var path: String
    package var text: String

    package init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}

/// The names of the checks that a new task begins with.
package struct CheckNames: Sendable, Hashable {
    package var pre: [String]
    package var post: [String]

    /// Those of the format.
    package static let usual = CheckNames(
        pre: ["verified_req", "verified_spec", "confirmed_arch", "checked_deps"],
        post: ["tests_passing", "coverage_met", "docs_updated", "session_logged"])

    init(pre: [String], post: [String]) {
        self.pre = pre
        self.post = post
    }

    /// Those of the nearest task that has any: in the phase the last one, else in the plan.
    package init(for phase: Int, in plan: Plan) {
        let own = plan.phases[phase].tasks.reversed().map { plan.tasks[$0] }
        let found = (own + plan.tasks.reversed()).lazy.compactMap { task -> CheckNames? in
            guard let pre = task.preCheck?.items, let post = task.postCheck?.items, !pre.isEmpty, !post.isEmpty else {
                return nil
            }
            let names = CheckNames(pre: pre.map(\.name.value), post: post.map(\.name.value))
            return names.arePlain ? names : nil
        }.first
        self = found ?? .usual
    }

    /// Whether they can be written as they are.
    private var arePlain: Bool {
        (pre + post).allSatisfy { name in
            name.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" || $0 == "-"
            } && name.first != "-" && !["null", "true", "false"].contains(name.lowercased())
        } && Set(pre).count == pre.count && Set(post).count == post.count
    }
}
