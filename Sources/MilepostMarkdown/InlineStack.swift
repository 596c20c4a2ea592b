/// Builds running text from a walk over its pieces: merges neighbouring text, nests up to a limit.
struct InlineStack {
    enum Dress {
        case emphasis
        case strong
        case link(destination: String, title: String)
        case image(source: String, title: String)
    }

    private let depthLimit: Int
    /// What is open, outermost first, with what stood before it.
    private var open: [(dress: Dress, outer: [Inline])] = []
    private var inlines: [Inline] = []
    /// Text that may still grow.
    private var text = ""
    /// How many nestings beyond the limit are open.
    private var ignored = 0

    init(depthLimit: Int) {
        self.depthLimit = depthLimit
    }

    mutating func append(text more: String) {
        if text.isEmpty { text = more } else { text += more }
    }

    mutating func append(_ inline: Inline) {
        flush()
        inlines.append(inline)
    }

    mutating func open(_ dress: Dress) {
        guard open.count < depthLimit else {
            ignored += 1
            return
        }
        flush()
        open.append((dress, inlines))
        inlines = []
    }

    mutating func close() {
        guard ignored == 0 else {
            ignored -= 1
            return
        }
        flush()
        guard let (dress, outer) = open.popLast() else { return }
        let inner = inlines
        inlines = outer
        switch dress {
        case .emphasis: inlines.append(.emphasis(inner))
        case .strong: inlines.append(.strong(inner))
        case .link(let destination, let title): inlines.append(.link(destination: destination, title: title, inner))
        case .image(let source, let title): inlines.append(.image(source: source, title: title, inner))
        }
    }

    /// What was gathered; the stack is empty again.
    mutating func finish() -> [Inline] {
        while !open.isEmpty { close() }
        flush()
        defer { inlines = [] }
        return inlines
    }

    private mutating func flush() {
        guard !text.isEmpty else { return }
        inlines.append(.text(text))
        text = ""
    }
}
