import MilepostModel

/// The ids by which parts of a plan stand in its diagram and in its graph as JSON.
struct DiagramIDs {
    /// A component that is no task, with the tasks it needs, each once.
    struct Outside {
        let id: String
        let name: String
        var needed: [Int]
    }

    /// One for each task: its own id.
    let tasks: [String]
    /// One for each phase: `phase-1` and so on, by position.
    let phases: [String]
    /// One for each name, in the order in which they are first stated: `outside:` and the name.
    let outside: [Outside]

    init(_ plan: Plan) {
        tasks = plan.tasks.map { $0.id.text }
        phases = plan.phases.indices.map { "phase-\($0 + 1)" }
        var taken = Set(tasks)
        var outside: [Outside] = []
        var places: [String: Int] = [:]
        for component in plan.outside {
            if let place = places[component.name] {
                if !outside[place].needed.contains(component.needed) { outside[place].needed.append(component.needed) }
                continue
            }
            places[component.name] = outside.count
            var id = "outside:" + component.name
            // A task may be called so, too.
            while taken.contains(id) { id += "'" }
            taken.insert(id)
            outside.append(Outside(id: id, name: component.name, needed: [component.needed]))
        }
        self.outside = outside
    }
}
