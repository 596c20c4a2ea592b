/// A tag of a template that names another template or changes how the engine reads on, and where it stands.
struct TemplateTag {
    enum Kind: Equatable {
        /// `{{> name}}` and `{{< name}}`
        case partial(String)
        /// `{{=<% %>=}}`
        case delimiters
        /// `{{% NAME: value}}`
        case pragma
    }

    let kind: Kind
    /// From 1.
    let line: Int
    /// From 1, in bytes.
    let column: Int

    /// The tags of a template, in order. Tags of other kinds are the engine's alone.
    ///
    /// - Complexity: linear.
    static func all(in template: String) -> [TemplateTag] {
        let bytes = Array(template.utf8)
        var tags: [TemplateTag] = []
        var line = 1
        var lineStart = 0
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\n") {
                line += 1
                lineStart = index + 1
            } else if bytes[index] == brace, index + 2 < bytes.count, bytes[index + 1] == brace,
                let kind = kind(bytes[(index + 2)...])
            {
                tags.append(TemplateTag(kind: kind, line: line, column: index - lineStart + 1))
                index += 1
            }
            index += 1
        }
        return tags
    }

    private static let brace = UInt8(ascii: "{")

    private static func kind(_ tag: ArraySlice<UInt8>) -> Kind? {
        guard let sign = tag.first else { return nil }
        switch sign {
        case UInt8(ascii: "="): return .delimiters
        case UInt8(ascii: "%"): return .pragma
        case UInt8(ascii: ">"), UInt8(ascii: "<"):
            let name = tag.dropFirst().drop { $0 == UInt8(ascii: " ") }
                .prefix { $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: "}") }
            return .partial(String(decoding: name, as: UTF8.self))
        default: return nil
        }
    }
}
