/// A task's id. Ids are one whatever their case and leading zeros: `tasks-7` is `TASKS-07` (the format, section 1).
public struct TaskID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The id as first written.
    public let text: String
    /// What ids are compared by: upper case, runs of digits without leading zeros.
    public let key: String

    public init(_ text: String) {
        self.text = text
        self.key = Self.normalized(text)
    }

    public var description: String { text }

    public static func == (left: TaskID, right: TaskID) -> Bool { left.key == right.key }

    public func hash(into hasher: inout Hasher) { hasher.combine(key) }

    /// Natural order: `TASKS-9` before `TASKS-10`, words by their scalars.
    public static func < (left: TaskID, right: TaskID) -> Bool {
        if let isLess = isLessInASCII(left.key, right.key) { return isLess }
        let one = left.parts
        let two = right.parts
        for (a, b) in zip(one, two) where a != b {
            if a.isNumber, b.isNumber {
                return a.text.utf8.count == b.text.utf8.count ? a.text < b.text : a.text.utf8.count < b.text.utf8.count
            }
            return a.text < b.text
        }
        return one.count < two.count
    }

    /// The order of two keys of ASCII letters only; nil for any others.
    private static func isLessInASCII(_ left: String, _ right: String) -> Bool? {
        left.utf8.withContiguousStorageIfAvailable { left in
            right.utf8.withContiguousStorageIfAvailable { right -> Bool? in
                guard left.allSatisfy({ $0 < 0x80 && $0 != 0x0D }), right.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else {
                    return nil
                }
                var index = 0
                while index < left.count, index < right.count {
                    let start = index
                    let (one, two) = (part(left, start), part(right, start))
                    let areNumbers = isDigit(left[start]) && isDigit(right[start])
                    if areNumbers, one.count != two.count { return one.count < two.count }
                    for (a, b) in zip(left[one], right[two]) where a != b { return a < b }
                    if one.count != two.count { return one.count < two.count }
                    index = one.upperBound
                }
                return left.count - index < right.count - index && index == left.count
            } ?? nil
        } ?? nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// The run of digits, or of anything else, that begins at a byte.
    private static func part(_ key: UnsafeBufferPointer<UInt8>, _ start: Int) -> Range<Int> {
        var end = start + 1
        while end < key.count, isDigit(key[end]) == isDigit(key[start]) { end += 1 }
        return start..<end
    }

    /// The number at the end of `PREFIX-NN`, and what stands before it (normalized); nil for ids of another shape.
    public var numbered: (prefix: String, number: Int)? {
        guard let last = parts.last, last.isNumber, let number = Int(last.text) else { return nil }
        return (String(key.dropLast(last.text.count)), number)
    }

    /// Whether the id has the shape `TASKS-NN` with digits, so that a task file is expected for it.
    public var isTasksID: Bool {
        let utf8 = key.utf8
        guard utf8.starts(with: "TASKS-".utf8), utf8.count > 6 else { return false }
        return utf8.dropFirst(6).allSatisfy { (0x30...0x39).contains($0) }
    }

    /// `TASKS-XX`, `TASKS-NN`: letters where digits belong, as templates leave them.
    public var isPlaceholder: Bool {
        if let answer = key.utf8.withContiguousStorageIfAvailable(Self.isPlaceholderInASCII), let answer {
            return answer
        }
        if key.utf8.contains(UInt8(ascii: "[")), key.contains("[") { return true }
        guard key.utf8.contains(UInt8(ascii: "-")), let dash = key.lastIndex(of: "-") else { return false }
        let tail = key[key.index(after: dash)...]
        guard tail.count >= 2, tail.count <= 3, let first = tail.first, first.isLetter, first.isASCII else {
            return false
        }
        return key[..<dash] == "TASKS" && tail.allSatisfy { $0 == first }
    }

    /// The same for a key of ASCII letters only; nil for any other.
    private static func isPlaceholderInASCII(_ key: UnsafeBufferPointer<UInt8>) -> Bool? {
        var dash: Int?
        var hasBracket = false
        for (index, byte) in key.enumerated() {
            if byte >= 0x80 || byte == 0x0D { return nil }
            if byte == UInt8(ascii: "[") { hasBracket = true }
            if byte == UInt8(ascii: "-") { dash = index }
        }
        if hasBracket { return true }
        guard let dash, (2...3).contains(key.count - dash - 1) else { return false }
        let first = key[dash + 1]
        return (0x61...0x7A).contains(first | 0x20) && key[..<dash].elementsEqual("TASKS".utf8)
            && key[(dash + 1)...].allSatisfy { $0 == first }
    }

    /// The key for an id of ASCII letters only; nil for any other.
    private static func normalizedASCII(_ text: UnsafeBufferPointer<UInt8>) -> String? {
        // A carriage return and a line feed are one character.
        guard text.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else { return nil }
        return String(unsafeUninitializedCapacity: text.count) { key in
            var count = 0
            var isInNumber = false
            var hasPendingZero = false
            func append(_ byte: UInt8) {
                key[count] = byte
                count += 1
            }
            for byte in text {
                let isDigit = (0x30...0x39).contains(byte)
                if isDigit, !isInNumber, byte == 0x30 {
                    hasPendingZero = true
                    continue
                }
                if !isDigit, hasPendingZero, !isInNumber { append(0x30) }
                if isDigit || hasPendingZero { hasPendingZero = false }
                isInNumber = isDigit
                append((0x61...0x7A).contains(byte) ? byte & 0xDF : byte)
            }
            if hasPendingZero { append(0x30) }
            return count
        }
    }

    private struct Part: Equatable {
        let text: Substring
        let isNumber: Bool
    }

    private var parts: [Part] {
        var parts: [Part] = []
        var start = key.startIndex
        while start < key.endIndex {
            let isNumber = key[start].isASCII && key[start].isWholeNumber
            let end = key[start...].firstIndex { ($0.isASCII && $0.isWholeNumber) != isNumber } ?? key.endIndex
            parts.append(Part(text: key[start..<end], isNumber: isNumber))
            start = end
        }
        return parts
    }

    private static func normalized(_ text: String) -> String {
        if let key = text.utf8.withContiguousStorageIfAvailable(normalizedASCII), let key { return key }
        var key = ""
        var isInNumber = false
        var hasPendingZero = false
        for character in text.uppercased() {
            let isDigit = character.isASCII && character.isWholeNumber
            if isDigit, !isInNumber, character == "0" {
                hasPendingZero = true
                continue
            }
            if !isDigit, hasPendingZero, !isInNumber { key.append("0") }
            if isDigit || hasPendingZero { hasPendingZero = false }
            isInNumber = isDigit
            key.append(character)
        }
        if hasPendingZero { key.append("0") }
        return key
    }
}
