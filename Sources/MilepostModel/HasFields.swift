/// A value whose fields lie in a box (``Boxed``). They are asked for as if they were its own.
@dynamicMemberLookup
public protocol HasFields {
    associatedtype Fields
    var fields: Fields { get set }
}

extension HasFields {
    /// A field of ``fields``.
    public subscript<Value>(dynamicMember field: WritableKeyPath<Fields, Value>) -> Value {
        @inlinable @inline(__always) get { fields[keyPath: field] }
        @inlinable @inline(__always) _modify { yield &fields[keyPath: field] }
    }
}
