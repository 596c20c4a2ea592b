import Testing

@testable import MilepostServer

@Suite("Names the server answers to")
struct HostRuleTests {
    private let rule = HostRule(chosen: "Desk.example")

    @Test(
        "names that nobody else can point here",
        arguments: [
            "localhost", "localhost:4500", "LOCALHOST:1", "plan.localhost:4500", "127.0.0.1", "127.0.0.1:4500",
            "192.168.1.7:80", "[::1]:4500", "[::1]", "[fe80::1:2]:9", "desk.example", "DESK.example:4500",
        ])
    func own(_ host: String) {
        #expect(rule.allows(host))
    }

    @Test(
        "names of others, and what is no name",
        arguments: [
            "evil.example", "evil.example:4500", "localhost.evil.example", "127.0.0.1.evil.example", "127.0.0.256",
            "1.2.3", "1.2.3.4.5", "0x7f.1.1.1", "[::1", "[evil]", "[evil.example]:4500", "", ":4500", "localhost:x",
            "localhost:4500:1", "xdesk.example", "localhost.", "notlocalhost", "a@localhost", "[::1]x",
        ])
    func foreign(_ host: String) {
        #expect(!rule.allows(host))
    }
}
