import MilepostAnalysis
import MilepostModel

/// Which badges a site has, and where they lie without their extension: one for the whole, one for each plan and one
/// for each phase.
enum Badges {
    static func all(_ input: ReportInput) -> [(place: [String], badge: Badge)] {
        let isSingle = input.project.plans.count == 1
        var badges: [(place: [String], badge: Badge)] = []
        if !isSingle { badges.append((["badge"], Badge(label: "plans", input.analysis.overall))) }
        for (plan, (analysis, paths)) in zip(input.project.plans, zip(input.analysis.plans, input.paths.plans)) {
            let label = isSingle ? "plan" : plan.title
            badges.append((paths.folder + ["badge"], Badge(label: label, analysis.progress)))
            for (phase, (computed, page)) in zip(plan.phases, zip(analysis.phases, paths.phases)) {
                let name = page.parts.last.map { $0.hasSuffix(".html") ? String($0.dropLast(5)) : $0 } ?? "phase"
                badges.append((paths.folder + ["badges", name], Badge(label: phase.title, computed.progress)))
            }
        }
        return badges
    }

    /// Each badge as a file of an extension.
    static func files(_ input: ReportInput, _ fileExtension: String, _ text: (Badge) -> String) -> [OutputFile] {
        all(input).map { place, badge in
            let path = place.dropLast() + [(place.last ?? "badge") + "." + fileExtension]
            return OutputFile(path: OutputPath(Array(path)), text: text(badge))
        }
    }
}
