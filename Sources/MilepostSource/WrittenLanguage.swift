/// The language that a text is written in, as far as its letters tell.
///
/// Many languages share their letters; of those nothing is said but that they are not what a page takes them for. Screen
/// readers and browsers choose voices and fonts by it (WCAG 2.2, 3.1.2).
public enum WrittenLanguage {
    /// The language's code (BCP 47); empty for a text in letters that several languages share; nil for one in Latin letters,
    /// of which only Vietnamese can be told.
    ///
    /// - Parameter bytes: valid UTF-8.
    /// - Complexity: linear in the bytes; the fewer of them are ASCII, the more it costs.
    public static func code(of bytes: ArraySlice<UInt8>) -> String? {
        var counts = Counts()
        bytes.withUnsafeBufferPointer { counts.addBeyondASCII(in: $0) }
        // A name or two make no language.
        guard counts.own + counts.vietnamese >= 8 else { return nil }
        let latin = bytes.reduce(counts.latin) { $0 + (($1 | 0x20) &- UInt8(ascii: "a") < 26 ? 1 : 0) }
        // Plans are full of code, and a character of Chinese or Korean says as much as two or three Latin letters.
        if counts.own * 8 >= latin { return counts.code }
        return counts.vietnamese * 25 >= latin ? "vi" : nil
    }

    /// Letters by whose they are.
    private struct Counts {
        var latin = 0
        /// Latin letters that only Vietnamese has.
        var vietnamese = 0
        var han = 0
        /// Letters of one language each.
        var scripts: [String: Int] = [:]
        /// Of those that several languages share.
        var shared = 0

        /// All letters of writings that a text in Latin letters has none of.
        var own: Int { han + shared + scripts.values.reduce(0, +) }

        var code: String {
            let kana = scripts["ja"] ?? 0
            var all = scripts
            // Japanese is written in both, Korean with a Chinese word here and there.
            if kana * 20 >= han { all["ja"] = kana > 0 ? kana + han : nil } else { all["zh"] = han }
            all[""] = shared > 0 ? shared : nil
            return all.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
        }

        mutating func addBeyondASCII(in bytes: UnsafeBufferPointer<UInt8>) {
            let raw = UnsafeRawBufferPointer(bytes)
            var index = 0
            while index < bytes.count {
                // Most plans are ASCII from end to end, which is seen eight bytes at a time.
                if index + 8 <= bytes.count,
                    raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
                {
                    index += 8
                    continue
                }
                let lead = bytes[index]
                let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
                let end = min(index + length, bytes.count)
                if length > 1 {
                    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
                    for byte in bytes[(index + 1)..<end] { scalar = scalar << 6 | UInt32(byte & 0x3F) }
                    add(scalar)
                }
                index = end
            }
        }

        private mutating func add(_ scalar: UInt32) {
            switch scalar {
            case 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1EA0...0x1EF9: (latin, vietnamese) = (latin + 1, vietnamese + 1)
            case 0xC0...0x24F, 0x1E00...0x1E9F: latin += 1
            case 0x370...0x3FF, 0x1F00...0x1FFF: scripts["el", default: 0] += 1
            case 0x531...0x587: scripts["hy", default: 0] += 1
            case 0x5D0...0x5EA: scripts["he", default: 0] += 1
            case 0xE01...0xE5B: scripts["th", default: 0] += 1
            case 0x10A0...0x10FF: scripts["ka", default: 0] += 1
            case 0x1100...0x11FF, 0xAC00...0xD7A3: scripts["ko", default: 0] += 1
            case 0x3041...0x30FF: scripts["ja", default: 0] += 1
            case 0x3400...0x4DBF, 0x4E00...0x9FFF: han += 1
            // Cyrillic, Arabic, and those of India, of which each has several languages.
            case 0x400...0x52F, 0x620...0x6FF, 0x900...0xDFF: shared += 1
            default: break
            }
        }
    }
}
