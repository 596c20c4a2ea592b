import MilepostHTML
import Testing

@testable import MilepostReport

@Suite("Words in templates")
struct TemplateTextTests {
    /// The mail, which is English.
    private static let english: Set<String> = ["mail/report"]
    /// What is no word: names of the program, of keys, and of what `content` states.
    private static let names: Set<String> = ["Esc"]

    @Test("no template holds a word of its own, between tags or in an attribute that readers see or hear")
    func bareWords() {
        var seen = 0
        for (name, template) in Theme.embedded.templates where !Self.english.contains(name) {
            let html = template.replacing(/\{\{\{?[^}]*\}?\}\}/, with: "")
            let texts = html.split(separator: /<[^>]*>/).map { $0.trimmingWhitespace }
            let attributes = Tags.all(in: html).flatMap { tag in
                ["aria-label", "title", "placeholder", "alt", "data-label", "label"].compactMap { tag.values[$0] }
            }
            for text in texts + attributes where !Self.names.contains(text) {
                #expect(!text.contains { $0.isLetter }, "\(name): \(text)")
            }
            seen += texts.count + attributes.count
        }
        #expect(seen > 300)
    }

    @Test("templates name every word that only they say, and no other")
    func known() throws {
        _ = try TemplateLibrary(theme: .embedded, words: English().inTemplates)
        let theme = Theme(templates: ["page": "{{words.quue}}"], assets: [:])
        let error = #expect(throws: TemplateError.self) {
            try TemplateLibrary(theme: theme, words: German().inTemplates)
        }
        #expect(error?.description == "page.mustache:1:3: there is no word “quue”; did you mean “queue”?")
    }

    @Test("names between backticks are code, and everything is escaped")
    func code() throws {
        let theme = Theme(templates: ["page": "{{words.noDependencies}} {{words.languageCode}}"], assets: [:])
        let page = try TemplateLibrary(theme: theme, words: German().inTemplates).render("page", [:]).markup
        #expect(page.contains("<code>@depends:</code>"))
        #expect(!page.contains("`"))
        #expect(page.hasSuffix(" de"))
    }
}

extension StringProtocol {
    fileprivate var trimmingWhitespace: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
