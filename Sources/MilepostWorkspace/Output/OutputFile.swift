/// A file to be written below an output folder.
package struct OutputFile: Sendable, Hashable {
    /// Relative to the folder, with `/` between its parts.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
