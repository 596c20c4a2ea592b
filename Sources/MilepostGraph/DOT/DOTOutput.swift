/// The text of a file in DOT as it grows, attribute by attribute.
struct DOTOutput {
    private(set) var text = ""
    /// What stands before the first attribute, and between two.
    private var opening = ""
    private var separator = ""
    private var isFirst = true

    mutating func append(_ piece: String) { text += piece }

    /// Begins attributes.
    ///
    /// - Parameters:
    ///   - opening: what stands before the first of them.
    ///   - separator: what stands between two.
    mutating func begin(_ opening: String, separator: String) {
        self.opening = opening
        self.separator = separator
        isFirst = true
    }

    /// Ends attributes; without one, nothing is written of them.
    mutating func end(_ closing: String) {
        if !isFirst { text += closing }
    }

    mutating func attribute(_ name: String, _ value: String) {
        text += isFirst ? opening : separator
        isFirst = false
        text += name
        text += "="
        text += value
    }

    /// An attribute between quotes, of which ``DOTText`` would escape nothing.
    mutating func attribute(_ name: String, quoted value: String) {
        attribute(name, "\"")
        text += value
        text += "\""
    }

    /// An attribute that is a text to read.
    mutating func attribute(_ name: String, label: String) {
        if DOTText.isPlain(label) {
            attribute(name, quoted: label)
        } else {
            attribute(name, DOTText.quotedLabel(label))
        }
    }

    /// The name of a node or a cluster.
    mutating func append(name: String) {
        if DOTText.isPlain(name) {
            text += "\""
            text += name
            text += "\""
        } else {
            text += DOTText.quotedName(name)
        }
    }

    // MARK: Looks

    /// The attributes that give a node its look: `class`, shape, style and colours.
    mutating func look(of node: DiagramNode) {
        classes(node.classes)
        switch node.style.shape {
        // `box` is the default that the file sets, and `rounded` is a style of it.
        case .box, .roundedBox: break
        case .ellipse, .octagon, .hexagon, .note: attribute("shape", node.style.shape.rawValue)
        }
        lines(node.style, isRounded: node.style.shape == .roundedBox)
        colours(node.style)
    }

    /// The attributes that give a group its look. A cluster's `style` has the same words as a node's.
    mutating func look(of group: DiagramGroup) {
        classes(group.classes)
        lines(group.style, isRounded: true)
        colours(group.style)
    }

    /// The attributes that give an edge its look.
    mutating func look(of edge: DiagramEdge) {
        var style = edge.style
        style.fill = nil
        classes(edge.classes)
        lines(style, isRounded: false)
        colours(style)
    }

    private mutating func classes(_ classes: [String]) {
        if !classes.isEmpty { attribute("class", label: classes.joined(separator: " ")) }
    }

    private mutating func lines(_ style: DiagramStyle, isRounded: Bool) {
        let isFilled = style.fill != nil
        if isRounded || isFilled || style.isDashed {
            attribute("style", "\"")
            if isRounded { text += "rounded" }
            if isFilled { text += isRounded ? ",filled" : "filled" }
            if style.isDashed { text += isRounded || isFilled ? ",dashed" : "dashed" }
            text += "\""
        }
        if style.isBold { attribute("penwidth", "2") }
    }

    private mutating func colours(_ style: DiagramStyle) {
        if let stroke = style.stroke { attribute("color", quoted: stroke.hex) }
        if let fill = style.fill { attribute("fillcolor", quoted: fill.hex) }
        if let text = style.text { attribute("fontcolor", quoted: text.hex) }
    }
}
