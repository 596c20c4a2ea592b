/// The Swift source that holds texts, the same for the same texts.
enum EmbeddedSource {
    static func theme(templates: [String: String], assets: [String: String]) -> String {
        """
        // Written by EmbedFilesTool from Templates/ and Public/. Change those.

        extension Theme {
            /// What `Templates/` and `Public/` hold.
            package static let embedded = Theme(templates: embeddedTemplates, textAssets: embeddedAssets)

            private static let embeddedTemplates: [String: String] = \(dictionary(templates))

            private static let embeddedAssets: [String: String] = \(dictionary(assets))
        }

        """
    }

    static func example(_ files: [String: String], starters: [String: String]) -> String {
        """
        // Written by EmbedFilesTool from Examples/harbour and Templates/project. Change those.

        extension ExampleProject {
            /// Its files by their paths.
            static let files: [String: String] = \(dictionary(files))
        }

        extension Starter {
            /// What projects begin with, by paths below `Templates/project`.
            static let files: [String: String] = \(dictionary(starters))
        }

        """
    }

    private static func dictionary(_ texts: [String: String]) -> String {
        guard !texts.isEmpty else { return "[:]" }
        let entries = texts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        return "[\n" + entries.map { "\(literal($0.key)): \(literal($0.value)),\n" }.joined() + "]"
    }

    /// A raw literal of several lines, with one `#` more than the text could end or escape. Its last line end is not
    /// part of the text, so the text's own stays. Line ends other than `\n`, which the compiler would change, and
    /// control characters are written as escapes.
    static func literal(_ text: String) -> String {
        let hashes = String(repeating: "#", count: longestRunOfHashes(in: text) + 1)
        var content = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\t": content.unicodeScalars.append(scalar)
            case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
                content += "\\\(hashes)u{\(String(scalar.value, radix: 16))}"
            default: content.unicodeScalars.append(scalar)
            }
        }
        return "\(hashes)\"\"\"\n\(content)\n\"\"\"\(hashes)"
    }

    /// The longest run of `#` behind a quote or a backslash.
    private static func longestRunOfHashes(in text: String) -> Int {
        var longest = 0
        var current: Int?
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): current = 0
            case UInt8(ascii: "#"): current = current.map { $0 + 1 }
            default: current = nil
            }
            longest = max(longest, current ?? 0)
        }
        return longest
    }
}
