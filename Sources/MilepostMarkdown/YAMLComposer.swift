import CLibYAML
import MilepostSource

/// The one file that touches libyaml: a text to ``ComposedYAML``, everything that libyaml gives freed before it returns.
///
/// It follows the parser's events and keeps its own stack, so that depth costs memory and not the call stack.
struct YAMLComposer {
    /// How deep collections may be nested for the parser, which uses up memory for each level.
    private static let nestingLimit = 1000

    private let source: YAMLSource
    private let positions: YAMLPositions
    /// On the heap, since libyaml keeps a pointer to the parser in the parser: it must not move.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private var yaml = ComposedYAML()
    private var root = 0
    /// The collections that are open, outermost first: the place of each, and the places of a map's keys.
    private var open: [(node: Int, count: Int, keys: [Int])] = []
    /// The places of anchored nodes; of two of one name the one that was finished last.
    private var anchors: [String: Int] = [:]
    /// The anchors of the collections that are open.
    private var openAnchors: [Int: String] = [:]

    /// Gives every document to a closure, in their order: all nodes so far, and the place of the document's root.
    /// Anchors hold beyond their document.
    ///
    /// - Throws: ``YAMLError`` where the parser gives up, or a key stands twice; documents before that place have been
    ///   given by then. Errors of the closure.
    static func compose(
        _ source: YAMLSource, _ positions: YAMLPositions, document: (ComposedYAML, Int) throws(YAMLError) -> Void
    ) throws(YAMLError) {
        let result = source.bytes.withUnsafeBufferPointer { buffer -> Result<Void, YAMLError> in
            let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
            defer { parser.deallocate() }
            guard yaml_parser_initialize(parser) == 1 else {
                return .failure(YAMLError(reason: "the parser gave up", at: 0, in: source))
            }
            defer { yaml_parser_delete(parser) }
            yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
            var composer = YAMLComposer(source: source, positions: positions, parser: parser)
            do throws(YAMLError) {
                try composer.run(document)
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }

    private init(source: YAMLSource, positions: YAMLPositions, parser: UnsafeMutablePointer<yaml_parser_t>) {
        self.source = source
        self.positions = positions
        self.parser = parser
    }

    private mutating func run(_ document: (ComposedYAML, Int) throws(YAMLError) -> Void) throws(YAMLError) {
        var event = yaml_event_t()
        while true {
            guard yaml_parser_parse(parser, &event) == 1 else { throw parserError() }
            defer { yaml_event_delete(&event) }
            switch event.type {
            case YAML_STREAM_END_EVENT, YAML_NO_EVENT:
                return
            case YAML_DOCUMENT_START_EVENT:
                root = yaml.nodes.count
            case YAML_DOCUMENT_END_EVENT:
                try document(yaml, root)
            case YAML_ALIAS_EVENT:
                guard let target = anchors[Self.string(event.data.alias.anchor) ?? ""] else {
                    throw error("found undefined alias", at: event.start_mark)
                }
                append(.alias(target), at: event.start_mark, tag: nil)
            case YAML_SCALAR_EVENT:
                takeScalar(event)
            case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
                try enter(event)
            case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
                try leave()
            default:
                break
            }
        }
    }

    private mutating func takeScalar(_ event: yaml_event_t) {
        let scalar = event.data.scalar
        let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        let style: YAMLNode.Style =
            switch scalar.style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
            case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
            case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
            default: .plain
            }
        let tag = scalar.quoted_implicit == 1 ? nil : Self.tag(scalar.tag, usual: "tag:yaml.org,2002:str")
        append(.scalar(text, style), at: event.start_mark, tag: tag)
        if let anchor = Self.string(scalar.anchor) { anchors[anchor] = yaml.nodes.count - 1 }
    }

    private mutating func enter(_ event: yaml_event_t) throws(YAMLError) {
        let isMapping = event.type == YAML_MAPPING_START_EVENT
        // Both kinds of event have anchor and tag at the same place, but that is not ours to know.
        let (anchor, tag, isImplicit) =
            isMapping
            ? (event.data.mapping_start.anchor, event.data.mapping_start.tag, event.data.mapping_start.implicit)
            : (event.data.sequence_start.anchor, event.data.sequence_start.tag, event.data.sequence_start.implicit)
        if parser.pointee.indents.top - parser.pointee.indents.start >= Self.nestingLimit
            - Int(parser.pointee.flow_level)
        {
            let isFlow =
                isMapping
                ? event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
                : event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
            let offset = positions.offset(scalar: Int(event.end_mark.index)) - (isFlow ? 1 : 0)
            throw YAMLError(reason: "it is nested too deeply", at: offset, in: source)
        }
        let usual = isMapping ? "tag:yaml.org,2002:map" : "tag:yaml.org,2002:seq"
        append(
            isMapping ? .mapping(0) : .sequence(0), at: event.start_mark,
            tag: isImplicit != 0 ? nil : Self.tag(tag, usual: usual))
        let node = yaml.nodes.count - 1
        if let anchor = Self.string(anchor) { openAnchors[node] = anchor }
        open.append((node, 0, []))
    }

    private mutating func leave() throws(YAMLError) {
        guard let (node, count, keys) = open.popLast() else { return }
        if case .mapping = yaml.nodes[node].kind {
            if let duplicate = YAMLKeys.duplicate(among: keys, in: yaml) {
                let start = yaml.nodes[duplicate].start
                if case .scalar(let text, _) = yaml.nodes[duplicate].kind {
                    throw YAMLError(duplicateKey: text, at: start, in: source)
                }
                throw YAMLError(duplicateKey: "<uncovertable>", at: start, in: source)
            }
            yaml.nodes[node].kind = .mapping(count / 2)
        } else {
            yaml.nodes[node].kind = .sequence(count)
        }
        yaml.nodes[node].next = yaml.nodes.count
        if !openAnchors.isEmpty, let anchor = openAnchors.removeValue(forKey: node) { anchors[anchor] = node }
    }

    private mutating func append(_ kind: ComposedYAML.Kind, at mark: yaml_mark_t, tag: String?) {
        let node = yaml.nodes.count
        yaml.nodes.append(
            ComposedYAML.Node(kind: kind, start: positions.offset(scalar: Int(mark.index)), next: node + 1, tag: tag))
        guard let last = open.indices.last else { return }
        open[last].count += 1
        if !open[last].count.isMultiple(of: 2), case .mapping = yaml.nodes[open[last].node].kind {
            open[last].keys.append(node)
        }
    }

    // MARK: Errors

    private func parserError() -> YAMLError {
        switch parser.pointee.error {
        case YAML_SCANNER_ERROR, YAML_PARSER_ERROR, YAML_COMPOSER_ERROR:
            let context = Self.words(parser.pointee.context).map { words in
                (text: words, offset: positions.offset(scalar: Int(parser.pointee.context_mark.index)))
            }
            return YAMLError(
                problem: Self.words(parser.pointee.problem) ?? "", context: context,
                at: positions.offset(scalar: Int(parser.pointee.problem_mark.index)), in: source)
        case YAML_READER_ERROR:
            return YAMLError(reason: Self.words(parser.pointee.problem) ?? "", at: 0, in: source)
        default:
            return YAMLError(reason: "the parser gave up", at: 0, in: source)
        }
    }

    private func error(_ problem: String, at mark: yaml_mark_t) -> YAMLError {
        YAMLError(reason: problem, at: positions.offset(scalar: Int(mark.index)), in: source)
    }

    private static func words(_ pointer: UnsafePointer<CChar>?) -> String? {
        pointer.map { String(cString: $0) }
    }

    private static func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        pointer.map { String(cString: $0) }
    }

    /// A tag that says more than the shape of its node.
    private static func tag(_ pointer: UnsafeMutablePointer<yaml_char_t>?, usual: String) -> String? {
        guard let tag = string(pointer), !tag.isEmpty, tag != "!", tag != usual else { return nil }
        return tag
    }
}
