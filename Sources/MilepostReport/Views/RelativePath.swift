import MilepostModel

/// Paths between documents as links write them.
enum RelativePath {
    /// `../tasks/TASKS-03_tide%20windows.md#risks`, seen from a folder, as a path below the project's own; nil where it
    /// leads out. The fragment is dropped: the page may show its document in parts.
    static func resolve(_ destination: String, in folder: [String]) -> String? {
        let path = destination.prefix { $0 != "#" && $0 != "?" }
        guard !path.isEmpty, !path.hasPrefix("/") else { return nil }
        var parts = folder
        for part in path.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                if parts.isEmpty { return nil }
                parts.removeLast()
            default: parts.append(RelativeAddress.decoded(part))
            }
        }
        return parts.joined(separator: "/")
    }
}
