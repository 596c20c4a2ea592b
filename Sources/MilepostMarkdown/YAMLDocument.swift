package import MilepostSource

/// A file of YAML: its documents, parted by `---`, those without content left out.
package struct YAMLDocument: Sendable {
    package let file: SourceFile
    package let roots: [YAMLNode]

    package init(file: SourceFile, roots: [YAMLNode]) {
        self.file = file
        self.roots = roots
    }
}
