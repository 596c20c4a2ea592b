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

    static func of(_ progress: Progress, figures: [Figure], _ words: any PageWords) -> TemplateValue {
        guard progress.total > 0 else { return .absent }
        var all = [
            Figure(text: words.part(progress.done), word: words.noun(.task, progress.done.of)),
            Figure(text: words.percent(progress.verified), word: words[.verified]),
        ]
        all += figures
        return [
            "percent": .text(words.percent(progress.done)),
            "figures": .list(
                all.map { ["text": .text($0.text), "word": .text($0.word), "link": $0.link, "class": $0.className] }),
            "bar": BarView.of(progress, isTall: true, words),
            "key": .list(
                StatusView.order.compactMap { status in
                    guard let count = progress.counts[status], count > 0 else { return nil }
                    return [
                        "class": .text(StatusView.className(status)), "count": .number(count),
                        "word": .text(words.status(status)),
                    ]
                }),
            "more": .text(further(progress, words)),
        ]
    }

    /// The other fractions, each with its name, so that nobody takes one for another.
    private static func further(_ progress: Progress, _ words: any PageWords) -> String {
        let parts = [
            progress.checks.of > 0 ? words.checksDone(progress.checks) : nil,
            progress.effort.map(words.effortDone),
            progress.boxes.of > 0 ? words.boxesDone(progress.boxes) : nil,
        ].compactMap { $0 }
        guard let first = parts.first else { return "" }
        return first.prefix(1).uppercased() + parts.joined(separator: ", ").dropFirst() + "."
    }
}
