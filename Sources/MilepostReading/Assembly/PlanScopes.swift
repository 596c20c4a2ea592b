import MilepostModel
import MilepostSource

/// Whose each task file is: the nearest plan's, in its folder or above; of several there, or of none, the plan's that
/// lists it (the format, section 1).
struct PlanScopes {
    /// For each task file the position of its plan.
    private let owners: [Int?]

    init(plans: [FileContents], taskFiles: [FileContents]) {
        let candidates = plans.enumerated().filter { $0.element.role != .template }.map { index, plan in
            Candidate(
                index: index, folder: PlanFiles.folder(plan.file.path),
                ids: Set((plan.plan?.statements ?? []).map(\.id.value)))
        }
        let byFolder = Dictionary(grouping: candidates, by: \.folder)
        owners = taskFiles.map { file in
            let id = file.taskFile?.id.value
            var folder = PlanFiles.folder(file.file.path)
            while true {
                if let here = byFolder[folder] { return Self.choice(among: here, id: id) }
                if folder.isEmpty { break }
                folder = PlanFiles.folder(folder)
            }
            return Self.choice(among: candidates, id: id)
        }
    }

    /// The positions of a plan's task files.
    func taskFiles(ofPlan plan: Int) -> [Int] { owners.indices.filter { owners[$0] == plan } }

    /// Those that no plan can own, since there is none.
    var unowned: [Int] { owners.indices.filter { owners[$0] == nil } }

    private struct Candidate {
        let index: Int
        let folder: String
        let ids: Set<TaskID>
    }

    private static func choice(among candidates: [Candidate], id: TaskID?) -> Int? {
        (candidates.first { candidate in id.map { candidate.ids.contains($0) } ?? false } ?? candidates.first)?.index
    }
}
