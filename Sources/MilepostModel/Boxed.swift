/// A large value kept apart, so that what holds it is cheap to copy: a plan's tasks are handed on thousands of times. It
/// reads as the value itself, and is copied when it is changed while others hold it, too.
@propertyWrapper
public struct Boxed<Value: Sendable>: Sendable {
    /// Never changed while two hold it, which is what makes it safe to send.
    @usableFromInline
    final class Storage: @unchecked Sendable {  // allowed: it is changed by its only holder alone
        @usableFromInline var value: Value

        @inlinable
        init(_ value: Value) {
            self.value = value
        }
    }

    @usableFromInline var storage: Storage

    @inlinable
    public init(wrappedValue: Value) {
        storage = Storage(wrappedValue)
    }

    public var wrappedValue: Value {
        @inlinable _read { yield storage.value }
        @inlinable _modify {
            if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.value) }
            yield &storage.value
        }
    }
}

extension Boxed: Equatable where Value: Equatable {
    @inlinable
    public static func == (left: Boxed, right: Boxed) -> Bool {
        left.storage === right.storage || left.storage.value == right.storage.value
    }
}

extension Boxed: Hashable where Value: Hashable {
    @inlinable
    public func hash(into hasher: inout Hasher) { hasher.combine(storage.value) }
}
