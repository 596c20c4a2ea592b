import MilepostMarkdown

extension ProseRenderer {
    mutating func render(_ code: CodeBlock) {
        // It can be scrolled, so it can be focused.
        tree.begin(.pre, literal: #" tabindex="0""#)
        tree.begin(.code, Self.languageClass(code.info))
        code.withUTF8 { tree.text(utf8: $0) }
        tree.end()
        tree.end()
    }

    /// The language, the first word behind the fence, as part of a class: of letters, digits, `+` and `-` only.
    private static func languageClass(_ info: String) -> String {
        var name: [UInt8] = []
        for byte in info.utf8.prefix(64) {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"),
                UInt8(ascii: "-"):
                name.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): name.append(byte | 0x20)
            case 0...0x20, UInt8(ascii: "{"), UInt8(ascii: ","):
                return Self.classAttribute(name)
            default: break
            }
        }
        return Self.classAttribute(name)
    }

    private static func classAttribute(_ name: [UInt8]) -> String {
        name.isEmpty ? "" : " class=\"language-\(String(decoding: name.prefix(32), as: UTF8.self))\""
    }
}
