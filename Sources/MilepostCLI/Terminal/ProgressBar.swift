import MilepostModel

/// Bars of text: eighth blocks where the terminal has them, ASCII where not.
///
/// What is above nothing shows, and only what is finished fills the bar.
struct ProgressBar {
    let terminal: Terminal

    /// A part of a whole. Nothing to do is a full bar, as it counts as done.
    func simple(_ fraction: Fraction, width: Int) -> String {
        guard terminal.isUTF8 else {
            let filled = share(fraction, of: width)
            return String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
        }
        let eighths = share(fraction, of: width * 8)
        let filled = Self.blocks(eighths)
        let rest = width - (eighths + 7) / 8
        return terminal.paint(filled, .completed) + terminal.paint(String(repeating: "░", count: rest), .muted)
    }

    /// One bar of all statuses; DEFERRED takes no part, since it is in no fraction.
    func stacked(_ counts: [Status: Int], width: Int) -> String {
        let shown = Status.shown.filter { $0 != .deferred }
        let total = shown.reduce(0) { $0 + (counts[$1] ?? 0) }
        guard total > 0 else { return simple(Fraction(0, of: 0), width: width) }
        let done = share(Fraction(counts[.completed] ?? 0, of: total), of: terminal.isUTF8 ? width * 8 : width)
        let doneCells = terminal.isUTF8 ? (done + 7) / 8 : done
        var bar = terminal.isUTF8 ? Self.blocks(done) : String(repeating: "#", count: done)
        bar = terminal.paint(bar, .completed)
        var room = width - doneCells
        var left = total - (counts[.completed] ?? 0)
        for status in shown.dropFirst() {
            let count = counts[status] ?? 0
            guard count > 0, left > 0 else { continue }
            // The rest is dealt out in turn, rounded to the nearest, so that the cells always add up.
            let cells = min(room, max(min(1, room), (room * count * 2 + left) / (left * 2)))
            bar += terminal.paint(String(repeating: pattern(status), count: cells), Ink(status))
            room -= cells
            left -= count
        }
        return bar + String(repeating: pattern(.notStarted), count: room)
    }

    private func pattern(_ status: Status) -> String {
        switch status {
        case .completed: terminal.isUTF8 ? "█" : "#"
        case .inProgress: terminal.isUTF8 ? "▒" : "+"
        case .blocked: terminal.isUTF8 ? "▚" : "!"
        case .notStarted, .deferred: terminal.isUTF8 ? "░" : "."
        }
    }

    /// Rounded down, but at least one where the part is above nothing.
    private func share(_ fraction: Fraction, of units: Int) -> Int {
        guard fraction.of > 0 else { return units }
        let count = min(max(fraction.count, 0), fraction.of)
        let share = Int(Double(count) / Double(fraction.of) * Double(units))
        if count == fraction.of { return units }
        return min(max(share, count > 0 ? 1 : 0), units - 1)
    }

    private static func blocks(_ eighths: Int) -> String {
        let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    }
}
