import MilepostHTML

extension Theme {
    /// The theme as a one-file report takes it: `snapshot/pages/task` stands for `pages/task`, and so on, since what is said
    /// a thousand times in one file has to be said shorter than on a page of its own.
    ///
    /// A template that a theme made its own is taken as the theme has it, unless the theme brings its short form too.
    var ofSnapshot: Theme {
        replacing(templates: shortForms.compactMapValues { templates[$0] }, assets: [:])
    }

    /// What stands for which template in one file: `snapshot/pages/task` for `pages/task`.
    var shortForms: [String: String] {
        let ours = Theme.embedded.templates
        var shorter: [String: String] = [:]
        for (name, text) in templates {
            guard let whole = wholeForm(of: name) else { continue }
            if templates[whole] == ours[whole] || text != ours[name] { shorter[whole] = name }
        }
        return shorter
    }

    /// The template that another one stands for in one file; nil if it stands for none.
    package func wholeForm(of name: String) -> String? {
        guard name.hasPrefix(Self.shortForms) else { return nil }
        let whole = String(name.dropFirst(Self.shortForms.count))
        return templates[whole] == nil ? nil : whole
    }

    private static let shortForms = "snapshot/"
}
