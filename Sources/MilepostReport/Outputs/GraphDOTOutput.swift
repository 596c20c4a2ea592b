import MilepostAnalysis
import MilepostGraph
import MilepostModel

/// `graph.dot` for each plan: phases, tasks and dependencies for Graphviz.
package enum GraphDOTOutput {
    @Sendable package static func files(_ input: ReportInput) -> [OutputFile] {
        zip(input.project.plans, zip(input.analysis.plans, input.paths.plans)).map { plan, rest in
            let (analysis, paths) = rest
            return OutputFile(path: paths.graphDOT) {
                Array(DOTWriter().text(of: PlanDiagram(plan: plan, analysis: analysis).diagram(.all)).utf8)
            }
        }
    }
}
