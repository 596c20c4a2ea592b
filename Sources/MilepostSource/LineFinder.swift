/// Finds the lines of bytes that are asked for in about their order: where the next one is near the last, it is found in
/// a few steps.
public struct LineFinder {
    private let lineStarts: LineStarts
    /// The line (0 is the first) that was found last.
    private var last = 0

    public init(_ file: SourceFile) {
        lineStarts = file.lineStarts
    }

    /// The number of the line (1 is the first) that holds a byte, as ``SourceFile/line(at:)`` has it.
    ///
    /// - Complexity: logarithmic in the number of lines between it and the last one.
    public mutating func line(at offset: Int) -> Int {
        var (low, high) = (last, last + 1)
        var step = 1
        // Steps that double, until the line lies between.
        if lineStarts[low] <= offset {
            while high < lineStarts.count, lineStarts[high] <= offset {
                low = high
                high = min(high + step, lineStarts.count)
                step *= 2
            }
        } else {
            while low > 0, lineStarts[low] > offset {
                high = low
                low = max(low - step, 0)
                step *= 2
            }
        }
        while low + 1 < high {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        last = low
        return low + 1
    }
}
