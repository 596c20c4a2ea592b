/// An edition as a server-sent event (HTML, section 9.2): its number, the title of its notice, then the notice's lines.
enum EditionEvent {
    static func bytes(_ edition: Edition) -> [UInt8] {
        var lines = [edition.notice?.title ?? ""]
        // A line feed, a carriage return or both end a line of an event.
        lines += (edition.notice?.text ?? "").split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
        let data = lines.map { "data: \($0)\n" }.joined()
        return Array("retry: 1000\nevent: edition\nid: \(edition.number)\n\(data)\n".utf8)
    }

}
