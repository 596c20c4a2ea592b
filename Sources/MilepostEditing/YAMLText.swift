import MilepostModel
import MilepostSource

/// New bytes for YAML values, in the dress that the old ones wear.
package enum YAMLText {
    /// A plain word or date over a value. Quotes stay; where nothing stands yet, blanks are put where they are needed.
    static func edit(_ text: String, over range: SourceRange, in file: SourceFile) -> TextEdit {
        let bytes = file.bytes
        guard !range.isEmpty else {
            let isTight = range.start > 0 && bytes[range.start - 1] == UInt8(ascii: ":")
            let next = range.end < bytes.count ? bytes[range.end] : UInt8(ascii: "\n")
            return TextEdit(
                range: range, replacement: (isTight ? " " : "") + text + (next == UInt8(ascii: "#") ? " " : ""))
        }
        let quote = bytes[range.start]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        guard isQuoted, text != "null" else { return TextEdit(range: range, replacement: text) }
        let mark = quote == UInt8(ascii: "\"") ? "\"" : "'"
        return TextEdit(range: range, replacement: mark + text + mark)
    }

    /// `true` or `false`, with a capital where the old one has a capital.
    static func boolean(_ value: Bool, over range: SourceRange, in file: SourceFile) -> TextEdit {
        guard !range.isEmpty else {
            // `- tests_passing`, without a boolean.
            let isKey = range.start > 0 && [UInt8(ascii: ":"), UInt8(ascii: " ")].contains(file.bytes[range.start - 1])
            return isKey
                ? edit("\(value)", over: range, in: file) : TextEdit(range: range, replacement: ": \(value)")
        }
        let old = file.text(in: range)
        let text = "\(value)"
        if old == old.uppercased() { return TextEdit(range: range, replacement: text.uppercased()) }
        return TextEdit(range: range, replacement: old.first?.isUppercase == true ? text.capitalizedWord : text)
    }

    /// A key and its value in the map of a value that stands there: on a line of its own, or behind a comma. Nil where
    /// the map is written in another way.
    static func sibling(_ key: String, _ text: String, beside range: SourceRange, in file: SourceFile) -> TextEdit? {
        let line = FileLine(file, at: range.start)
        let before = line.text(before: range.start)
        guard let colon = before.lastIndex(of: ":") else { return nil }
        let head = before[..<colon]
        let keyStart = head.lastIndex { !$0.isLetter && $0 != "_" }.map { head.index(after: $0) } ?? head.startIndex
        let indent = head[..<keyStart]
        if indent.allSatisfy({ $0 == " " }) {
            return TextEdit(range: line.end, replacement: "\(line.lineEnd)\(indent)\(key): \(text)")
        }
        guard let opening = indent.last(where: { $0 != " " }), opening == "{" || opening == ",", !range.isEmpty else {
            return nil
        }
        let end = SourceRange(file: range.file, start: range.end, end: range.end)
        return TextEdit(range: end, replacement: ", \(key): \(text)")
    }

    /// A key and its value as the first of a map. Nil where the map does not begin a line and has no brace.
    static func first(_ key: String, _ text: String, in map: SourceRange, of file: SourceFile) -> TextEdit? {
        guard map.start < file.bytes.count else { return nil }
        if file.bytes[map.start] == UInt8(ascii: "{") {
            let place = SourceRange(file: map.file, start: map.start + 1, end: map.start + 1)
            return TextEdit(range: place, replacement: "\(key): \(text), ")
        }
        let line = FileLine(file, at: map.start)
        let indent = line.text(before: map.start)
        guard indent.allSatisfy({ $0 == " " }) else { return nil }
        let place = SourceRange(file: map.file, start: map.start, end: map.start)
        return TextEdit(range: place, replacement: "\(key): \(text)\(line.lineEnd)\(indent)")
    }

    /// Check items (`name: true`) behind the last one of a list, in its style. Nil where the list is written in a way
    /// that leaves no place.
    static func items(_ items: [String], behind last: CheckItem, in file: SourceFile) -> TextEdit? {
        let isPlain = items.allSatisfy { item in
            item.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || "_-: ".unicodeScalars.contains($0) || ("0"..."9").contains($0)
            }
        }
        guard isPlain else { return nil }
        let line = FileLine(file, at: last.name.range.start)
        let before = line.text(before: last.name.range.start)
        if before.allSatisfy({ $0 == " " || $0 == "-" }) {
            guard line.range.contains(last.isTrue.range) else { return nil }
            return TextEdit(range: line.end, replacement: items.map { "\(line.lineEnd)\(before)\($0)" }.joined())
        }
        guard let opening = before.last(where: { $0 != " " }) else { return nil }
        var end = last.isTrue.range.end
        if opening == ",", before.contains("{") {
            let place = SourceRange(file: file.id, start: end, end: end)
            return TextEdit(range: place, replacement: items.map { ", \($0)" }.joined())
        }
        // `[{a: true}]`, or a map of one item, whose brace follows a colon.
        guard opening == "{", let brace = before.lastIndex(of: "{") else { return nil }
        if before[..<brace].last(where: { $0 != " " }) == ":" {
            let place = SourceRange(file: file.id, start: end, end: end)
            return TextEdit(range: place, replacement: items.map { ", \($0)" }.joined())
        }
        while end < file.bytes.count, file.bytes[end] == 0x20 { end += 1 }
        guard end < file.bytes.count, file.bytes[end] == UInt8(ascii: "}") else { return nil }
        let place = SourceRange(file: file.id, start: end + 1, end: end + 1)
        return TextEdit(range: place, replacement: items.map { ", {\($0)}" }.joined())
    }

    /// A text as a value: plain where YAML reads it so, else in double quotes. What stands in quotes keeps them.
    static func value(_ text: String, over range: SourceRange, in file: SourceFile) -> TextEdit {
        let old = range.isEmpty ? nil : file.bytes[range.start]
        let isQuoted = old == UInt8(ascii: "\"") || old == UInt8(ascii: "'")
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_"
        }
        if isPlain, !isQuoted, !text.isEmpty, text.first != "-" { return edit(text, over: range, in: file) }
        let isTight = range.isEmpty && range.start > 0 && file.bytes[range.start - 1] == UInt8(ascii: ":")
        return TextEdit(range: range, replacement: (isTight ? " " : "") + quoted(text))
    }

    /// A text in double quotes, on one line.
    package static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar -> String in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case _ where scalar.value < 0x20: " "
            default: String(scalar)
            }
        }.joined()
        return "\"\(escaped)\""
    }
}

extension String {
    /// The first letter in upper case.
    fileprivate var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }
}
