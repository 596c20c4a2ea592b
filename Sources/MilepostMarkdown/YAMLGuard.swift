import MilepostSource

/// What has to be refused before the parser sees it, since it would cost more than the text is worth.
enum YAMLGuard {
    /// How many aliases may follow one another through anchors, each of which costs a level of the call stack.
    static let aliasChainLimit = 500
    /// How many aliases may stand in a text with collections as keys, which the parser unrolls to compare them.
    static let aliasesWithCollectionKeys = 24

    struct Refusal {
        let offset: Int
        let reason: String
    }

    /// Why a text is refused, nil when it is not.
    ///
    /// - Complexity: linear in the text.
    static func refusal(_ bytes: [UInt8]) -> Refusal? {
        if let offset = firstForbidden(in: bytes) {
            return Refusal(offset: offset, reason: "control characters and bytes that are no UTF-8 are not allowed")
        }
        let anchors = references(UInt8(ascii: "&"), in: bytes)
        guard let first = anchors.first else { return nil }
        let aliases = references(UInt8(ascii: "*"), in: bytes)
        if min(anchors.count, aliases.count) > aliasChainLimit {
            return Refusal(offset: first, reason: "more than \(aliasChainLimit) anchors and aliases are not followed")
        }
        if aliases.count > aliasesWithCollectionKeys, let key = firstCollectionKey(in: bytes) {
            return Refusal(
                offset: key, reason: "more than \(aliasesWithCollectionKeys) aliases beside such a key are not followed"
            )
        }
        return nil
    }

    /// The first byte that YAML 1.1 does not allow (section 5.1), or that is no UTF-8.
    private static func firstForbidden(in bytes: [UInt8]) -> Int? {
        var index = 0
        while let next = bytes.withUnsafeBufferPointer({ ByteScan.firstBeyondASCII(in: $0, from: index) }) {
            index = next
            let byte = bytes[index]
            if byte < 0x80 {
                guard byte == 0x09 || byte == 0x0A || byte == 0x0D else { return index }
                index += 1
                continue
            }
            guard let length = scalarLength(at: index, in: bytes) else { return index }
            let isControl = length == 2 && byte == 0xC2 && bytes[index + 1] < 0xA0 && bytes[index + 1] != 0x85
            let isSpecial =
                length == 3 && byte == 0xEF
                && (bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
                    || bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF)
            if isControl || isSpecial { return index }
            index += length
        }
        return nil
    }

    /// The length of a well-formed scalar of more than one byte (Unicode 15, table 3-7).
    private static func scalarLength(at index: Int, in bytes: [UInt8]) -> Int? {
        let first = bytes[index]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
            length = 3
            if first == 0xE0 { second = 0xA0...0xBF }
            if first == 0xED { second = 0x80...0x9F }
        case 0xF0...0xF4:
            length = 4
            if first == 0xF0 { second = 0x90...0xBF }
            if first == 0xF4 { second = 0x80...0x8F }
        default: return nil
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
        return bytes[(index + 2)..<(index + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : nil
    }

    /// Where `&name` or `*name` could stand; some are only text, so it is an upper bound.
    private static func references(_ mark: UInt8, in bytes: [UInt8]) -> [Int] {
        guard ByteScan.holds(mark, in: bytes) else { return [] }
        return bytes.indices.filter { index in
            guard bytes[index] == mark, index + 1 < bytes.count, !bytes[index + 1].isBlankOrLineEnd else {
                return false
            }
            return index == 0 || opensToken(behind: bytes[index - 1])
        }
    }

    private static func opensToken(behind byte: UInt8) -> Bool {
        byte.isBlankOrLineEnd || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: ",")
            || byte == UInt8(ascii: ":") || byte >= 0x80
    }

    /// The first place that could be a key other than a scalar: `? `, `]:`, `}:`, `*name :`.
    private static func firstCollectionKey(in bytes: [UInt8]) -> Int? {
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "?"):
                if index + 1 == bytes.count || bytes[index + 1].isBlankOrLineEnd { return index }
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                if colonFollows(index + 1, in: bytes) { return index }
            case UInt8(ascii: "*"):
                var end = index + 1
                while end < bytes.count, isName(bytes[end]) { end += 1 }
                if end > index + 1, colonFollows(end, in: bytes) { return index }
            default:
                continue
            }
        }
        return nil
    }

    private static func colonFollows(_ index: Int, in bytes: [UInt8]) -> Bool {
        var index = index
        while index < bytes.count, bytes[index].isBlank { index += 1 }
        return index < bytes.count && bytes[index] == UInt8(ascii: ":")
    }

    /// A letter of an anchor's name, as libyaml has it.
    static func isName(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
}
