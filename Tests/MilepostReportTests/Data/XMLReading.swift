import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What another parser finds in a text of XML.
final class XMLReading: NSObject, XMLParserDelegate {
    struct NotWellFormed: Error {}

    /// Names of elements in document order.
    private(set) var elements: [String] = []
    /// Texts of the elements of a name, in document order.
    private(set) var texts: [String: [String]] = [:]
    /// Attributes of the elements of a name, in document order.
    private(set) var attributes: [String: [[String: String]]] = [:]
    private var open: [(name: String, text: String)] = []

    init(_ text: String) throws {
        super.init()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = self
        guard parser.parse() else { throw NotWellFormed() }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes found: [String: String]
    ) {
        elements.append(name)
        attributes[name, default: []].append(found)
        open.append((name, ""))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if !open.isEmpty { open[open.count - 1].text += string }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        if let last = open.popLast() { texts[last.name, default: []].append(last.text) }
    }
}
