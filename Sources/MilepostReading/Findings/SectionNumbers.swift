import MilepostMarkdown
import MilepostSource

/// Numbers before headings: `### 4.2 Phase 1`. They are decoration, and a number that stands twice misleads.
enum SectionNumbers {
    /// A number with dots is looked for among all headings of a level; a plain one, which may begin anew below each
    /// heading, among those of one parent.
    static func findings(in outline: DocumentOutline) -> [Diagnostic] {
        var seen = [Key: Int](minimumCapacity: outline.sections.count)
        var parents: [(level: Int, section: Int)] = []
        var findings: [Diagnostic] = []
        for (index, section) in outline.sections.enumerated() {
            guard section.level > 0 else { continue }
            while let last = parents.last, last.level >= section.level { parents.removeLast() }
            let parent = parents.last?.section ?? 0
            parents.append((section.level, index))
            guard let number = number(of: section.title) else { continue }
            let hasDot = number.utf8.contains(UInt8(ascii: "."))
            let key = Key(number: number, level: section.level, parent: hasDot ? nil : parent)
            guard let first = seen[key] else {
                seen[key] = index
                continue
            }
            guard let heading = section.heading else { continue }
            func place(_ range: SourceRange) -> SourceRange {
                outline.document.file.firstRange(of: number, in: range) ?? range
            }
            let earlier = outline.sections[first].heading?.range ?? heading.range
            findings.append(
                ReadingFinding.duplicateSectionNumber(number, at: place(heading.range), first: place(earlier)))
        }
        return findings
    }

    private struct Key: Hashable {
        let number: String
        let level: Int
        let parent: Int?
    }

    /// `4.2`, or the `4` of `4.` and `4)`; nil for a title without a number, such as one that begins with a year.
    static func number(of title: String) -> String? {
        var title = title
        return title.withUTF8 { bytes in
            guard let first = bytes.first, isDigit(first), let blank = bytes.firstIndex(of: 0x20) else { return nil }
            let isClosed = bytes[blank - 1] == UInt8(ascii: ".") || bytes[blank - 1] == UInt8(ascii: ")")
            let bare = bytes[..<(isClosed ? blank - 1 : blank)]
            var hasDot = false
            var previous = UInt8(ascii: " ")
            for byte in bare {
                let isDot = byte == UInt8(ascii: ".")
                guard isDot ? isDigit(previous) : isDigit(byte) else { return nil }
                hasDot = hasDot || isDot
                previous = byte
            }
            guard isClosed || hasDot, isDigit(previous) else { return nil }
            return String(decoding: UnsafeBufferPointer(rebasing: bare), as: UTF8.self)
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
