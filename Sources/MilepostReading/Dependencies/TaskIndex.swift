package import MilepostModel
import MilepostSource

/// A plan's ids for look-up: single ids, and ranges of them without unrolling.
package struct TaskIndex: Sendable {
    private var positions: [TaskID: Int] = [:]
    private var texts: [TaskID] = []
    /// By what stands before the number: numbers in their order, with the position of each id.
    private var numbered: [String: [(number: Int, position: Int)]] = [:]

    /// - Parameter ids: by position in ``Plan/tasks``; of two equal ones the first stands.
    package init(_ ids: [TaskID]) {
        texts = ids
        for (position, id) in ids.enumerated() where positions[id] == nil {
            positions[id] = position
            if let (prefix, number) = Self.parts(of: id.key) {
                numbered[prefix, default: []].append((number, position))
            }
        }
        for prefix in numbered.keys {
            numbered[prefix]?.sort { ($0.number, $0.position) < ($1.number, $1.position) }
        }
    }

    /// The position of an id; nil for an unknown one.
    package func position(of id: TaskID) -> Int? { positions[id] }

    /// The id at a position, as first written.
    package func id(at position: Int) -> TaskID? { texts.indices.contains(position) ? texts[position] : nil }

    /// The positions of the ids from one to the other, both included, in the order of their numbers; nil where the two
    /// make no range, empty where no id lies in it.
    ///
    /// The second may be a bare number. Ends in the wrong order are swapped.
    ///
    /// - Complexity: logarithmic in the ids, plus what is returned, however far apart the ends are.
    package func positions(from first: String, through last: String) -> [Int]? {
        guard let (prefix, one) = Self.parts(of: TaskID(first).key) else { return nil }
        guard let (lastPrefix, two) = Self.parts(of: TaskID(last).key) else { return nil }
        guard lastPrefix == prefix || lastPrefix.isEmpty else { return nil }
        let all = numbered[prefix] ?? []
        let (low, high) = (min(one, two), max(one, two))
        let start = all.partitioningIndex { $0.number >= low }
        return all[start...].prefix { $0.number <= high }.map(\.position)
    }

    /// What stands before the digits at the end of a key, and their number (at most `Int.max`); nil without digits.
    static func parts(of key: String) -> (prefix: String, number: Int)? {
        let digits = key.utf8.reversed().prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty else { return nil }
        let number = digits.reversed().reduce(0) { number, digit in
            let (tens, overflow) = number.multipliedReportingOverflow(by: 10)
            let (sum, more) = tens.addingReportingOverflow(Int(digit) - 0x30)
            return overflow || more ? Int.max : sum
        }
        return (String(decoding: key.utf8.dropLast(digits.count), as: UTF8.self), number)
    }
}
