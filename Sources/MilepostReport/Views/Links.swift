import MilepostHTML

/// Writes addresses relative to one page.
struct Links: Sendable {
    let from: OutputPath

    func to(_ path: OutputPath, fragment: String? = nil) -> TemplateValue {
        .url(.relative(from.link(to: path), fragment: fragment))
    }
}
