extension HostileInput {
    /// Shapes that cost a careless reader of CommonMark time in the square of their size: those that cmark's own list of
    /// pathological inputs names, and the like of them for entities and tables.
    static let commonMark: [HostileInput] = [
        HostileInput("strong in emphasis") { phase + times("*a **a ", $0) + "b" + times(" a** a*", $0) + "\n" },
        HostileInput("closers of emphasis") { phase + times("a_ ", $0) + "\n" },
        HostileInput("openers of emphasis") { phase + times("_a ", $0) + "\n" },
        HostileInput("closers of links") { phase + times("a]", $0) + "\n" },
        HostileInput("openers of links") { phase + times("[a", $0) + "\n" },
        HostileInput("openers and closers that do not fit") { phase + times("*a_ ", $0) + "\n" },
        HostileInput("runs of stars by threes") { phase + "a**b" + times("c* ", $0) + "\n" },
        HostileInput("openers of links, closers of emphasis") { phase + times("[ a_", $0) + "\n" },
        HostileInput("brackets and parentheses crossed") { phase + times("[ (](", $0) + "\n" },
        HostileInput("links in pictures") { phase + times("![[]()", $0) + "\n" },
        HostileInput("brackets in brackets") { phase + times("[", $0) + "a" + times("]", $0) + "\n" },
        HostileInput("pictures in pictures") { phase + times("![", $0) + "a" + times("](x)", $0) + "\n" },
        HostileInput("emphasis across links") { phase + times("**x [a*b**c*](d) ", $0) + "\n" },
        HostileInput("links without an end, in angles") { phase + times("[a](<b", $0) + "\n" },
        HostileInput("links without an end") { phase + times("[a](b", $0) + "\n" },
        HostileInput("comments without an end") { phase + "x </" + times("<!--", $0) + "\n" },
        HostileInput("instructions without an end") { phase + "x " + times("<?", $0) + "\n" },
        HostileInput("declarations without an end") { phase + "x " + times("<!A ", $0) + "\n" },
        HostileInput("character data without an end") { phase + "x " + times("<![CDATA[", $0) + "\n" },
        HostileInput("tags without an end") { phase + "x " + times("<a href=\"", $0) + "\n" },
        HostileInput("lazy lines of a quote") { phase + times("> ", 400) + "a\n" + times("b\n", $0) },
        HostileInput("quotes in lists") { phase + times("> - ", $0) + "a\n" },
        HostileInput("numbers in numbers") { phase + times("1. ", $0) + "a\n" },
        HostileInput("definitions of one name") { phase + times("[x]: u\n", $0) + "\n" + times("[x] ", $0) + "\n" },
        HostileInput("one long address, meant often") { size in
            phase + "[x]: https://a.example/" + times("u", size) + "\n\n" + times("[x] ", size) + "\n"
        },
        HostileInput("one long title, meant often") { size in
            phase + "[x]: #a \"" + times("[y]: z\n", size) + "\"\n\n" + times("[x] ", size) + "\n"
        },
        HostileInput("titles without an end") { phase + times("[a](b \"", $0) + "\n" },
        HostileInput("entities") { phase + times("&amp;", $0) + "\n" },
        HostileInput("entities that are none") { phase + times("&", $0) + times("&#", $0) + times("&#x", $0) + "\n" },
        HostileInput("escapes") { phase + times("\\*", $0) + "\n" },
        HostileInput("NULs") { phase + times("a\u{0}", $0) + "\n" },
        HostileInput("tabs") { phase + times("\t", $0) + "a\n" },
        HostileInput("underlines of headings") { phase + times("a\n", $0) + "===\n" },
        HostileInput("hashes") { phase + times("#", $0) + " a\n" },
        HostileInput("tildes") { phase + times("~", $0) + "\n" },
        HostileInput("addresses") { phase + times("https://a.b/c?d ", $0) + "\n" },
        HostileInput("colons") { phase + times("http:", $0) + "\n" },
        HostileInput("tables of one line") { phase + times("| a |\n| - |\n\n", $0) },
        HostileInput("escaped bars") { phase + "| a |\n| - |\n| " + times("\\|", $0) + " |\n" },
        HostileInput("open code in cells") { phase + "| a |\n| - |\n" + times("| ` |\n", $0) },
    ]
}
