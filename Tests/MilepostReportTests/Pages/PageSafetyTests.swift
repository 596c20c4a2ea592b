import Foundation
import MilepostReport
import Testing

@Suite("Pages, whatever stands in a plan")
struct PageSafetyTests {
    /// What breaks out of a tag, an attribute, a comment or a script where escaping is forgotten.
    static let hostile = #"x" onmouseover="alert(1)'><script>alert(1)</script><!-- </title> {{title}} &lt;"#

    /// A plan whose every text is hostile.
    static var files: [(path: String, text: String)] {
        let cell = hostile.replacing("|", with: "/")
        let yaml = hostile.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return [
            (
                "IMPLEMENTATION_PLAN.md",
                """
                # \(hostile)

                \(hostile)

                ## Phase 1: \(hostile)
                **Goal**: \(hostile)

                | Status | ID | Task | Priority | Dependents | Owner | Due | \(cell) |
                |--|--|--|--|--|--|--|--|
                | BLOCKED | A\(cell) | \(cell) | P0 | TASKS-01, \(cell) | \(cell) | \(cell) | \(cell) |
                | \(cell) | ../../etc/passwd | \(cell) | P0 | TASKS-01 | \(cell) | \(cell) | \(cell) |

                ```yaml
                phase_1_tasks:
                  - id: TASKS-01
                    service_name: "\(yaml)"
                    workflow:
                      pre_check: {status: "\(yaml)", checklist: [{"\(yaml)": false}]}
                      implementation: {status: IN_PROGRESS}
                ```

                ## Session Log

                | Date | Task ID | Status | Notes |
                |--|--|--|--|
                | \(cell) | \(cell) | \(cell) | \(cell) |
                | 2026-01-01 | TASKS-01 | BLOCKED | \(cell) |

                """
            ),
            (
                "TASKS-01_x.md",
                """
                # TASKS-01: \(hostile)

                ## Execution Commands

                ```bash
                echo '\(hostile)'
                ```

                @spec: \(hostile)

                - [ ] \(hostile)

                """
            ),
        ]
    }

    @Test("no text from a plan becomes a tag, an attribute or a style")
    func escaped() async throws {
        let site = try await Site(Self.files)
        #expect(site.pages.count >= 10)
        for (path, html) in site.pages {
            let tags = Tags.all(in: html)
            #expect(tags.count { $0.name == "script" } == 1, "\(path)")
            #expect(!tags.contains { $0.name == "style" }, "\(path)")
            for tag in tags {
                let bad = tag.attributes.filter { $0.hasPrefix("on") || $0 == "style" }
                #expect(bad.isEmpty, "\(path): <\(tag.name) \(tag.attributes)>")
            }
            #expect(html.contains("alert(1)"), "\(path) has lost the text")
        }
    }

    @Test("every relative link leads to a file of the site, every fragment to an id of its page")
    func links() async throws {
        for files in [Self.files, LanternPlan.files, LanternPlan.files.map { ("a/\($0.path)", $0.text) } + Self.files] {
            let site = try await Site(files)
            let ids = Dictionary(uniqueKeysWithValues: site.pages.map { ($0.path.text, Tags.ids(in: $0.html)) })
            for (path, html) in site.pages {
                for address in Tags.addresses(in: html) where !address.contains(":") {
                    #expect(!address.isEmpty, "\(path): a link without an address")
                    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                    let target = Tags.resolved(String(parts[0]), from: path)
                    #expect(
                        site.tree[OutputPath(target.split(separator: "/").map(String.init))] != nil,
                        "\(path): \(address)")
                    if parts.count == 2, let known = ids[target] {
                        #expect(known.contains(String(parts[1])), "\(path): \(address)")
                    }
                }
            }
        }
    }

    @Test("the same input gives the same bytes")
    func deterministic() async throws {
        let first = try await Site(LanternPlan.files).tree
        let second = try await Site(LanternPlan.files.reversed()).tree
        #expect(first == second)
    }

    @Test("every page has one main, one first heading, and a policy that allows no inline script")
    func frame() async throws {
        for (path, html) in try await Site(LanternPlan.files).pages {
            let tags = Tags.all(in: html)
            #expect(tags.count { $0.name == "main" } == 1, "\(path)")
            #expect(tags.count { $0.name == "h1" } == 1, "\(path)")
            #expect(html.contains("default-src 'none'; style-src 'self'; script-src 'self'"), "\(path)")
            #expect(!html.contains("unsafe"), "\(path)")
        }
    }

    @Test("the overview of a small plan stays far below its weight")
    func weight() async throws {
        let site = try await Site(LanternPlan.files)
        let bytes = ["index.html", "assets/milepost.css"].map { path in
            site.tree.files.first { $0.path.text == path }?.bytes.count ?? 0
        }
        #expect(bytes.allSatisfy { $0 > 0 })
        #expect(bytes.reduce(0, +) < 60_000)
    }
}
