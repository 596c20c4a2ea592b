package import MilepostModel

/// The four progress fractions of a group of tasks (the format, section 6), with their counts.
///
/// A deferred task is in none of the fractions, but in the counts.
package struct Progress: Sendable, Hashable {
    /// COMPLETED of all not DEFERRED; the headline number.
    package var done: Fraction
    /// COMPLETED with every check true, of all not DEFERRED.
    package var verified: Fraction
    /// True check items of all, of tasks not DEFERRED.
    package var checks: Fraction
    /// ``done`` weighted by estimate, in seconds; nil unless every counted task has one and they add up to something.
    package var effort: Fraction?
    /// Ticked checkboxes of all, in the task files.
    package var boxes: Fraction
    /// All tasks, DEFERRED too; every status is a key.
    package var counts: [Status: Int]
    /// All tasks by priority; only those that occur are keys.
    package var byPriority: [Priority: Int]
    /// Tasks without a priority.
    package var withoutPriority: Int

    package init(
        done: Fraction, verified: Fraction, checks: Fraction, effort: Fraction?, boxes: Fraction,
        counts: [Status: Int], byPriority: [Priority: Int], withoutPriority: Int
    ) {
        self.done = done
        self.verified = verified
        self.checks = checks
        self.effort = effort
        self.boxes = boxes
        self.counts = counts
        self.byPriority = byPriority
        self.withoutPriority = withoutPriority
    }

    /// All tasks, DEFERRED too.
    package var total: Int { counts.values.reduce(0, +) }
}
