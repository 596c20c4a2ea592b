import Foundation
import Testing

/// The real Graphviz, for tests that ask whether it reads what was written.
enum Dot {
    /// Where the program is; nil when Graphviz is not installed.
    static let path: String? = ["/usr/bin/dot", "/usr/local/bin/dot", "/opt/homebrew/bin/dot"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    static let isMissing: Comment = "Graphviz is not installed (apt-get install graphviz), so its check is left out"

    /// What `dot` writes to standard output and standard error for a text, and its exit code.
    static func run(_ arguments: [String], on text: String) throws -> (output: Data, errors: String, code: Int32) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("milepost-dot-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = folder.appendingPathComponent("in.dot")
        let output = folder.appendingPathComponent("out")
        let errors = folder.appendingPathComponent("errors")
        try Data(text.utf8).write(to: input)
        try Data().write(to: errors)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(path))
        process.arguments = arguments + ["-o", output.path, input.path]
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return (
            (try? Data(contentsOf: output)) ?? Data(),
            String(decoding: try Data(contentsOf: errors), as: UTF8.self), process.terminationStatus
        )
    }

    /// Node names, their labels as drawn, and edges as pairs of names.
    struct Reading {
        var labels: [String: String] = [:]
        var names: [String] = []
        var edges: [[String]] = []
        var clusters: [String] = []
    }

    /// What `dot` understands of a text.
    static func read(_ text: String) throws -> Reading {
        let result = try run(["-Tjson0"], on: text)
        #expect(result.code == 0 && result.errors.isEmpty, "dot says: \(result.errors)")
        let document = try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
        var reading = Reading()
        var byNumber: [Int: String] = [:]
        // Subgraphs come first, then nodes.
        let subgraphs = document["_subgraph_cnt"] as? Int ?? 0
        for (index, object) in (document["objects"] as? [[String: Any]] ?? []).enumerated() {
            let name = try #require(object["name"] as? String)
            if index < subgraphs {
                reading.clusters.append(name)
            } else {
                reading.names.append(name)
                reading.labels[name] = object["label"] as? String
                byNumber[try #require(object["_gvid"] as? Int)] = name
            }
        }
        for edge in document["edges"] as? [[String: Any]] ?? [] {
            let ends = [edge["tail"], edge["head"]].compactMap { ($0 as? Int).flatMap { byNumber[$0] } }
            reading.edges.append(ends)
        }
        return reading
    }
}
