package import MilepostHTML
import MilepostModel

/// What templates are given, by their names: those of pages, of what stands around them on the site and in one file, and
/// of mails.
package enum TemplateValues {
    /// As some reports show it.
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
        for (name, value) in SnapshotOutput(depth: .full).values(input) {
            shapes[name, default: TemplateShape()].add(value)
        }
        let mail = MailReport(input, site: "https://example.org/")
        shapes[MailReport.template, default: TemplateShape()].add(mail.values)
        if let changes = input.changes {
            for (name, value) in ComparisonHTML(changes).values { shapes[name, default: TemplateShape()].add(value) }
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

    /// Refuses names in some templates of a theme that no value has, wherever the templates are used: on the site, in mails,
    /// and in one file, which fills some of the same pages by shorter forms.
    package static func check(
        _ theme: Theme, _ site: TemplateLibrary, in templates: Set<String>
    ) throws(TemplateError) {
        let known = known.sorted { $0.key < $1.key }
        for (root, shape) in known where !SnapshotOutput.frames.contains(root) {
            try site.check(root, given: shape, in: templates)
        }
        let shortForms = theme.shortForms
        let pages = Dictionary(shortForms.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        do throws(TemplateError) {
            let file = try TemplateLibrary(theme: theme.ofSnapshot, words: English().inTemplates)
            for (root, shape) in known where root.hasPrefix("pages/") || SnapshotOutput.frames.contains(root) {
                try file.check(root, given: shape, in: Set(templates.map { pages[$0] ?? $0 }))
            }
        } catch {
            throw shortForms[error.template].map(error.told(of:)) ?? error
        }
    }
}
