import ArgumentParser
import MilepostModel
import MilepostReport

/// `--view`: what of a plan is drawn, as it is typed.
enum GraphView: Equatable, ExpressibleByArgument {
    case all
    case phases
    /// A phase by its number in the plan ("13.5"), else by its position from 1 on.
    case phase(String)
    /// A task by its id, or PLAN/ID.
    case task(String)
    case critical
    case open

    init?(argument: String) {
        let parts = argument.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("all", 1): self = .all
        case ("phases", 1): self = .phases
        case ("critical", 1): self = .critical
        case ("open", 1): self = .open
        case ("phase", 2): self = .phase(parts[1])
        case ("task", 2): self = .task(parts[1])
        default: return nil
        }
    }

    var defaultValueDescription: String { "all" }

    /// What that is in the plans of a report: plans by position, each with what is shown of it.
    ///
    /// - Throws: ``CommandFailure`` (usage) when there is no such phase or task.
    func chosen(_ report: ReportInput, depth: Int) throws(CommandFailure) -> [(plan: Int, view: DiagramView)] {
        let plans = report.project.plans
        func each(_ view: DiagramView) -> [(plan: Int, view: DiagramView)] { plans.indices.map { ($0, view) } }
        switch self {
        case .all: return each(.all)
        case .phases: return each(.phases)
        case .critical: return each(.critical)
        case .open: return each(.open)
        case .task(let id):
            return try TaskSearch(report.project).tasks(id).map { ($0.plan, .task($0.task, steps: depth)) }
        case .phase(let number):
            let found = plans.indices.compactMap { plan -> (plan: Int, view: DiagramView)? in
                Self.phase(number, plans[plan]).map { (plan, .phase($0)) }
            }
            guard !found.isEmpty else {
                throw CommandFailure(
                    .usage, "there is no phase \(number)", hint: "list the phases with milepost status")
            }
            return found
        }
    }

    private static func phase(_ number: String, _ plan: Plan) -> Int? {
        if let named = plan.phases.firstIndex(where: { $0.number == number }) { return named }
        return Int(number).flatMap { plan.phases.indices.contains($0 - 1) ? $0 - 1 : nil }
    }
}
