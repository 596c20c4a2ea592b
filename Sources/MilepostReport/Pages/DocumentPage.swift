import MilepostHTML
import MilepostModel

/// A document that holds no task of any plan: its title, outline and text.
struct DocumentPage: Page {
    let document: OtherDocument
    let path: OutputPath
    /// The only plan, whose top bar the page carries.
    let scope: PlanScope?

    var title: String { document.title.isEmpty ? document.path : document.title }
    var template: String { "pages/document" }

    func frame(_ input: ReportInput) -> PageFrame {
        PageFrame(plan: scope?.index, crumbs: [.init(PlanNames.project(input), input.paths.index)])
    }

    func view(_ input: ReportInput) -> TemplateValue {
        let prose = ProseView(input: input, scope: scope, from: path).whole(document.file)
        return [
            "title": .text(title), "path": .text(document.path), "kind": .text(input.words[sentence]),
            "text": prose.html, "textLanguage": prose.language, "outline": prose.outline,
        ]
    }

    private var sentence: FixedWord {
        switch document.kind {
        case .template: .templateAbout
        case .registry: .registryAbout
        }
    }
}
