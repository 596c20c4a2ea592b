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

    /// - Parameters:
    ///   - offset: a byte of the template.
    ///   - bytes: all of them.
    init(template: String, at offset: Int, in bytes: [UInt8], message: String, hint: String? = nil) {
        let before = bytes[..<min(offset, bytes.count)]
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        self.init(
            template: template, line: before.count { $0 == 0x0A } + 1,
            column: String(decoding: before[start...], as: UTF8.self).count + 1, message: message, hint: hint)
    }

    /// The same fault, told of the template whose text stands under this one's name.
    package func told(of template: String) -> TemplateError {
        TemplateError(template: template, line: line, column: column, message: message, hint: hint)
    }

    package var description: String {
        "\(template).mustache:\(line):\(column): \(message)" + (hint.map { "; \($0)" } ?? "")
    }
}
