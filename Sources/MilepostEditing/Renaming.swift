package import MilepostModel

/// A task that is called otherwise, wherever it is named: `TASKS-7` and `tasks-007` are `TASKS-07` too.
package struct Renaming: Sendable, Hashable {
    package let old: TaskID
    package let new: TaskID
    /// What follows the id in its file's name: `_session_store.md`; nil where it has no file.
    package let fileRest: String?

    package init(old: TaskID, new: TaskID, fileRest: String?) {
        self.old = old
        self.new = new
        self.fileRest = fileRest
    }

    /// Where a task is named in a text: as a word of its own, or in the name of its file.
    func places(of task: TaskID, in bytes: [UInt8]) -> [Range<Int>] {
        let rest = fileRest.map { Array($0.utf8) }
        var places: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            guard Self.isWord(bytes[index]) else {
                index += 1
                continue
            }
            var end = index
            while end < bytes.count, Self.isWord(bytes[end]) { end += 1 }
            var last = end
            while last > index, bytes[last - 1] == UInt8(ascii: "-") { last -= 1 }
            let isPart = index > 0 && bytes[index - 1] == UInt8(ascii: "_")
            if !isPart, last > index, ends(at: last, in: bytes, rest),
                TaskID(String(decoding: bytes[index..<last], as: UTF8.self)) == task
            {
                places.append(index..<last)
            }
            index = end
        }
        return places
    }

    /// A text with another word where a task is named.
    func replacing(_ task: TaskID, with word: String, in text: String) -> String {
        let bytes = Array(text.utf8)
        let places = places(of: task, in: bytes)
        guard !places.isEmpty else { return text }
        var result: [UInt8] = []
        var position = 0
        for place in places {
            result += bytes[position..<place.lowerBound]
            result += word.utf8
            position = place.upperBound
        }
        return String(decoding: result + bytes[position...], as: UTF8.self)
    }

    /// Whether an id ends here: `TASKS-07.2` and `TASKS-07_notes` are something else.
    private func ends(at end: Int, in bytes: [UInt8], _ rest: [UInt8]?) -> Bool {
        guard end < bytes.count else { return true }
        switch bytes[end] {
        case UInt8(ascii: "_"): return rest.map { bytes[end...].starts(with: $0) } ?? false
        case UInt8(ascii: "."): return end + 1 == bytes.count || !(0x30...0x39).contains(bytes[end + 1])
        default: return true
        }
    }

    /// What ids are made of: letters and digits of ASCII, and hyphens.
    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || byte == UInt8(ascii: "-")
    }

    /// Whether an id can be found again wherever it stands.
    package static func isPlain(_ id: TaskID) -> Bool {
        let bytes = Array(id.text.utf8)
        guard let first = bytes.first, let last = bytes.last else { return false }
        return bytes.allSatisfy(isWord) && first != UInt8(ascii: "-") && last != UInt8(ascii: "-")
            && bytes.contains { (0x30...0x39).contains($0) }
    }
}
