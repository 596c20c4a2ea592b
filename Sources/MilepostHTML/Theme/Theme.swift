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

    /// The same with some templates and assets in the place of those of the same names, and others beside them.
    package func replacing(templates: [String: String], assets: [String: [UInt8]]) -> Theme {
        Theme(
            templates: self.templates.merging(templates) { _, new in new },
            assets: self.assets.merging(assets) { _, new in new })
    }

    /// The same with something more at the end of an asset.
    package func appending(_ bytes: [UInt8], to asset: String) -> Theme {
        replacing(templates: [:], assets: [asset: (assets[asset] ?? []) + bytes])
    }

    /// - Parameter textAssets: assets as texts, since long literals of text compile fast and literals of bytes do not.
    init(templates: [String: String], textAssets: [String: String]) {
        self.init(templates: templates, assets: textAssets.mapValues { Array($0.utf8) })
    }
}
