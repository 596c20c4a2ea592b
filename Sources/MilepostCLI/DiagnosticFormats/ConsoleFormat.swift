import MilepostSource

/// Findings as a good compiler prints them: sentence, place, source line, marks, notes, help.
struct ConsoleFormat {
    let terminal: Terminal

    /// All findings in their order, an empty line after each, and how many there are at the end; empty for none.
    func text(_ diagnostics: [Diagnostic], files: [SourceFile]) -> String {
        guard !diagnostics.isEmpty else { return "" }
        return diagnostics.sorted().map { text($0, files: files) + "\n\n" }.joined()
            + SeverityCount(diagnostics).text + "\n"
    }

    /// One finding, without a line end behind it.
    func text(_ diagnostic: Diagnostic, files: [SourceFile]) -> String {
        let ink = Ink(diagnostic.severity)
        let head = terminal.paint("\(diagnostic.severity.rawValue)[\(terminal.text(diagnostic.rule.rawValue))]", ink)
        var lines = ["\(head): \(terminal.paint(terminal.text(diagnostic.message), .strong))"]
        let gutter = Gutter(numbers: ([diagnostic.range] + diagnostic.notes.map(\.range)).map { line(of: $0, files) })
        lines += place(
            diagnostic.range, label: diagnostic.label, isPrimary: true, ink: ink, gutter: gutter, files: files)
        for note in diagnostic.notes {
            lines += place(
                note.range, label: note.message, isPrimary: false, ink: .inProgress, gutter: gutter, files: files)
        }
        if let hint = diagnostic.hint {
            lines.append("\(gutter.empty)\(terminal.paint("= help:", .strong)) \(terminal.text(hint))")
        }
        return lines.joined(separator: "\n")
    }

    private func line(of range: SourceRange, _ files: [SourceFile]) -> Int {
        files.indices.contains(range.file.index) ? files[range.file.index].line(at: range.start) : 1
    }

    /// Where it is: the path and, unless it speaks of a whole file, the line with its marks.
    private func place(
        _ range: SourceRange, label: String?, isPrimary: Bool, ink: Ink, gutter: Gutter, files: [SourceFile]
    ) -> [String] {
        guard files.indices.contains(range.file.index) else {
            return label.map { [gutter.arrow(isPrimary) + terminal.text($0)] } ?? []
        }
        let file = files[range.file.index]
        let arrow = terminal.paint(gutter.arrow(isPrimary), .muted)
        guard range.start > 0 || !range.isEmpty else {
            let words = label.map { ": " + terminal.text($0) } ?? ""
            return [arrow + terminal.path(file.path) + words]
        }
        let location = file.location(at: range.start)
        let excerpt = SourceExcerpt(
            of: range, in: file, width: max(terminal.width - gutter.width - 3, 24), terminal: terminal)
        let mark = String(repeating: isPrimary ? "^" : "-", count: excerpt.markWidth)
        let words = label.map { " " + terminal.text($0) } ?? ""
        let bar = terminal.paint("|", .muted)
        let number = terminal.paint(gutter.number(excerpt.line), .muted)
        return [
            "\(arrow)\(terminal.path(file.path)):\(location.line):\(location.column)",
            "\(gutter.empty)\(bar)",
            "\(number) \(bar)" + (excerpt.text.isEmpty ? "" : " \(excerpt.text)"),
            "\(gutter.empty)\(bar) \(String(repeating: " ", count: excerpt.markStart))\(terminal.paint(mark + words, ink))",
        ]
    }

    /// The column of line numbers, as wide as the longest of one finding needs, and never below three.
    private struct Gutter {
        let width: Int

        init(numbers: [Int]) {
            width = max(3, String(numbers.max() ?? 1).count)
        }

        var empty: String { String(repeating: " ", count: width + 1) }
        func number(_ line: Int) -> String { String(line).padded(to: width, onTheLeft: true) }
        func arrow(_ isPrimary: Bool) -> String {
            String(repeating: " ", count: width - 1) + (isPrimary ? "--> " : "::: ")
        }
    }
}
