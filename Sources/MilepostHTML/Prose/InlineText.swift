import MilepostMarkdown

/// Running text without its dress, read without recursion: emphasis may be nested as deep as it likes.
enum InlineText {
    /// The text; breaks are spaces, and raw HTML that dresses is left out.
    static func plain(_ inlines: [Inline]) -> String {
        if inlines.count == 1, case .text(let text) = inlines[0] { return text }
        var text = ""
        walk(inlines) { text += $0 }
        return text
    }

    static func isBlank(_ inlines: [Inline]) -> Bool {
        var isBlank = true
        walk(inlines) { if isBlank { isBlank = Self.isBlank($0) } }
        return isBlank
    }

    /// Whether a text is white space alone.
    static func isBlank(_ text: String) -> Bool {
        // A letter of ASCII answers for nearly every text.
        for byte in text.utf8 {
            if byte > 0x20, byte < 0x7F { return false }
            if byte >= 0x7F { return text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
        }
        return text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }

    /// Whether it holds characters that run from right to left, or that control direction.
    static func needsDirection(_ inlines: [Inline]) -> Bool {
        if inlines.isEmpty { return false }
        if inlines.count == 1, case .text(let text) = inlines[0] { return needsDirection(text) }
        var needed = false
        walk(inlines) { if !needed { needed = needsDirection($0) } }
        return needed
    }

    static func needsDirection(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { needsDirection(utf8: $0) }
    }

    /// The same of a text's bytes, which are valid UTF-8.
    static func needsDirection(utf8 bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        // The first byte of every such character is D6 or above.
        for byte in bytes where byte >= 0xD6 { return String(decoding: bytes, as: UTF8.self).holdsDirection }
        return false
    }

    /// Visits the pieces of text in order. The call stack takes what is nested as in any sane document; the rest is
    /// walked with a stack of our own.
    private static func walk(_ inlines: [Inline], depth: Int = 0, _ visit: (String) -> Void) {
        for inline in inlines {
            guard let inner = own(inline, visit) else { continue }
            if depth < 16 { walk(inner, depth: depth + 1, visit) } else { walkDeep(inner, visit) }
        }
    }

    private static func walkDeep(_ inlines: [Inline], _ visit: (String) -> Void) {
        var rest = [inlines[...]]
        while let inline = rest.last?.first {
            rest[rest.count - 1].removeFirst()
            if let inner = own(inline, visit), !inner.isEmpty { rest.append(inner[...]) }
            while rest.last?.isEmpty == true { rest.removeLast() }
        }
    }

    /// Visits a piece's own text; returns what is nested in it.
    private static func own(_ inline: Inline, _ visit: (String) -> Void) -> [Inline]? {
        switch inline {
        case .text(let text), .code(let text): visit(text)
        case .softBreak, .lineBreak: visit(" ")
        case .html(let tag):
            switch HTMLDress.stand(for: tag.utf8) {
            case .itself: visit(tag)
            case .space: visit(" ")
            case .nothing: break
            }
        case .emphasis(let inner), .strong(let inner), .link(_, _, let inner), .image(_, _, let inner): return inner
        }
        return nil
    }
}

extension String {
    fileprivate var holdsDirection: Bool {
        unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x1_0800...0x1_0FFF, 0x1_E800...0x1_EFFF: true
            case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
    }
}
