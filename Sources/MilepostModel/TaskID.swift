/// A task's id. Ids are one whatever their case and leading zeros: `tasks-7` is `TASKS-07` (the format, section 1).
package struct TaskID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The id as first written.
    package let text: String
    /// What ids are compared by: upper case, runs of digits without leading zeros.
    package let key: String

    package init(_ text: String) {
        self.text = text
        self.key = Self.normalized(text)
    }

    package var description: String { text }

    package static func == (left: TaskID, right: TaskID) -> Bool { left.key == right.key }

    package func hash(into hasher: inout Hasher) { hasher.combine(key) }

    /// Natural order: `TASKS-9` before `TASKS-10`, words by their scalars.
    package static func < (left: TaskID, right: TaskID) -> Bool {
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

    /// The number at the end of `PREFIX-NN`, and what stands before it (normalized); nil for ids of another shape.
    package var numbered: (prefix: String, number: Int)? {
        guard let last = parts.last, last.isNumber, let number = Int(last.text) else { return nil }
        return (String(key.dropLast(last.text.count)), number)
    }

    /// Whether the id has the shape `TASKS-NN` with digits, so that a task file is expected for it.
    package var isTasksID: Bool {
        let utf8 = key.utf8
        guard utf8.starts(with: "TASKS-".utf8), utf8.count > 6 else { return false }
        return utf8.dropFirst(6).allSatisfy { (0x30...0x39).contains($0) }
    }

    /// `TASKS-XX`, `TASKS-NN`: letters where digits belong, as templates leave them.
    package var isPlaceholder: Bool {
        if key.contains("[") { return true }
        guard let dash = key.lastIndex(of: "-") else { return false }
        let tail = key[key.index(after: dash)...]
        guard tail.count >= 2, tail.count <= 3, let first = tail.first, first.isLetter, first.isASCII else {
            return false
        }
        return key[..<dash] == "TASKS" && tail.allSatisfy { $0 == first }
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
