/// What the parser of YAML said of one text, before ranges and comments are looked for: all nodes in the order they
/// stand in, a collection before what is in it.
struct ComposedYAML {
    enum Kind {
        case scalar(String, YAMLNode.Style)
        /// With how many values.
        case sequence(Int)
        /// With how many pairs; keys and values take turns.
        case mapping(Int)
        /// With the place of the node that it stands for, which comes before it.
        case alias(Int)
    }

    struct Node {
        var kind: Kind
        /// Where the parser says it begins, its anchor and tag included.
        let start: Int
        /// The place of the node behind it and all that is in it.
        var next: Int
        /// Its tag, where one is stated and says more than the shape does.
        let tag: String?
    }

    var nodes: [Node] = []

    /// The node that a node stands for: itself, unless it is an alias. An alias never stands for an alias.
    func target(of node: Int) -> Int {
        if case .alias(let target) = nodes[node].kind { target } else { node }
    }
}
