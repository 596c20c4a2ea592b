import MilepostHTML
import MilepostModel

/// Documents beside the plans: templates, registries, and those that track nothing.
enum DocumentRows {
    static func of(_ input: ReportInput, links: Links) -> TemplateValue {
        let ends = input.words.separators(input.project.documents.count)
        return .framed(
            zip(zip(input.project.documents, input.paths.documents), ends).map { document, end in
                let (document, path) = document
                return [
                    "text": .text(document.title.isEmpty ? document.path : document.title), "link": links.to(path),
                    "kind": .text(kind(document.kind, input.words)), "path": .text(document.path), "after": .text(end),
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
