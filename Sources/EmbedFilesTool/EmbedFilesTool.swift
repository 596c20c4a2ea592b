import Foundation

// EmbedFilesTool theme|example OUTPUT ROOT
//
// Writes the texts of ROOT/Templates and ROOT/Public, or those of ROOT/Examples/harbour and of what new projects begin
// with (ROOT/Templates/project), as one Swift file. Raw string
// literals, because they compile in no time; literals of bytes take minutes.

/// A sentence for the build log; the build stops.
struct EmbedError: Error, CustomStringConvertible {
    let description: String
}

@main
enum EmbedFilesTool {
    private enum Kind: String {
        case theme
        case example
    }

    static func main() {
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            FileHandle.standardError.write(Data("error: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func run(_ arguments: [String]) throws {
        guard arguments.count == 3, let kind = Kind(rawValue: arguments[0]) else {
            throw EmbedError(description: "usage: EmbedFilesTool theme|example OUTPUT ROOT")
        }
        let root = URL(filePath: arguments[2], directoryHint: .isDirectory)
        let source =
            switch kind {
            case .theme:
                EmbeddedSource.theme(
                    templates: try texts(below: root.appending(path: "Templates"), withSuffix: ".mustache"),
                    assets: try texts(below: root.appending(path: "Public"), withSuffix: ""))
            case .example:
                EmbeddedSource.example(
                    try texts(below: root.appending(path: "Examples/harbour"), withSuffix: ""),
                    starters: try texts(below: root.appending(path: "Templates/project"), withSuffix: ""))
            }
        try Data(source.utf8).write(to: URL(filePath: arguments[1]), options: .atomic)
    }

    /// The files below a folder by their paths in it without the suffix; hidden files are left out.
    private static func texts(below folder: URL, withSuffix suffix: String) throws -> [String: String] {
        let base = folder.resolvingSymlinksInPath().path(percentEncoded: false)
        var texts: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: base) where path.hasSuffix(suffix) {
            let url = URL(filePath: base).appending(path: path)
            let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
            let values = try url.resourceValues(forKeys: [.isRegularFileKey])
            guard !isHidden, values.isRegularFile == true else { continue }
            texts[String(path.dropLast(suffix.count))] = try text(
                of: url, shownAs: folder.lastPathComponent + "/" + path)
        }
        return texts
    }

    private static func text(of url: URL, shownAs path: String) throws -> String {
        guard let text = String(validating: try Data(contentsOf: url), as: UTF8.self) else {
            throw EmbedError(description: "\(path) is no UTF-8 text; only texts can be embedded (draw icons as SVG)")
        }
        return text
    }
}
