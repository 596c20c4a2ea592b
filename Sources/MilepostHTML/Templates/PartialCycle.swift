/// Templates that include themselves, straight or through others: the engine would follow them without end.
enum PartialCycle {
    /// Throws for the first such template, in the order of names.
    ///
    /// - Complexity: linear in the number of tags.
    static func refuse(in templates: [String: [TemplateTag]]) throws(TemplateError) {
        var finished: Set<String> = []
        for name in templates.keys.sorted() where !finished.contains(name) {
            // Depth first without recursion: each frame is a template and the tags that are still to follow.
            var path: [(name: String, rest: ArraySlice<TemplateTag>)] = [(name, templates[name, default: []][...])]
            var open: Set<String> = [name]
            while let top = path.last {
                guard let tag = top.rest.first else {
                    path.removeLast()
                    open.remove(top.name)
                    finished.insert(top.name)
                    continue
                }
                path[path.count - 1].rest.removeFirst()
                guard case .partial(let next) = tag.kind, !finished.contains(next) else { continue }
                guard open.insert(next).inserted else {
                    throw TemplateError(
                        template: top.name, line: tag.line, column: tag.column,
                        message: "“\(next)” includes itself here")
                }
                path.append((next, templates[next, default: []][...]))
            }
        }
    }
}
