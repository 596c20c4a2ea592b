/// Which names values have, one inside the other, as seen in some of them: what a template may ask for.
package struct TemplateShape: Sendable, Equatable {
    /// What was seen where a value stands; nothing where it was always missing.
    package enum Kind: String, Sendable, CaseIterable {
        case text, markup, number, flag, list, object
    }

    package private(set) var kinds: Set<Kind> = []
    package private(set) var fields: [String: TemplateShape] = [:]
    /// Of a list's elements: one, or none where none was seen.
    private var elements: [TemplateShape] = []

    package init() {}

    /// What was seen of a list's elements.
    package var element: TemplateShape? { elements.first }

    /// Takes a value for another example.
    package mutating func add(_ value: TemplateValue) {
        switch value {
        case .absent: break
        case .text: kinds.insert(.text)
        case .html, .filled: kinds.insert(.markup)
        case .number: kinds.insert(.number)
        case .flag: kinds.insert(.flag)
        case .list(let values): for value in values { add(element: value) }
        case .rows(let rows): for index in 0..<rows.count { add(element: rows.row(index)) }
        case .made(let maker): add(maker.make())
        case .object(let object):
            kinds.insert(.object)
            object.forEach { name, value in fields[name.text, default: TemplateShape()].add(value) }
        }
        if case .list = value { kinds.insert(.list) }
        if case .rows = value { kinds.insert(.list) }
    }

    private mutating func add(element value: TemplateValue) {
        if elements.isEmpty { elements.append(TemplateShape()) }
        elements[0].add(value)
    }

    // MARK: As text

    /// One line for each name, sorted: `tasks.rows[].name text`.
    package var lines: [String] { lines(below: "") }

    private func lines(below path: String) -> [String] {
        var lines = path.isEmpty ? [] : [([path] + kinds.map(\.rawValue).sorted()).joined(separator: " ")]
        for (name, field) in fields.sorted(by: { $0.key < $1.key }) {
            lines += field.lines(below: path.isEmpty ? name : "\(path).\(name)")
        }
        if let element { lines += element.lines(below: path + "[]") }
        return lines
    }

    /// From its ``lines``.
    package init(lines: some Sequence<Substring>) {
        for line in lines {
            let words = line.split(separator: " ")
            guard let path = words.first else { continue }
            var steps: [Substring?] = []
            for part in path.split(separator: ".") {
                let name = part.prefix { $0 != "[" }
                steps.append(name)
                steps += [Substring?](repeating: nil, count: (part.count - name.count) / 2)
            }
            kinds.insert(.object)
            note(steps[...], words.dropFirst().compactMap { Kind(rawValue: String($0)) })
        }
    }

    private mutating func note(_ path: ArraySlice<Substring?>, _ found: [Kind]) {
        guard let step = path.first else { return kinds.formUnion(found) }
        if let name = step {
            fields[String(name), default: TemplateShape()].note(path.dropFirst(), found)
        } else {
            if elements.isEmpty { elements.append(TemplateShape()) }
            elements[0].note(path.dropFirst(), found)
        }
    }
}
