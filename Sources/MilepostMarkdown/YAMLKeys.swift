/// Finds keys that stand twice in one map.
///
/// Keys are the same when their texts and tags are, for collections those of all that is in them. Aliases count as what
/// they stand for, so collections as keys cost as much as what their aliases unroll to (``YAMLGuard`` bounds it).
enum YAMLKeys {
    /// The first in the order of texts of the keys that stand twice, by the place where it stands first; nil where all
    /// are different.
    ///
    /// - Parameter keys: the places of a map's keys.
    static func duplicate(among keys: [Int], in yaml: ComposedYAML) -> Int? {
        guard keys.count > 1, !areDifferentTexts(keys, in: yaml) else { return nil }
        var first: [Key: Int] = [:]
        var duplicates: [(text: String?, node: Int)] = []
        var known: Set<Key> = []
        for node in keys.map(yaml.target(of:)) {
            let key = Key(node, in: yaml)
            if let earlier = first[key] {
                if known.insert(key).inserted { duplicates.append((key.text, earlier)) }
            } else {
                first[key] = node
            }
        }
        return duplicates.min { left, right in
            guard let left = left.text, let right = right.text else { return left.text != nil && right.text == nil }
            return left < right
        }?.node
    }

    /// A cheap look that settles nearly all maps: whether all keys are texts, without tags, and no two the same.
    private static func areDifferentTexts(_ keys: [Int], in yaml: ComposedYAML) -> Bool {
        if keys.count > 16 {
            var seen = Set<String>(minimumCapacity: keys.count)
            return keys.allSatisfy { text(of: $0, in: yaml).map { seen.insert($0).inserted } ?? false }
        }
        for (index, key) in keys.enumerated() {
            guard let text = text(of: key, in: yaml) else { return false }
            for other in keys[..<index] where self.text(of: other, in: yaml) == text { return false }
        }
        return true
    }

    private static func text(of node: Int, in yaml: ComposedYAML) -> String? {
        if case .scalar(let text, _) = yaml.nodes[node].kind, yaml.nodes[node].tag == nil { text } else { nil }
    }

    /// A key to compare by.
    private indirect enum Key: Hashable {
        case scalar(String, tag: String?)
        case sequence([Key], tag: String?)
        case mapping([Key], tag: String?)

        init(_ node: Int, in yaml: ComposedYAML) {
            let node = yaml.target(of: node)
            let tag = yaml.nodes[node].tag
            switch yaml.nodes[node].kind {
            case .scalar(let text, _): self = .scalar(text, tag: tag)
            case .sequence(let count): self = .sequence(Self.keys(count, in: node, yaml), tag: tag)
            case .mapping(let count): self = .mapping(Self.keys(count * 2, in: node, yaml), tag: tag)
            case .alias: self = .scalar("", tag: tag)
            }
        }

        private static func keys(_ count: Int, in node: Int, _ yaml: ComposedYAML) -> [Key] {
            var inner = node + 1
            return (0..<count).map { _ in
                defer { inner = yaml.nodes[inner].next }
                return Key(inner, in: yaml)
            }
        }

        var text: String? {
            if case .scalar(let text, _) = self { text } else { nil }
        }
    }
}
