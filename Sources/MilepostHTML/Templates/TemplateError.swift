/// Why a template cannot be used: which, where, and what is wrong, in plain words.
package struct TemplateError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Its path below `Templates/`, without `.mustache`.
    package let template: String
    /// From 1.
    package let line: Int
    /// From 1, in characters.
    package let column: Int
    /// One sentence without a full stop.
    package let message: String

    /// What to do, as a clause; nil where nothing can be said.
    package let hint: String?

    package init(template: String, line: Int, column: Int, message: String, hint: String? = nil) {
        self.template = template
        self.line = line
        self.column = column
        self.message = message
        self.hint = hint
    }

    package var description: String {
        "\(template).mustache:\(line):\(column): \(message)" + (hint.map { "; \($0)" } ?? "")
    }
}
