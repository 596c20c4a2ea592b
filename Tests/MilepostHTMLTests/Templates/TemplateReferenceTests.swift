import MilepostHTML
import Testing

@Suite("Our templates are those of swift-mustache")
struct TemplateReferenceTests {
    @Test("over made-up templates and values", arguments: [1, 2, 3, 4] as [UInt64])
    func sameMarkup(seed: UInt64) throws {
        var maker = TemplateMaker(seed: seed)
        var compared = 0
        var differing: [String] = []
        for _ in 0..<1_500 {
            let templates = [
                "page": maker.template(partials: ["row", "base"]), "row": maker.template(partials: []),
                "base": maker.template(partials: ["row"], hasBlocks: true),
            ]
            let value = maker.value(depth: 3)
            guard let ours = try? TemplateLibrary(theme: Theme(templates: templates, assets: [:])) else { continue }
            let expected = try MustacheReference.render(templates, "page", value)
            let markup = try ours.render("page", value.ours).markup
            compared += 1
            guard markup != expected else { continue }
            differing.append("\(templates)\n\(markup.debugDescription) is not \(expected.debugDescription)")
        }
        // The shortest says most.
        #expect(differing.min { $0.count < $1.count } == nil)
        #expect(compared > 1_000)
    }

    @Test("the theme's own templates are read by both")
    func theme() throws {
        _ = try TemplateLibrary(theme: .embedded)
        _ = try MustacheReference.render(Theme.embedded.templates, "layout", .object([]))
    }
}

/// Makes templates up: every kind of tag, alone on a line and inside one, with and without indent.
private struct TemplateMaker {
    var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private static let names: [FieldName] = ["a", "b", "c", "rows", "x"]

    mutating func template(partials: [String], hasBlocks: Bool = false, depth: Int = 0) -> String {
        (0..<Int.random(in: 1...5, using: &random)).map { _ in
            piece(partials: partials, hasBlocks: hasBlocks, depth: depth)
        }.joined()
    }

    private mutating func piece(partials: [String], hasBlocks: Bool, depth: Int) -> String {
        let name = ["a", "b", "c", "rows", "x", ".", ".a", ".b", "a.b", "x.rows"].randomElement(using: &random) ?? "a"
        switch Int.random(in: 0..<12, using: &random) {
        case 0: return ["\n", "  \n", "\n\n"].randomElement(using: &random) ?? "\n"
        case 1: return ["text", "<p> ", "  two words", "{ ", "a } b\n"].randomElement(using: &random) ?? ""
        case 2: return "{{\(name)}}"
        case 3: return "{{{ \(name) }}}"
        case 4, 5, 6: return section(name, partials: partials, hasBlocks: hasBlocks, depth: depth)
        case 7: return lines("{{! a comment }}")
        case 8:
            let function = ["first()", "last()", "even()", "odd()", "odd(plusone(index()))"].randomElement(
                using: &random)
            return "{{#rows}}{{#\(function ?? "first()")}}y{{/\(function ?? "first()")}}{{index()}}{{/rows}}"
        case 9: return partials.randomElement(using: &random).map { lines("{{> \($0)}}") } ?? "-"
        case 10 where hasBlocks: return lines("{{$a}}") + "default" + lines("{{/a}}")
        case 10 where partials.contains("base"):
            let inner = template(partials: ["row"], depth: depth + 1)
            return lines("{{< base}}") + lines("{{$a}}") + inner + lines("{{/a}}") + lines("{{/base}}")
        default: return " "
        }
    }

    private mutating func section(_ name: String, partials: [String], hasBlocks: Bool, depth: Int) -> String {
        guard depth < 3 else { return "." }
        let sign = Bool.random(using: &random) ? "#" : "^"
        let inner = template(partials: partials, hasBlocks: hasBlocks, depth: depth + 1)
        return lines("{{\(sign)\(name)}}") + inner + lines("{{/\(name)}}")
    }

    /// The tag as it is, or alone on a line.
    private mutating func lines(_ tag: String) -> String {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: "\n" + tag + "\n"
        case 1: "\n  " + tag + " \n"
        case 2: " " + tag
        default: tag
        }
    }

    mutating func value(depth: Int) -> MustacheReference.Value {
        guard depth > 0 else { return .text("t") }
        var fields: [(FieldName, MustacheReference.Value)] = []
        for name in Self.names where Bool.random(using: &random) { fields.append((name, field(depth: depth))) }
        return .object(fields)
    }

    private mutating func field(depth: Int) -> MustacheReference.Value {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: .absent
        case 1: .flag(Bool.random(using: &random))
        case 2: .number(Int.random(in: 0...3, using: &random))
        case 3: .text(["", "plain", "<&>\n two"].randomElement(using: &random) ?? "")
        case 4, 5: .list((0..<Int.random(in: 0...3, using: &random)).map { _ in value(depth: depth - 1) })
        default: value(depth: depth - 1)
        }
    }
}
