package import MilepostHTML
import MilepostModel

/// What the templates of pages are given, by the templates' names. Mails and one-file reports have frames of their own,
/// which are not among them.
package enum TemplateValues {
    /// As the pages of some reports show it.
    package static func seen(in inputs: [ReportInput]) -> [String: TemplateShape] {
        inputs.reduce(into: [:]) { add($1, to: &$0) }
    }

    private static func add(_ input: ReportInput, to shapes: inout [String: TemplateShape]) {
        let scopes = input.project.plans.indices.map { PlanScope(input, plan: $0) }
        let data = OutputFormats.all.flatMap { $0(input) }
        let layout = SiteLayout(input: input, dataFiles: Set(data.map(\.path)))
        for page in SitePages.all(input, scopes: scopes) {
            shapes[page.template, default: TemplateShape()].add(page.view(input))
            var frame = layout.view(page)
            frame.add("main", .html(.empty))
            shapes["layout", default: TemplateShape()].add(.object(frame))
        }
    }

    /// As it was seen in many reports (``list``).
    package static let known: [String: TemplateShape] = {
        var shapes: [String: TemplateShape] = [:]
        for block in list.split(separator: "\n# ").map({ $0.drop { $0 == "#" || $0 == " " } }) {
            let lines = block.split(separator: "\n")
            if let name = lines.first { shapes[String(name)] = TemplateShape(lines: lines.dropFirst()) }
        }
        return shapes
    }()

    /// The list of some shapes as text.
    package static func text(of shapes: [String: TemplateShape]) -> String {
        shapes.sorted { $0.key < $1.key }.map { "# \($0.key)\n" + $0.value.lines.map { $0 + "\n" }.joined() }.joined()
    }

    /// Refuses names in some templates that no value has.
    package static func check(_ library: TemplateLibrary, in templates: Set<String>) throws(TemplateError) {
        for (root, shape) in known.sorted(by: { $0.key < $1.key }) {
            try library.check(root, given: shape, in: templates)
        }
    }
}
