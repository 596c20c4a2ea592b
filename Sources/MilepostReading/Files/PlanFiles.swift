package import MilepostModel
import MilepostSource

/// Which files can hold a plan or a task, by their names (the format, section 1).
package enum PlanFiles {
    /// What a file's name says of it.
    enum Kind: Sendable, Hashable {
        case plan
        /// `TASKS-NN_slug.md`, with the id its name carries.
        case taskFile(id: String)
        /// `TASKS-00_*`
        case registry
        case other
    }

    /// Whether a file found in a folder is worth reading: any Markdown (its content may make it a plan), and YAML that
    /// is named as a plan or a task file.
    package static func isCandidate(_ path: String) -> Bool {
        let name = fileName(path)
        if isMarkdown(name) { return true }
        return isYAML(name) && kind(ofName: name) != .other
    }

    /// Whether a file below the folder of files given by name belongs to one of them: task files, registries, the YAML
    /// twin of the same folder and stem, and archives of its phases.
    ///
    /// - Parameter named: The paths given; of the file, the path below their common folder.
    package static func isCandidate(_ path: String, besideNamed named: [String]) -> Bool {
        let name = fileName(path)
        if isMarkdown(name), named.contains(where: { isArchive(path, of: $0) }) { return true }
        switch kind(ofName: name) {
        case .taskFile, .registry: return isMarkdown(name) || isYAML(name)
        case .plan: return isYAML(name) && named.contains { "/\(stem($0))".hasSuffix("/\(stem(path))") }
        case .other: return false
        }
    }

    /// Whether a file lies and is called as an archive of a plan: `archive/IMPLEMENTATION_PLAN_phase_1.md`.
    private static func isArchive(_ path: String, of plan: String) -> Bool {
        PlanArchive.holds(path) && fileName(path).hasPrefix(stem(fileName(plan)) + "_")
    }

    /// Whether a file is called as a plan is.
    package static func isPlan(_ path: String) -> Bool { kind(ofName: fileName(path)) == .plan }

    /// Whether a task's file may be called so: it has the task's id in its name, or none.
    package static func mayHold(_ task: TaskID, _ path: String) -> Bool {
        guard case .taskFile(let id) = kind(ofName: fileName(path)) else { return true }
        return TaskID(id) == task
    }

    static func isMarkdown(_ path: String) -> Bool {
        ends(path, with: ".md") || ends(path, with: ".markdown")
    }

    /// Whether a file is YAML, by its name.
    package static func isYAML(_ path: String) -> Bool {
        ends(path, with: ".yaml") || ends(path, with: ".yml")
    }

    /// Whether a path ends so, in any case.
    private static func ends(_ path: String, with ending: StaticString) -> Bool {
        ending.withUTF8Buffer { ending in
            path.utf8.suffix(ending.count).isLowercasedASCII(ending)
        }
    }

    static func fileName(_ path: String) -> String {
        guard let slash = lastIndex(of: UInt8(ascii: "/"), in: path) else { return path }
        return String(path[path.utf8.index(after: slash)...])
    }

    /// The path's folder without a slash at its end; empty for the top.
    static func folder(_ path: String) -> String {
        lastIndex(of: UInt8(ascii: "/"), in: path).map { String(path[..<$0]) } ?? ""
    }

    private static func lastIndex(of byte: UInt8, in path: String) -> String.Index? {
        var copy = path
        let offset = copy.withUTF8 { bytes -> Int? in
            var index = bytes.count
            while index > 0 {
                index -= 1
                if bytes[index] == byte { return index }
            }
            return nil
        }
        return offset.map { path.utf8.index(path.startIndex, offsetBy: $0) }
    }

    /// The path without its extension.
    static func stem(_ path: String) -> String {
        let start = lastIndex(of: UInt8(ascii: "/"), in: path).map { path.utf8.index(after: $0) } ?? path.startIndex
        guard let dot = lastIndex(of: UInt8(ascii: "."), in: path), dot > start else { return path }
        return String(path[..<dot])
    }

    static func kind(ofName fileName: String) -> Kind {
        let stem = Array(stem(fileName).lowercased().utf8)
        if let digits = taskDigits(stem) {
            if digits.allSatisfy({ $0 == UInt8(ascii: "0") }) { return .registry }
            return .taskFile(id: "TASKS-" + String(decoding: digits, as: UTF8.self))
        }
        return isPlanStem(stem) ? .plan : .other
    }

    /// The digits of `tasks-07_slug` or `tasks-07`; nil for names of another shape.
    private static func taskDigits(_ stem: [UInt8]) -> ArraySlice<UInt8>? {
        guard stem.starts(with: "tasks-".utf8) else { return nil }
        let rest = stem.dropFirst(6)
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        guard digits.count >= 2 else { return nil }
        guard let next = rest.dropFirst(digits.count).first else { return digits }
        return next == UInt8(ascii: "_") ? digits : nil
    }

    /// `implementation plan` or `development plan`, the words set off by `_`, `-`, a space or nothing, with a prefix or
    /// suffix set off by `_`, `-`, `.` or a space.
    private static func isPlanStem(_ stem: [UInt8]) -> Bool {
        for word in ["implementation", "development"] {
            let word = Array(word.utf8)
            var start = 0
            while start + word.count <= stem.count {
                defer { start += 1 }
                guard stem[start..<start + word.count].elementsEqual(word),
                    start == 0 || isSeparator(stem[start - 1], withDot: true)
                else { continue }
                var end = start + word.count
                if end < stem.count, isSeparator(stem[end], withDot: false) { end += 1 }
                guard stem[end...].starts(with: "plan".utf8) else { continue }
                end += 4
                if end == stem.count || isSeparator(stem[end], withDot: true) { return true }
            }
        }
        return false
    }

    private static func isSeparator(_ byte: UInt8, withDot: Bool) -> Bool {
        byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: " ")
            || (withDot && byte == UInt8(ascii: "."))
    }
}
