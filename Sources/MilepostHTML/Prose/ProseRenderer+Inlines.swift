import MilepostMarkdown

extension ProseRenderer {
    /// Running text.
    mutating func render(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline {
            case .text(let text): tree.text(text)
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

    private mutating func render(_ inlines: [Inline], in tag: HTMLTag, _ attributes: String = "") {
        tree.begin(tag, attributes)
        if tree.isFull { tree.text(InlineText.plain(inlines)) } else { render(inlines) }
        tree.end()
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
        let isNamed = alternative.unicodeScalars.contains { !$0.properties.isWhitespace }
        let shown: [Inline] = [.text(isNamed ? alternative : Self.fileName(of: source))]
        guard !isInLink else { return render(shown, in: .span, HTMLAttribute.class("image-ref").markup) }
        anchor(options.images.target(of: source), destination: source, title: title, class: "image-ref", shown)
    }

    private mutating func anchor(
        _ target: LinkTarget, destination: String, title: String, class name: String?, _ inner: [Inline]
    ) {
        var attributes = name.map { [HTMLAttribute.class($0)] } ?? []
        if let url = address(of: target) {
            attributes.append(.href(url))
            if case .external = target { attributes.append(HTMLAttribute("rel", "noopener noreferrer nofollow")) }
            if !title.isEmpty { attributes.append(HTMLAttribute("title", title)) }
            render(inner, in: .a, attributes.map(\.markup).joined())
        } else {
            let title = destination.isEmpty ? title : destination
            attributes = [.class(name.map { "file-ref " + $0 } ?? "file-ref"), HTMLAttribute("title", title)]
            render(inner, in: .span, attributes.map(\.markup).joined())
        }
    }

    private func address(of target: LinkTarget) -> SafeURL? {
        switch target {
        case .external(let url): return url
        case .page(let path):
            let parts = path.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            return .relative(String(parts.first ?? ""), fragment: parts.count > 1 ? String(parts[1]) : nil)
        case .anchor(let slug):
            let known = [slug, slug.lowercased()].first(where: anchors.contains)
            return known.map { .fragment(options.idPrefix + $0) }
        case .inert: return nil
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
