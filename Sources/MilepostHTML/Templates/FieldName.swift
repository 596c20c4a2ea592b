/// The name of a field: a literal of our own source.
///
/// A page asks for some hundreds of fields among thousands of names, so two names are told apart by one number: their
/// length and their first bytes. Public, since Swift computes it while compiling in other rooms only then.
public struct FieldName: Sendable, ExpressibleByStringLiteral {
    @usableFromInline let literal: StaticString
    /// As ``mark(of:)`` gives it.
    @usableFromInline let mark: UInt64

    @inlinable
    @inline(__always)
    public init(stringLiteral literal: StaticString) {
        self.literal = literal
        mark = Self.mark(of: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// The length up to 255 and the first seven bytes of a name: all of it, in most.
    @inlinable
    @inline(__always)
    static func mark(of name: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var mark = UInt64(truncatingIfNeeded: min(name.count, 255)) << 56
        for index in 0..<min(name.count, 7) {
            mark |= UInt64(truncatingIfNeeded: name[index]) << (UInt64(truncatingIfNeeded: index) &* 8)
        }
        return mark
    }

    package var text: String { "\(literal)" }

    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        literal.withUTF8Buffer(body)
    }
}

/// The name of a field as a template asks for it.
struct WantedField: Sendable {
    private let bytes: [UInt8]
    private let mark: UInt64

    var text: String { String(decoding: bytes, as: UTF8.self) }

    init(_ name: ArraySlice<UInt8>) {
        bytes = Array(name)
        mark = bytes.withUnsafeBufferPointer { FieldName.mark(of: $0) }
    }

    func matches(_ name: FieldName) -> Bool {
        guard mark == name.mark else { return false }
        return bytes.count <= 7 || name.withBytes { $0.elementsEqual(bytes) }
    }
}
