import Foundation
import Testing

@Suite("Links of the documentation")
struct LinkTests {
    static let links = Document.all.flatMap { Link.all(in: $0) }

    @Test("a link is found in prose and not in code, and an anchor is what GitHub makes of a heading")
    func found() {
        let page = Document(
            path: "Page.md",
            text: """
                # The `four` numbers, and [more](more.md)!
                See [one](one.md#a) and ![two](two.png "A picture"), not `[three](three.md)`.
                ```
                [four](four.md)
                ```
                ## Same
                ## Same
                [five]: https://example.com
                """)
        #expect(Link.all(in: page).map(\.address) == ["more.md", "one.md#a", "two.png", "https://example.com"])
        #expect(page.anchors == ["the-four-numbers-and-more", "same", "same-1"])
    }

    @Test("a link leads to a file or folder of the repository, and to a heading that is there")
    func relative() {
        let documents = Dictionary(uniqueKeysWithValues: Document.all.map { ($0.path, $0) })
        for link in Self.links where !link.isElsewhere {
            let folder = link.document.split(separator: "/").dropLast().joined(separator: "/")
            guard let path = Self.joined(folder, link.path.isEmpty ? Self.name(link.document) : link.path) else {
                Issue.record("\(link.testDescription) leads out of the repository")
                continue
            }
            let file = Document.root.appendingPathComponent(path)
            #expect(FileManager.default.fileExists(atPath: file.path), "\(link.testDescription)")
            guard let anchor = link.anchor else { continue }
            #expect(documents[path]?.anchors.contains(anchor) == true, "\(link.testDescription)")
        }
        #expect(Self.links.count { !$0.isElsewhere } > 50)
    }

    @Test("a link to the web is one by https")
    func elsewhere() {
        for link in Self.links where link.isElsewhere {
            #expect(link.address.hasPrefix("https://"), "\(link.testDescription)")
        }
    }

    @Test("every page of Docs can be reached from the README")
    func reachable() {
        let linked = Set(Self.links.filter { $0.document == "README.md" }.map(\.path))
        for document in Document.all where document.path.hasPrefix("Docs/") {
            #expect(linked.contains(document.path), "\(document.path) is not linked from README.md")
        }
    }

    private static func name(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }

    /// A path from the root; nil if it leads out.
    private static func joined(_ folder: String, _ path: String) -> String? {
        var parts = folder.split(separator: "/")
        for part in path.split(separator: "/") where part != "." {
            guard part == ".." else {
                parts.append(part)
                continue
            }
            guard parts.popLast() != nil else { return nil }
        }
        return parts.joined(separator: "/")
    }
}
