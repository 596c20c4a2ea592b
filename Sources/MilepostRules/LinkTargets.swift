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
        let (address, rest) = RelativeAddress.parts(of: link.destination)
        let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#"))
        let fragment = hash.map { RelativeAddress.decoded(rest[rest.utf8.index(after: $0)...]) } ?? ""
        let target = address.isEmpty ? path : RelativeAddress.resolved(address, from: path)
        guard let target else { return .fine }
        guard let file = files[target] else { return address.isEmpty ? .fine : .missing(target) }
        guard !fragment.isEmpty, let anchors = project.anchors[file] else { return .fine }
        if anchors.contains(fragment) || anchors.contains(fragment.lowercased()) { return .fine }
        if Self.isLine(fragment) || document(of: file).contains(where: { project.file($0).holdsAnchor(fragment) }) {
            return .fine
        }
        return .heading(fragment, in: target, nearest: NearMiss.of(fragment, among: anchors.sorted()))
    }

    /// A file with those that are one document with it: a plan and its archives.
    private func document(of file: FileID) -> [FileID] {
        guard !project.archives.isEmpty else { return [file] }
        let plan = project.archives[file] ?? file
        return [plan] + project.archives.keys.filter { project.archives[$0] == plan }
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
}

extension SourceFile {
    /// Whether raw HTML gives an element this name: `<a id="name">`.
    fileprivate func holdsAnchor(_ name: String) -> Bool {
        ["id=\"\(name)\"", "name=\"\(name)\"", "id='\(name)'"].contains { firstRange(of: $0, in: range) != nil }
    }
}
