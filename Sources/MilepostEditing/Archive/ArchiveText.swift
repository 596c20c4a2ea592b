import MilepostModel
import MilepostSource

/// What Milepost itself writes when it puts a phase away.
enum ArchiveText {
    /// `archive/IMPLEMENTATION_PLAN_phase_1.md` beside the plan, or the first name of that kind which is free.
    static func path(for phase: Phase, of plan: SourceFile, in project: Project) -> String {
        let taken = Set(project.files.map(\.path))
        let name = plan.path.split(separator: "/").last ?? ""
        let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
        let folder = plan.path.dropLast(name.count)
        let words = phase.number.map { "phase \($0)" } ?? (phase.label.isEmpty ? phase.name : phase.label)
        let parts = words.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let slug = parts.isEmpty ? "phase" : parts.joined(separator: "_").prefix(40)
        for count in 1... {
            let path = "\(folder)\(stem)_\(slug)\(count == 1 ? "" : "_\(count)").md"
            let archive = PlanArchive.path(of: path, plan: plan.path)
            if !taken.contains(archive) { return archive }
        }
        return ""
    }

    /// What stands below the heading of a phase that is archived.
    static func stub(tasks: Int, address: String) -> String {
        "**\(PlanArchive.label)**: [\(tasks) \(tasks == 1 ? "task" : "tasks")](\(address))"
    }

    /// What stands in an archive above the phase.
    ///
    /// - Parameters:
    ///   - address: the plan's, from the archive.
    ///   - log: the head of the plan's log and the rows, as they are written; nil for none.
    ///   - places: those of the rows, from the oldest.
    static func head(
        of phase: Phase, in plan: Plan, address: String, log: String?, places: [Int], lineEnd: String
    ) -> String {
        let label =
            phase.label.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || " .0123456789".unicodeScalars.contains($0)
            }
            ? phase.label : ""
        var lines = [
            "---", "title: \(YAMLText.quoted("\(plan.title): \(phase.title)"))",
            "document_type: \(PlanArchive.documentType)",
        ]
        if log != nil {
            lines += [
                "\(PlanArchive.logDirection): \(plan.log.direction.rawValue)",
                "\(PlanArchive.logRows): \(PlaceList.text(places))",
            ]
        }
        lines += [
            "---", "", "# Archive\(label.isEmpty ? "" : " of \(label)")", "",
            "Milepost reads this as a part of [the plan](\(address)); `milepost archive --undo` brings it back.", "",
        ]
        if let log { lines += ["## Session Log", "", log, ""] }
        return (lines + ["# Phase Tracker", "", ""]).joined(separator: lineEnd)
    }
}
