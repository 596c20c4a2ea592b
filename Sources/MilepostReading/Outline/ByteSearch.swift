import MilepostMarkdown
import MilepostSource

extension [UInt8] {
    /// Whether the bytes hold a short ASCII text.
    func holds(_ text: StaticString) -> Bool { holds(text, in: indices) }

    /// The same of a part of them.
    func holds(_ text: StaticString, in range: Range<Int>) -> Bool {
        withUnsafeBufferPointer {
            ByteSearch.find(text, in: UnsafeBufferPointer(rebasing: $0[range]), isLowercasing: false)
        }
    }

    /// The same, capitals A to Z in the bytes read as small letters.
    func holdsLowercased(_ text: StaticString, in range: Range<Int>) -> Bool {
        withUnsafeBufferPointer {
            ByteSearch.find(text, in: UnsafeBufferPointer(rebasing: $0[range]), isLowercasing: true)
        }
    }
}

extension CodeBlock {
    /// Whether the text holds a short ASCII text, byte by byte.
    func holds(_ text: StaticString) -> Bool {
        withUTF8 { ByteSearch.find(text, in: $0, isLowercasing: false) }
    }
}

extension String {
    /// Whether there is nothing but ASCII.
    var isASCII: Bool {
        var copy = self
        return copy.withUTF8 { ByteScan.content(of: $0).isASCII }
    }

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
            return isLowercasing
                ? findLowercased(needle, first, in: bytes) : find(needle, first, in: bytes)
        }
    }

    private static func find(
        _ needle: UnsafeBufferPointer<UInt8>, _ first: UInt8, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let end = bytes.count - needle.count + 1
        var start = 0
        while start < end, let index = ByteScan.first(first, in: bytes, start..<end) {
            var length = 1
            while length < needle.count, bytes[index + length] == needle[length] { length += 1 }
            if length == needle.count { return true }
            start = index + 1
        }
        return false
    }

    private static func findLowercased(
        _ needle: UnsafeBufferPointer<UInt8>, _ first: UInt8, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let last = bytes.count - needle.count
        var index = 0
        while index <= last {
            if bytes[index].lowercasedASCII == first {
                var length = 1
                while length < needle.count, bytes[index + length].lowercasedASCII == needle[length] { length += 1 }
                if length == needle.count { return true }
            }
            index += 1
        }
        return false
    }
}
