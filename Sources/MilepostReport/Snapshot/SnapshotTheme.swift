import MilepostHTML

extension Theme {
    /// The theme as a one-file report takes it: `snapshot/pages/task` stands for `pages/task`, and so on, since what is said
    /// a thousand times in one file has to be said shorter than on a page of its own.
    ///
    /// A template that a theme made its own is taken as the theme has it, unless the theme brings its short form too.
    var ofSnapshot: Theme {
        let ours = Theme.embedded.templates
        var shorter: [String: String] = [:]
        for (name, text) in templates where name.hasPrefix(Self.shortForms) {
            let page = String(name.dropFirst(Self.shortForms.count))
            guard let whole = templates[page] else { continue }
            if whole == ours[page] || text != ours[name] { shorter[page] = text }
        }
        return replacing(templates: shorter, assets: [:])
    }

    private static let shortForms = "snapshot/"
}
