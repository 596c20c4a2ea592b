/// The text of a block, with its dress or without.
enum RunningText: Sendable {
    case dressed([Inline])
    /// The text alone: the dress was not wanted, or there is none.
    case plain(String)
    /// To be read from its bytes.
    case source(SourceText)

    var inlines: [Inline] {
        switch self {
        case .dressed(let inlines): inlines
        case .plain(let text): text.isEmpty ? [] : [.text(text)]
        case .source(let text): text.inlines
        }
    }

    var plainText: String {
        switch self {
        case .dressed(let inlines): inlines.plainText
        case .plain(let text): text
        case .source(let text): text.plainText
        }
    }
}
