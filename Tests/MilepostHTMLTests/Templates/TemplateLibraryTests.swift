import MilepostHTML
import MilepostSource
import Testing

@Suite("Templates")
struct TemplateLibraryTests {
    private func render(_ template: String, _ value: TemplateValue, partials: [String: String] = [:]) throws -> String {
        let theme = Theme(templates: partials.merging(["page": template]) { $1 }, assets: [:])
        return try TemplateLibrary(theme: theme).render("page", value).markup
    }

    @Test("what is escaped is decided by type, not by the number of braces", arguments: ["{{x}}", "{{{x}}}", "{{&x}}"])
    func byType(tag: String) throws {
        #expect(try render(tag, ["x": "<b>\"&'"]) == "&lt;b&gt;&quot;&amp;&#39;")
        #expect(try render(tag, ["x": .html("<b>x</b>")]) == "<b>x</b>")
        #expect(try render(tag, ["x": 42]) == "42")
        #expect(try render(tag, ["x": ["<i>"]]) == "")
        #expect(try render(tag, ["x": ["y": "<i>"]]) == "")
        #expect(try render(tag, ["x": nil]) == "")
        #expect(try render(tag, [:]) == "")
    }

    @Test("a value within partials, blocks and lists is escaped as everywhere")
    func byTypeEverywhere() throws {
        let partials = [
            "layout": "<title>{{$title}}{{x}}{{/title}}</title>{{$main}}{{/main}}", "partials/row": "[{{{x}}}]",
        ]
        let page = "{{<layout}}{{$main}}{{#rows}}{{>partials/row}}{{.}}{{/rows}}{{/main}}{{/layout}}"
        let markup = try render(page, ["x": "<x>", "rows": ["<1>", .html("<hr>")]], partials: partials)
        #expect(markup == "<title>&lt;x&gt;</title>[&lt;x&gt;]&lt;1&gt;[&lt;x&gt;]<hr>")
    }

    @Test("names are told apart by all of their bytes, however alike they begin")
    func names() throws {
        let value: TemplateValue = [
            "status": "1", "statuses": "2", "statusText": "3", "statusTexts": "4", "statusTexta": "5",
        ]
        let names = ["status", "statuses", "statusText", "statusTexts", "statusTexta"]
        for (index, name) in names.enumerated() {
            #expect(try render("{{\(name)}}", value) == "\(index + 1)")
            #expect(try render("{{#x}}{{.\(name)}}{{/x}}", ["x": value]) == "\(index + 1)")
        }
        #expect(try render("{{statusTextb}}{{statu}}{{statusTextss}}", value) == "")
        #expect(try render("{{status}}", ["status": "old", "other": "x", "status": "new"]) == "new")
    }

    @Test("a template that is a value is filled in place, and sees nothing of what is around it")
    func filled() throws {
        let partials = ["inner": "<p>{{x}}{{y}}{{first()}}</p>"]
        let inner: TemplateValue = .filled(TemplateFilling("inner", ["x": "<in>"]))
        let page = "{{#rows}}  {{{.}}}{{y}}\n{{/rows}}"
        let markup = try render(page, ["rows": [inner, inner], "x": "out", "y": "y"], partials: partials)
        #expect(markup == "  <p>&lt;in&gt;</p>y\n  <p>&lt;in&gt;</p>y\n")
        #expect(throws: TemplateError.self) {
            try render("{{x}}", ["x": .filled(TemplateFilling("none", [:]))])
        }
    }

    @Test("sections hide what is nothing and show what is something")
    func sections() throws {
        let template = "{{#x}}yes{{/x}}{{^x}}no{{/x}}"
        for nothing: TemplateValue in [nil, false, "", .html(.empty), []] {
            #expect(try render(template, ["x": nothing]) == "no")
        }
        for something: TemplateValue in [true, "a", .html("<hr>"), 0, 7, [:]] {
            #expect(try render(template, ["x": something]) == "yes")
        }
        #expect(try render(template, ["x": [1, 2]]) == "yesyes")
        #expect(try render(template, [:]) == "no")
    }

    @Test("a value that is made when it is asked for is like any other")
    func made() throws {
        let maker = TemplateMaker(adding: { $0.add("x") }) { ["y": "<"] }
        let nothing = TemplateMaker(adding: { $0.add("nothing") }) { .absent }
        let value: TemplateValue = [
            "x": .made(maker), "list": [.made(maker), .made(maker)], "nothing": .made(nothing),
        ]
        let text =
            "{{#x}}{{.y}}{{/x}} {{x.y}} {{#list}}{{.y}},{{/list}} {{#nothing}}no{{/nothing}}{{^nothing}}yes{{/nothing}}"
        #expect(try render(text, value) == "&lt; &lt; &lt;,&lt;, yes")
    }

    @Test("values are told apart by what they are made from, without being made")
    func marks() {
        func mark(_ text: String) -> ContentDigest {
            let maker = TemplateMaker(adding: { $0.add(text) }) {
                Issue.record("it was made")
                return .absent
            }
            var digest = ContentDigest()
            TemplateValue.object(["x": .made(maker)]).add(to: &digest)
            return digest
        }
        #expect(mark("a") == mark("a"))
        #expect(mark("a") != mark("b"))
    }

    @Test("an absent value hides one of the same name further out")
    func absentHides() throws {
        let value: TemplateValue = ["owner": "Ada", "rows": [["owner": nil], ["owner": "Bo"], [:]]]
        #expect(try render("{{#rows}}[{{owner}}]{{/rows}}", value) == "[][Bo][Ada]")
    }

    @Test("names reach into objects")
    func paths() throws {
        #expect(try render("{{task.status.word}}", ["task": ["status": ["word": "done"]]]) == "done")
    }

    @Test("lists know their first and last element")
    func sequence() throws {
        #expect(try render("{{#rows}}{{.}}{{^last()}}, {{/last()}}{{/rows}}", ["rows": ["a", "b", "c"]]) == "a, b, c")
    }

    @Test("a standalone partial at the first line leaves no blank line")
    func prelude() throws {
        #expect(try render("{{>p}}\n<p>\n", [:], partials: ["p": "<hr>\n"]) == "<hr>\n<p>\n")
        #expect(try render("", [:]) == "")
    }

    @Test(
        "what is wrong in a template is said with its place",
        arguments: [
            ("a\n{{#x}}\nb", "page.mustache:3:2: the template ends, but a section is still open"),
            ("{{#x}}{{/y}}", "page.mustache:1:10: this closing tag names another section than the one that is open"),
            ("{{> tabel}}", "page.mustache:1:1: there is no template “tabel”; did you mean “table”?"),
            ("<p>\n  {{> unheard}}", "page.mustache:2:3: there is no template “unheard”"),
            ("{{> *name}}", "page.mustache:1:1: a partial's name has to be written out; {{> *name}} is not allowed"),
            ("{{=<% %>=}}", "page.mustache:1:1: a template may not change its delimiters; write {{ and }}"),
            (
                "{{% CONTENT_TYPE: HTML}}",
                "page.mustache:1:1: a template may not hold {{% … }}; what is escaped is decided by type"
            ),
            ("{{> page}}", "page.mustache:1:1: “page” includes itself here"),
            ("{{x", "page.mustache:1:4: the template ends inside a tag"),
        ])
    func errors(template: String, expected: String) {
        let theme = Theme(templates: ["page": template, "table": ""], assets: [:])
        let error = #expect(throws: TemplateError.self) { try TemplateLibrary(theme: theme) }
        #expect(error?.description == expected)
    }

    @Test("templates that include each other are refused, those that share a partial are not")
    func cycles() throws {
        let round = Theme(templates: ["a": "{{>b}}", "b": "\n{{<c}}{{/c}}", "c": "{{>a}}"], assets: [:])
        let error = #expect(throws: TemplateError.self) { try TemplateLibrary(theme: round) }
        #expect(error?.description == "c.mustache:1:1: “a” includes itself here")
        let shared = Theme(templates: ["a": "{{>c}}{{>b}}{{>c}}", "b": "{{>c}}", "c": "x"], assets: [:])
        #expect(try TemplateLibrary(theme: shared).render("a", [:]).markup == "xxx")
    }

    @Test("a page without a template is an error with a hint")
    func unknown() throws {
        let library = try TemplateLibrary(theme: Theme(templates: ["pages/task": ""], assets: [:]))
        let error = #expect(throws: TemplateError.self) { try library.render("pages/tasks", [:]) }
        #expect(error?.message == "there is no template “pages/tasks”" && error?.hint == "did you mean “pages/task”?")
    }
}
