import MilepostSource

/// One filling of a template: walks its steps and writes bytes.
struct TemplateRun: ~Copyable {
    private let program: TemplateProgram
    /// For errors.
    private let template: String
    private(set) var output: OutputBuffer
    /// The values that sections are about, the innermost last.
    private var stack: [TemplateValue]
    /// The current value's place in its list; nil where it is in none.
    private var place: (index: Int, isLast: Bool)?
    /// Blocks that templates put into the ones they are based on, the outermost first: it decides.
    private var blocks: [Int] = []
    /// Put in front of the lines of a partial.
    private var indent: [UInt8] = []
    private var depth = 0

    /// Partials and sections that may be open at a time: a block that holds itself would go on without end.
    private static let depthLimit = 400

    init(_ program: TemplateProgram, template: String, value: TemplateValue, capacity: Int) {
        self.program = program
        self.template = template
        stack = [value]
        output = OutputBuffer(capacity: capacity)
    }

    mutating func run(_ range: Range<Int>) throws(TemplateError) {
        guard depth < Self.depthLimit else {
            throw TemplateError(
                template: template, line: 1, column: 1, message: "its blocks hold each other without an end")
        }
        depth += 1
        defer { depth -= 1 }
        let start = output.count
        var index = range.lowerBound
        while index < range.upperBound {
            if indent.isEmpty {
                try step(&index)
            } else {
                try indented(&index, start: start)
            }
        }
    }

    /// A step inside an indented partial.
    private mutating func indented(_ index: inout Int, start: Int) throws(TemplateError) {
        if case .literal(let range) = program.steps[index] {
            for line in program.literals[range].split(after: 0x0A) {
                if isAtLine(start) { output.append(bytes: indent) }
                output.append(bytes: line)
            }
            index += 1
            return
        }
        let before = output.count
        if isAtLine(start) { output.append(bytes: indent) }
        let behind = output.count
        try step(&index)
        // A line in which nothing stands has no indent.
        if output.count == behind { output.cut(to: before) }
    }

    private func isAtLine(_ start: Int) -> Bool { output.count > start && output.last == 0x0A }

    private mutating func step(_ index: inout Int) throws(TemplateError) {
        switch program.steps[index] {
        case .literal(let range):
            program.literals.withUnsafeBufferPointer { output.append(bytes: UnsafeBufferPointer(rebasing: $0[range])) }
            index += 1
        case .value(let lookup):
            try write(lookup)
            index += 1
        case .section(let lookup, let end):
            try section(lookup, index + 1..<end)
            index = end
        case .inverted(let lookup, let end):
            try inverted(lookup, index + 1..<end)
            index = end
        case .partial(let template, let indent, let blocks, let end):
            try partial(program.templates[template], indent: indent, blocks: blocks)
            index = end
        case .block(let name, let indent, let end):
            try partial(override(name) ?? index + 1..<end, indent: indent, blocks: nil)
            index = end
        }
    }

    private mutating func partial(_ steps: Range<Int>, indent more: Int, blocks new: Int?) throws(TemplateError) {
        let outerPlace = place
        let outerIndent = indent.count
        place = nil
        if more > 0 { indent += program.texts[more] }
        if let new { blocks.append(new) }
        try run(steps)
        if new != nil { blocks.removeLast() }
        indent.removeLast(indent.count - outerIndent)
        place = outerPlace
    }

    private func override(_ name: Int) -> Range<Int>? {
        for list in blocks {
            if let block = program.blocks[list].last(where: { $0.name == name }) { return block.steps }
        }
        return nil
    }

    // MARK: Sections

    private mutating func section(_ lookup: TemplateProgram.Lookup, _ steps: Range<Int>) throws(TemplateError) {
        if case .position(let functions) = lookup {
            switch position(program.functions[functions]) {
            case .flag(true): try run(steps)
            case .number(let number): try run(steps, on: .number(number), place: nil)
            default: break
            }
            return
        }
        guard let value = find(lookup) else { return }
        switch value {
        case .list(let values):
            for (index, value) in values.enumerated() {
                try run(steps, on: value, place: (index, index == values.count - 1))
            }
        case .rows(let rows):
            for index in 0..<rows.count {
                try run(steps, on: rows.row(index), place: (index, index == rows.count - 1))
            }
        default:
            if !value.isNothing { try run(steps, on: value, place: nil) }
        }
    }

    private mutating func run(_ steps: Range<Int>, on value: TemplateValue, place inner: (Int, Bool)?)
        throws(TemplateError)
    {
        let outer = place
        place = inner
        stack.append(made(value))
        try run(steps)
        stack.removeLast()
        place = outer
    }

    private mutating func inverted(_ lookup: TemplateProgram.Lookup, _ steps: Range<Int>) throws(TemplateError) {
        if case .position(let functions) = lookup {
            switch position(program.functions[functions]) {
            case .flag(true), .number: return
            default: return try run(steps)
            }
        }
        guard let value = find(lookup) else { return try run(steps) }
        guard value.isNothing else { return }
        switch value {
        // An empty list is the current value where it is said to be empty, as in swift-mustache.
        case .list, .rows: try run(steps, on: value, place: nil)
        default: try run(steps)
        }
    }

    // MARK: Values

    private mutating func write(_ lookup: TemplateProgram.Lookup) throws(TemplateError) {
        if case .position(let functions) = lookup { return try write(position(program.functions[functions])) }
        if let value = find(lookup) { try write(value) }
    }

    private mutating func write(_ value: TemplateValue) throws(TemplateError) {
        switch value {
        case .text(let text): HTMLEscaping.append(text, to: &output)
        case .html(let html): output.append(bytes: html.utf8)
        case .number(let number): output.append(decimal: number)
        case .flag(let flag): output.append(literal: flag ? "true" : "false")
        case .filled(let filling): try fill(filling)
        case .list, .rows, .object, .made, .absent: break
        }
    }

    /// Writes another template, which sees its own value and nothing else.
    private mutating func fill(_ filling: TemplateFilling) throws(TemplateError) {
        guard let position = program.position(of: filling.template) else {
            throw TemplateError(
                template: template, line: 1, column: 1, message: "there is no template “\(filling.template)”")
        }
        let outer = (stack, place, blocks, indent)
        (stack, place, blocks, indent) = ([filling.value], nil, [], [])
        try run(program.templates[position])
        (stack, place, blocks, indent) = outer
    }

    /// A value by its name; nil where no value around has a field of the first name, or the value of that none of the next.
    private mutating func find(_ lookup: TemplateProgram.Lookup) -> TemplateValue? {
        switch lookup {
        case .current, .position: return stack.last
        case .local(let names):
            guard case .object(let fields)? = stack.last, let field = fields.value(program.names[names.lowerBound])
            else { return nil }
            return names.count == 1 ? made(field) : value(names.dropFirst(), in: made(field))
        case .outward(let names):
            var index = stack.count
            while index > 0 {
                index -= 1
                guard case .object(let fields) = stack[index],
                    let field = fields.value(program.names[names.lowerBound])
                else { continue }
                return names.count == 1 ? made(field) : value(names.dropFirst(), in: made(field))
            }
            return nil
        }
    }

    private mutating func value(_ names: Range<Int>, in value: TemplateValue) -> TemplateValue? {
        var value = value
        for name in names {
            guard case .object(let fields) = value, let field = fields.value(program.names[name]) else { return nil }
            value = made(field)
        }
        return value
    }

    private func made(_ value: consuming TemplateValue) -> TemplateValue {
        if case .made(let maker) = value { return maker.make() }
        return value
    }

    /// What functions of the place in a list give: a flag, a number, or nothing outside of one.
    private func position(_ functions: [String]) -> TemplateValue {
        guard let place, let first = functions.first else { return .absent }
        var value: TemplateValue
        switch first {
        case "first": value = .flag(place.index == 0)
        case "last": value = .flag(place.isLast)
        case "index": value = .number(place.index)
        case "even": value = .flag(place.index % 2 == 0)
        case "odd": value = .flag(place.index % 2 == 1)
        default: return .absent
        }
        for function in functions.dropFirst() {
            guard case .number(let number) = value else { return .absent }
            switch function {
            case "equalzero": value = .flag(number == 0)
            case "plusone": value = .number(number + 1)
            case "minusone": value = .number(number - 1)
            case "even": value = .flag(number % 2 == 0)
            case "odd": value = .flag(number % 2 != 0)
            default: return .absent
            }
        }
        return value
    }
}

extension ArraySlice<UInt8> {
    /// The lines, each with its end.
    fileprivate func split(after end: UInt8) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var rest = self
        while let place = rest.firstIndex(of: end) {
            parts.append(rest[...place])
            rest = rest[(place + 1)...]
        }
        if !rest.isEmpty { parts.append(rest) }
        return parts
    }
}
