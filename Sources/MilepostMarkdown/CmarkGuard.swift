import MilepostSource

/// Changes single bytes of a file that cmark would not keep in their place, or that would cost it more than the file is
/// worth. Every byte stays where it is, so that every position cmark tells is one of the file.
///
/// In the place of such a byte stands one that is no UTF-8; where it is shown, it is U+FFFD. That happens to NULs, as
/// CommonMark asks for, and in files that nobody writes by hand.
enum CmarkGuard {
    /// How many containers one line may open: each costs cmark time again in every line below.
    static let markerLimit = 500
    /// How many `![` may stand between two blank lines: cmark 0.30 looks at each again at every `]`.
    static let imageLimit = 1000
    /// A byte that is in no UTF-8 text.
    static var standIn: UInt8 { 0xFF }

    /// The bytes of a file for cmark; nil where these are the file's own.
    ///
    /// - Complexity: linear in the file.
    static func guarded(_ file: SourceFile) -> [UInt8]? {
        var result = file.bytes
        var isChanged = false
        if file.traits.holdsControl {
            for index in result.indices where result[index] == 0 {
                result[index] = standIn
                isChanged = true
            }
        }
        let starts = file.lineStarts
        for line in starts.indices {
            let end = line + 1 < starts.count ? starts[line + 1] : file.bytes.count
            guard end - starts[line] > markerLimit else { continue }
            let range = file.lineRange(line + 1)
            guard range.count > markerLimit else { continue }
            if let excess = markerBeyondLimit(in: file.bytes, range) {
                result[excess] = standIn
                isChanged = true
            }
        }
        if file.traits.images > imageLimit {
            limitImages(in: file, &result)
            isChanged = true
        }
        return isChanged ? result : nil
    }

    private static func limitImages(in file: SourceFile, _ result: inout [UInt8]) {
        var images = self.images(in: file.bytes)[...]
        var count = 0
        for line in file.lineStarts.indices {
            let range = file.lineRange(line + 1)
            if file.bytes[range].allSatisfy(\.isBlank) { count = 0 }
            while let image = images.first, image < range.upperBound {
                images.removeFirst()
                count += 1
                if count > imageLimit { result[image] = standIn }
            }
        }
    }

    /// The places of `![`.
    private static func images(in bytes: [UInt8]) -> [Int] {
        bytes.withUnsafeBufferPointer { buffer in
            buffer.indices.dropLast().filter {
                buffer[$0] == UInt8(ascii: "!") && buffer[$0 + 1] == UInt8(ascii: "[")
            }
        }
    }

    /// The marker that opens one container too many: the first of the line that is not allowed.
    private static func markerBeyondLimit(in bytes: [UInt8], _ line: Range<Int>) -> Int? {
        var count = 0
        for position in line {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                continue
            case UInt8(ascii: ">"):
                count += 1
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"):
                guard position + 1 < line.upperBound, bytes[position + 1].isBlank else { return nil }
                count += 1
            default:
                return nil
            }
            if count > markerLimit { return isRule(bytes, line, of: byte) ? nil : position }
        }
        return nil
    }

    /// Whether a line holds nothing but one character and blanks, which is a rule and no nesting.
    private static func isRule(_ bytes: [UInt8], _ line: Range<Int>, of mark: UInt8) -> Bool {
        (mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*"))
            && line.allSatisfy { bytes[$0] == mark || bytes[$0].isBlank }
    }
}
