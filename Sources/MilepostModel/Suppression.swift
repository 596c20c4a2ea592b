package import MilepostSource

/// A comment that says which findings are meant: `<!-- milepost:ignore rule-id reason -->`, or `# milepost:ignore
/// rule-id reason` in YAML.
package struct Suppression: Sendable, Hashable {
    package var rules: [RuleID]
    /// Why, as written; empty where nothing is said.
    package var reason: String
    /// From `milepost:` to the last rule's id.
    package var range: SourceRange
    /// The whole comment.
    package var comment: SourceRange
    /// Findings that begin in it are meant.
    package var covers: SourceRange

    package init(rules: [RuleID], reason: String, range: SourceRange, comment: SourceRange, covers: SourceRange) {
        self.rules = rules
        self.reason = reason
        self.range = range
        self.comment = comment
        self.covers = covers
    }
}
