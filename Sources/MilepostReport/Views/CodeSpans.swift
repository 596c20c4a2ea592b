import MilepostHTML

/// Sentences of findings, in which names stand between backticks.
enum CodeSpans {
    /// What stands between two backticks becomes code; everything is text.
    static func html(_ sentence: String) -> TemplateValue {
        sentence.utf8.contains(UInt8(ascii: "`")) ? .html(markup(sentence)) : .text(sentence)
    }

    /// The same as markup.
    static func markup(_ sentence: String) -> SafeHTML {
        let parts = sentence.split(separator: "`", omittingEmptySubsequences: false)
        guard parts.count > 2 else { return .text(sentence) }
        var html = SafeHTML.empty
        for (index, part) in parts.enumerated() {
            if index % 2 == 0 {
                html += .text(String(part))
            } else if index == parts.count - 1 {
                html += .text("`" + part)
            } else {
                html += .element("code", [], .text(String(part)))
            }
        }
        return html
    }
}
