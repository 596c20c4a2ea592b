import MilepostReport
import Testing

@Suite("Pages of plans in other languages")
struct PageLanguageTests {
    private static func files(_ text: String) -> [(path: String, text: String)] {
        [
            (
                "IMPLEMENTATION_PLAN.md",
                """
                # \(text)

                \(text)

                ## Phase 1: Pier

                \(text)

                | Status | ID | Task | Priority |
                |--|--|--|--|
                | NOT_STARTED | TASKS-01 | \(text) | P0 |

                """
            ),
            ("TASKS-01_pier.md", "# TASKS-01: Pier\n\n\(text)\n"),
            ("TASKS-00_index.md", "# Index\n\n\(text)\n"),
        ]
    }

    private static let pages = [
        "plan.html", "phases/phase-1-pier.html", "tasks/tasks-01.html", "documents/index.html",
    ]

    @Test(
        "mark its text with its language, or with none",
        arguments: [("결제 화면을 만들고 시험한다.", "ko"), ("Сделать экран оплаты и проверить его.", "")])
    func marked(text: String, code: String) async throws {
        let site = try await Site(Self.files(text))
        for path in Self.pages {
            let page = try #require(site.page(path), "\(path)")
            #expect(page.contains("<html lang=\"en\">"))
            #expect(page.contains("<div class=\"prose\" lang=\"\(code)\">"), "\(path)")
        }
    }

    @Test("leave text alone whose letters are the page's")
    func unmarked() async throws {
        let site = try await Site(Self.files("Build the pier, and try whether it holds."))
        for path in Self.pages {
            let page = try #require(site.page(path), "\(path)")
            #expect(page.contains("<div class=\"prose\">"), "\(path)")
        }
    }
}
