public import MilepostSource

/// A pre-check or post-check: its own status and its items as they stand (the format, section 3).
public struct Checklist: Sendable, Hashable {
    public var status: Sourced<Status>?
    public var items: [CheckItem]
    /// The whole `pre_check:` or `post_check:` value.
    public var range: SourceRange

    public init(status: Sourced<Status>?, items: [CheckItem], range: SourceRange) {
        self.status = status
        self.items = items
        self.range = range
    }

    /// True items of all items.
    public var fraction: Fraction { Fraction(items.count { $0.isTrue.value }, of: items.count) }
}

/// One boolean of a checklist.
public struct CheckItem: Sendable, Hashable {
    public var name: Sourced<String>
    /// The boolean; its range is the word `true` or `false` (or what stands there instead).
    public var isTrue: Sourced<Bool>
    /// The comment behind it on its line, without `#`.
    public var comment: String?

    public init(name: Sourced<String>, isTrue: Sourced<Bool>, comment: String? = nil) {
        self.name = name
        self.isTrue = isTrue
        self.comment = comment
    }
}
