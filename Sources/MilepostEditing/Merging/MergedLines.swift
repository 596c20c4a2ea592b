import MilepostModel

/// Lines that both sides changed, by what they mean.
enum MergedLines {
    /// Nil where nobody can say which side is right.
    static func lines(base: [MergeLine], ours: [MergeLine], theirs: [MergeLine]) -> [MergeLine]? {
        if ours == theirs || theirs == base { return ours }
        if ours == base { return theirs }
        if let rows = added(base, ours, theirs) { return rows }
        return valueByValue(base, ours, theirs)
    }

    // MARK: Rows that both added

    /// What both added around lines that neither took away: rows of a log, in the order of their dates.
    private static func added(
        _ base: [MergeLine], _ ours: [MergeLine], _ theirs: [MergeLine]
    ) -> [MergeLine]? {
        // The last line of a file gets an end when something follows.
        func begins(_ lines: [MergeLine]) -> Bool { lines.starts(with: base) { $0.text == $1.text } }
        guard begins(ours), begins(theirs) else { return nil }
        let (one, two) = (ours.dropFirst(base.count), theirs.dropFirst(base.count))
        let all = Array(one) + two.filter { !one.contains($0) }
        guard all.allSatisfy({ isRow($0) }) else { return nil }
        let dates = all.map(date)
        guard dates.allSatisfy({ $0 != nil }) else { return base + all }
        func isSorted(_ lines: ArraySlice<MergeLine>, by precedes: (PlanDate, PlanDate) -> Bool) -> Bool {
            let dates = lines.compactMap(date)
            return zip(dates, dates.dropFirst()).allSatisfy { !precedes($1, $0) }
        }
        let isNewestFirst =
            all.count > 1 && isSorted(one, by: >) && isSorted(two, by: >)
            && !(isSorted(one, by: <) && isSorted(two, by: <))
        let sorted = zip(all, dates).enumerated().sorted { left, right in
            guard let a = left.element.1, let b = right.element.1, a < b || b < a else {
                return left.offset < right.offset
            }
            return isNewestFirst ? b < a : a < b
        }
        // The last line of a file may have no end.
        let end = all.first { !$0.lineEnd.isEmpty }?.lineEnd ?? base.first?.lineEnd ?? "\n"
        return (base + sorted.map(\.element.0)).enumerated().map { index, line in
            line.lineEnd.isEmpty && index < base.count + all.count - 1 ? MergeLine(line.text, end: end) : line
        }
    }

    private static func isRow(_ line: MergeLine) -> Bool { line.text.drop { $0.isWhitespace }.first == "|" }

    /// The first date in a row's cells.
    private static func date(_ line: MergeLine) -> PlanDate? {
        line.text.split(separator: "|").lazy.compactMap { cell in
            PlanDate(String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()))
        }.first
    }

    // MARK: Values

    /// The same lines with other values: each value on its own.
    private static func valueByValue(
        _ base: [MergeLine], _ ours: [MergeLine], _ theirs: [MergeLine]
    ) -> [MergeLine]? {
        guard base.count == ours.count, base.count == theirs.count else { return nil }
        var lines: [MergeLine] = []
        for ((old, one), two) in zip(zip(base, ours), theirs) {
            if one == two || two == old {
                lines.append(one)
            } else if one == old {
                lines.append(two)
            } else {
                guard let line = value(old, one, two) ?? row(old, one, two) else { return nil }
                lines.append(line)
            }
        }
        return lines
    }

    /// `key: value`, also several of them in braces: each value on its own.
    private static func value(_ base: MergeLine, _ ours: MergeLine, _ theirs: MergeLine) -> MergeLine? {
        let parts = [base, ours, theirs].map { pieces(of: $0.text) }
        guard parts[0].count == parts[1].count, parts[0].count == parts[2].count else { return nil }
        var text = ""
        for index in parts[0].indices {
            let (old, one, two) = (parts[0][index], parts[1][index], parts[2][index])
            guard old.key == one.key, old.key == two.key,
                let value = merged(key: old.key, old.value, one.value, two.value)
            else { return nil }
            text += old.key + value
        }
        return MergeLine(text, end: ours.lineEnd)
    }

    /// A line cut at what parts values in YAML's flow style; each piece as what stands up to its colon, and the rest.
    private static func pieces(of text: String) -> [(key: String, value: String)] {
        let marks: Set<Character> = ["{", "}", "[", "]", ","]
        var pieces: [(key: String, value: String)] = []
        var key = ""
        var rest = text[...]
        while true {
            let value = rest.prefix { !marks.contains($0) }
            if let colon = value.firstIndex(of: ":") {
                pieces.append((key + value[...colon], String(value[value.index(after: colon)...])))
            } else {
                pieces.append((key, String(value)))
            }
            rest = rest.dropFirst(value.count)
            guard let mark = rest.first else { return pieces }
            key = String(mark)
            rest = rest.dropFirst()
        }
    }

    /// The cells of a table's row.
    private static func row(_ base: MergeLine, _ ours: MergeLine, _ theirs: MergeLine) -> MergeLine? {
        guard isRow(base), isRow(ours), isRow(theirs) else { return nil }
        let cells = [base, ours, theirs].map { $0.text.split(separator: "|", omittingEmptySubsequences: false) }
        guard cells[0].count == cells[1].count, cells[0].count == cells[2].count else { return nil }
        var merged: [String] = []
        for index in cells[0].indices {
            let (old, one, two) = (String(cells[0][index]), String(cells[1][index]), String(cells[2][index]))
            guard let cell = Self.merged(key: nil, old, one, two) else { return nil }
            merged.append(cell)
        }
        return MergeLine(merged.joined(separator: "|"), end: ours.lineEnd)
    }

    /// The value that both sides come to; nil where they contradict each other.
    ///
    /// - Parameter key: nil where nobody knows it, as in a table.
    private static func merged(key: String?, _ base: String, _ ours: String, _ theirs: String) -> String? {
        if ours == theirs || theirs == base { return ours }
        if ours == base { return theirs }
        let (one, two) = (bare(ours), bare(theirs))
        if let a = Status(rawValue: one), let b = Status(rawValue: two) {
            return a.distance >= b.distance ? ours : theirs
        }
        guard let key, let a = PlanDate(one), let b = PlanDate(two) else { return nil }
        let isStart = key.contains("started")
        return (a < b) == isStart ? ours : theirs
    }

    private static func bare(_ text: String) -> String {
        text.filter { !$0.isWhitespace && !"*`\"'".contains($0) }
    }
}
