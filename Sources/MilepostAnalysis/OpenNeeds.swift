/// For each task the open tasks that it needs directly, through phase edges too, in document order.
///
/// The tasks of a cycle have those of all of them, from outside the cycle. Finished tasks need nothing any more.
package struct OpenNeeds: Sendable {
    private let needs: [[Int]]

    package subscript(task: Int) -> [Int] { needs[task] }

    /// - Parameter open: The graph over the open tasks.
    /// - Complexity: linear in tasks, edges and the length of the answer. Tasks of one phase that need nothing but
    ///   other phases share their answer.
    init(in graph: DependencyGraph, _ components: StronglyConnectedComponents, of open: CondensedGraph) {
        var needs = Array(repeating: [Int](), count: graph.taskCount)
        // What the tasks of a phase need through it, by the phase's start.
        var throughPhase: [Int: [Int]] = [:]

        func isOutside(_ task: Int, _ component: Int) -> Bool {
            open.node(of: task) != nil && components.component[task] != component
        }
        func openTasks(behind start: Int) -> [Int] {
            if let known = throughPhase[start] { return known }
            var found = graph.needs[start].flatMap { end in graph.needs[end].filter { open.node(of: $0) != nil } }
            found.sort()
            throughPhase[start] = found
            return found
        }

        for node in open.nodes {
            let members = open.members[node]
            guard let first = members.first else { continue }
            let component = components.component[first]
            var starts: Set<Int> = []
            var found: Set<Int> = []
            for task in members {
                for need in graph.needs[task] {
                    if need >= graph.taskCount {
                        starts.insert(need)
                    } else if isOutside(need, component) {
                        found.insert(need)
                    }
                }
            }
            let answer: [Int]
            if found.isEmpty, let start = starts.first, starts.count == 1, components.component[start] != component {
                answer = openTasks(behind: start)
            } else {
                for start in starts { found.formUnion(openTasks(behind: start).filter { isOutside($0, component) }) }
                answer = found.sorted()
            }
            for task in members { needs[task] = answer }
        }
        self.needs = needs
    }
}
