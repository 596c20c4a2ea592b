package import MilepostHTML

/// One HTML document of the site: where it lies, what it is called, and what its template is given.
package protocol Page: Sendable {
    var path: OutputPath { get }
    /// What stands in the window's title; the heading is the template's.
    var title: String { get }
    /// A template below `Templates/`, without its extension; it makes what stands in `<main>`.
    var template: String { get }
    /// The page's place in the site's frame.
    func frame(_ input: ReportInput) -> PageFrame
    func view(_ input: ReportInput) -> TemplateValue
}
