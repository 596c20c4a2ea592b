/// A value and what was found wrong while it was made.
public struct Diagnosed<Value> {
    public var value: Value
    public var diagnostics: [Diagnostic]

    @inlinable
    public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
        self.value = value
        self.diagnostics = diagnostics
    }

    @inlinable
    public func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Diagnosed<Other> {
        Diagnosed<Other>(try transform(value), diagnostics)
    }

    /// The findings of both steps, those of the first before those of the second.
    @inlinable
    public func flatMap<Other>(_ transform: (Value) throws -> Diagnosed<Other>) rethrows -> Diagnosed<Other> {
        let next = try transform(value)
        return Diagnosed<Other>(next.value, diagnostics + next.diagnostics)
    }
}

extension Diagnosed: Sendable where Value: Sendable {}
extension Diagnosed: Equatable where Value: Equatable {}
