package import MilepostModel

/// Where one task stands. Lists of tasks are in document order.
///
/// The tasks of a dependency cycle are taken as one: inside it nobody waits for the other, so each has the open needs
/// and root causes of all of them, those from outside the cycle (the format, section 5).
package struct TaskAnalysis: Sendable {
    package let readiness: Readiness
    /// Direct needs, those through phase edges of the twin left out.
    package let needs: [Int]
    /// Tasks that need it directly, those through phase edges of the twin left out.
    package let neededBy: [Int]
    /// What it waits for: direct needs (through phase edges too) neither COMPLETED nor DEFERRED. Empty for a finished
    /// task, which waits for nothing.
    package let openNeeds: [Int]
    /// Unfinished needs, direct or not, that themselves wait for nothing. A finished need ends the search. Empty exactly
    /// where ``openNeeds`` is.
    package let rootCauses: [Int]
    /// How many unfinished tasks wait for it, direct or not; 0 for a finished task.
    package let holdsUp: Int
    /// How much it could slip before the longest chain grows; nil for a finished task.
    package let slack: Effort?
    /// On one of the critical paths, whether or not it is among those listed.
    package let isCritical: Bool
    /// Its position in ``PlanAnalysis/waves``; nil for a finished or blocked task, and for one that waits for a blocked
    /// one.
    package let wave: Int?

    package init(
        readiness: Readiness, needs: [Int], neededBy: [Int], openNeeds: [Int], rootCauses: [Int], holdsUp: Int,
        slack: Effort?, isCritical: Bool, wave: Int?
    ) {
        self.readiness = readiness
        self.needs = needs
        self.neededBy = neededBy
        self.openNeeds = openNeeds
        self.rootCauses = rootCauses
        self.holdsUp = holdsUp
        self.slack = slack
        self.isCritical = isCritical
        self.wave = wave
    }
}
