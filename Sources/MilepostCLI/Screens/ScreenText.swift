import MilepostReport
import MilepostSource

/// Lines of a screen as they are gathered, with the layout that all screens share.
///
/// Everything that goes in is already safe for the terminal.
struct ScreenText {
    let terminal: Terminal
    private(set) var lines: [String] = []

    init(_ terminal: Terminal) {
        self.terminal = terminal
    }

    /// The lines, each ended.
    var text: String { lines.map { $0 + "\n" }.joined() }

    mutating func line(_ line: String = "") {
        lines.append(line)
    }

    /// A heading with an empty line above it, unless it is the first line.
    mutating func heading(_ words: String) {
        if !lines.isEmpty { lines.append("") }
        lines.append(terminal.paint(words, .strong))
    }

    /// Words in as many lines as they need.
    mutating func paragraph(_ words: String, indent: Int = 0, ink: Ink? = nil) {
        let space = String(repeating: " ", count: indent)
        for line in words.wrapped(to: max(terminal.width - indent, 16)) {
            lines.append(space + (ink.map { terminal.paint(line, $0) } ?? line))
        }
    }

    /// How many there are beyond those shown; no line where all are.
    mutating func rest(_ count: Int, beyond limit: Int?) {
        if let limit, count > limit { line("  " + English().andMore(count - limit)) }
    }

    /// The same of parts with headings of their own, which are called this.
    mutating func rest(_ count: Int, beyond limit: Int?, called name: String) {
        if let limit, count > limit { heading("\(English().andMore(count - limit)) \(name)") }
    }

    /// Names and values in two columns, long values wrapped in theirs.
    mutating func fields(_ fields: [(name: String, value: String)], indent: Int = 2) {
        let space = String(repeating: " ", count: indent)
        let column = fields.map { DisplayWidth.of($0.name) }.max() ?? 0
        let room = max(terminal.width - indent - column - 2, 16)
        for field in fields {
            for (index, line) in field.value.wrapped(to: room).enumerated() {
                let name = (index == 0 ? field.name : "").padded(to: column)
                lines.append("\(space)\(terminal.paint(name, .muted))  \(line)")
            }
        }
    }
}
