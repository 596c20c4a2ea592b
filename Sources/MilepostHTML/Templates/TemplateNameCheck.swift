import MilepostSource

/// Looks for names in templates that no value has: each would silently write nothing.
struct TemplateNameCheck {
    let program: TemplateProgram
    /// Templates whose names are looked at.
    let wanted: Set<Int>
    /// The first such name: its position in ``TemplateProgram/names``, and what could be named there.
    private(set) var unknown: (name: Int, known: [String])?

    init(_ program: TemplateProgram, wanted: Set<Int>) {
        self.program = program
        self.wanted = wanted
    }

    /// - Parameter stack: what the sections around are about, the innermost last; nil where nothing is known of it.
    mutating func walk(_ range: Range<Int>, _ stack: [TemplateShape?]) {
        var index = range.lowerBound
        while index < range.upperBound, unknown == nil {
            switch program.steps[index] {
            case .literal: index += 1
            case .value(let lookup):
                _ = find(lookup, stack)
                index += 1
            case .section(let lookup, let end):
                let shape = find(lookup, stack)
                walk(index + 1..<end, stack + [Self.inside(shape)])
                index = end
            case .inverted(let lookup, let end):
                _ = find(lookup, stack)
                walk(index + 1..<end, stack)
                index = end
            case .partial(let template, _, let blocks, let end):
                walk(program.templates[template], stack)
                for block in blocks.map({ program.blocks[$0] }) ?? [] { walk(block.steps, stack) }
                index = end
            case .block(_, _, let end):
                walk(index + 1..<end, stack)
                index = end
            }
        }
    }

    /// What a section is about: the elements of a list, else the value itself.
    private static func inside(_ shape: TemplateShape?) -> TemplateShape? {
        guard let shape else { return nil }
        return shape.kinds.contains(.list) ? shape.element : shape
    }

    /// What is known of what a tag names; nil for nothing.
    private mutating func find(_ lookup: TemplateProgram.Lookup, _ stack: [TemplateShape?]) -> TemplateShape? {
        switch lookup {
        case .current: return stack.last ?? nil
        case .position: return nil
        case .local(let names): return value(names, in: stack.last ?? nil)
        case .outward(let names):
            let name = program.names[names.lowerBound].text
            if let holder = stack.last(where: { $0?.fields[name] != nil }) { return value(names, in: holder) }
            if !stack.contains(where: { $0 == nil || $0?.kinds.isEmpty == true }) {
                note(names.lowerBound, stack.reversed().flatMap { $0.map { $0.fields.keys.sorted() } ?? [] })
            }
            return nil
        }
    }

    private mutating func value(_ names: Range<Int>, in shape: TemplateShape?) -> TemplateShape? {
        var shape = shape
        for name in names {
            // Of what was always missing, nothing is known.
            guard let current = shape, !current.kinds.isEmpty else { return nil }
            guard let field = current.fields[program.names[name].text] else {
                note(name, current.fields.keys.sorted())
                return nil
            }
            shape = field
        }
        return shape
    }

    private mutating func note(_ name: Int, _ known: [String]) {
        if unknown == nil, wanted.contains(program.namePlaces[name].template) { unknown = (name, known) }
    }
}

extension TemplateLibrary {
    /// Refuses names in some templates that no value has.
    ///
    /// - Parameters:
    ///   - root: a template that is filled for itself.
    ///   - shape: what it is given.
    ///   - names: the templates that are looked at, wherever they are included.
    package func check(_ root: String, given shape: TemplateShape, in names: Set<String>) throws(TemplateError) {
        guard let position = program.position(of: root) else { return }
        var check = TemplateNameCheck(program, wanted: Set(names.compactMap { program.position(of: $0) }))
        check.walk(program.templates[position], [shape])
        guard let (name, known) = check.unknown else { return }
        let place = program.namePlaces[name]
        let text = program.names[name].text
        let near = NearMiss.of(text, among: known).map { "did you mean “\($0)”?" }
        let list = known.isEmpty ? "it has no parts" : "use one of \(known.prefix(20).joined(separator: ", "))"
        let template = self.names[place.template]
        throw TemplateError(
            template: template, at: place.offset, in: Array((texts[template] ?? "").utf8),
            message: "there is no value “\(text)” here, so nothing would be written", hint: near ?? list)
    }
}
