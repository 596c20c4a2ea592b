import Testing

@testable import MilepostServer

@Suite("Pages as they are served")
struct ServedPageTests {
    private func served(_ page: String) -> String {
        String(decoding: ServedPage.bytes(Array(page.utf8), digest: "abc"), as: UTF8.self)
    }

    @Test("the script is added to the head, and may connect to the server")
    func script() {
        let page = """
            <head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
            </head><body></head></body>
            """
        #expect(
            served(page) == """
                <head><meta http-equiv="Content-Security-Policy" content="connect-src 'self'; default-src 'none'; script-src 'self'">
                <link rel="stylesheet" href="/-/live.css">
                <script src="/-/live.js" data-page="abc" defer></script>
                </head><body></head></body>
                """)
    }

    @Test("what only looks like a policy in a page's text is left alone")
    func text() {
        let page = "<head></head><meta http-equiv=\"Content-Security-Policy\" content=\"x\">"
        #expect(served(page).hasSuffix("</head><meta http-equiv=\"Content-Security-Policy\" content=\"x\">"))
    }

    @Test("a page without a head is sent as it is")
    func headless() {
        #expect(served("<p>one") == "<p>one")
    }
}
