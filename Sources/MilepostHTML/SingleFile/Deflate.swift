/// Bytes made shorter (RFC 1951) in the frame of zlib (RFC 1950), so that every language can read them.
///
/// zlib itself may be another one on another machine and then finds other matches. What is written here depends on nothing
/// but the bytes; for that it stays with the fixed codes, which costs a fifth.
package struct Deflate {
    private let input: [UInt8]
    private var bits = BitOutput()
    /// The last place of each hash of three bytes, and of each place of the window the one before with the same hash; -1
    /// for none.
    private var heads = [Int](repeating: -1, count: 1 << 15)
    private var earlier = [Int](repeating: -1, count: window)

    private static let window = 1 << 15
    private static let longest = 258
    /// Places that are tried for a match, and the length that is good enough to stop.
    private static let tries = 48
    private static let enough = 96

    /// - Complexity: linear, with a large factor where few bytes are told apart.
    package static func compressed(_ bytes: [UInt8]) -> [UInt8] {
        var deflate = Deflate(input: bytes)
        deflate.write()
        let sum = Adler32.sum(bytes)
        return [0x78, 0x9C] + deflate.bits.bytes + (0..<4).reversed().map { UInt8(truncatingIfNeeded: sum >> ($0 * 8)) }
    }

    private init(input: [UInt8]) {
        self.input = input
    }

    /// One block in the fixed codes. A match is held back for a byte, since a longer one may begin there.
    private mutating func write() {
        bits.write(0b011, count: 3)
        var index = 0
        var held: (length: Int, distance: Int)?
        while index < input.count {
            let match = match(at: index, longerThan: held?.length ?? 2)
            note(index)
            if let last = held {
                if let match {
                    literal(input[index - 1])
                    held = match
                    index += 1
                } else {
                    copy(last)
                    // The match began at the byte before.
                    let end = index - 1 + last.length
                    while index + 1 < end {
                        index += 1
                        note(index)
                    }
                    index = end
                    held = nil
                }
            } else if let match {
                held = match
                index += 1
            } else {
                literal(input[index])
                index += 1
            }
        }
        if let held { copy(held) }
        symbol(256)
        bits.finish()
    }

    // MARK: Matches

    private func hash(_ index: Int) -> Int {
        let word = UInt32(input[index]) | UInt32(input[index + 1]) << 8 | UInt32(input[index + 2]) << 16
        return Int((word &* 0x9E37_79B1) >> 17)
    }

    private mutating func note(_ index: Int) {
        guard index + 2 < input.count else { return }
        let hash = hash(index)
        earlier[index % Self.window] = heads[hash]
        heads[hash] = index
    }

    private func match(at index: Int, longerThan least: Int) -> (length: Int, distance: Int)? {
        guard index + 2 < input.count else { return nil }
        let most = min(Self.longest, input.count - index)
        var best = (length: least, distance: 0)
        var place = heads[hash(index)]
        var tries = Self.tries
        while place >= 0, index - place <= Self.window, tries > 0, best.length < most {
            // Where the byte after the best match differs, this place cannot give a longer one.
            if input[place + best.length] == input[index + best.length] {
                var length = 0
                while length < most, input[place + length] == input[index + length] { length += 1 }
                if length > best.length { best = (length, index - place) }
                if length >= Self.enough { break }
            }
            let before = earlier[place % Self.window]
            guard before < place else { break }
            place = before
            tries -= 1
        }
        return best.distance > 0 ? best : nil
    }

    // MARK: Codes

    private mutating func literal(_ byte: UInt8) { symbol(Int(byte)) }

    private mutating func copy(_ match: (length: Int, distance: Int)) {
        let length = Self.lengths.lastIndex { $0.least <= match.length } ?? 0
        symbol(257 + length)
        bits.write(match.length - Self.lengths[length].least, count: Self.lengths[length].extra)
        let distance = Self.distances.lastIndex { $0.least <= match.distance } ?? 0
        bits.write(code: distance, count: 5)
        bits.write(match.distance - Self.distances[distance].least, count: Self.distances[distance].extra)
    }

    /// The fixed code of a literal, a length or the end (RFC 1951, 3.2.6).
    private mutating func symbol(_ value: Int) {
        switch value {
        case ..<144: bits.write(code: 0x30 + value, count: 8)
        case ..<256: bits.write(code: 0x190 + value - 144, count: 9)
        case ..<280: bits.write(code: value - 256, count: 7)
        default: bits.write(code: 0xC0 + value - 280, count: 8)
        }
    }

    /// The least length of each code from 257 on, and how many bits say how much longer it is (RFC 1951, 3.2.5).
    private static let lengths: [(least: Int, extra: Int)] = {
        var codes = (0..<4).map { (3 + $0, 0) }
        for extra in 0..<6 {
            for step in 0..<4 { codes.append(((4 + step) << extra + 3, extra)) }
        }
        return codes + [(longest, 0)]
    }()

    /// The same of distances.
    private static let distances: [(least: Int, extra: Int)] = {
        var codes = (0..<2).map { (1 + $0, 0) }
        for extra in 0..<14 {
            for step in 0..<2 { codes.append(((2 + step) << extra + 1, extra)) }
        }
        return codes
    }()
}

/// Bits in the order of RFC 1951: bytes are filled from their lowest bit.
private struct BitOutput {
    private(set) var bytes: [UInt8] = []
    private var held: UInt64 = 0
    private var count = 0

    mutating func write(_ value: Int, count: Int) {
        held |= UInt64(value) << UInt64(self.count)
        self.count += count
        while self.count >= 8 {
            bytes.append(UInt8(truncatingIfNeeded: held))
            held >>= 8
            self.count -= 8
        }
    }

    /// Codes begin with their highest bit.
    mutating func write(code: Int, count: Int) {
        var turned = 0
        for bit in 0..<count where code >> bit & 1 == 1 { turned |= 1 << (count - 1 - bit) }
        write(turned, count: count)
    }

    mutating func finish() { if count > 0 { write(0, count: 8 - count) } }
}

/// The check of RFC 1950.
private enum Adler32 {
    static func sum(_ bytes: [UInt8]) -> UInt32 {
        var (a, b): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            a = (a + UInt32(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return b << 16 | a
    }
}
