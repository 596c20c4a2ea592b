import MilepostModel

/// What stands in a node: short lines, so that nodes stay narrow.
enum DiagramLabel {
    static let width = 26
    private static let lineLimit = 2

    /// The id, the name, and status and priority in words.
    static func of(_ task: PlanTask, _ words: any PageWords, width: Int = width) -> String {
        let name = task.name == task.id.text ? [] : [wrapped(task.name, width)]
        return ([wrapped(task.id.text, width)] + name + [state(task, words)]).joined(separator: "\n")
    }

    /// "blocked, P0"
    static func state(_ task: PlanTask, _ words: any PageWords) -> String {
        [words.status(task.status), task.priority.map(words.priority)].compactMap { $0 }.joined(separator: ", ")
    }

    /// A text in at most two lines of so many characters, broken at blanks where it has some; the rest is an ellipsis.
    static func wrapped(_ text: String, _ width: Int = width) -> String {
        // Nearly all are ASCII, of which each byte is a character; a carriage return and what follows it may be one.
        let isPlain = text.utf8.allSatisfy { $0 < 0x7F && $0 != 0x0D }
        return isPlain ? wrapped(plain: text, width) : wrapped(any: text, width)
    }

    /// The same of a text in ASCII.
    private static func wrapped(plain text: String, _ width: Int) -> String {
        var lines: [[UInt8]] = []
        var line: [UInt8] = []
        var rest = Array(text.utf8.prefix(width * (lineLimit + 1) * 2)).split {
            $0 == 0x20 || (0x09...0x0D).contains($0)
        }[...]
        while let word = rest.popFirst(), lines.count <= lineLimit {
            if word.count > width {
                rest.insert(word.dropFirst(width), at: rest.startIndex)
                rest.insert(word.prefix(width), at: rest.startIndex)
            } else if line.isEmpty {
                line = Array(word)
            } else if line.count + 1 + word.count <= width {
                line.append(UInt8(ascii: " "))
                line += word
            } else {
                lines.append(line)
                line = Array(word)
            }
        }
        if !line.isEmpty { lines.append(line) }
        if lines.count > lineLimit {
            lines.removeLast(lines.count - lineLimit)
            lines[lineLimit - 1] = Array(lines[lineLimit - 1].prefix(width - 1)) + Array("…".utf8)
        }
        return String(decoding: Array(lines.joined(separator: [0x0A])), as: UTF8.self)
    }

    private static func wrapped(any text: String, _ width: Int) -> String {
        var lines: [String] = []
        var line = ""
        // What lies behind the last line cannot matter, however long the text is.
        var rest = text.prefix(width * (lineLimit + 1) * 2).split(whereSeparator: \.isWhitespace)[...]
        while let word = rest.popFirst(), lines.count <= lineLimit {
            if word.count > width {
                rest.insert(word.dropFirst(width), at: rest.startIndex)
                rest.insert(word.prefix(width), at: rest.startIndex)
            } else if line.isEmpty {
                line = String(word)
            } else if line.count + 1 + word.count <= width {
                line += " " + word
            } else {
                lines.append(line)
                line = String(word)
            }
        }
        if !line.isEmpty { lines.append(line) }
        guard lines.count > lineLimit else { return lines.joined(separator: "\n") }
        let last = lines[lineLimit - 1].prefix(width - 1) + "…"
        return (lines.prefix(lineLimit - 1) + [String(last)]).joined(separator: "\n")
    }
}
