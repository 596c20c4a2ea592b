import CCmark

/// The one file that touches libcmark: a text to ``BlockEvent``s, every pointer freed before it returns.
///
/// It walks with cmark's own iterator and keeps its own stack, so that depth costs memory and not the call stack.
enum CmarkConverter {
    /// How deep emphasis and links may be nested; what is deeper loses its dress and keeps its text.
    static let inlineDepthLimit = 100

    /// The blocks of a text.
    ///
    /// - Parameter lines: blocks that begin at this line (from 0) or later are left out.
    /// - Complexity: linear in the text.
    static func events(in bytes: ArraySlice<UInt8>, lines: Int = .max) -> [BlockEvent] {
        bytes.withUnsafeBytes { buffer -> [BlockEvent] in
            guard let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                let root = cmark_parse_document(start, buffer.count, CMARK_OPT_DEFAULT | CMARK_OPT_SOURCEPOS)
            else { return [] }
            defer { cmark_node_free(root) }
            guard let iterator = cmark_iter_new(root) else { return [] }
            defer { cmark_iter_free(iterator) }
            var walk = Walk(lines: lines)
            while true {
                let event = cmark_iter_next(iterator)
                guard event != CMARK_EVENT_DONE, event != CMARK_EVENT_NONE, let node = cmark_iter_get_node(iterator)
                else { return walk.events }
                guard walk.take(node, isEntering: event == CMARK_EVENT_ENTER) else { return walk.events }
            }
        }
    }

    /// The state of one walk over a tree.
    private struct Walk {
        let lines: Int
        var events: [BlockEvent] = []
        var inlines = InlineStack(depthLimit: CmarkConverter.inlineDepthLimit)

        /// Takes one step; false when the walk has left the lines that are asked for.
        mutating func take(_ node: OpaquePointer, isEntering: Bool) -> Bool {
            let type = cmark_node_get_type(node)
            if type.rawValue >= CMARK_NODE_FIRST_INLINE.rawValue {
                takeInline(node, type, isEntering: isEntering)
                return true
            }
            if isEntering, type != CMARK_NODE_DOCUMENT, place(of: node).line >= lines { return false }
            takeBlock(node, type, isEntering: isEntering)
            return true
        }

        private mutating func takeBlock(_ node: OpaquePointer, _ type: cmark_node_type, isEntering: Bool) {
            switch type {
            case CMARK_NODE_BLOCK_QUOTE:
                events.append(isEntering ? .enter(.quote, place(of: node)) : .exit)
            case CMARK_NODE_LIST:
                events.append(isEntering ? .enter(list(node), place(of: node)) : .exit)
            case CMARK_NODE_ITEM:
                events.append(isEntering ? .enter(.item, place(of: node)) : .exit)
            case CMARK_NODE_CODE_BLOCK:
                events.append(
                    .code(
                        info: string(cmark_node_get_fence_info(node)), text: string(cmark_node_get_literal(node)),
                        place(of: node)))
            case CMARK_NODE_HTML_BLOCK:
                events.append(.html(string(cmark_node_get_literal(node)), place(of: node)))
            case CMARK_NODE_THEMATIC_BREAK:
                events.append(.thematicBreak(place(of: node)))
            case CMARK_NODE_PARAGRAPH where !isEntering:
                events.append(.paragraph(inlines.finish(), place(of: node)))
            case CMARK_NODE_HEADING where !isEntering:
                let level = Int(cmark_node_get_heading_level(node))
                events.append(.heading(level: min(max(level, 1), 6), inlines.finish(), place(of: node)))
            default:
                break
            }
        }

        private mutating func takeInline(_ node: OpaquePointer, _ type: cmark_node_type, isEntering: Bool) {
            switch type {
            case CMARK_NODE_TEXT:
                inlines.append(text: string(cmark_node_get_literal(node)))
            case CMARK_NODE_SOFTBREAK:
                inlines.append(.softBreak)
            case CMARK_NODE_LINEBREAK:
                inlines.append(.lineBreak)
            case CMARK_NODE_CODE:
                inlines.append(.code(string(cmark_node_get_literal(node))))
            case CMARK_NODE_HTML_INLINE:
                inlines.append(.html(string(cmark_node_get_literal(node))))
            case CMARK_NODE_EMPH:
                isEntering ? inlines.open(.emphasis) : inlines.close()
            case CMARK_NODE_STRONG:
                isEntering ? inlines.open(.strong) : inlines.close()
            case CMARK_NODE_LINK:
                isEntering
                    ? inlines.open(
                        .link(
                            destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node))))
                    : inlines.close()
            case CMARK_NODE_IMAGE:
                isEntering
                    ? inlines.open(
                        .image(source: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node))))
                    : inlines.close()
            default:
                break
            }
        }

        private func list(_ node: OpaquePointer) -> EventContainer {
            let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            return .list(
                start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
                isTight: cmark_node_get_list_tight(node) != 0)
        }

        private func place(of node: OpaquePointer) -> Place {
            Place(
                line: max(Int(cmark_node_get_start_line(node)) - 1, 0),
                column: max(Int(cmark_node_get_start_column(node)) - 1, 0),
                endLine: max(Int(cmark_node_get_end_line(node)) - 1, 0),
                endColumn: max(Int(cmark_node_get_end_column(node)), 0))
        }

        private func string(_ characters: UnsafePointer<CChar>?) -> String {
            characters.map(String.init(cString:)) ?? ""
        }
    }
}
