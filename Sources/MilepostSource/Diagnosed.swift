/// A value and what was found wrong while it was made.
package struct Diagnosed<Value> {
    package var value: Value
    package var diagnostics: [Diagnostic]

    package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
        self.value = value
        self.diagnostics = diagnostics
    }

    package func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Diagnosed<Other> {
        Diagnosed<Other>(try transform(value), diagnostics)
    }

    /// The findings of both steps, those of the first before those of the second.
    package func flatMap<Other>(_ transform: (Value) throws -> Diagnosed<Other>) rethrows -> Diagnosed<Other> {
        let next = try transform(value)
        return Diagnosed<Other>(next.value, diagnostics + next.diagnostics)
    }
}

extension Diagnosed: Sendable where Value: Sendable {}
extension Diagnosed: Equatable where Value: Equatable {}
