package import MilepostModel
import MilepostSource

/// Where relative links lead: to files of the project, to their headings, or to something only the disk knows.
package struct LinkTargets {
    enum Target {
        case fine
        /// No heading of that name in the file.
        case heading(String, in: String, nearest: String?)
        /// A path from the project's root that none of its files has.
        case missing(String)
    }

    private let project: Project
    private let files: [String: FileID]

    package init(of project: Project) {
        self.project = project
        files = Dictionary(project.files.map { ($0.path, $0.id) }, uniquingKeysWith: { first, _ in first })
    }

    /// The paths, from the project's root, that only the disk can answer for, each once and sorted.
    package static func unknownPaths(in project: Project) -> [String] {
        guard !project.links.isEmpty else { return [] }
        let targets = LinkTargets(of: project)
        let paths = project.links.compactMap { link -> String? in
            let file = project.file(link.range.file)
            guard case .missing(let path) = targets.target(of: link, from: file.path) else { return nil }
            return path
        }
        return Set(paths).sorted()
    }

    func target(of link: DocumentLink, from path: String) -> Target {
        let destination = link.destination
        let hash = destination.utf8.firstIndex(of: UInt8(ascii: "#"))
        let end = hash ?? destination.endIndex
        let address = destination[..<(destination.utf8[..<end].firstIndex(of: UInt8(ascii: "?")) ?? end)]
        let fragment = hash.map { Self.decoded(destination[destination.utf8.index(after: $0)...]) } ?? ""
        let target = address.isEmpty ? path : Self.resolved(Self.decoded(address), from: path)
        guard let target else { return .fine }
        guard let file = files[target] else { return address.isEmpty ? .fine : .missing(target) }
        guard !fragment.isEmpty, let anchors = project.anchors[file] else { return .fine }
        if anchors.contains(fragment) || anchors.contains(fragment.lowercased()) { return .fine }
        if Self.isLine(fragment) || project.file(file).holdsAnchor(fragment) { return .fine }
        return .heading(fragment, in: target, nearest: NearMiss.of(fragment, among: anchors.sorted()))
    }

    /// The path of a file of nearly that name, as a link from another file says it.
    func nearest(to path: String, from file: String) -> String? {
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let names = project.files.map(\.path).filter {
            $0.split(separator: "/").dropLast().joined(separator: "/") == folder
        }.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
        guard let near = NearMiss.of(name, among: names) else { return nil }
        let own = file.split(separator: "/").dropLast().joined(separator: "/")
        return own == folder ? near : nil
    }

    /// `#L12`, as hosts link lines.
    private static func isLine(_ fragment: String) -> Bool {
        fragment.first == "L" && fragment.dropFirst().first?.isNumber == true
    }

    /// A path from the root; nil for one that begins at the root of a host or is no path.
    private static func resolved(_ address: String, from path: String) -> String? {
        let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
        guard address.utf8.first != slash, !address.utf8.contains(0) else { return nil }
        var parts = path.utf8.split(separator: slash).dropLast().map { Substring($0) }
        for part in address.utf8.split(separator: slash) {
            if part.elementsEqual([dot]) { continue }
            if !part.elementsEqual([dot, dot]) || parts.isEmpty || parts.last == ".." {
                parts.append(Substring(part))
            } else {
                parts.removeLast()
            }
        }
        return parts.joined(separator: "/")
    }

    /// Without `%20` and its like; what is no whole code stays as it is.
    private static func decoded(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let first = rest.first {
            if first == UInt8(ascii: "%"), rest.count >= 3,
                let value = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(first)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension SourceFile {
    /// Whether raw HTML gives an element this name: `<a id="name">`.
    fileprivate func holdsAnchor(_ name: String) -> Bool {
        ["id=\"\(name)\"", "name=\"\(name)\"", "id='\(name)'"].contains { firstRange(of: $0, in: range) != nil }
    }
}
