/// A path below the configuration's folder, by its text: relative, without `..`. Where links lead is the workspace's
/// to see.
package struct ProjectPath: Sendable, Hashable {
    /// Parts joined by `/`; `.` parts are gone.
    package let text: String

    /// Nil for what could lead elsewhere: an absolute path, `..`, a drive, control characters, nothing.
    package init?(_ text: String) {
        let isFit = text.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && $0.value != 0x7F && $0 != "\\" && $0 != ":"
        }
        guard isFit, !text.hasPrefix("/"), !text.hasPrefix("~"), text.utf8.count <= 1024 else { return nil }
        let parts = text.split(separator: "/").filter { $0 != "." }
        guard !parts.isEmpty, !parts.contains("..") else { return nil }
        self.text = parts.joined(separator: "/")
    }
}
