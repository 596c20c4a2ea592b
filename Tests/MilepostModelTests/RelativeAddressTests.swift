import MilepostModel
import Testing

@Suite("Relative addresses")
struct RelativeAddressTests {
    @Test(
        "are resolved from the folder of their file",
        arguments: [
            ("a.md", "docs/a.md"), ("../a.md", "a.md"), ("./b/../a%20b.md", "docs/a b.md"), ("../../a.md", "../a.md"),
            ("../../../a.md", "../../a.md"), ("../../../x/../a.md", "../../a.md"), ("/etc/passwd", nil),
            ("a%2", "docs/a%2"), ("a//b.md", "docs/a/b.md"), ("..", ""), (".", "docs"), ("...", "docs/..."),
            ("%2e%2e/a.md", "a.md"), ("a%00.md", nil), ("ä/é.md", "docs/ä/é.md"),
        ] as [(Substring, String?)])
    func resolve(address: Substring, expected: String?) {
        #expect(RelativeAddress.resolved(address, from: "docs/plan.md") == expected)
    }

    @Test("of a file at the root are resolved from there")
    func atRoot() {
        #expect(RelativeAddress.resolved("tasks/a.md", from: "plan.md") == "tasks/a.md")
        #expect(RelativeAddress.resolved("../a.md", from: "plan.md") == "../a.md")
    }

    @Test(
        "have a path, and what stands behind it",
        arguments: [
            ("a.md#x?y", "a.md", "#x?y"), ("a.md?y#x", "a.md", "?y#x"), ("#x", "", "#x"), ("a.md", "a.md", ""),
        ] as [(String, Substring, Substring)])
    func parts(address: String, path: Substring, rest: Substring) {
        let parts = RelativeAddress.parts(of: address)
        #expect(parts.path == path)
        #expect(parts.rest == rest)
    }
}
