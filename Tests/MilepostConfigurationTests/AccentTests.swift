import MilepostConfiguration
import MilepostSource
import Testing

@Suite("Accent")
struct AccentTests {
    @Test(
        "contrasts are those of WCAG 2.2",
        arguments: [("#000", "#fff", 21.0), ("#777777", "#ffffff", 4.48), ("#1f4fa3", "#ffffff", 7.76)])
    func contrast(_ one: String, _ other: String, _ expected: Double) throws {
        let (one, other) = (try #require(Colour(one)), try #require(Colour(other)))
        #expect(abs(one.contrast(on: other) - expected) < 0.01)
        #expect(one.contrast(on: other) == other.contrast(on: one))
    }

    @Test("a colour for light grounds gets a lighter one for dark grounds, which can be read")
    func dark() throws {
        let accent = try #require(Read("accent: '#7a1f5c'\n").configuration.accent)
        #expect(accent.light.text == "#7a1f5c")
        for ground in Accent.darkGrounds { #expect(accent.dark.contrast(on: ground) >= 4.5) }
        let stated = try #require(Read("accent: {light: '#7a1f5c', dark: '#f0a8d4'}\n").configuration.accent)
        #expect(stated.dark.text == "#f0a8d4")
    }

    @Test("a colour that cannot be read is refused, and the nearest that can is named")
    func unreadable() throws {
        let read = Read("accent: \"#ffcc00\"\n")
        #expect(read.lines.count == 1)
        #expect(
            read.lines[0].hasPrefix(
                "1:9 #ffcc00 cannot be read on the light ground: its contrast is 1.3 to 1, and text needs 4.5 (use #"))
        let hint = try #require(read.findings[0].hint)
        let near = try #require(hint.firstMatch(of: /#[0-9a-f]{6}/).flatMap { Colour(String($0.0)) })
        for ground in Accent.lightGrounds { #expect(near.contrast(on: ground) >= 4.5) }
        #expect(Read("accent: {dark: '#222222'}\n").lines.count == 1)
    }

    @Test("what is no colour", arguments: ["", "#", "#12", "#12345", "#1234567", "#ggg", "red", "##123456", "#+12+3 "])
    func none(_ text: String) {
        #expect(Colour(text) == nil)
    }
}
