import Foundation
import MilepostReport

/// The start tags of a page, read by a small tokenizer that knows quotes; it shares nothing with what writes them.
struct Tags {
    let name: String
    /// Names of its attributes.
    let attributes: [String]
    let values: [String: String]

    static func all(in html: String) -> [Tags] {
        var tags: [Tags] = []
        var rest = html[...]
        while let open = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: open)...]
            if rest.hasPrefix("!--"), let end = rest.range(of: "-->") {
                rest = rest[end.upperBound...]
                continue
            }
            guard let first = rest.first, first.isLetter else { continue }
            tags.append(tag(&rest))
        }
        return tags
    }

    /// What `href` and `src` name.
    static func addresses(in html: String) -> [String] {
        all(in: html).flatMap { tag in ["href", "src"].compactMap { tag.values[$0] } }
            .map { $0.replacing("&amp;", with: "&") }
    }

    static func ids(in html: String) -> Set<String> {
        Set(all(in: html).compactMap { $0.values["id"] })
    }

    /// A relative address seen from a page.
    static func resolved(_ address: String, from page: OutputPath) -> String {
        if address.isEmpty { return page.text }
        var parts = Array(page.parts.dropLast())
        for part in address.split(separator: "/") {
            if part == ".." {
                if parts.popLast() == nil { return "outside" }
            } else {
                parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    private static func tag(_ rest: inout Substring) -> Tags {
        let name = rest.prefix { $0.isLetter || $0.isNumber }
        rest = rest[name.endIndex...]
        var names: [String] = []
        var values: [String: String] = [:]
        while let character = rest.first, character != ">" {
            if character.isWhitespace || character == "/" {
                rest.removeFirst()
                continue
            }
            let attribute = rest.prefix { !$0.isWhitespace && !"=>/".contains($0) }
            rest = rest[attribute.endIndex...]
            if attribute.isEmpty { rest = rest.dropFirst() }
            names.append(attribute.lowercased())
            guard rest.first == "=" else { continue }
            rest.removeFirst()
            guard let quote = rest.first, quote == "\"" || quote == "'" else { continue }
            rest.removeFirst()
            let value = rest.prefix { $0 != quote }
            values[attribute.lowercased()] = String(value)
            rest = rest[value.endIndex...].dropFirst()
        }
        return Tags(name: name.lowercased(), attributes: names, values: values)
    }
}
