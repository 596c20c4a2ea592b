package import MilepostHTML

/// The templates of a site, read and ready.
package struct SiteTemplates: Sendable {
    /// What they were read from.
    private let texts: [String: String]
    private let language: String
    let library: TemplateLibrary

    /// - Parameter known: those of an earlier site, which are taken where they were read from the same.
    /// - Throws: what is wrong in one of them.
    package init(theme: Theme, words: any PageWords, known: SiteTemplates? = nil) throws(TemplateError) {
        if let known, known.language == words.code, known.texts == theme.templates {
            self = known
            return
        }
        texts = theme.templates
        language = words.code
        library = try TemplateLibrary(theme: theme, words: words.inTemplates)
    }
}
