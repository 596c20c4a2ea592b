extension [UInt8] {
    /// Whether the bytes hold a short ASCII text.
    func holds(_ text: StaticString) -> Bool {
        withUnsafeBufferPointer { ByteSearch.find(text, in: $0, isLowercasing: false) }
    }
}

extension String {
    /// Whether the text holds a short ASCII text, byte by byte: much faster than a search by characters.
    func holds(_ text: StaticString) -> Bool { search(text, isLowercasing: false) }

    /// The same, capitals A to Z in the text read as small letters.
    func holdsLowercased(_ text: StaticString) -> Bool { search(text, isLowercasing: true) }

    private func search(_ text: StaticString, isLowercasing: Bool) -> Bool {
        var copy = self
        return copy.withUTF8 { ByteSearch.find(text, in: $0, isLowercasing: isLowercasing) }
    }
}

private enum ByteSearch {
    static func find(_ text: StaticString, in bytes: UnsafeBufferPointer<UInt8>, isLowercasing: Bool) -> Bool {
        text.withUTF8Buffer { needle in
            guard let first = needle.first else { return true }
            func byte(_ index: Int) -> UInt8 {
                let byte = bytes[index]
                return isLowercasing && byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            }
            let last = bytes.count - needle.count
            var index = 0
            while index <= last {
                if byte(index) == first {
                    var length = 1
                    while length < needle.count, byte(index + length) == needle[length] { length += 1 }
                    if length == needle.count { return true }
                }
                index += 1
            }
            return false
        }
    }
}
