import MilepostModel
import MilepostReport
import MilepostSource

/// What `milepost build` says when it is done: how far the work is, what was written, and where to open it.
struct BuildSummary {
    let told: BuildTold
    let folder: String
    /// HTML documents of the site.
    let pages: Int
    let terminal: Terminal

    var text: String {
        var parts = [Count.text(pages, "page")]
        parts.append(Count.text(told.findings.count, "finding"))
        let lines = [
            ProgressLine(title: told.title, done: told.done, terminal: terminal).text,
            parts.joined(separator: terminal.dot),
            CoverageWords(read: told.read, skipped: told.skipped).text,
            "Open \(terminal.text(index))",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private var index: String {
        (folder.hasSuffix("/") ? folder : folder + "/") + told.index
    }
}
