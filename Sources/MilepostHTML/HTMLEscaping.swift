import MilepostSource

/// How text becomes markup: the five characters that mean something in HTML are written as references, characters
/// that HTML and XML forbid become U+FFFD, and a direction override is closed where its text ends.
enum HTMLEscaping {
    /// - Complexity: linear.
    static func escaped(_ text: String) -> String {
        var text = text
        let needsWork = text.withUTF8 { $0.contains { !isPlain($0) } }
        guard needsWork else { return text }
        var output = OutputBuffer(capacity: text.utf8.count + text.utf8.count / 8)
        append(text, to: &output)
        return String(decoding: output.bytes, as: UTF8.self)
    }

    /// Appends the escaped text to markup that is being built.
    static func append(_ text: String, to output: inout OutputBuffer) {
        var text = text
        text.withUTF8 { append(utf8: $0, to: &output) }
    }

    /// The same of a text's bytes, which are valid UTF-8. Nearly all texts go through as they are.
    static func append(utf8 bytes: UnsafeBufferPointer<UInt8>, to output: inout OutputBuffer) {
        let end = plainEnd(of: bytes, from: 0)
        output.append(bytes: UnsafeBufferPointer(rebasing: bytes[..<end]))
        if end < bytes.count { append(utf8: bytes, fromSpecial: end, to: &output) }
    }

    private static func append(
        utf8 bytes: UnsafeBufferPointer<UInt8>, fromSpecial start: Int, to output: inout OutputBuffer
    ) {
        var directions = DirectionStack()
        var index = start
        while index < bytes.count {
            index += appendSpecial(bytes, at: index, to: &output, &directions)
            let end = plainEnd(of: bytes, from: index)
            output.append(bytes: UnsafeBufferPointer(rebasing: bytes[index..<end]))
            index = end
        }
        directions.closeAll(in: &output)
    }

    /// Where the bytes end that go through as they are: eight are looked at together, of which most need no second look.
    private static func plainEnd(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = start
        while index + 8 <= bytes.count {
            let found = suspects(in: UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
            guard found != 0 else {
                index += 8
                continue
            }
            index += found.trailingZeroBitCount >> 3
            guard isPlain(bytes[index]) else { return index }
            index += 1
        }
        if isPlainEnd(raw, from: index) { return bytes.count }
        while index < bytes.count, isPlain(bytes[index]) { index += 1 }
        return index
    }

    /// Whether the last bytes, less than eight, are sure to go through: they are looked at together with some before them.
    @inline(__always)
    private static func isPlainEnd(_ bytes: UnsafeRawBufferPointer, from index: Int) -> Bool {
        if bytes.count >= 8 {
            return suspects(in: bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)) == 0
        }
        guard bytes.count - index >= 4 else { return false }
        let first = bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)
        let last = bytes.loadUnaligned(fromByteOffset: bytes.count - 4, as: UInt32.self)
        return suspects(in: UInt64(first) | UInt64(last) << 32) == 0
    }

    /// The highest bit of the lowest of eight bytes that is special or a control, or none of ASCII, and of some above it.
    @inline(__always)
    private static func suspects(in word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        // The highest bit of each byte below 0x80 is set where the byte is 0, and maybe where one below it is.
        func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
        var found = word | (word &- ones &* 0x20) & ~word
        // `&` and `'` are one but for the lowest bit, `<` and `>` but for the second.
        found |= zeros(word ^ (ones &* 0x22)) | zeros((word | ones) ^ (ones &* 0x27)) | zeros(word ^ (ones &* 0x7F))
        found |= zeros((word | (ones &* 0x02)) ^ (ones &* 0x3E))
        return found & high
    }

    /// Writes the character that begins at a byte, and says how many bytes it has.
    private static func appendSpecial(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, to output: inout OutputBuffer,
        _ directions: inout DirectionStack
    ) -> Int {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "&"): output.append(literal: "&amp;")
        case UInt8(ascii: "<"): output.append(literal: "&lt;")
        case UInt8(ascii: ">"): output.append(literal: "&gt;")
        case UInt8(ascii: "\""): output.append(literal: "&quot;")
        case UInt8(ascii: "'"): output.append(literal: "&#39;")
        case 0x0C: output.append(UInt8(ascii: " "))
        case 0..<0x80: output.append(literal: replacement)
        default:
            // A String's bytes are valid UTF-8: the first byte tells the length.
            let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            let end = min(index + length, bytes.count)
            let scalar = scalar(bytes[index..<end])
            if isForbidden(scalar) {
                output.append(literal: replacement)
            } else if directions.admits(scalar) {
                output.append(bytes: UnsafeBufferPointer(rebasing: bytes[index..<end]))
            }
            return end - index
        }
        return 1
    }

    private static func scalar(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
        var value: UInt32 = 0
        for (place, byte) in bytes.enumerated() {
            let bits =
                place > 0 ? byte & 0x3F : bytes.count == 2 ? byte & 0x1F : bytes.count == 3 ? byte & 0x0F : byte & 7
            value = value << 6 | UInt32(bits)
        }
        return value
    }

    /// Controls and noncharacters (HTML, "Text"; XML 1.0, 2.2).
    static func isForbidden(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: true
        default: scalar & 0xFFFE == 0xFFFE
        }
    }

    private static let replacement: StaticString = "\u{FFFD}"

    /// Bytes that go through as they are: ASCII without specials and controls, and the lead and trail bytes of
    /// characters that cannot be forbidden ones or direction controls (their lead bytes are C2, E2, EF, F0 to F4).
    @inline(__always) private static func isPlain(_ byte: UInt8) -> Bool {
        if byte < 64 { return plainBelow64 >> UInt64(byte) & 1 == 1 }
        return byte != 0x7F && byte != 0xC2 && byte != 0xE2 && byte < 0xEF
    }

    /// A bit for each byte: tab, line feed, carriage return, and all from the blank on but `"`, `&`, `'`, `<` and `>`.
    private static let plainBelow64: UInt64 = 0xAFFF_FF3B_0000_2600
}

/// The direction controls that are open in a text (UAX 9, explicit directional formatting), so that none of them
/// reaches into what follows, and no stray closing one ends what our own markup began.
struct DirectionStack {
    private var open: [UInt32] = []

    /// Notes a character; false for a closing control that closes nothing.
    mutating func admits(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x202A, 0x202B, 0x202D, 0x202E:
            open.append(Self.popDirectionalFormatting)
        case 0x2066...0x2068:
            open.append(Self.popDirectionalIsolate)
        case Self.popDirectionalFormatting:
            guard open.last == scalar else { return false }
            open.removeLast()
        case Self.popDirectionalIsolate:
            // It closes what was opened inside the isolate, too.
            guard let place = open.lastIndex(of: scalar) else { return false }
            open.removeSubrange(place...)
        default: break
        }
        return true
    }

    /// Writes the closing controls that are missing.
    func closeAll(in output: inout OutputBuffer) {
        if open.isEmpty { return }
        for closing in open.reversed() {
            output.append(literal: closing == Self.popDirectionalIsolate ? "\u{2069}" : "\u{202C}")
        }
    }

    private static let popDirectionalFormatting: UInt32 = 0x202C
    private static let popDirectionalIsolate: UInt32 = 0x2069
}
