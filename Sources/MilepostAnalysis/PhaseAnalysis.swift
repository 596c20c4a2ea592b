/// Where one phase stands.
package struct PhaseAnalysis: Sendable {
    package let progress: Progress
    /// The phase's tasks in the order of work.
    package let order: [Int]
    /// Phases this one needs, as the YAML twin states them, in document order.
    package let needs: [Int]

    package init(progress: Progress, order: [Int], needs: [Int]) {
        self.progress = progress
        self.order = order
        self.needs = needs
    }
}
