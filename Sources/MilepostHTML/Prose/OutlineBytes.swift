import MilepostSource

/// The headings of a document as bytes that lie behind its markup: for each its level, its title and its anchor, both
/// ended by a NUL, which no heading holds. They are written as the document is, and made into values where its page is.
enum OutlineBytes {
    static func append(level: Int, title: String, anchor: borrowing OutputBuffer, to output: inout OutputBuffer) {
        output.append(UInt8(clamping: level))
        output.append(text: title)
        output.append(0)
        anchor.withBytes { output.append(bytes: $0) }
        output.append(0)
    }

    static func entries(in bytes: ArraySlice<UInt8>) -> [OutlineEntry] {
        bytes.withUnsafeBufferPointer { bytes in
            var entries: [OutlineEntry] = []
            var position = 0
            func text() -> String {
                let end = ByteScan.first(0, in: bytes, position..<bytes.count) ?? bytes.count
                defer { position = min(end + 1, bytes.count) }
                return String(decoding: UnsafeBufferPointer(rebasing: bytes[position..<end]), as: UTF8.self)
            }
            while position < bytes.count {
                let level = Int(bytes[position])
                position += 1
                entries.append(OutlineEntry(level: level, title: text(), anchor: text()))
            }
            return entries
        }
    }
}
