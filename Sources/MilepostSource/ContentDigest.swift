/// A checksum of texts and bytes: the same content, the same digest, in every run and on every machine. It tells content
/// apart; it keeps no secret and withstands nobody who makes collisions on purpose.
///
/// 128 bits, mixed by folded multiplication, eight bytes at a time.
public struct ContentDigest: Sendable, Hashable {
    private var high: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var low: UInt64 = 0xD1B5_4A32_D192_ED03

    public init() {}

    /// Adds a text. Texts are told apart: "a" and "b" are not "ab".
    public mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add($0) }
    }

    /// Adds bytes, told apart from what stands before them.
    public mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { add($0) }
    }

    /// Adds what another digest has gathered.
    public mutating func add(_ other: ContentDigest) {
        mix(other.high)
        mix(other.low)
    }

    public mutating func add(_ number: Int) {
        mix(UInt64(truncatingIfNeeded: number))
    }

    /// The same for bytes that lie somewhere else.
    public mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        mix(UInt64(truncatingIfNeeded: bytes.count))
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index + 8 <= raw.count {
            mix(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
            index += 8
        }
        var rest: UInt64 = 0
        while index < raw.count {
            rest = rest << 8 | UInt64(raw[index])
            index += 1
        }
        mix(rest)
    }

    private mutating func mix(_ word: UInt64) {
        let product = (high ^ word).multipliedFullWidth(by: low | 1)
        high = product.high ^ product.low &+ 0xA076_1D64_78BD_642F
        low = (low ^ word) &* 0xE703_7ED1_A0B4_28DB ^ product.high
    }

    /// 32 hexadecimal digits.
    public var text: String {
        var end = self
        end.mix(0)
        end.mix(0)
        return [end.high, end.low].map { half in
            let digits = String(half, radix: 16)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }.joined()
    }
}
