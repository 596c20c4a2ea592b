extension UInt8 {
    /// The small letter of a capital of ASCII; every other byte as it is.
    @inlinable
    public var lowercasedASCII: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}

extension Collection<UInt8> {
    /// Whether this is a text of ASCII in any case.
    ///
    /// - Parameter small: in small letters.
    @inlinable
    public func isLowercasedASCII(_ small: some Collection<UInt8>) -> Bool {
        count == small.count && zip(self, small).allSatisfy { $0.lowercasedASCII == $1 }
    }
}
