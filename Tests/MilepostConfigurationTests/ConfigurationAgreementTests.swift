import Foundation
import MilepostConfiguration
import Testing

@Suite("milepost.yml in code, schema and documentation")
struct ConfigurationAgreementTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    private func text(_ path: String) throws -> String {
        try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
    }

    @Test("the page describes every key, and no other, with what holds without it")
    func documentation() throws {
        let rows = try text("Docs/configuration.md").split(separator: "\n").filter { $0.hasPrefix("| `") }.map {
            $0.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
        }
        let keys = rows.map { $0[1].replacingOccurrences(of: "`", with: "") }
        #expect(keys.sorted() == ConfigurationKey.all)
        for row in rows {
            #expect(row.count == 6 && !row[2].isEmpty, "\(row)")
        }
    }

    @Test("what the page shows as a configuration is one, and so are its examples")
    func examples() throws {
        let page = try text("Docs/configuration.md")
        let start = try #require(page.range(of: "```yaml configuration\n")).upperBound
        let end = try #require(page[start...].range(of: "```")).lowerBound
        #expect(Read(String(page[start..<end])).lines.isEmpty)
        var count = 0
        for line in page.split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
            let example = cells[4].trimmingCharacters(in: .whitespaces)
                .trimmingCharacters(in: CharacterSet(charactersIn: "`"))
            guard !example.isEmpty, !example.hasPrefix("https:") else { continue }
            count += 1
            #expect(Read(example + "\n").lines.isEmpty, "\(example)")
        }
        #expect(count > 25)
    }

    @Test("the schema knows every key, and no other")
    func schema() throws {
        let data = try Data(contentsOf: Self.root.appending(path: "Docs/schemas/configuration.schema.json"))
        let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let definitions = try #require(schema["$defs"] as? [String: Any])
        var keys = Set<String>()
        func walk(_ value: Any, _ path: String) {
            if let list = value as? [Any] { return list.forEach { walk($0, path) } }
            guard let map = value as? [String: Any] else { return }
            if let reference = map["$ref"] as? String, let name = reference.split(separator: "/").last,
                let definition = definitions[String(name)]
            {
                walk(definition, path)
            }
            for (name, inner) in map["properties"] as? [String: Any] ?? [String: Any]() {
                let key = path.isEmpty ? name : "\(path).\(name)"
                keys.insert(key)
                walk(inner, key)
            }
            for (_, inner) in map["patternProperties"] as? [String: Any] ?? [String: Any]() { walk(inner, "\(path).*") }
            if let inner = map["additionalProperties"] as? [String: Any], path == "rules" {
                keys.insert("\(path).*")
                walk(inner, "\(path).*")
            }
            for part in ["anyOf", "items"] {
                if let inner = map[part] { walk(inner, path) }
            }
        }
        walk(schema, "")
        // A rule's own entry only adds its number to what every rule has.
        let known = keys.filter { !["rules.stale-in-progress", "rules.wip-limit"].contains($0) }
            .filter { !$0.hasSuffix(".severity") || $0.hasPrefix("rules.*") }
        #expect(known.sorted() == ConfigurationKey.all)
    }
}
