/// What `{{words.queue}}` stands for, the same on every page of a site. It is written into a template when that is read,
/// so it costs a page nothing.
package struct FixedWords: Sendable {
    /// All that may be named, for a hint where a name is wrong.
    let names: [String]
    let word: @Sendable (String) -> SafeHTML?

    package init(names: [String], word: @escaping @Sendable (String) -> SafeHTML?) {
        self.names = names
        self.word = word
    }

    /// The word that a tag names: `queue` of `words.queue`; nil for the name of a value.
    static func name(in tag: ArraySlice<UInt8>) -> String? {
        tag.starts(with: prefix) ? String(decoding: tag.dropFirst(prefix.count), as: UTF8.self) : nil
    }

    private static let prefix = Array("words.".utf8)
}
