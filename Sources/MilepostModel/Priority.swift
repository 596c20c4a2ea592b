/// How urgent a task is: P0 is the highest, P9 the lowest. A task without one comes after all others.
package struct Priority: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// 0...9
    package let level: Int

    package init?(level: Int) {
        guard (0...9).contains(level) else { return nil }
        self.level = level
    }

    package var description: String { "P\(level)" }

    /// More urgent first.
    package static func < (left: Priority, right: Priority) -> Bool { left.level < right.level }
}
