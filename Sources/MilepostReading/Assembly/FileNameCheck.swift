import MilepostModel
import MilepostSource

/// Whether a task file's name and title carry its id.
enum FileNameCheck {
    static func findings(for file: TaskFile) -> [Diagnostic] {
        let id = file.id.value
        let top = SourceRange(file: file.file, start: 0, end: 0)
        var findings: [Diagnostic] = []
        if TaskFileID.nameID(file.path) != id {
            findings.append(
                ReadingFinding.fileName(
                    "this file holds \(id.text), but its name says \(TaskFileID.nameID(file.path).text)",
                    task: id.text, at: top, hint: "rename the file, or mend the id in it"))
        }
        guard let title = file.title, PlanFiles.isMarkdown(file.path) else { return findings }
        let first = TaskID(String(TaskFileTitle.beginning(of: title)))
        if first != id {
            let range = file.name?.range ?? top
            let title = "begin the title with '\(id.text): '"
            let start = SourceRange(file: file.file, start: range.start, end: range.start)
            let isPlain = file.name != nil && !first.isTasksID && TaskFileID.nameID(file.path) == id
            let fix = Fix(title: title, edits: [TextEdit(range: start, replacement: "\(id.text): ")])
            findings.append(
                ReadingFinding.fileName(
                    "the title does not carry the id \(id.text)", task: id.text, at: range,
                    hint: title, fix: isPlain ? fix : nil))
        }
        return findings
    }
}
