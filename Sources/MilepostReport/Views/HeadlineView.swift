import MilepostAnalysis
import MilepostHTML
import MilepostModel

/// The headline of a plan or a phase: how much is done, the figures beside it, the bar and its key.
enum HeadlineView {
    /// A figure with a word below it, and the page that tells more.
    struct Figure {
        var text: String
        var word: String
        var link: TemplateValue = .absent
        var className: TemplateValue = .absent
    }

    static func of(_ progress: Progress, figures: [Figure]) -> TemplateValue {
        guard progress.total > 0 else { return .absent }
        var all = [
            Figure(text: Words.part(progress.done), word: progress.done.of == 1 ? "task" : "tasks"),
            Figure(text: progress.verified.percentText, word: "verified"),
        ]
        all += figures
        return [
            "percent": .text(progress.done.percentText),
            "figures": .list(
                all.map { ["text": .text($0.text), "word": .text($0.word), "link": $0.link, "class": $0.className] }),
            "bar": BarView.of(progress, isTall: true),
            "key": .list(
                StatusView.order.compactMap { status in
                    guard let count = progress.counts[status], count > 0 else { return nil }
                    return [
                        "class": .text(StatusView.className(status)), "count": .number(count),
                        "word": .text(status.words),
                    ]
                }),
            "more": .text(further(progress)),
        ]
    }

    /// The other fractions, each with its name, so that nobody takes one for another.
    private static func further(_ progress: Progress) -> String {
        var parts: [String] = []
        if progress.checks.of > 0 {
            parts.append("Checks \(progress.checks.percentText) (\(Words.part(progress.checks)))")
        }
        if let effort = progress.effort {
            parts.append(
                "effort \(effort.percentText) (\(Effort(seconds: effort.count).text) of \(Effort(seconds: effort.of).text))"
            )
        }
        if progress.boxes.of > 0 {
            parts.append("boxes in task files \(progress.boxes.percentText) (\(Words.part(progress.boxes)))")
        }
        guard let first = parts.first else { return "" }
        return first.prefix(1).uppercased() + parts.joined(separator: ", ").dropFirst() + "."
    }
}
