extension DOTWriter {
    /// The attributes that give a node its look: `class`, shape, style and colours.
    static func look(of node: DiagramNode) -> [(String, String)] {
        var styles: [String] = []
        if node.style.shape == .roundedBox { styles.append("rounded") }
        if node.style.fill != nil { styles.append("filled") }
        let shape: String? =
            switch node.style.shape {
            // `box` is the default that the file sets, and `rounded` is a style of it.
            case .box, .roundedBox: nil
            case .ellipse, .octagon, .hexagon, .note: node.style.shape.rawValue
            }
        return classes(node.classes) + (shape.map { [("shape", $0)] } ?? [])
            + lines(node.style, styles: styles) + colours(node.style)
    }

    /// The attributes that give a group its look. A cluster's `style` has the same words as a node's.
    static func look(of group: DiagramGroup) -> [(String, String)] {
        var styles = ["rounded"]
        if group.style.fill != nil { styles.append("filled") }
        return classes(group.classes) + lines(group.style, styles: styles) + colours(group.style)
    }

    /// The attributes that give an edge its look.
    static func look(of edge: DiagramEdge) -> [(String, String)] {
        var style = edge.style
        style.fill = nil
        return classes(edge.classes) + lines(style, styles: []) + colours(style)
    }

    private static func classes(_ classes: [String]) -> [(String, String)] {
        classes.isEmpty ? [] : [("class", DOTText.quotedLabel(classes.joined(separator: " ")))]
    }

    private static func lines(_ style: DiagramStyle, styles: [String]) -> [(String, String)] {
        var words = styles
        if style.isDashed { words.append("dashed") }
        var attributes = words.isEmpty ? [] : [("style", "\"\(words.joined(separator: ","))\"")]
        if style.isBold { attributes.append(("penwidth", "2")) }
        return attributes
    }

    private static func colours(_ style: DiagramStyle) -> [(String, String)] {
        var attributes: [(String, String)] = []
        if let stroke = style.stroke { attributes.append(("color", "\"\(stroke.hex)\"")) }
        if let fill = style.fill { attributes.append(("fillcolor", "\"\(fill.hex)\"")) }
        if let text = style.text { attributes.append(("fontcolor", "\"\(text.hex)\"")) }
        return attributes
    }
}
