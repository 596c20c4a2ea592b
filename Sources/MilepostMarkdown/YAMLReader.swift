public import MilepostSource

/// Reads YAML into nodes that know their bytes, whatever stands in it.
///
/// Values keep their text: whether `yes` is true is for the reader of a plan to say, not for YAML 1.1. Aliases are
/// followed up to a limit, nesting has a limit, and a key stated twice in one map is an error.
public enum YAMLReader {
    /// The first document with content in a part of a file; nil when there is none.
    public static func parse(_ file: SourceFile, bytes: Range<Int>) -> Result<YAMLNode?, YAMLError> {
        roots(of: YAMLSource(file, bytes: bytes)).map(\.first)
    }

    /// The first document with content in a code block, its indents and quote marks left out.
    public static func parse(block: CodeBlock, in file: SourceFile) -> Result<YAMLNode?, YAMLError> {
        roots(of: YAMLSource(file, block: block)).map(\.first)
    }

    /// All documents with content of a file of YAML, in their order.
    public static func parseAll(_ file: SourceFile) -> Result<[YAMLNode], YAMLError> {
        let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return roots(of: YAMLSource(file, bytes: start..<file.bytes.count))
    }

    private static func roots(of source: YAMLSource) -> Result<[YAMLNode], YAMLError> {
        if let refusal = YAMLGuard.refusal(source.bytes) {
            return .failure(YAMLError(reason: refusal.reason, at: refusal.offset, in: source))
        }
        if let root = PlainYAMLReader.read(source) { return .success([root]) }
        return composed(source)
    }

    /// The same as the parser reads it.
    static func composed(_ source: YAMLSource) -> Result<[YAMLNode], YAMLError> {
        let positions = YAMLPositions(source.bytes)
        var roots: [YAMLNode] = []
        var reader = YAMLTreeReader(source)
        do throws(YAMLError) {
            try YAMLComposer.compose(source, positions) { document, root throws(YAMLError) in
                let node = try reader.read(document, root: root)
                if case .scalar("", .plain) = node.content { return }
                roots.append(node)
            }
            return .success(roots)
        } catch {
            return .failure(error)
        }
    }
}
