import MilepostMarkdown

extension ProseRenderer {
    /// Running text.
    mutating func render(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline {
            case .text(let text): renderText(text)
            case .code(let text):
                tree.begin(.code)
                tree.text(text)
                tree.end()
            case .emphasis(let inner): render(inner, in: .em)
            case .strong(let inner): render(inner, in: .strong)
            case .link(let destination, let title, let inner): renderLink(to: destination, title: title, inner)
            case .image(let source, let title, let inner): renderImage(source, title: title, inner)
            case .html(let text): renderInlineHTML(text)
            case .softBreak: tree.text("\n")
            case .lineBreak:
                tree.void(.br)
                tree.newLine()
            }
        }
    }

    /// What was read into ``pieces``.
    mutating func renderPieces(of bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { bytes in
            for piece in pieces {
                let text = UnsafeBufferPointer(rebasing: bytes[piece.bytes])
                switch piece.kind {
                case .text: tree.text(utf8: text)
                case .code: tree.element(.code, utf8: text)
                case .emphasis: tree.element(.em, utf8: text)
                case .strong: tree.element(.strong, utf8: text)
                case .link(let destination):
                    renderLink(
                        to: String(decoding: UnsafeBufferPointer(rebasing: bytes[destination]), as: UTF8.self),
                        title: "", [.text(String(decoding: text, as: UTF8.self))])
                case .html: renderInlineHTML(String(decoding: text, as: UTF8.self))
                case .softBreak: tree.text("\n")
                }
            }
        }
    }

    private mutating func render(_ inlines: [Inline], in tag: HTMLTag, _ attributes: String = "") {
        tree.begin(tag, attributes)
        write(inlines)
        tree.end()
    }

    /// What stands in an element; nested too deep, without its dress.
    private mutating func write(_ inlines: [Inline]) {
        if tree.isFull { tree.text(InlineText.plain(inlines)) } else { render(inlines) }
    }

    /// Text, in which the numbers of issues are links.
    mutating func renderText(_ text: String) {
        guard let pattern = options.issues, !isInLink else { return tree.text(text) }
        var written = text.startIndex
        for issue in IssueNumber.all(in: text) {
            guard let address = pattern.filled({ _ in issue.number }) else { continue }
            tree.text(String(text[written..<issue.range.lowerBound]))
            let (tag, attributes) = Self.tag(address: address, isExternal: true, destination: "", title: "")
            tree.begin(tag, attributes)
            tree.text(String(text[issue.range]))
            tree.end()
            written = issue.range.upperBound
        }
        tree.text(String(text[written...]))
    }

    private mutating func renderLink(to destination: String, title: String, _ inner: [Inline]) {
        let shown = InlineText.isBlank(inner) && !Self.holdsImage(inner) ? [.text(destination)] : inner
        guard !isInLink else { return render(shown, in: .span) }
        isInLink = true
        let target = options.links.target(of: destination)
        anchor(target, destination: destination, title: title, class: nil, shown)
        isInLink = false
    }

    /// Images are shown as links with their alternative text.
    private mutating func renderImage(_ source: String, title: String, _ inner: [Inline]) {
        let alternative = InlineText.plain(inner)
        let isNamed = !InlineText.isBlank(alternative)
        let shown: [Inline] = [.text(isNamed ? alternative : Self.fileName(of: source))]
        guard !isInLink else { return render(shown, in: .span, HTMLAttribute.class("image-ref").markup) }
        anchor(options.images.target(of: source), destination: source, title: title, class: "image-ref", shown)
    }

    private mutating func anchor(
        _ target: LinkTarget, destination: String, title: String, class name: String?, _ inner: [Inline]
    ) {
        if case .later = target {
            links.append(PreparedProse.Link(destination: destination, title: title))
            tree.begin(.a, link: links.count - 1)
            write(inner)
            tree.end()
            return
        }
        var isExternal = false
        if case .external = target { isExternal = true }
        let (tag, attributes) = Self.tag(
            address: address(of: target), isExternal: isExternal, destination: destination, title: title, class: name)
        render(inner, in: tag, attributes)
    }

    /// The element of a link: an anchor, or where it leads nowhere, a text with its destination as title.
    static func tag(
        address: SafeURL?, isExternal: Bool, destination: String, title: String, class name: String? = nil
    ) -> (HTMLTag, attributes: String) {
        guard let address else {
            let title = destination.isEmpty ? title : destination
            let attributes = [
                HTMLAttribute.class(name.map { "file-ref " + $0 } ?? "file-ref"), HTMLAttribute("title", title),
            ]
            return (.span, attributes.map(\.markup).joined())
        }
        var attributes = name.map { [HTMLAttribute.class($0)] } ?? []
        attributes.append(.href(address))
        if isExternal { attributes.append(.leadsOut) }
        if !title.isEmpty { attributes.append(HTMLAttribute("title", title)) }
        return (.a, attributes.map(\.markup).joined())
    }

    private mutating func address(of target: LinkTarget) -> SafeURL? {
        guard case .anchor(let slug) = target else { return Self.address(of: target) }
        for slug in [slug, slug.lowercased()] where isShown(slug) { return .fragment(options.idPrefix + slug) }
        return nil
    }

    /// Where a link leads that is none to a place in its own document.
    static func address(of target: LinkTarget) -> SafeURL? {
        switch target {
        case .external(let url): return url
        case .page(let path):
            guard let hash = path.utf8.firstIndex(of: UInt8(ascii: "#")) else { return .relative(path) }
            return .relative(String(path[..<hash]), fragment: String(path[hash...].dropFirst()))
        case .anchor, .later, .inert: return nil
        }
    }

    private static func holdsImage(_ inlines: [Inline]) -> Bool {
        inlines.contains { if case .image = $0 { true } else { false } }
    }

    private static func fileName(of source: String) -> String {
        let path = source.prefix { $0 != "?" && $0 != "#" }
        let name = path.split(separator: "/").last.map(String.init) ?? source
        return name.isEmpty ? "image" : name
    }
}
