public import MilepostSource

/// A comment that says which findings are meant: `<!-- milepost:ignore rule-id reason -->`, or `# milepost:ignore
/// rule-id reason` in YAML.
public struct Suppression: Sendable, Hashable {
    public var rules: [RuleID]
    /// Why, as written; empty where nothing is said.
    public var reason: String
    /// From `milepost:` to the last rule's id.
    public var range: SourceRange
    /// The whole comment.
    public var comment: SourceRange
    /// Findings that begin in it are meant.
    public var covers: SourceRange

    public init(rules: [RuleID], reason: String, range: SourceRange, comment: SourceRange, covers: SourceRange) {
        self.rules = rules
        self.reason = reason
        self.range = range
        self.comment = comment
        self.covers = covers
    }
}
