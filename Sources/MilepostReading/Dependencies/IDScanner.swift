import MilepostModel

/// Finds ids in prose: of Document Control's Dependencies and Blockers only the ids count, no names and no phases
/// (the format, section 5).
package enum IDScanner {
    /// The ids in a text. An id is a whole word: `PR-12b` holds none, "follow-up" is none. A single word is an id only
    /// where it has a digit or a hyphen, or stands exactly as the id is written and in capitals, so that "the store" is no
    /// task named Store; a bare number only where it stands alone between commas.
    package static func ids(in text: String, index: TaskIndex) -> FoundIDs {
        var found = FoundIDs()
        if let ids = IDToken.plainIDs(text) {
            for id in ids { found.add(id, in: index) }
            return found
        }
        for part in DependentParts.split(text) {
            if isNumber(part) {
                if let task = index.position(of: TaskID(String(part))) { found.add([task]) }
                continue
            }
            for token in IDToken.tokens(of: part) {
                if let (first, last) = IDRange.ends(of: token),
                    let tasks = index.positions(from: String(first), through: String(last)), !tasks.isEmpty
                {
                    found.add(tasks)
                    continue
                }
                for piece in token.split(separator: "\u{2026}").flatMap({ IDToken.withoutDots($0) }) {
                    let id = TaskID(String(piece))
                    if isID(id, in: index) { found.add(id, in: index) }
                }
            }
        }
        return found
    }

    private static func isNumber(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    }

    private static func isID(_ id: TaskID, in index: TaskIndex) -> Bool {
        if isNumber(id.text[...]) { return false }
        if id.text.contains(where: { $0.isWholeNumber || $0 == "-" || $0 == "_" }) { return true }
        guard let task = index.position(of: id), let known = index.id(at: task) else { return false }
        return known.text == id.text && id.text == id.text.uppercased()
    }
}
