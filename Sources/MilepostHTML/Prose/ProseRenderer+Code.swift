import MilepostMarkdown

extension ProseRenderer {
    mutating func render(_ code: CodeBlock) {
        // It can be scrolled, so it can be focused.
        tree.begin(.pre, #" tabindex="0""#)
        tree.begin(.code, Self.languageClass(code.language))
        tree.text(code.text)
        tree.end()
        tree.end()
    }

    /// The language as part of a class, of letters, digits, `+` and `-` only.
    private static func languageClass(_ language: String) -> String {
        let name = language.prefix(32).filter { character in
            character.isASCII && (character.isLetter || character.isNumber || character == "+" || character == "-")
        }
        return name.isEmpty ? "" : HTMLAttribute.class("language-" + name.lowercased()).markup
    }
}
