/// Why a command cannot go on: a path, a reason, and what to do.
package struct WorkspaceError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Which side failed; the command line has an exit code for each.
    package enum Kind: Sendable, Hashable {
        /// The input cannot be read at all.
        case input
        /// The output cannot be written, or must not be.
        case output
    }

    package let kind: Kind
    /// The path as it was given.
    package let path: String
    /// One sentence without a full stop.
    package let message: String
    /// What to do, as a verb phrase.
    package let hint: String?

    package init(_ kind: Kind, path: String, _ message: String, hint: String? = nil) {
        self.kind = kind
        self.path = path
        self.message = message
        self.hint = hint
    }

    package var description: String { hint.map { "\(message); \($0)" } ?? message }
}
