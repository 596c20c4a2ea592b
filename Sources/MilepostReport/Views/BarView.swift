import MilepostAnalysis
import MilepostHTML
import MilepostModel

/// The stacked bar by status. Positions are per cent of its width, so that patterns keep their real size.
enum BarView {
    /// - Parameter isTall: the one bar of a headline, else the slim one of a row.
    static func of(_ progress: Progress, isTall: Bool, _ words: any PageWords) -> TemplateValue {
        let counts = StatusView.order.map { ($0, max(0, progress.counts[$0] ?? 0)) }.filter { $0.1 > 0 }
        let widths = widths(of: counts.map(\.1), smallest: isTall ? 80 : 350)
        var start = 0
        var segments: [TemplateValue] = []
        for ((status, _), width) in zip(counts, widths) {
            segments.append([
                "x": .text(perCent(start)), "width": .text(perCent(width)),
                "class": .text(StatusView.className(status)),
                "pattern": pattern(status).map { .text($0) } ?? .absent,
            ])
            start += width
        }
        if segments.isEmpty {
            segments = [["x": "0", "width": "100", "class": "nothing", "pattern": nil]]
        }
        let parts = counts.map { "\($0.1) \(words.status($0.0))" }
        return [
            "isTall": .flag(isTall), "height": .number(isTall ? 26 : 10), "segments": .list(segments),
            "label": .text(parts.isEmpty ? words[.noTasks] : words.list(parts)),
        ]
    }

    private static func pattern(_ status: Status) -> String? {
        switch status {
        case .inProgress, .blocked, .deferred: StatusView.className(status)
        case .completed, .notStarted: nil
        }
    }

    /// Shares in hundredths of a per cent, 10,000 in all. None is below `smallest`, so that one blocked task among a
    /// thousand is still seen; the widest gives what the others lack.
    private static func widths(of counts: [Int], smallest: Int) -> [Int] {
        let total = counts.reduce(0, +)
        guard total > 0 else { return [] }
        var widths = counts.map { max(smallest, $0 * 10_000 / total) }
        if let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) {
            widths[widest] += 10_000 - widths.reduce(0, +)
        }
        return widths
    }

    private static func perCent(_ hundredths: Int) -> String {
        let rest = hundredths % 100
        return rest == 0 ? "\(hundredths / 100)" : "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
