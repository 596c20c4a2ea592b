package import MilepostSource

extension TemplateValue {
    /// Adds all that a template can see of the value: values that add the same are written the same by every template.
    ///
    /// Each kind begins with a number of its own, and what has parts says how many, so that no two values run together.
    package func add(to digest: inout ContentDigest) {
        switch self {
        case .absent: digest.add(0)
        case .text(let text):
            digest.add(1)
            digest.add(text)
        case .html(let html):
            digest.add(2)
            digest.add(html.utf8)
        case .number(let number):
            digest.add(3)
            digest.add(number)
        case .flag(let flag): digest.add(flag ? 5 : 4)
        case .list(let values):
            digest.add(6)
            digest.add(values.count)
            for value in values { value.add(to: &digest) }
        case .rows(let rows):
            digest.add(6)
            digest.add(rows.count)
            for index in 0..<rows.count { rows.row(index).add(to: &digest) }
        case .made(let maker):
            digest.add(8)
            maker.add(&digest)
        case .object(let fields):
            digest.add(7)
            fields.add(to: &digest)
        case .filled(let filling):
            digest.add(9)
            digest.add(filling.template)
            filling.value.add(to: &digest)
        }
    }
}

extension TemplateFields {
    /// Names and values in their order.
    fileprivate func add(to digest: inout ContentDigest) {
        digest.add(count)
        forEach { name, value in
            name.withBytes { digest.add($0) }
            value.add(to: &digest)
        }
    }
}

extension Theme {
    /// Adds all templates and assets.
    package func add(to digest: inout ContentDigest) {
        for (name, text) in templates.sorted(by: { $0.key < $1.key }) {
            digest.add(name)
            digest.add(text)
        }
        for (name, bytes) in assets.sorted(by: { $0.key < $1.key }) {
            digest.add(name)
            digest.add(bytes)
        }
    }
}
