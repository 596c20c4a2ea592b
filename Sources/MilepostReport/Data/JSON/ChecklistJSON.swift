import MilepostModel
import MilepostSource

extension JSONValue {
    /// The checklist that counts: its status, its fraction and its items with their comments; the entry that it is
    /// from says where they stand. `null` where there is none.
    init(_ checklist: Checklist?) {
        guard let checklist else {
            self = .null
            return
        }
        self = [
            "status": JSONValue(checklist.status?.value.rawValue),
            "checks": JSONValue(ofThings: checklist.fraction),
            "items": .array(
                checklist.items.map { item in
                    .stated([
                        "name": .string(item.name.value), "value": .bool(item.isTrue.value),
                        "comment": item.comment.map { .string($0) },
                    ])
                }),
        ]
    }

    /// A checklist as it stands in a file: its items with their comments and the places of their booleans.
    init(_ checklist: Checklist, in project: Project) {
        self = .stated([
            "status": .sourced(checklist.status, in: project) { .string($0.rawValue) },
            "items": .array(
                checklist.items.map { item in
                    .stated([
                        "name": .string(item.name.value), "value": .bool(item.isTrue.value),
                        "comment": item.comment.map { .string($0) },
                        "range": JSONValue(item.isTrue.range, in: project),
                    ])
                }),
            "range": JSONValue(checklist.range, in: project),
        ])
    }
}
