extension RandomAccessCollection {
    /// The first position whose element `isReached` holds for, in a collection where it holds for all behind that; the end
    /// where it holds for none.
    ///
    /// - Complexity: logarithmic.
    @inlinable
    @inline(__always)
    public func partitioningIndex(where isReached: (Element) -> Bool) -> Index {
        var low = startIndex
        var count = count
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if isReached(self[middle]) {
                count = half
            } else {
                low = index(after: middle)
                count -= half + 1
            }
        }
        return low
    }
}

extension [Int] {
    /// Whether any of the numbers, in rising order, lies in a range.
    ///
    /// - Complexity: logarithmic.
    public func isAnySorted(in range: Range<Int>) -> Bool {
        let index = partitioningIndex { $0 >= range.lowerBound }
        return index < count && self[index] < range.upperBound
    }
}
