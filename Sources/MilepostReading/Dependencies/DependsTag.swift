import MilepostModel

/// The tags of a task file that name what its task needs (the format, section 5): `@depends: TASKS-01, TASKS-02 (why)`.
package enum DependsTag {
    /// Whether a tag of this name states needs.
    package static func isNeeds(_ name: String) -> Bool { name == "depends" || name == "depends-tasks" }

    /// The ids that a tag's value names, ranges too (`TASKS-05..TASKS-08`), looked up in a plan. See ``ids(_:)``.
    package static func ids(_ value: String, index: TaskIndex) -> FoundIDs {
        var found = FoundIDs()
        for id in ids(value) {
            if index.position(of: id) == nil, let (first, last) = IDRange.ends(of: id.text[...]),
                let tasks = index.positions(from: String(first), through: String(last)), !tasks.isEmpty
            {
                found.add(tasks)
            } else {
                found.add(id, in: index)
            }
        }
        return found
    }

    /// The ids at the start of each part of a tag's value, in their order, placeholders such as `TASKS-NN` left out.
    ///
    /// Parts are cut at `,`, `;`, `&` and "and". Notes do not count: brackets behind an id, and what follows it in any
    /// other way, up to the next part; behind a dash up to the next `;`.
    static func ids(_ value: String) -> [TaskID] {
        if let ids = IDToken.plainIDs(value) { return ids }
        var ids: [TaskID] = []
        for group in DependentParts.split(value, at: [";"]) {
            parts: for part in DependentParts.split(group) {
                for piece in DependentParts.splitAtAnd(part) {
                    guard let (id, rest) = leadingID(of: piece) else { continue }
                    if !id.isPlaceholder { ids.append(id) }
                    if rest.first == "-" || rest.first == "\u{2013}" || rest.first == "\u{2014}" { break parts }
                }
            }
        }
        return ids
    }

    /// The id a piece begins with, and what follows it.
    private static func leadingID(of piece: Substring) -> (id: TaskID, rest: Substring)? {
        let start = piece.drop { "`*[\"'_".contains($0) || $0.isWhitespace }
        let token = IDToken.trimmed(start.prefix { IDToken.isPart($0) })
        guard isIDLike(token) else { return nil }
        let rest = start.dropFirst(token.count).drop { "`*]\"'_".contains($0) || $0.isWhitespace }
        return (TaskID(String(token)), rest)
    }

    /// Words of a sentence are no ids: one has a digit, or a hyphen and no small letters.
    private static func isIDLike(_ token: Substring) -> Bool {
        if token.isEmpty { return false }
        if token.contains(where: \.isWholeNumber) { return true }
        return token.contains("-") && token == token.uppercased()
    }
}
