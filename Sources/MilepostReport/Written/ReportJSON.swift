/// The parts of `report.json` that are read back, by the names they are written under (`Docs/schemas`). Members that are
/// not named here are passed over, so that a newer report of the same schema can still be read.
struct ReportJSON: Decodable {
    let schema: String
    let asOf: String
    let revision: String?
    let plans: [PlanJSONValue]
    let coverage: CoverageJSONValue
    let findings: [FindingJSONValue]
}

struct PlanJSONValue: Decodable {
    let path: String?
    let title: String
    let template: Bool
    let files: [String]
    let phases: [PhaseJSONValue]
    let tasks: [TaskJSONValue]
    let phaseDependencies: [PhaseEdgeJSONValue]
    let log: LogJSONValue
}

struct PhaseJSONValue: Decodable {
    let heading: String
    let name: String
    let label: String
    let number: String?
}

struct PhaseReferenceJSONValue: Decodable {
    let index: Int
}

struct PhaseEdgeJSONValue: Decodable {
    let needed: PhaseReferenceJSONValue
    let needing: PhaseReferenceJSONValue
}

struct TaskJSONValue: Decodable {
    struct Need: Decodable {
        let task: String
    }

    struct Boxes: Decodable {
        let count: Int
        let of: Int
    }

    struct Seconds: Decodable {
        let seconds: Int
    }

    struct Document: Decodable {
        let path: String
    }

    let id: String
    let name: String
    let phase: PhaseReferenceJSONValue?
    let status: String
    let planStatus: String?
    let fileStatus: String?
    let authority: String
    let priority: String?
    let effort: Seconds?
    let owner: String?
    let due: String?
    let notes: String?
    let started: String?
    let completed: String?
    let preCheck: ChecklistJSONValue?
    let postCheck: ChecklistJSONValue?
    let boxes: Boxes
    let needs: [Need]
    let taskFile: Document?
}

struct ChecklistJSONValue: Decodable {
    struct Item: Decodable {
        let name: String
        let value: Bool
        let comment: String?
    }

    let status: String?
    let items: [Item]
}

struct LogJSONValue: Decodable {
    let direction: String
    let entries: [LogEntryJSONValue]
}

struct LogEntryJSONValue: Decodable {
    let date: String?
    let dateText: String?
    let task: String?
    let status: String?
    let statusText: String?
    let notes: String?
}

struct CoverageJSONValue: Decodable {
    struct Line: Decodable {
        let reason: String
    }

    let read: Int
    let skipped: [Line]
}

struct FindingJSONValue: Decodable {
    struct Place: Decodable {
        let file: String
        let line: Int
        let end: Int
    }

    let rule: String
    let severity: String
    let task: String?
    let message: String
    let label: String?
    let hint: String?
    let range: Place?
}
