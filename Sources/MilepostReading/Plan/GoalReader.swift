import MilepostMarkdown
import MilepostSource

/// `**Goal**: text` under a phase's heading.
enum GoalReader {
    /// The first goal stated among the blocks; the text ends with its line.
    static func goal(in blocks: some Sequence<Block>, file: SourceFile) -> Sourced<String>? {
        for block in blocks {
            guard case .paragraph(let paragraph) = block else { continue }
            if let goal = labelled("goal", in: paragraph, file: file) { return goal }
        }
        return nil
    }

    /// The text behind a bold label that begins a line of a paragraph: `**Label**: text` or `**Label:** text`.
    static func labelled(_ label: String, in paragraph: Paragraph, file: SourceFile) -> Sourced<String>? {
        for line in lines(of: paragraph.inlines) {
            guard case .strong(let name)? = line.first else { continue }
            let title = name.plainText.trimmedText
            let rest = Array(line.dropFirst()).plainText
            let isInside = title.hasSuffix(":")
            guard (isInside ? String(title.dropLast()) : title).trimmedText.lowercased() == label else { continue }
            guard isInside || rest.trimmedText.hasPrefix(":") else { continue }
            let text = (isInside ? rest.trimmedText : String(rest.trimmedText.dropFirst())).trimmedText
            return text.isEmpty ? nil : Sourced(text, range(of: label, in: paragraph, file: file))
        }
        return nil
    }

    private static func lines(of inlines: [Inline]) -> [[Inline]] {
        var lines: [[Inline]] = [[]]
        for inline in inlines {
            switch inline {
            case .softBreak, .lineBreak: lines.append([])
            default: lines[lines.count - 1].append(inline)
            }
        }
        return lines
    }

    /// The bytes behind the label's colon, up to the end of its line.
    private static func range(of label: String, in paragraph: Paragraph, file: SourceFile) -> SourceRange {
        var line = file.line(at: paragraph.range.start)
        while line <= file.lineStarts.count {
            let bytes = file.lineRange(line)
            guard bytes.lowerBound < paragraph.range.end else { break }
            let text = file.text(in: bytes)
            if text.lowercased().contains("**\(label)") || text.lowercased().contains("__\(label)"),
                let colon = file.bytes[bytes].firstIndex(of: UInt8(ascii: ":"))
            {
                var start = colon + 1
                let skipped: Set<UInt8> = [UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: " "), 0x09]
                while start < bytes.upperBound, skipped.contains(file.bytes[start]) { start += 1 }
                return file.range(start..<max(start, bytes.upperBound))
            }
            line += 1
        }
        return paragraph.range
    }
}
