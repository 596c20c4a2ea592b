import MilepostHTML
import Testing

@testable import MilepostReport

@Suite("The templates of a one-file report")
struct SnapshotThemeTests {
    private func theme(_ templates: [String: String]) -> [String: String] {
        Theme.embedded.replacing(templates: templates, assets: [:]).ofSnapshot.templates
    }

    @Test("short forms stand for what is said on pages")
    func short() {
        let theme = theme([:])
        for name in ["pages/task", "partials/status"] {
            #expect(theme[name] == Theme.embedded.templates["snapshot/\(name)"])
        }
        #expect(theme["pages/queue"] == Theme.embedded.templates["pages/queue"])
    }

    @Test("what a theme made its own is taken as it is, or in the theme's own short form")
    func own() {
        #expect(theme(["partials/status": "<b>mine</b>"])["partials/status"] == "<b>mine</b>")
        #expect(theme(["snapshot/partials/status": "<i>short</i>"])["partials/status"] == "<i>short</i>")
        let both = theme(["partials/status": "<b>mine</b>", "snapshot/partials/status": "<i>short</i>"])
        #expect(both["partials/status"] == "<i>short</i>")
        #expect(theme(["snapshot/pages/queue": "short queue"])["pages/queue"] == "short queue")
    }

    @Test("each short form stands for a template that there is")
    func named() {
        let names = Theme.embedded.templates.keys.filter {
            $0.hasPrefix("snapshot/") && $0.split(separator: "/").count > 2
        }
        #expect(names.count > 4)
        for name in names { #expect(Theme.embedded.templates[String(name.dropFirst(9))] != nil, "\(name)") }
    }
}
