import MilepostMarkdown
import MilepostSource

extension ProseRenderer {
    mutating func render(_ code: CodeBlock) {
        // It can be scrolled, so it can be focused.
        tree.begin(.pre, literal: #" tabindex="0""#)
        if writeLanguage(code.info) { tree.begin(.code, "class", utf8: label) } else { tree.begin(.code) }
        code.withUTF8 { tree.text(utf8: $0) }
        tree.end()
        tree.end()
    }

    /// Writes ``label``, the language as a class: the first word behind the fence, of letters, digits, `+` and `-` only.
    /// False where there is none.
    private mutating func writeLanguage(_ info: String) -> Bool {
        label.cut(to: 0)
        label.append(literal: "language-")
        let start = label.count
        scan: for byte in info.utf8.prefix(64) where label.count < start + 32 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"),
                UInt8(ascii: "-"):
                label.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): label.append(byte | 0x20)
            case 0...0x20, UInt8(ascii: "{"), UInt8(ascii: ","): break scan
            default: break
            }
        }
        return label.count > start
    }
}
