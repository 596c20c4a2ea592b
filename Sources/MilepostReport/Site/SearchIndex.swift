import MilepostAnalysis
import MilepostConfiguration
import MilepostModel
import MilepostSource

/// The search index: a script that hands its entries over, since a page opened from a disk may not fetch.
enum SearchIndex {
    /// Sessions of one plan that can be searched, the newest.
    static let sessionLimit = 2_000

    static func file(_ input: ReportInput, scopes: [PlanScope]) -> OutputFile {
        OutputFile(path: SitePaths.searchIndex) {
            var script = OutputBuffer(capacity: 1 << 16)
            script.append(literal: "milepostIndex(")
            add(input, scopes: scopes, to: &script)
            script.append(literal: ");\n")
            return script.bytes
        }
    }

    /// The entries as JSON, which is JavaScript too.
    private static func add(_ input: ReportInput, scopes: [PlanScope], to script: inout OutputBuffer) {
        let index = input.paths.index
        script.append(literal: "[")
        var isFirst = true
        func add(_ title: String, _ about: String, _ path: OutputPath) {
            script.append(literal: isFirst ? "\n{\"title\":" : ",\n{\"title\":")
            isFirst = false
            JavaScript.append(title, to: &script)
            script.append(literal: ",\"about\":")
            JavaScript.append(about, to: &script)
            script.append(literal: ",\"link\":")
            JavaScript.append(index.link(to: path), to: &script)
            script.append(UInt8(ascii: "}"))
        }
        let words = input.words
        for scope in scopes {
            let phases = scope.plan.phases.map(\.title)
            for (position, task) in scope.plan.tasks.enumerated() {
                let phase = task.phase.map { phases[$0] } ?? words[.inNoPhaseBehind]
                add(task.title, "\(words.status(task.status)), \(phase)", scope.paths.tasks[position])
            }
            for position in scope.plan.phases.indices {
                let done = scope.analysis.phases[position].progress.done
                add(phases[position], words.phaseFound(done), scope.paths.phases[position])
            }
            for session in scope.sessions.prefix(sessionLimit) {
                guard let notes = session.entry.notes?.value, !notes.isEmpty else { continue }
                let task = session.task.map { scope.plan.tasks[$0].title } ?? session.entry.task?.value.text
                let title = "\(session.day(words)) \(task ?? words[.session])"
                let path = session.task.map { scope.paths.tasks[$0] } ?? scope.paths.newsPage
                add(title, Words.shortened(notes, 160), path)
            }
        }
        for (document, path) in zip(input.project.documents, input.paths.documents) {
            add(document.title, "\(DocumentRows.kind(document.kind, words)), \(document.path)", path)
        }
        script.append(literal: isFirst ? "\n\n]" : "\n]")
    }
}

/// Texts as literals of JavaScript.
enum JavaScript {
    /// In quotes; whatever could end a literal, a line or a script element is escaped.
    static func literal(_ text: String) -> String {
        var output = OutputBuffer(capacity: text.utf8.count + 2)
        append(text, to: &output)
        return String(decoding: output.bytes, as: UTF8.self)
    }

    /// The same, behind what is there already.
    static func append(_ text: String, to output: inout OutputBuffer) {
        output.append(UInt8(ascii: "\""))
        var text = text
        let isPlain = text.withUTF8 { bytes in
            guard ByteScan.plainLiteralEnd(in: bytes, from: 0) == bytes.count else { return false }
            output.append(bytes: bytes)
            return true
        }
        if !isPlain {
            for scalar in text.unicodeScalars { append(scalar, to: &output) }
        }
        output.append(UInt8(ascii: "\""))
    }

    private static func append(_ scalar: Unicode.Scalar, to output: inout OutputBuffer) {
        switch scalar {
        case "\"": output.append(literal: "\\\"")
        case "\\": output.append(literal: "\\\\")
        case "\n": output.append(literal: "\\n")
        case "\t": output.append(literal: "\\t")
        case "<", ">", "&", "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
            output.append(escaped: scalar)
        default: output.append(text: String(scalar))
        }
    }
}
