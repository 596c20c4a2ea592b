import MilepostHTML
import MilepostMarkdown
import MilepostModel
package import MilepostSource

/// Reads `milepost.yml`. Whatever stands in it, the result holds only values of the types that make them harmless:
/// addresses of the allow list, paths inside the project, texts that will be escaped.
package struct ConfigurationReader {
    var configuration = Configuration()
    var findings: [Diagnostic] = []

    /// What the file says, and what is wrong with it.
    package static func read(_ file: SourceFile) -> Diagnosed<Configuration> {
        var reader = ConfigurationReader()
        switch YAMLReader.parseAll(file) {
        case .failure(let failure): reader.findings.append(ConfigurationFinding.broken(failure))
        case .success(let roots):
            if let root = roots.first { reader.read(root) }
            if roots.count > 1 {
                reader.findings.append(
                    ConfigurationFinding.error(
                        "a configuration is one YAML document, and this is a second", at: roots[1].range,
                        hint: "remove the line ---, or put both together"))
            }
        }
        return Diagnosed(reader.configuration, reader.findings.sorted())
    }

    private mutating func read(_ root: YAMLNode) {
        for (key, node) in entries(of: root, path: "", known: ConfigurationKey.top) {
            switch key {
            case "title": configuration.title = text(node, key, limit: 200)
            case "base_url": readBaseURL(node)
            case "language":
                configuration.language = word(node, key, what: "language", among: ConfigurationKey.languages)
            case "gates": readGates(node)
            case "rules": readRules(node)
            case "overrides": readOverrides(node)
            case "logo": configuration.logo = path(node, key)
            case "accent": readAccent(node)
            case "footer": configuration.footer = text(node, key, limit: 1000)
            case "links": readLinks(node)
            case "navigation": readNavigation(node)
            case "pages": readPages(node)
            case "words": readWords(node)
            case "images": _ = word(node, key, what: "policy", among: ["links"])
            case "include": configuration.include = globs(node, key)
            case "exclude": configuration.exclude = globs(node, key) ?? []
            case "output": configuration.output = path(node, key)
            case "theme": configuration.theme = path(node, key)
            default: break
            }
        }
        checkNavigation(root)
    }

    // MARK: Keys

    private mutating func readBaseURL(_ node: YAMLNode) {
        guard let text = text(node, "base_url", limit: 2000) else { return }
        let isWeb = ["http://", "https://"].contains { text.lowercased().hasPrefix($0) }
        let isBare = !text.contains("?") && !text.contains("#")
        guard isWeb, isBare, let url = SafeURL(external: text.hasSuffix("/") ? text : text + "/") else {
            return refuse(
                node, "base_url", "the address of the site's folder, such as https://example.com/plan/")
        }
        configuration.baseURL = url
    }

    private mutating func readAccent(_ node: YAMLNode) {
        var stated: [String: (Colour, YAMLNode)] = [:]
        if node.mapping == nil {
            if let colour = colour(node, "accent") { stated["light"] = (colour, node) }
        } else {
            for (key, inner) in entries(of: node, path: "accent", known: ConfigurationKey.accent) {
                if let colour = colour(inner, "accent.\(key)") { stated[key] = (colour, inner) }
            }
        }
        for (key, grounds) in [("light", Accent.lightGrounds), ("dark", Accent.darkGrounds)] {
            guard let (colour, node) = stated[key] else { continue }
            let contrast = Accent.contrast(of: colour, on: grounds)
            guard contrast < Accent.leastContrast else { continue }
            let tenths = Int(contrast * 10)
            findings.append(
                ConfigurationFinding.error(
                    "\(colour.text) cannot be read on the \(key) ground: its contrast is \(tenths / 10).\(tenths % 10) to 1, and text needs 4.5",
                    at: node.range, hint: "use \(Accent.readable(colour, on: grounds).text), the nearest that can"))
        }
        guard let first = (stated["light"] ?? stated["dark"])?.0 else { return }
        configuration.accent = Accent(
            light: stated["light"]?.0 ?? Accent.readable(first, on: Accent.lightGrounds),
            dark: stated["dark"]?.0 ?? Accent.readable(first, on: Accent.darkGrounds))
    }

    private mutating func colour(_ node: YAMLNode, _ key: String) -> Colour? {
        if let colour = node.scalar.flatMap({ Colour($0) }) { return colour }
        // Without quotes, # begins a comment, and the value is gone.
        refuse(node, key, "a colour of six hexadecimal digits in quotes, such as \"#7a1f5c\"")
        return nil
    }

    private mutating func readLinks(_ node: YAMLNode) {
        for (key, inner) in entries(of: node, path: "links", known: ConfigurationKey.links) {
            if key == "issues" {
                configuration.links.issues = pattern(inner, "links.issues", holes: ["id"], requiring: "id")
            } else {
                configuration.links.source = pattern(
                    inner, "links.source", holes: ["rev", "path", "line"], requiring: "path")
            }
        }
    }

    private mutating func pattern(
        _ node: YAMLNode, _ key: String, holes: [String], requiring required: String
    ) -> AddressPattern? {
        guard let text = text(node, key, limit: 2000) else { return nil }
        do throws(AddressPattern.Fault) {
            return try AddressPattern(text, holes: holes, requiring: required)
        } catch {
            switch error {
            case .unknownHole(let name):
                findings.append(ConfigurationFinding.unknownHole(name, of: key, at: node.range, known: holes))
            case .missingHole(let name): refuse(node, key, "an address with {\(name)} in it")
            case .noAddress:
                refuse(node, key, "an address that begins with https:// or http:// and a whole host")
            }
        }
        return nil
    }

    private mutating func readNavigation(_ node: YAMLNode) {
        guard let list = texts(node, "navigation") else { return }
        let known = PageName.allCases.map(\.rawValue)
        var names: [PageName] = []
        for (text, item) in list {
            guard let name = PageName(rawValue: text) else {
                findings.append(
                    ConfigurationFinding.unknownWord(
                        text, of: "navigation", what: "page", at: item.range, known: known))
                continue
            }
            if names.contains(name) {
                findings.append(
                    ConfigurationFinding.error("`\(text)` stands in `navigation` twice", at: item.range))
            }
            names.append(name)
        }
        configuration.navigation = names
    }

    /// An entry for a page that is not made would lead nowhere.
    private mutating func checkNavigation(_ root: YAMLNode) {
        for name in configuration.navigation ?? [] where configuration.pagesOff.contains(name) {
            let items = root["navigation"]?.sequence ?? []
            let range = items.first { $0.scalar == name.rawValue }?.range ?? root.range
            findings.append(
                ConfigurationFinding.error(
                    "`\(name.rawValue)` stands in `navigation`, but `pages` switches it off", at: range,
                    hint: "remove one of the two"))
        }
    }

    private mutating func readPages(_ node: YAMLNode) {
        for (key, inner) in entries(of: node, path: "pages", known: ConfigurationKey.pages) {
            guard let isOn = flag(inner, "pages.\(key)"), !isOn, let name = PageName(rawValue: key) else { continue }
            configuration.pagesOff.insert(name)
        }
    }

    private mutating func readWords(_ node: YAMLNode) {
        for (key, inner) in entries(of: node, path: "words", known: ConfigurationKey.words) {
            if key == "statuses" {
                let known = Status.allCases.map(\.rawValue)
                for (name, words) in entries(of: inner, path: "words.statuses", known: known) {
                    if let status = Status(rawValue: name) {
                        configuration.statusWords[status] = ownWords(words, "words.statuses.\(name)")
                    }
                }
            } else {
                let known = (0...9).map { "P\($0)" }
                for (name, words) in entries(of: inner, path: "words.priorities", known: known) {
                    if let priority = known.firstIndex(of: name).flatMap({ Priority(level: $0) }) {
                        configuration.priorityWords[priority] = ownWords(words, "words.priorities.\(name)")
                    }
                }
            }
        }
    }

    private mutating func ownWords(_ node: YAMLNode, _ path: String) -> OwnWords {
        var words = OwnWords()
        for (key, inner) in entries(of: node, path: path, known: ConfigurationKey.ownWords) {
            if key == "shown" {
                words.shown = text(inner, "\(path).shown", limit: 40)
            } else {
                words.read = (texts(inner, "\(path).read") ?? []).map(\.text)
            }
        }
        return words
    }

    // MARK: Kinds of values

    /// The entries of a map that are known; the others are findings.
    mutating func entries(of node: YAMLNode, path: String, known: [String]) -> [(String, YAMLNode)] {
        if node.isNull { return [] }
        guard let pairs = node.mapping else {
            refuse(node, path.isEmpty ? "milepost.yml" : path, "a map of keys and values")
            return []
        }
        return pairs.compactMap { pair in
            guard let key = pair.key.scalar, known.contains(key) else {
                findings.append(
                    ConfigurationFinding.unknownKey(
                        pair.key.scalar ?? "…", in: path, at: pair.key.range, known: known))
                return nil
            }
            return (key, pair.value)
        }
    }

    mutating func text(_ node: YAMLNode, _ key: String, limit: Int) -> String? {
        guard let text = node.scalar, !node.isNull, text.contains(where: { !$0.isWhitespace }) else {
            refuse(node, key, "a text")
            return nil
        }
        guard text.unicodeScalars.count <= limit else {
            refuse(node, key, "a text of at most \(limit) characters")
            return nil
        }
        guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }) else {
            refuse(node, key, "a text of one line without control characters")
            return nil
        }
        return text
    }

    mutating func texts(_ node: YAMLNode, _ key: String) -> [(text: String, node: YAMLNode)]? {
        let nodes = node.sequence ?? [node]
        guard nodes.count <= 1000 else {
            refuse(node, key, "a list of at most 1000 texts")
            return nil
        }
        return nodes.compactMap { item in text(item, key, limit: 1000).map { ($0, item) } }
    }

    mutating func word(_ node: YAMLNode, _ key: String, what: String, among known: [String]) -> String? {
        guard let text = text(node, key, limit: 1000) else { return nil }
        if known.contains(text) { return text }
        findings.append(
            ConfigurationFinding.unknownWord(text, of: key, what: what, at: node.range, known: known))
        return nil
    }

    /// What YAML 1.1 and 1.2 call true and false.
    private mutating func flag(_ node: YAMLNode, _ key: String) -> Bool? {
        switch node.scalar?.lowercased() {
        case "true", "yes", "on": return true
        case "false", "no", "off": return false
        default:
            refuse(node, key, "on or off")
            return nil
        }
    }

    private mutating func path(_ node: YAMLNode, _ key: String) -> ProjectPath? {
        guard let text = text(node, key, limit: 1000) else { return nil }
        if let path = ProjectPath(text) { return path }
        refuse(node, key, "a path inside the configuration's folder, without `..`, such as docs/\(key)")
        return nil
    }

    mutating func globs(_ node: YAMLNode, _ key: String) -> [GlobPattern]? {
        texts(node, key)?.compactMap { text, item in
            if let glob = GlobPattern(text) { return glob }
            refuse(item, key, "patterns of paths inside the configuration's folder, such as docs/**/*.md")
            return nil
        }
    }

    mutating func refuse(_ node: YAMLNode, _ key: String, _ wants: String) {
        // An absent value has no bytes to mark; what stands before them is its key.
        findings.append(ConfigurationFinding.wrongValue(key, wants: wants, at: node.range))
    }
}
