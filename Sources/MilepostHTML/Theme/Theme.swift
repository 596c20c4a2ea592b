/// Templates and assets: how the pages look.
///
/// ``embedded`` is what `Templates/` and `Public/` hold; a build-tool plugin writes it into the program.
package struct Theme: Sendable {
    /// Mustache texts, by their path below `Templates/` without `.mustache`: `layout`, `pages/task`.
    package let templates: [String: String]
    /// Files that are copied as they are, by their path below `Public/`.
    package let assets: [String: [UInt8]]

    package init(templates: [String: String], assets: [String: [UInt8]]) {
        self.templates = templates
        self.assets = assets
    }

    /// - Parameter textAssets: assets as texts, since long literals of text compile fast and literals of bytes do not.
    init(templates: [String: String], textAssets: [String: String]) {
        self.init(templates: templates, assets: textAssets.mapValues { Array($0.utf8) })
    }
}
