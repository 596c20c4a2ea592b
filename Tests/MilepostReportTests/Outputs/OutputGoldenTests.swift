import MilepostModel
import MilepostReport
import MilepostTestSupport
import Testing

/// Whole outputs against the files in `Tests/Golden/Outputs`.
@Suite struct OutputGoldenTests {
    @Test("the files beside the pages of one plan")
    func files() throws {
        let input = try KilnProject.input()
        for file in try OutputTree(OutputFormats.all.flatMap { $0(input) }).files {
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(Golden.mismatch(text, "Outputs/\(file.path.text)") == nil)
        }
    }

    @Test("the answers of next, show, graph and build, and the findings")
    func documents() throws {
        let input = try KilnProject.input()
        let documents: [(String, JSONValue)] = [
            ("next", NextDocument.json(input, all: false)),
            ("next-all", NextDocument.json(input, all: true)),
            ("show", ShowDocument.json(input, plan: 0, task: 2)),
            ("graph", GraphDocument.json(input)),
            ("build", BuildDocument.json(input, folder: "report", files: .init(written: 3, unchanged: 40, removed: 1))),
            ("findings", FindingsDocument.json(input.diagnostics, in: input.project)),
        ]
        for (name, document) in documents {
            #expect(Golden.mismatch(document.text, "Outputs/documents/\(name).json") == nil)
        }
    }

    @Test("several plans have their files in folders of their own, and one badge above them")
    func severalPlans() throws {
        var project = KilnProject.project
        project.plans.append(project.plans[0])
        let tree = try OutputTree(OutputFormats.all.flatMap { $0(try KilnProject.input(project)) })
        #expect(
            tree.files.map(\.path.text) == [
                "badge.json", "badge.svg", "plans/kiln-fire-glaze-fast/badge.json",
                "plans/kiln-fire-glaze-fast/badge.svg", "plans/kiln-fire-glaze-fast/badges/phase-1-clay.json",
                "plans/kiln-fire-glaze-fast/badges/phase-1-clay.svg",
                "plans/kiln-fire-glaze-fast/badges/phase-2-fire.json",
                "plans/kiln-fire-glaze-fast/badges/phase-2-fire.svg", "plans/kiln-fire-glaze-fast/feed.xml",
                "plans/kiln-fire-glaze-fast/graph.dot", "plans/kiln-fire-glaze-fast-2/badge.json",
                "plans/kiln-fire-glaze-fast-2/badge.svg", "plans/kiln-fire-glaze-fast-2/badges/phase-1-clay.json",
                "plans/kiln-fire-glaze-fast-2/badges/phase-1-clay.svg",
                "plans/kiln-fire-glaze-fast-2/badges/phase-2-fire.json",
                "plans/kiln-fire-glaze-fast-2/badges/phase-2-fire.svg", "plans/kiln-fire-glaze-fast-2/feed.xml",
                "plans/kiln-fire-glaze-fast-2/graph.dot", "report.json",
            ])
    }

    @Test("a project without any plan still has its report and its badge")
    func noPlan() throws {
        let input = try KilnProject.input(Project(files: []), revision: nil)
        let tree = try OutputTree(OutputFormats.all.flatMap { $0(input) })
        #expect(tree.files.map(\.path.text) == ["badge.json", "badge.svg", "report.json"])
    }
}
