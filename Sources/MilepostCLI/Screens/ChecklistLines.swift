import MilepostModel
import MilepostSource

/// A pre-check or post-check with its booleans.
struct ChecklistLines {
    let title: String
    let checklist: Checklist?
    let terminal: Terminal

    func show(in screen: inout ScreenText) {
        guard let checklist, !checklist.items.isEmpty || checklist.status != nil else { return }
        let fraction = checklist.fraction
        let status = checklist.status.map { ", \($0.value.words)" } ?? ""
        screen.heading("\(title): \(fraction.count) of \(fraction.of)\(status)")
        let width = checklist.items.map { DisplayWidth.of(terminal.text($0.name.value)) }.max() ?? 0
        for item in checklist.items {
            let name = terminal.text(item.name.value)
            let mark = item.isTrue.value ? "[x]" : "[ ]"
            let comment = item.comment.map { "  " + terminal.paint(terminal.text($0), .muted) } ?? ""
            screen.line("  \(mark) " + (comment.isEmpty ? name : name.padded(to: width) + comment))
        }
    }
}
