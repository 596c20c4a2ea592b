import CCmark
import CCmarkArena
import MilepostSource

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The one file that touches libcmark: a text to ``BlockEvent``s, every pointer freed before it returns.
///
/// It walks from node to node, so that depth costs memory and not the call stack. Running text is read from its nodes
/// when somebody asks for it, while the walk goes on: most of a table's is asked for by nobody.
enum CmarkConverter {
    /// How deep emphasis and links may be nested; what is deeper loses its dress and keeps its text.
    static let inlineDepthLimit = 100

    /// Gives the blocks of a text to a closure, in their order.
    ///
    /// - Parameter lines: blocks that begin at this line (from 0) or later are left out.
    /// - Complexity: linear in the text.
    static func walk(_ bytes: ArraySlice<UInt8>, lines: Int = .max, _ take: (BlockEvent) -> Void) {
        bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
            // Nodes are not freed one by one: they go with the arena.
            let arena = milepost_arena_begin()
            defer { milepost_arena_end(arena) }
            let options = CMARK_OPT_DEFAULT | CMARK_OPT_SOURCEPOS
            guard let parser = cmark_parser_new_with_mem(options, milepost_arena_memory()) else { return }
            cmark_parser_feed(parser, start, buffer.count)
            guard let root = cmark_parser_finish(parser) else { return }
            guard var node = cmark_node_first_child(root) else { return }
            while true {
                guard lines == .max || place(of: node).line < lines else { return }
                let isContainer = enter(node, take)
                if isContainer, let child = cmark_node_first_child(node) {
                    node = child
                    continue
                }
                if isContainer { take(.exit) }
                while cmark_node_next(node) == nil {
                    guard let parent = cmark_node_parent(node), parent != root else { return }
                    take(.exit)
                    node = parent
                }
                guard let next = cmark_node_next(node) else { return }
                node = next
            }
        }
    }

    /// Gives what a node says; true for one that holds blocks.
    private static func enter(_ node: OpaquePointer, _ take: (BlockEvent) -> Void) -> Bool {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_BLOCK_QUOTE:
            take(.enter(.quote, place(of: node)))
            return true
        case CMARK_NODE_LIST:
            take(.enter(list(node), place(of: node)))
            return true
        case CMARK_NODE_ITEM:
            take(.enter(.item, place(of: node)))
            return true
        case CMARK_NODE_CODE_BLOCK:
            take(
                .code(
                    info: CmarkText(cmark_node_get_fence_info(node)), text: CmarkText(cmark_node_get_literal(node)),
                    place(of: node)))
        case CMARK_NODE_HTML_BLOCK:
            take(.html(CmarkText(cmark_node_get_literal(node)), place(of: node)))
        case CMARK_NODE_THEMATIC_BREAK:
            take(.thematicBreak(place(of: node)))
        case CMARK_NODE_PARAGRAPH:
            take(.paragraph(CmarkInlines(node), place(of: node)))
        case CMARK_NODE_HEADING:
            let level = Int(cmark_node_get_heading_level(node))
            take(.heading(level: min(max(level, 1), 6), CmarkInlines(node), place(of: node)))
        default:
            break
        }
        return false
    }

    private static func list(_ node: OpaquePointer) -> EventContainer {
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        return .list(
            start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
            isTight: cmark_node_get_list_tight(node) != 0)
    }

    private static func place(of node: OpaquePointer) -> Place {
        Place(
            line: max(Int(cmark_node_get_start_line(node)) - 1, 0),
            column: max(Int(cmark_node_get_start_column(node)) - 1, 0),
            endLine: max(Int(cmark_node_get_end_line(node)) - 1, 0),
            endColumn: max(Int(cmark_node_get_end_column(node)), 0))
    }
}

/// A text that cmark keeps; to be read before the walk goes on.
struct CmarkText {
    private let characters: UnsafePointer<CChar>?

    fileprivate init(_ characters: UnsafePointer<CChar>?) {
        self.characters = characters
    }

    var string: String { characters.map(String.init(cString:)) ?? "" }

    /// The text with every line end as a line feed, and how many there are.
    var lines: (text: String, count: Int) {
        guard let characters else { return ("", 0) }
        let bytes = UnsafeRawBufferPointer(start: characters, count: strlen(characters)).assumingMemoryBound(
            to: UInt8.self)
        if ByteScan.first(0x0D, in: bytes) != nil {
            let text = string.withLineFeeds
            return (text, text.utf8.count { $0 == 0x0A })
        }
        var count = 0
        var start = 0
        while let end = ByteScan.first(0x0A, in: bytes, start..<bytes.count) {
            count += 1
            start = end + 1
        }
        return (String(decoding: bytes, as: UTF8.self), count)
    }

    /// How many lines are ended in it, by a line feed, a carriage return or both.
    var lineCount: Int {
        guard var next = characters else { return 0 }
        var count = 0
        var last: CChar = 0
        while next.pointee != 0 {
            if next.pointee == 0x0D || next.pointee == 0x0A && last != 0x0D { count += 1 }
            last = next.pointee
            next += 1
        }
        return count
    }
}

/// The running text of a block that cmark keeps; to be read before the walk goes on.
struct CmarkInlines {
    private let block: OpaquePointer

    fileprivate init(_ block: OpaquePointer) {
        self.block = block
    }

    /// Everything with its dress.
    func inlines() -> [Inline] {
        var stack = InlineStack(depthLimit: CmarkConverter.inlineDepthLimit)
        walk { node, type, isEntering in
            switch type {
            case CMARK_NODE_TEXT: stack.append(text: CmarkText(cmark_node_get_literal(node)).string)
            case CMARK_NODE_SOFTBREAK: stack.append(.softBreak)
            case CMARK_NODE_LINEBREAK: stack.append(.lineBreak)
            case CMARK_NODE_CODE: stack.append(.code(CmarkText(cmark_node_get_literal(node)).string))
            case CMARK_NODE_HTML_INLINE: stack.append(.html(CmarkText(cmark_node_get_literal(node)).string))
            case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK, CMARK_NODE_IMAGE:
                if isEntering { stack.open(Self.dress(node, type)) } else { stack.close() }
            default: break
            }
        }
        return stack.finish()
    }

    /// The text alone, as ``Swift/Array/plainText`` has it.
    func plainText() -> String {
        guard let first = cmark_node_first_child(block) else { return "" }
        if cmark_node_get_type(first) == CMARK_NODE_TEXT, cmark_node_next(first) == nil {
            return CmarkText(cmark_node_get_literal(first)).string
        }
        var bytes: [UInt8] = []
        walk { node, type, _ in
            switch type {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
                guard var next = cmark_node_get_literal(node) else { return }
                let start = bytes.count
                while next.pointee != 0 {
                    bytes.append(UInt8(bitPattern: next.pointee))
                    next += 1
                }
                guard type == CMARK_NODE_HTML_INLINE else { return }
                let stand = HTMLDress.stand(for: bytes[start...])
                if stand != .itself { bytes.removeSubrange(start...) }
                if stand == .space, let last = bytes.last, last != 0x20 { bytes.append(0x20) }
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: bytes.append(0x20)
            default: break
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Visits every inline, those with inlines in them before and after these.
    private func walk(_ visit: (OpaquePointer, cmark_node_type, _ isEntering: Bool) -> Void) {
        guard var node = cmark_node_first_child(block) else { return }
        while true {
            let type = cmark_node_get_type(node)
            visit(node, type, true)
            if let child = cmark_node_first_child(node) {
                node = child
                continue
            }
            if Self.holdsInlines(type) { visit(node, type, false) }
            while cmark_node_next(node) == nil {
                guard let parent = cmark_node_parent(node), parent != block else { return }
                visit(parent, cmark_node_get_type(parent), false)
                node = parent
            }
            guard let next = cmark_node_next(node) else { return }
            node = next
        }
    }

    private static func holdsInlines(_ type: cmark_node_type) -> Bool {
        type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG || type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE
    }

    private static func dress(_ node: OpaquePointer, _ type: cmark_node_type) -> InlineStack.Dress {
        switch type {
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_IMAGE:
            .image(
                source: CmarkText(cmark_node_get_url(node)).string,
                title: CmarkText(cmark_node_get_title(node)).string)
        default:
            .link(
                destination: CmarkText(cmark_node_get_url(node)).string,
                title: CmarkText(cmark_node_get_title(node)).string)
        }
    }
}
