import MilepostSource

/// The templates of a theme, read and ready.
///
/// Mustache with partials (`{{> partials/bar}}`) and inheritance (`{{< layout}}{{$ main}}…{{/ main}}{{/ layout}}`).
/// Not allowed, since each of them would get around the checks made here: other delimiters, pragmas, names of partials
/// that are values, and a template that includes itself.
package struct TemplateLibrary: Sendable {
    let program: TemplateProgram
    let names: [String]
    /// Of the templates, by their names.
    let texts: [String: String]
    /// Templates that others include.
    package let included: Set<String>

    /// Reads every template of the theme; what is wrong in one is found here, not on the page that uses it.
    ///
    /// - Parameter words: what `{{words.name}}` stands for; without them it is a value like any other.
    package init(theme: Theme, words: FixedWords? = nil) throws(TemplateError) {
        names = theme.templates.keys.sorted()
        texts = theme.templates
        let known = Set(names)
        var program = TemplateProgram(names)
        var partials: [String: [TemplateTag]] = [:]
        for name in names {
            let text = theme.templates[name] ?? ""
            let tags = TemplateTag.all(in: text)
            try Self.check(tags, of: name, known: known, names)
            partials[name] = tags
            try program.add(name, text, words: words)
        }
        try PartialCycle.refuse(in: partials)
        self.program = program
        included = Set(
            partials.values.joined().compactMap { tag in
                if case .partial(let name) = tag.kind { name } else { nil }
            })
    }

    /// Fills a template.
    ///
    /// - Parameters:
    ///   - value: what it may see, usually an object.
    ///   - capacity: how many bytes it may come to, where that is known.
    package func render(_ name: String, _ value: TemplateValue, capacity: Int = 0) throws(TemplateError) -> SafeHTML {
        guard let position = program.position(of: name) else {
            throw Self.unknown(name, among: names, TemplateError(template: name, line: 1, column: 1, message: ""))
        }
        var run = TemplateRun(program, template: name, value: value, capacity: capacity)
        try run.run(program.templates[position])
        return SafeHTML(trusted: run.output.bytes)
    }

    private static func check(
        _ tags: [TemplateTag], of name: String, known: Set<String>, _ names: [String]
    ) throws(TemplateError) {
        for tag in tags {
            let place = TemplateError(template: name, line: tag.line, column: tag.column, message: "")
            switch tag.kind {
            case .delimiters: throw place.saying("a template may not change its delimiters; write {{ and }}")
            case .pragma: throw place.saying("a template may not hold {{% … }}; what is escaped is decided by type")
            case .partial(let partial):
                if partial.hasPrefix("*") {
                    throw place.saying("a partial's name has to be written out; {{> *name}} is not allowed")
                }
                if !known.contains(partial) { throw unknown(partial, among: names, place) }
            }
        }
    }

    private static func unknown(_ name: String, among known: [String], _ place: TemplateError) -> TemplateError {
        let near = NearMiss.of(name, among: known).map { "did you mean “\($0)”?" }
        return place.saying("there is no template “\(name)”", hint: near)
    }
}

extension TemplateError {
    /// The same place with its sentence.
    func saying(_ message: String, hint: String? = nil) -> TemplateError {
        TemplateError(template: template, line: line, column: column, message: message, hint: hint)
    }
}
