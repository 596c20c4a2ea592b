import Foundation
import Testing

@testable import MilepostGraph

@Suite struct SVGStyleTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    @Test("the style sheet of the pages has the rules of drawings")
    func rules() throws {
        let sheet = try String(contentsOf: Self.root.appending(path: "Public/milepost.css"), encoding: .utf8)
        func plain(_ text: some StringProtocol) -> String {
            String(text.filter { !$0.isWhitespace }).replacing(";}", with: "}")
        }
        let lines = Set(sheet.split(separator: "\n").map(plain))
        #expect(SVGStyle.rules.filter { !lines.contains(plain($0)) } == [])
    }

    @Test("the pages define what drawings refer to")
    func sprite() throws {
        let sprite = try String(
            contentsOf: Self.root.appending(path: "Templates/partials/sprite.mustache"), encoding: .utf8)
        let page = SVGDefinitions.ofPage
        for mark in DiagramMark.allCases {
            #expect(sprite.contains("<symbol id=\"\(page.mark(mark).dropFirst())\""))
            #expect(!mark.hasPattern || sprite.contains("id=\"\(page.pattern(mark).dropFirst(5).dropLast())\""))
        }
        for reference in [page.arrow(isBold: true), page.arrow(isBold: false), page.start] {
            #expect(sprite.contains("<marker id=\"\(reference.dropFirst(5).dropLast())\""))
        }
    }
}
