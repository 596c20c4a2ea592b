import MilepostAnalysis
import MilepostModel
import MilepostSource

/// The search index: a script that hands its entries over, since a page opened from a disk may not fetch.
enum SearchIndex {
    /// Sessions of one plan that can be searched, the newest.
    static let sessionLimit = 2_000

    static func file(_ input: ReportInput, scopes: [PlanScope]) -> OutputFile {
        OutputFile(path: SitePaths.searchIndex) { Array(text(input, scopes: scopes).utf8) }
    }

    private static func text(_ input: ReportInput, scopes: [PlanScope]) -> String {
        var entries: [String] = []
        let index = input.paths.index
        func add(_ title: String, _ about: String, _ path: OutputPath) {
            entries.append(
                "{\"title\":\(JavaScript.literal(title)),\"about\":\(JavaScript.literal(about)),"
                    + "\"link\":\(JavaScript.literal(index.link(to: path)))}")
        }
        for scope in scopes {
            for (position, task) in scope.plan.tasks.enumerated() {
                let phase = task.phase.map { scope.plan.phases[$0].title } ?? "in no phase"
                add(task.title, "\(task.status.words), \(phase)", scope.paths.tasks[position])
            }
            for (position, phase) in scope.plan.phases.enumerated() {
                let done = Words.part(scope.analysis.phases[position].progress.done)
                add(phase.title, "phase, \(done) done", scope.paths.phases[position])
            }
            for session in scope.sessions.prefix(sessionLimit) {
                guard let notes = session.entry.notes?.value, !notes.isEmpty else { continue }
                let task = session.task.map { scope.plan.tasks[$0].title } ?? session.entry.task?.value.text
                let title = "\(session.entry.date?.day ?? session.entry.dateText.value) \(task ?? "session")"
                let path = session.task.map { scope.paths.tasks[$0] } ?? scope.paths.log
                add(title, Words.shortened(notes, 160), path)
            }
        }
        for (document, path) in zip(input.project.documents, input.paths.documents) {
            add(document.title, "\(TemplateWords.kind(document.kind)), \(document.path)", path)
        }
        return "milepostIndex([\n" + entries.joined(separator: ",\n") + "\n]);\n"
    }
}

/// Texts as literals of JavaScript.
enum JavaScript {
    /// In quotes; whatever could end a literal, a line or a script element is escaped.
    static func literal(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "<", ">", "&", "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
