/// How urgent a task is: P0 is the highest, P9 the lowest. A task without one comes after all others.
public struct Priority: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// 0...9
    public let level: Int

    public init?(level: Int) {
        guard (0...9).contains(level) else { return nil }
        self.level = level
    }

    public var description: String { "P\(level)" }

    /// More urgent first.
    public static func < (left: Priority, right: Priority) -> Bool { left.level < right.level }
}
