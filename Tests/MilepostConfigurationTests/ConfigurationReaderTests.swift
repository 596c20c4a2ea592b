import MilepostConfiguration
import MilepostHTML
import MilepostModel
import MilepostSource
import Testing

@Suite("Reading milepost.yml")
struct ConfigurationReaderTests {
    @Test("every key at once")
    func all() throws {
        let read = Read(
            """
            # The port's site
            title: Port of Hollin
            base_url: https://port.example/plan
            language: en
            logo: assets/logo.png
            accent: "#7a1f5c"
            footer: Port of Hollin, harbour office
            links:
              issues: https://git.example/port/-/issues/{id}
              source: https://git.example/port/-/blob/{rev}/docs/{path}#L{line}
            navigation: [overview, log, plan]
            pages:
              queue: off
              graph: false
            words:
              statuses:
                COMPLETED: {shown: ashore, read: [landed, moored up]}
              priorities:
                P0: {shown: now, read: storm}
            images: links
            include:
              - docs/**
            exclude: docs/old
            output: public
            theme: theme
            """)
        #expect(read.lines == [])
        let configuration = read.configuration
        #expect(configuration.title == "Port of Hollin")
        #expect(configuration.baseURL?.text == "https://port.example/plan/")
        #expect(configuration.language == "en")
        #expect(configuration.logo?.text == "assets/logo.png")
        #expect(configuration.accent?.light.text == "#7a1f5c")
        #expect(configuration.footer == "Port of Hollin, harbour office")
        #expect(configuration.links.issues?.filled { _ in "7" }?.text == "https://git.example/port/-/issues/7")
        #expect(configuration.navigation == [.overview, .log, .plan])
        #expect(configuration.pagesOff == [.queue, .graph])
        #expect(configuration.statusWords[.completed]?.shown == "ashore")
        #expect(configuration.statusWords[.completed]?.read == ["landed", "moored up"])
        let highest = try #require(Priority(level: 0))
        #expect(configuration.priorityWords[highest]?.shown == "now")
        #expect(configuration.priorityWords[highest]?.read == ["storm"])
        #expect(configuration.include?.map(\.text) == ["docs/**"])
        #expect(configuration.exclude.map(\.text) == ["docs/old"])
        #expect(configuration.output?.text == "public")
        #expect(configuration.theme?.text == "theme")
    }

    @Test("nothing stated is nothing wrong", arguments: ["", "# later\n", "---\n", "title: A\nwords:\nlinks: ~\n"])
    func nothing(_ text: String) {
        #expect(Read(text).lines == [])
    }

    @Test("an unknown key is refused, with the nearest one")
    func unknownKeys() {
        let read = Read("titel: Port\nlinks:\n  sourc: x\nwords:\n  statuses:\n    DONE: {shown: x}\nfrobnicate: 1\n")
        #expect(
            read.lines == [
                "1:1 `titel` is no key at the top of the configuration (did you mean `title`?)",
                "3:3 `sourc` is no key below `links` (did you mean `source`?)",
                "6:5 `DONE` is no key below `words.statuses` (use one of NOT_STARTED, IN_PROGRESS, BLOCKED, COMPLETED, DEFERRED)",
                "7:1 `frobnicate` is no key at the top of the configuration (use one of accent, base_url, exclude, footer, gates, images, include, language, links, logo, navigation, output, overrides, pages, rules, theme, title, words)",
            ])
    }

    @Test(
        "a wrong value is refused at its place",
        arguments: [
            ("title: [a]", "1:8 `title` takes a text"),
            ("title:", "1:7 `title` takes a text"),
            ("title: \"a\\nb\"", "1:8 `title` takes a text of one line without control characters"),
            (
                "base_url: javascript:alert(1)",
                "1:11 `base_url` takes the address of the site's folder, such as https://example.com/plan/"
            ),
            (
                "base_url: https://a@b.example/",
                "1:11 `base_url` takes the address of the site's folder, such as https://example.com/plan/"
            ),
            ("language: fr", "1:11 `fr` is no language of `language` (use one of en, de)"),
            ("accent: red", "1:9 `accent` takes a colour of six hexadecimal digits in quotes, such as \"#7a1f5c\""),
            ("accent: #7a1f5c", "1:9 `accent` takes a colour of six hexadecimal digits in quotes, such as \"#7a1f5c\""),
            ("pages: {queue: maybe}", "1:16 `pages.queue` takes on or off"),
            (
                "pages: {overview: off}",
                "1:9 `overview` is no key below `pages` (use one of queue, graph, log, plan, findings)"
            ),
            (
                "navigation: [overview, que]",
                "1:24 `que` is no page of `navigation` (use one of overview, queue, graph, log, plan, findings)"
            ),
            ("navigation: [log, log]", "1:19 `log` stands in `navigation` twice"),
            ("images: all", "1:9 `all` is no policy of `images` (use one of links)"),
            ("links: https://x.example", "1:8 `links` takes a map of keys and values"),
            ("links: {issues: 'https://x.example/issues/'}", "1:17 `links.issues` takes an address with {id} in it"),
            (
                "links: {issues: 'https://{id}.example/'}",
                "1:17 `links.issues` takes an address that begins with https:// or http:// and a whole host"
            ),
            (
                "links: {source: 'https://x.example/{file}'}",
                "1:17 `{file}` is no placeholder of `links.source` (use {rev}, {path}, {line})"
            ),
            ("- title", "1:1 `milepost.yml` takes a map of keys and values"),
        ])
    func wrongValues(_ text: String, _ line: String) {
        #expect(Read(text + "\n").lines == [line])
    }

    @Test(
        "no path leads out of the project",
        arguments: ["../x", "/etc/passwd", "a/../../b", "~/x", "C:\\x", "a\\..\\b", "\"a\\0b\"", "."])
    func paths(_ path: String) {
        for key in ["logo", "output", "theme", "include", "exclude"] {
            #expect(Read("\(key): \(path)\n").findings.count == 1)
        }
    }

    @Test("text that is no YAML is one finding, with its place")
    func broken() {
        #expect(Read("title: [a\n").findings.map(\.rule.rawValue) == ["configuration"])
        #expect(Read("title: a\ntitle: b\n").findings.count == 1)
        #expect(Read("title: a\n---\ntitle: b\n").lines.count == 1)
    }

    @Test("an entry for a page that is switched off is refused")
    func navigation() {
        #expect(
            Read("pages: {log: off}\nnavigation: [overview, log]\n").lines == [
                "2:24 `log` stands in `navigation`, but `pages` switches it off (remove one of the two)"
            ])
    }

    @Test("whatever stands in it, reading ends and only findings come of it")
    func hostile() {
        let deep = String(repeating: "[", count: 5_000)
        let bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + (1...30).map { "b\($0): &b\($0) [*a, *a]\n" }.joined()
        for text in ["title: \(deep)", bomb, "? [a]\n: b\n", "title: *a\n", "\u{FEFF}titel: a\n", "title: \u{1B}[2J\n"]
        {
            #expect(!Read(text).findings.isEmpty)
        }
        // Harmless, and texts.
        #expect(Read("title: <script>alert(1)</script>\n").configuration.title == "<script>alert(1)</script>")
        #expect(Read("title: !!binary x\n").configuration.title == "x")
    }
}
