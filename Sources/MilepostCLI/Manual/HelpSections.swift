/// A help text's discussion taken apart: prose, then parts under titles in capitals such as EXAMPLES.
struct HelpSections {
    struct Section {
        let title: String
        /// As they stand, indent included.
        var lines: [String]
    }

    private(set) var prose: [String] = []
    private(set) var sections: [Section] = []

    init(_ discussion: String) {
        for line in discussion.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if Self.isTitle(line) {
                sections.append(Section(title: line, lines: []))
            } else if !sections.isEmpty {
                sections[sections.count - 1].lines.append(line)
            } else if !line.isEmpty {
                prose.append(line)
            }
        }
        for index in sections.indices {
            while sections[index].lines.last?.isEmpty == true { sections[index].lines.removeLast() }
        }
    }

    private static func isTitle(_ line: String) -> Bool {
        !line.isEmpty && line.allSatisfy { $0 == " " || ($0.isASCII && $0.isUppercase) } && line.first != " "
    }
}
