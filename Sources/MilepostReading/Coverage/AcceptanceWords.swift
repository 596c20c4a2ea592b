/// Words that announce lists of deliverables, prerequisites or acceptance criteria.
enum AcceptanceWords {
    static let all: [StaticString] = [
        "acceptance", "criteria", "deliverable", "prerequisite", "definition of done", "checklist", "rule",
        "verification", "protocol",
    ]

    static func isNamed(_ text: String) -> Bool { all.contains { text.holdsLowercased($0) } }
}
