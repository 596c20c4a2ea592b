import MilepostHTML
import MilepostReport
import MilepostSource

/// A folder that somebody made to replace parts of our theme: templates by their names, and whatever `assets/` holds.
struct ThemeFolder {
    private let folder: String
    private let files: [String: [UInt8]]

    /// - Parameters:
    ///   - folder: as the user named it.
    ///   - files: by their paths in it.
    init(_ folder: String, files: [String: [UInt8]]) {
        self.folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        self.files = files
    }

    /// Our theme with these files in the place of those of the same names.
    ///
    /// - Throws: ``CommandFailure`` at the first file that is no part of a theme, or a template that cannot be read.
    func theme() throws(CommandFailure) -> Theme {
        var templates: [String: String] = [:]
        var assets: [String: [UInt8]] = [:]
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
            if path.hasSuffix(Self.ending) {
                guard let text = String(validating: bytes, as: UTF8.self) else {
                    throw refusal(path, "is no UTF-8 text", hint: "save it as UTF-8")
                }
                templates[String(path.dropLast(Self.ending.count))] = text
            } else if path.hasPrefix(Self.assets) {
                assets[try asset(path)] = bytes
            } else if !Self.isAboutTheme(path) {
                throw refusal(
                    path, "is neither a template nor an asset",
                    hint:
                        "templates end in \(Self.ending), and whatever else pages need lies in \(folder)/\(Self.assets)"
                )
            }
        }
        let theme = Theme.embedded.replacing(templates: templates, assets: assets)
        let own = templates.keys.filter { Theme.embedded.templates[$0] == nil }.sorted()
        do throws(TemplateError) {
            let library = try TemplateLibrary(theme: theme, words: English().inTemplates)
            let used = library.included
            for name in own where !used.contains(name) && theme.wholeForm(of: name) == nil {
                let near = NearMiss.of(name, among: Theme.embedded.templates.keys.sorted())
                throw TemplateError(
                    template: name, line: 1, column: 1, message: "no page and no other template uses this template",
                    hint: near.map { "did you mean \($0)\(Self.ending)?" } ?? "include it, or remove it")
            }
            try TemplateValues.check(theme, library, in: Set(templates.keys))
        } catch {
            try tell(error, templates)
        }
        return theme
    }

    /// The files that make up a theme, by their paths.
    static func files(of theme: Theme) -> [String: [UInt8]] {
        let templates = theme.templates.map { ($0.key + ending, Array($0.value.utf8)) }
        let assets = theme.assets.map { (Self.assets + $0.key, $0.value) }
        return Dictionary(templates + assets, uniquingKeysWith: { first, _ in first })
    }

    private static let ending = ".mustache"
    private static let assets = "assets/"

    private static func isAboutTheme(_ path: String) -> Bool {
        ["readme", "license", "licence", "changelog"].contains { path.lowercased().hasPrefix($0) }
            && !path.contains("/")
    }

    /// An asset's path below `assets/`, which is that on the site.
    private func asset(_ path: String) throws(CommandFailure) -> String {
        let name = String(path.dropFirst(Self.assets.count))
        let place = OutputPath(path.split(separator: "/").map(String.init))
        guard place.text == path else {
            throw refusal(
                path, "has a name that an address should not have",
                hint: "use small letters, digits, “.”, “_” and “-”, such as \(place.text)")
        }
        if place == SitePaths.searchIndex { throw refusal(path, "has the name of the search index", hint: "rename it") }
        return name
    }

    private func refusal(_ path: String, _ what: String, hint: String) -> CommandFailure {
        CommandFailure(.usage, "\(folder)/\(path) \(what)", hint: hint)
    }

    /// Prints what is wrong in a template with its line, and ends the command.
    private func tell(_ error: TemplateError, _ templates: [String: String]) throws(CommandFailure) {
        let text = templates[error.template] ?? Theme.embedded.templates[error.template] ?? ""
        let path = templates[error.template] == nil ? "our" : folder
        let file = SourceFile(path: "\(path)/\(error.template)\(Self.ending)", text: text)
        let offset = file.offset(line: error.line, column: error.column)
        let finding = Diagnostic(
            rule: RuleID("template"), severity: .error, range: file.range(offset..<min(offset + 1, file.bytes.count)),
            message: error.message, hint: error.hint)
        try StandardStream.error.write(ConsoleFormat(terminal: Terminal()).text([finding], files: [file]))
        throw CommandFailure(.usage)
    }
}

extension SourceFile {
    /// The byte at a place that is counted in lines and characters from 1; the nearest where there is none.
    fileprivate func offset(line: Int, column: Int) -> Int {
        guard (1...lineStarts.count).contains(line) else { return 0 }
        let range = lineRange(line)
        let text = text(in: range)
        return range.lowerBound + text.prefix(max(0, column - 1)).utf8.count
    }
}
