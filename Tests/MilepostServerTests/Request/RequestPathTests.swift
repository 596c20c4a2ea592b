import Testing

@testable import MilepostServer

@Suite("Paths of requests")
struct RequestPathTests {
    @Test(
        "decoded, without the query",
        arguments: [
            ("/", ""), ("/index.html", "index.html"), ("/tasks/", "tasks/"), ("/tasks/a.html?x=/../y", "tasks/a.html"),
            ("/%69ndex.html", "index.html"), ("/a%20b", "a b"), ("/%C3%A9", "é"), ("/a%2525", "a%25"),
        ])
    func file(target: String, file: String) throws {
        #expect(try RequestPath(target: target).file == file)
    }

    @Test(
        "what no file of a site is called",
        arguments: [
            "/../secret", "/..", "/a/../../b", "/%2e%2e/secret", "/%2E%2E%2Fsecret", "/..%2fsecret", "/..%5csecret",
            "/a\\..\\b", "/./index.html", "/%2e/index.html", "//etc/passwd", "/a//b", "/a%00.html", "/a%0d%0ab",
            "/a%7f",
            "/%2Fetc/passwd",
        ])
    func refused(target: String) throws {
        #expect(try RequestPath(target: target).file == nil)
    }

    @Test(
        "what is no path",
        arguments: [
            "", "index.html", "http://localhost/", "*", "/a%", "/a%2", "/a%zz", "/%ff", "/%c0%ae%c0%ae/", "/a#b",
            "/%u002e%u002e/",
        ])
    func malformed(target: String) {
        #expect(throws: RequestPath.Fault.malformed) { try RequestPath(target: target) }
    }

    @Test("an endless one is not taken apart")
    func long() {
        let target = "/" + String(repeating: "a", count: RequestPath.limit)
        #expect(throws: RequestPath.Fault.tooLong) { try RequestPath(target: target) }
    }
}
