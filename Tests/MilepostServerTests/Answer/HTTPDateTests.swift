import Testing

@testable import MilepostServer

@Suite("Times as HTTP writes them")
struct HTTPDateTests {
    @Test(arguments: [
        ("1994-11-06T08:49:37", "Sun, 06 Nov 1994 08:49:37 GMT"),
        ("2000-02-29T23:59:59", "Tue, 29 Feb 2000 23:59:59 GMT"),
        ("2026-01-01T00:00:00", "Thu, 01 Jan 2026 00:00:00 GMT"),
        ("1970-01-01T00:00:00", "Thu, 01 Jan 1970 00:00:00 GMT"),
    ])
    func text(time: String, text: String) {
        #expect(HTTPDate.text(time) == text)
    }

    @Test("what is no time", arguments: ["", "2026-01-01", "2026-13-01T00:00:00", "x-y-zTa:b:c"])
    func none(time: String) {
        #expect(HTTPDate.text(time) == nil)
    }
}
