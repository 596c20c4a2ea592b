extension String {
    /// The lines of a label, which a line feed parts. Bytes are looked at: a site has a dozen labels for each task.
    var labelLines: [String] {
        var lines: [String] = []
        var rest = self[...]
        while let end = rest.utf8.firstIndex(of: 0x0A) {
            lines.append(String(rest[..<end]))
            rest = rest[rest.utf8.index(after: end)...]
        }
        lines.append(String(rest))
        return lines
    }
}
