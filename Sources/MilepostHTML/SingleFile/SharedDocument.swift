/// Puts a page into one document with others: its ids get the page's name before them, so that no two are the same, and
/// its links lead to places of the document.
///
/// It works on finished markup, and so on every page there is or will be. That is safe since markup is of a type of its
/// own: well-formed pieces in which `<` begins a tag and values stand in double quotes.
package struct SharedDocument: Sendable {
    /// Where an address of a page leads in the document.
    package enum Destination: Sendable, Equatable {
        /// A place of the document.
        case place(String)
        /// It leaves the document and stays as it is.
        case outside
        /// It leads nowhere: what it named is not in the document.
        case nowhere
    }

    /// What the page is called in the document; letters, digits and `/._-`.
    private let name: String
    private let destination: @Sendable (String) -> Destination

    /// - Parameter destination: of an address that is no place on the page itself, as it stands in the page.
    package init(name: String, destination: @escaping @Sendable (String) -> Destination) {
        self.name = name
        self.destination = destination
    }

    /// An id of the page, in the document.
    package static func id(_ id: String, of page: String) -> String { "\(page):\(id)" }

    /// The page's markup, made fit.
    ///
    /// - Complexity: linear.
    package func placed(_ page: SafeHTML) -> SafeHTML {
        let ids = Self.ids(in: page.utf8)
        var output: [UInt8] = []
        output.reserveCapacity(page.utf8.count + page.utf8.count / 8)
        var scanner = TagScanner(page.utf8)
        var copied = 0
        while let attribute = scanner.nextAttribute() {
            guard let replacement = replacement(attribute, ids) else { continue }
            switch replacement {
            case .value(let value):
                output += page.utf8[copied..<attribute.value.lowerBound]
                output += HTMLEscaping.escaped(value).utf8
                copied = attribute.value.upperBound
            case .removed:
                output += page.utf8[copied..<attribute.whole.lowerBound]
                copied = attribute.whole.upperBound
            }
        }
        output += page.utf8[copied...]
        return SafeHTML(trusted: output)
    }

    private enum Replacement {
        case value(String)
        case removed
    }

    private func replacement(_ attribute: TagScanner.Attribute, _ ids: Set<String>) -> Replacement? {
        let value = attribute.text
        switch attribute.name {
        case "id": return .value(Self.id(value, of: name))
        case "for", "headers", "list", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns",
            "data-filter":
            let parts = value.split(separator: " ").map(String.init)
            return .value(parts.map { ids.contains($0) ? Self.id($0, of: name) : $0 }.joined(separator: " "))
        case "href", "xlink:href":
            if value.hasPrefix("#") {
                let fragment = String(value.dropFirst())
                return ids.contains(fragment) ? .value("#" + Self.id(fragment, of: name)) : nil
            }
            switch destination(value) {
            case .place(let place): return .value("#" + place)
            case .outside: return nil
            case .nowhere: return .removed
            }
        case "src", "srcset", "poster", "data": return value.hasPrefix("data:") ? nil : .removed
        default:
            guard value.hasPrefix("url(#"), value.hasSuffix(")") else { return nil }
            let id = String(value.dropFirst(5).dropLast())
            return ids.contains(id) ? .value("url(#\(Self.id(id, of: name)))") : nil
        }
    }

    /// The places of the document that a page's links lead to, once the page is placed.
    ///
    /// - Complexity: linear.
    package static func destinations(in page: SafeHTML) -> Set<String> {
        var places: Set<String> = []
        var scanner = TagScanner(page.utf8)
        while let attribute = scanner.nextAttribute() {
            if attribute.name == "href", attribute.text.hasPrefix("#") {
                places.insert(String(attribute.text.dropFirst()))
            }
        }
        return places
    }

    private static func ids(in markup: [UInt8]) -> Set<String> {
        var ids: Set<String> = []
        var scanner = TagScanner(markup)
        while let attribute = scanner.nextAttribute() {
            if attribute.name == "id" { ids.insert(attribute.text) }
        }
        return ids
    }
}

/// Finds the attributes of tags, in markup of our own making.
struct TagScanner {
    struct Attribute {
        let name: String
        /// As it is meant, without references.
        let text: String
        /// The bytes between the quotes.
        let value: Range<Int>
        /// Those of name and value, with the blank before them.
        let whole: Range<Int>
    }

    private let bytes: [UInt8]
    private var index = 0
    private var isInTag = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next attribute that has a value; nil at the end.
    mutating func nextAttribute() -> Attribute? {
        while index < bytes.count {
            if !isInTag {
                guard bytes[index] == UInt8(ascii: "<") else {
                    index += 1
                    continue
                }
                index += 1
                isInTag = index < bytes.count && isLetter(bytes[index])
                while isInTag, index < bytes.count, !isBlank(bytes[index]), bytes[index] != UInt8(ascii: ">") {
                    index += 1
                }
                continue
            }
            if bytes[index] == UInt8(ascii: ">") {
                isInTag = false
                index += 1
                continue
            }
            guard isLetter(bytes[index]) else {
                index += 1
                continue
            }
            if let attribute = attribute() { return attribute }
        }
        return nil
    }

    private mutating func attribute() -> Attribute? {
        let start = index
        while index < bytes.count, !isBlank(bytes[index]),
            ![UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/")].contains(bytes[index])
        {
            index += 1
        }
        let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
        guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "="), bytes[index + 1] == UInt8(ascii: "\"") else {
            if index == start { index += 1 }
            return nil
        }
        let first = index + 2
        var end = first
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") { end += 1 }
        index = min(end + 1, bytes.count)
        let before = start > 0 && isBlank(bytes[start - 1]) ? start - 1 : start
        let text = CharacterReferences.read(String(decoding: bytes[first..<end], as: UTF8.self))
        return Attribute(name: name, text: text, value: first..<end, whole: before..<index)
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
}
