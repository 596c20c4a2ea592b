import MilepostSource

/// Why a file could not be read as text.
enum UnreadableFile: Hashable {
    /// The system's reason.
    case system(String)
    case folder
    /// A pipe, a socket, a device.
    case special
    case tooLarge(limit: Int)
    /// A link out of the folder that is searched.
    case outside
    /// A link to nothing.
    case dangling
    case utf16
    /// The first byte that is no UTF-8.
    case notUTF8(offset: Int)
    /// Its name is no UTF-8, so it cannot be shown.
    case name
    /// A folder that cannot be searched.
    case unsearchable(String)

    static let rule = RuleID("unreadable-file")

    /// The finding for a file.
    func diagnostic(in file: SourceFile) -> Diagnostic {
        let sentence = sentence(file)
        var range = file.range(0..<0)
        if case .notUTF8(let offset) = self { range = file.range(offset..<min(offset + 1, file.bytes.count)) }
        return Diagnostic(
            rule: Self.rule, severity: severity, range: range, message: sentence.message, label: sentence.label,
            hint: sentence.hint)
    }

    private var severity: Severity {
        switch self {
        case .outside, .unsearchable: .warning
        default: .error
        }
    }

    private func sentence(_ file: SourceFile) -> (message: String, label: String?, hint: String?) {
        switch self {
        case .system(let reason): ("“\(file.path)” cannot be read: \(reason)", nil, "check its permissions")
        case .folder: ("“\(file.path)” is a folder, where a file was expected", nil, "rename the folder")
        case .special: ("“\(file.path)” is no ordinary file", nil, "replace it by a file, or rename it")
        case .tooLarge(let limit):
            ("“\(file.path)” is larger than \(limit >> 20) MB", nil, "split it, or rename it if it is no plan")
        case .outside:
            ("“\(file.path)” is a link that leads out of the folder, so it is not read", nil, "give its target by name")
        case .dangling: ("“\(file.path)” is a link that leads nowhere", nil, "mend or remove the link")
        case .utf16: ("“\(file.path)” is UTF-16 text; only UTF-8 is read", nil, "save it as UTF-8")
        case .notUTF8(let offset):
            (
                "“\(file.path)” is no UTF-8 text: byte \(Self.hexadecimal(file.bytes[offset])) fits nowhere",
                "the first such byte", "save it as UTF-8"
            )
        case .name: ("“\(file.path)” has a name that is no UTF-8", nil, "rename it")
        case .unsearchable(let reason):
            ("“\(file.path)” cannot be searched: \(reason)", nil, "check the folder's permissions")
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0x0" + digits : "0x" + digits
    }
}
