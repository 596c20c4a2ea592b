package import MilepostHTML

extension TemplateValues {
    /// What the templates are given, as tables in Markdown. Objects that stand in several places have a table of their
    /// own.
    package static func markdown(_ shapes: [String: TemplateShape]) -> String {
        let parts = parts(of: shapes)
        var text = ""
        for (name, shape) in shapes.sorted(by: { $0.key < $1.key }) {
            text += "### `\(name)`\n\n" + table(shape, parts)
        }
        for (fields, name) in parts.sorted(by: { $0.value < $1.value }) {
            guard let shape = all(shapes).first(where: { key($0) == fields }) else { continue }
            text += "### A \(name)\n\n" + table(shape, parts)
        }
        return text
    }

    private static func table(_ shape: TemplateShape, _ parts: [String: String]) -> String {
        "| value | is |\n| --- | --- |\n" + rows(shape, "", parts).joined() + "\n"
    }

    private static func rows(_ shape: TemplateShape, _ path: String, _ parts: [String: String]) -> [String] {
        shape.fields.sorted { $0.key < $1.key }.flatMap { name, field -> [String] in
            let path = path.isEmpty ? name : "\(path).\(name)"
            return row(field, path, parts)
        }
    }

    private static func row(_ shape: TemplateShape, _ path: String, _ parts: [String: String]) -> [String] {
        var words = shape.kinds.filter { $0 != .object && $0 != .list }.map(\.rawValue).sorted()
        var below: [String] = []
        if let part = parts[key(shape)] {
            words.append("a [\(part)](#a-\(part))")
        } else if !shape.fields.isEmpty {
            words.append("an object")
            below += rows(shape, path, parts)
        }
        if shape.kinds.contains(.list) {
            if let element = shape.element, let part = parts[key(element)] {
                words.append("a list, of each a [\(part)](#a-\(part))")
            } else if let element = shape.element, element.fields.isEmpty {
                words.append("a list, of each \(element.kinds.map(\.rawValue).sorted().joined(separator: " or "))")
            } else {
                words.append("a list")
                below += shape.element.map { rows($0, path + "[]", parts) } ?? []
            }
        }
        let meaning = words.isEmpty ? "seldom there" : words.joined(separator: " or ")
        return ["| `\(path)` | \(meaning) |\n"] + below
    }

    /// What is called by no field that holds it, since these say what it leads to.
    private static let given = ["link text": "link"]

    /// Objects with the same fields in three places or more, by these fields: what they are called.
    private static func parts(of shapes: [String: TemplateShape]) -> [String: String] {
        var names: [String: [String: Int]] = [:]
        for shape in shapes.values { count(shape, "", &names) }
        var parts: [String: String] = [:]
        var taken: Set<String> = []
        for (fields, uses) in names.sorted(by: { $0.key < $1.key }) where uses.values.reduce(0, +) > 2 {
            let ranked = uses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
            let plain = ranked.filter { $0 == $0.lowercased() }
            guard let name = given[fields] ?? (plain + ranked).first(where: { !taken.contains($0) }) else { continue }
            taken.insert(name)
            parts[fields] = name.lowercased()
        }
        return parts
    }

    private static func count(_ shape: TemplateShape, _ name: String, _ names: inout [String: [String: Int]]) {
        if shape.fields.count > 1, !name.isEmpty { names[key(shape), default: [:]][name, default: 0] += 1 }
        for (name, field) in shape.fields { count(field, name, &names) }
        if let element = shape.element { count(element, name, &names) }
    }

    /// By its fields, and those of the elements of the lists in it; empty for what is too small for a table of its own.
    private static func key(_ shape: TemplateShape) -> String {
        guard shape.fields.count > 1 else { return "" }
        return shape.fields.sorted { $0.key < $1.key }.map { name, field in
            let elements = field.element.map { "[\($0.fields.keys.sorted().joined(separator: " "))]" } ?? ""
            return name + elements
        }.joined(separator: " ")
    }

    private static func all(_ shapes: [String: TemplateShape]) -> [TemplateShape] {
        shapes.sorted { $0.key < $1.key }.flatMap { all($0.value) }
    }

    private static func all(_ shape: TemplateShape) -> [TemplateShape] {
        [shape] + shape.fields.sorted { $0.key < $1.key }.flatMap { all($0.value) } + (shape.element.map(all) ?? [])
    }
}
