package import MilepostSource

/// A pre-check or post-check: its own status and its items as they stand (the format, section 3).
package struct Checklist: Sendable, Hashable {
    package var status: Sourced<Status>?
    package var items: [CheckItem]
    /// The whole `pre_check:` or `post_check:` value.
    package var range: SourceRange

    package init(status: Sourced<Status>?, items: [CheckItem], range: SourceRange) {
        self.status = status
        self.items = items
        self.range = range
    }

    /// True items of all items.
    package var fraction: Fraction { Fraction(items.count { $0.isTrue.value }, of: items.count) }
}

/// One boolean of a checklist.
package struct CheckItem: Sendable, Hashable {
    package var name: Sourced<String>
    /// The boolean; its range is the word `true` or `false` (or what stands there instead).
    package var isTrue: Sourced<Bool>
    /// The comment behind it on its line, without `#`.
    package var comment: String?

    package init(name: Sourced<String>, isTrue: Sourced<Bool>, comment: String? = nil) {
        self.name = name
        self.isTrue = isTrue
        self.comment = comment
    }
}
