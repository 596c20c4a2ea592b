import MilepostReport

/// A document that an assistant can read.
package struct Resource: Sendable, Hashable {
    package let address: String
    package let name: String
    package let title: String
    package let description: String
    package let mimeType: String

    package init(address: String, name: String, title: String, description: String, mimeType: String) {
        self.address = address
        self.name = name
        self.title = title
        self.description = description
        self.mimeType = mimeType
    }

    var json: JSONValue {
        [
            "uri": .string(address), "name": .string(name), "title": .string(title),
            "description": .string(description), "mimeType": .string(mimeType),
        ]
    }
}

/// The documents of a project. An address is a name in a list, never a path on a disk.
package struct ResourceShelf: Sendable {
    /// - Throws: ``ResourceFault`` where the project cannot be read.
    package var list: @Sendable () async throws(ResourceFault) -> [Resource]
    /// The text of one; nil where the list has no such address.
    package var read: @Sendable (_ address: String) async throws(ResourceFault) -> (text: String, mimeType: String)?

    package init(
        list: @escaping @Sendable () async throws(ResourceFault) -> [Resource],
        read: @escaping @Sendable (_ address: String) async throws(ResourceFault) -> (text: String, mimeType: String)?
    ) {
        self.list = list
        self.read = read
    }
}

/// Why a project's documents cannot be read.
package struct ResourceFault: Error, Sendable {
    /// What is wrong, and what to do about it.
    package let words: String

    package init(_ words: String) {
        self.words = words
    }
}
