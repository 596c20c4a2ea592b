/// A document as markup, but for its links to other files: where these lie in the site is known only when all files
/// have been read. So a document can be rendered while it is parsed, and its tree need not be kept.
package struct PreparedProse: Sendable {
    /// A link to a file beside the document.
    struct Link: Sendable {
        /// As it is written.
        let destination: String
        let title: String
    }

    /// A place in the markup where a link begins or ends.
    struct Slot: Sendable {
        let offset: Int
        /// A position in ``PreparedProse/links``.
        let link: Int
        let isEnd: Bool
    }

    /// The markup, and behind it its headings (``OutlineBytes``).
    let bytes: [UInt8]
    let markupCount: Int
    let links: [Link]
    /// In the order of their offsets.
    let slots: [Slot]

    /// The same with its bytes, or without them.
    func with(_ bytes: [UInt8]) -> PreparedProse {
        PreparedProse(bytes: bytes, markupCount: markupCount, links: links, slots: slots)
    }

    /// The markup with its links.
    ///
    /// - Parameter policy: where links lead; asked only about paths relative to the document.
    /// - Complexity: linear.
    package func finished(_ policy: LinkPolicy) -> RenderedProse {
        let markup = bytes[..<markupCount]
        let outline = OutlineBytes.entries(in: bytes[markupCount...])
        guard !slots.isEmpty else { return RenderedProse(html: SafeHTML(trusted: Array(markup)), outline: outline) }
        let tags = links.map { link in
            let (tag, attributes) = ProseRenderer.tag(
                address: ProseRenderer.address(of: policy.target(of: link.destination)), isExternal: false,
                destination: link.destination, title: link.title)
            return (opening: "<\(tag.rawValue)\(attributes)>", closing: tag.closing)
        }
        var output: [UInt8] = []
        output.reserveCapacity(markup.count + slots.count * 64)
        var copied = 0
        for slot in slots {
            output += markup[copied..<slot.offset]
            copied = slot.offset
            let (opening, closing) = tags[slot.link]
            if slot.isEnd { closing.withUTF8Buffer { output += $0 } } else { output += opening.utf8 }
        }
        output += markup[copied...]
        return RenderedProse(html: SafeHTML(trusted: output), outline: outline)
    }
}
