import MilepostSource
import Mustache

/// The templates of a theme, read and ready.
///
/// Mustache with partials (`{{> partials/bar}}`) and inheritance (`{{< layout}}{{$ main}}…{{/ main}}{{/ layout}}`).
/// Not allowed, since each of them would get around the checks made here: other delimiters, pragmas, names of partials
/// that are values, and a template that includes itself.
package struct TemplateLibrary: Sendable {
    private let library: MustacheLibrary
    private let names: [String]

    /// Reads every template of the theme; what is wrong in one is found here, not on the page that uses it.
    package init(theme: Theme) throws(TemplateError) {
        var library = MustacheLibrary()
        names = theme.templates.keys.sorted()
        var partials: [String: [TemplateTag]] = [:]
        for name in names {
            let text = theme.templates[name] ?? ""
            let tags = TemplateTag.all(in: text)
            try Self.check(tags, of: name, known: names)
            partials[name] = tags
            library.register(try Self.parse(text, name: name), named: name)
        }
        try PartialCycle.refuse(in: partials)
        self.library = library
    }

    /// Fills a template.
    ///
    /// - Parameter value: what it may see, usually an object.
    package func render(_ name: String, _ value: TemplateValue) throws(TemplateError) -> SafeHTML {
        guard let markup = library.render(TemplateNode.engineValue(value), withTemplate: name) else {
            throw Self.unknown(name, among: names, TemplateError(template: name, line: 1, column: 1, message: ""))
        }
        return SafeHTML(trusted: markup)
    }

    /// A line in front of every template. Our values escape themselves, by type; without it the engine would escape
    /// `{{html}}` a second time and leave `{{{text}}}` as it is.
    private static let prelude = "{{% CONTENT_TYPE: TEXT}}\n"

    private static func parse(_ text: String, name: String) throws(TemplateError) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: prelude + text)
        } catch let error as MustacheTemplate.ParserError {
            throw TemplateError(
                template: name, line: max(1, error.context.lineNumber - 1), column: max(1, error.context.columnNumber),
                message: TemplateErrorWords.message(for: error.error))
        } catch {
            throw TemplateError(template: name, line: 1, column: 1, message: TemplateErrorWords.message(for: error))
        }
    }

    private static func check(_ tags: [TemplateTag], of name: String, known: [String]) throws(TemplateError) {
        for tag in tags {
            let place = TemplateError(template: name, line: tag.line, column: tag.column, message: "")
            switch tag.kind {
            case .delimiters: throw place.saying("a template may not change its delimiters; write {{ and }}")
            case .pragma: throw place.saying("a template may not hold {{% … }}; what is escaped is decided by type")
            case .partial(let partial):
                if partial.hasPrefix("*") {
                    throw place.saying("a partial's name has to be written out; {{> *name}} is not allowed")
                }
                if !known.contains(partial) { throw unknown(partial, among: known, place) }
            }
        }
    }

    private static func unknown(_ name: String, among known: [String], _ place: TemplateError) -> TemplateError {
        let near = NearMiss.of(name, among: known).map { "; did you mean “\($0)”?" } ?? ""
        return place.saying("there is no template “\(name)”\(near)")
    }
}

extension TemplateError {
    /// The same place with its sentence.
    func saying(_ message: String) -> TemplateError {
        TemplateError(template: template, line: line, column: column, message: message)
    }
}
