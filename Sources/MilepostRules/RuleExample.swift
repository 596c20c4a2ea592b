/// A small project that keeps or breaks a rule.
package struct RuleExample: Sendable, Hashable {
    /// By path.
    package let files: [File]

    package init(_ files: [String: String]) {
        self.files = files.map { File(path: $0.key, marked: $0.value) }.sorted { $0.path < $1.path }
    }

    /// A file whose text may carry marks: a finding is expected at exactly the bytes between `⟦` and `⟧`.
    package struct File: Sendable, Hashable {
        package let path: String
        package let marked: String

        /// The text without its marks: what stands in the file.
        package var text: String { marked.filter { $0 != "⟦" && $0 != "⟧" } }
    }
}
