import MilepostEditing

/// A text with places to be filled: `{{id}}`, `{{name}}`. What fills them is one line, escaped for where it stands: in
/// double quotes as YAML wants it, in the row of a table as a cell.
package enum StarterText {
    /// - Parameter values: by their names; a place with another name stays as it is.
    package static func filled(_ text: String, _ values: [String: String]) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstRange(of: "{{") {
            let behind = rest[open.upperBound...]
            guard let close = behind.firstRange(of: "}}") else { break }
            let name = String(behind[..<close.lowerBound].filter { $0 != " " })
            result += rest[..<open.lowerBound]
            if let value = values[name] {
                result += dressed(value, name: name, behind: result, before: behind[close.upperBound...])
            } else {
                result += rest[open.lowerBound..<close.upperBound]
            }
            rest = behind[close.upperBound...]
        }
        return result + rest
    }

    private static func dressed(_ value: String, name: String, behind: String, before: Substring) -> String {
        // A block is nobody's text.
        if name == tracking { return value }
        let line = behind.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
        if line.drop(while: \.isWhitespace).first == "|" { return CellDress.safe(value) }
        let quotes = line.count { $0 == "\"" }
        let isQuoted = quotes % 2 == 1 && before.prefix { !$0.isNewline }.contains("\"")
        let quoted = YAMLText.quoted(value)
        return isQuoted
            ? String(quoted.dropFirst().dropLast()) : value.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// The name of the place for a task's tracking block.
    package static let tracking = "tracking"
}
