package import MilepostHTML

/// Addresses under which the lines of files can be looked at, such as those of a forge.
package struct SourceLinks: Sendable, Equatable {
    private let pattern: AddressPattern?
    private let revision: String?
    private let folder: String

    /// - Parameters:
    ///   - pattern: an address with `{path}`, and maybe `{rev}` and `{line}`; nil for no links.
    ///   - revision: for `{rev}`; without one, an address that asks for it leads nowhere.
    ///   - folder: where the report's paths begin in the repository, with a slash at its end; empty at its top.
    package init(_ pattern: AddressPattern? = nil, revision: String? = nil, folder: String = "") {
        self.pattern = pattern
        self.revision = revision
        self.folder = folder
    }

    /// Where a line of a file can be looked at; nil where nowhere.
    func link(_ path: String, line: Int) -> SafeURL? {
        pattern?.filled { hole in
            switch hole {
            case "path": folder + path
            case "line": String(line)
            default: revision
            }
        }
    }
}
