import MilepostHTML
import MilepostModel

/// Documents beside the plans: templates, registries, and those that track nothing.
enum DocumentRows {
    static func of(_ input: ReportInput, links: Links) -> TemplateValue {
        .framed(
            zip(input.project.documents, input.paths.documents).map { document, path in
                [
                    "text": .text(document.title.isEmpty ? document.path : document.title), "link": links.to(path),
                    "kind": .text(kind(document.kind, input.words)), "path": .text(document.path),
                ]
            })
    }

    /// What a document is.
    static func kind(_ kind: OtherDocument.Kind, _ words: any PageWords) -> String {
        switch kind {
        case .template: words[.template]
        case .registry: words[.registry]
        }
    }
}
