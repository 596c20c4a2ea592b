import MilepostRules
import MilepostSource

/// Which rules a run looks for, by `--only` and `--except`.
struct RuleChoice {
    private let only: Set<RuleID>
    private let except: Set<RuleID>

    /// - Throws: ``CommandFailure`` for a rule that does not exist.
    init(only: [String], except: [String]) throws(CommandFailure) {
        self.only = try Self.ids(only)
        self.except = try Self.ids(except)
    }

    /// Whether no rule was named.
    var isEverything: Bool { only.isEmpty && except.isEmpty }

    func apply(to settings: inout RuleSettings) {
        for rule in RuleCatalog.ids {
            if !only.isEmpty { settings.isOn[rule] = only.contains(rule) }
            if except.contains(rule) { settings.isOn[rule] = false }
        }
        // A rule that is asked for by name has a number to go by.
        if only.contains(RuleID("wip-limit")), settings.limitInProgress == nil { settings.limitInProgress = 3 }
    }

    static func rule(_ name: String) throws(CommandFailure) -> any Rule {
        if let rule = RuleCatalog.rule(RuleID(name)) { return rule }
        let near = NearMiss.of(name, among: RuleCatalog.ids.map(\.rawValue))
        throw CommandFailure(
            .usage, "there is no rule '\(name)'",
            hint: near.map { "did you mean \($0)?" } ?? "milepost check --list-rules lists them")
    }

    private static func ids(_ lists: [String]) throws(CommandFailure) -> Set<RuleID> {
        var ids: Set<RuleID> = []
        for name in lists.flatMap({ $0.split(separator: ",") }) {
            ids.insert(try rule(String(name.trimmingPrefix { $0 == " " })).id)
        }
        return ids
    }
}
