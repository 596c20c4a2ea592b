import MilepostModel
import MilepostReport

/// What one output stream can show: its width, its colours, and whether it takes more than ASCII.
///
/// A plain value, made once for each stream at the command line; screens are functions of it.
struct Terminal: Sendable {
    /// Columns to use: those of the terminal where they are more than 80, never more than 80 otherwise.
    var width: Int
    var palette: Palette
    /// Whether the locale's encoding is UTF-8; if not, glyphs and bars are ASCII.
    var isUTF8: Bool
    /// Whether bytes beyond ASCII would reach a terminal that does not read UTF-8.
    var foldsToASCII: Bool
    /// The folder that a report's paths are relative to, put before them where they are shown: a path on a terminal is
    /// there to be opened from where one is.
    var root = ""

    /// The most columns of one text of a report; nil for all of it.
    var longestText: Int?

    init(width: Int = 80, palette: Palette = .none, isUTF8: Bool = true, foldsToASCII: Bool = false) {
        self.width = width
        self.palette = palette
        self.isUTF8 = isUTF8
        self.foldsToASCII = foldsToASCII
    }

    /// What a stream can show, by the environment and the command line.
    ///
    /// - Parameters:
    ///   - isTerminal: whether the stream is one.
    ///   - columns: the terminal's own width where it tells one; `COLUMNS` beats it.
    init(environment: [String: String], isTerminal: Bool, columns: Int?, color: ColorChoice) {
        let stated = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        self.width = min(max(stated ?? (isTerminal ? columns : nil) ?? 80, 20), 400)
        self.palette = Self.palette(environment, isTerminal: isTerminal, color: color)
        self.isUTF8 = Self.isUTF8(environment)
        self.foldsToASCII = isTerminal && !isUTF8
    }

    /// The variables of the environment that it asks for.
    static let variables = [
        "CLICOLOR", "CLICOLOR_FORCE", "COLORTERM", "COLUMNS", "LANG", "LC_ALL", "LC_CTYPE", "NO_COLOR", "TERM",
    ]

    /// Text from a plan, safe to print, on one line.
    func text(_ text: String) -> String {
        let safe = TerminalText.sanitized(text)
        let shown = foldsToASCII ? TerminalText.ascii(safe) : safe
        return longestText.map { cut(shown, to: $0) } ?? shown
    }

    /// A path of a report, as one would type it.
    func path(_ path: String) -> String {
        let isHere = root.isEmpty || root == "."
        return text(isHere ? path : root.hasSuffix("/") ? root + path : "\(root)/\(path)")
    }

    /// Lines of a plan, safe to print.
    func lines(_ text: String) -> [String] {
        TerminalText.sanitizedLines(text).map { foldsToASCII ? TerminalText.ascii($0) : $0 }
    }

    /// Text in colour, where there are colours. The text must be safe already.
    func paint(_ text: String, _ ink: Ink) -> String {
        let code = ink.code(palette)
        return code.isEmpty || text.isEmpty ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }

    /// The glyph of a status in its colour.
    func glyph(_ status: Status) -> String {
        paint(isUTF8 ? status.glyph : status.asciiGlyph, Ink(status))
    }

    /// Safe text in at most `width` columns.
    func cut(_ text: String, to width: Int) -> String {
        text.cut(to: width, ellipsis: ellipsis)
    }

    var ellipsis: String { isUTF8 ? "…" : "..." }
    /// Between facts on one line.
    var dot: String { isUTF8 ? " · " : ", " }

    /// <https://no-color.org>, <https://bixense.com/clicolors/>. The command line beats the environment, a refusal
    /// beats a wish.
    private static func palette(_ environment: [String: String], isTerminal: Bool, color: ColorChoice) -> Palette {
        func isSet(_ name: String) -> Bool { environment[name].map { !$0.isEmpty } ?? false }
        let term = environment["TERM"] ?? ""
        switch color {
        case .never: return .none
        case .always: break
        case .auto:
            if isSet("NO_COLOR") { return .none }
            let isForced = isSet("CLICOLOR_FORCE") && environment["CLICOLOR_FORCE"] != "0"
            if !isForced, !isTerminal || term == "dumb" || term.isEmpty || environment["CLICOLOR"] == "0" {
                return .none
            }
        }
        return term.contains("256color") || isSet("COLORTERM") ? .full : .basic
    }

    /// The first of the three variables that is set decides (POSIX, chapter 8.2).
    private static func isUTF8(_ environment: [String: String]) -> Bool {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        let encoding = (locale ?? "").uppercased()
        return encoding.contains("UTF-8") || encoding.contains("UTF8")
    }
}

/// `--color`: when to use colours.
enum ColorChoice: String, CaseIterable, Sendable {
    case auto
    case always
    case never
}
