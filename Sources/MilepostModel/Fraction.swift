/// A part of a whole, exact until shown.
public struct Fraction: Sendable, Hashable {
    /// The part; 0...``of``.
    public var count: Int
    /// The whole; 0 when there is nothing to do.
    public var of: Int

    public init(_ count: Int, of whole: Int) {
        self.count = count
        self.of = whole
    }

    /// Nothing to do counts as done.
    public var isWhole: Bool { count >= of }

    /// Whole per cent, rounded down, so that 100 means finished (the format, section 6); 100 for nothing to do.
    public var percent: Int {
        guard of > 0 else { return 100 }
        return Int((Int64(count).multipliedReportingOverflow(by: 100).partialValue) / Int64(of))
    }

    /// Above nothing and below one per cent: shown as "< 1", so that 0 means nothing.
    public var isBelowOnePercent: Bool { count > 0 && percent == 0 }

    /// "61 %", "< 1 %".
    public var percentText: String { isBelowOnePercent ? "< 1 %" : "\(percent) %" }

    public static func + (left: Fraction, right: Fraction) -> Fraction {
        Fraction(left.count + right.count, of: left.of + right.of)
    }
}
