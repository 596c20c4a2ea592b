import MilepostHTML

/// Writes addresses relative to one page.
struct Links: Sendable {
    let from: OutputPath

    func to(_ path: OutputPath, fragment: String? = nil) -> TemplateValue {
        .url(.relative(from.link(to: path), fragment: fragment))
    }

    /// An entry of the top bar; absent for a page that is not made.
    func to(_ entry: PageFrame.Entry, of paths: PlanPaths, fragment: String? = nil) -> TemplateValue {
        paths.pagesOff.contains(entry.name) ? .absent : to(paths.page(entry), fragment: fragment)
    }
}
