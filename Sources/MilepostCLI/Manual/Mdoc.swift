/// Text as mdoc takes it (mdoc(7), groff_char(7)).
enum Mdoc {
    /// One word behind a macro. The invisible `\&` keeps it from being read as a macro's name.
    static func word(_ text: String) -> String {
        "\\&" + escaped(text).split(separator: " ").joined(separator: "\\ ")
    }

    /// Several words behind a macro.
    static func macroText(_ text: String) -> String {
        text.split(separator: " ").map { word(String($0)) }.joined(separator: " ")
    }

    /// Paragraphs of running text, a sentence a line as mdoc wants it.
    static func paragraphs(_ paragraphs: [String]) -> [String] {
        paragraphs.enumerated().flatMap { index, paragraph -> [String] in
            let lines = sentences(paragraph).map(line)
            return index == 0 ? lines : [".Pp"] + lines
        }
    }

    /// Lines that keep their shape.
    static func literal(_ lines: [String]) -> [String] {
        [".Bd -literal"] + lines.map(line) + [".Ed"]
    }

    private static func sentences(_ paragraph: String) -> [String] {
        var sentences: [String] = []
        var sentence: [Substring] = []
        for word in paragraph.split(separator: " ") {
            sentence.append(word)
            if word.last == "." {
                sentences.append(sentence.joined(separator: " "))
                sentence = []
            }
        }
        if !sentence.isEmpty { sentences.append(sentence.joined(separator: " ")) }
        return sentences
    }

    /// A whole line of text; one that begins like a request gets an invisible character before it.
    private static func line(_ text: String) -> String {
        let text = escaped(text)
        return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
    }

    private static func escaped(_ text: String) -> String {
        text.map { character in
            switch character {
            case "\\": "\\e"
            case "-": "\\-"
            case "\"": "\\(dq"
            default: String(character)
            }
        }.joined()
    }
}
