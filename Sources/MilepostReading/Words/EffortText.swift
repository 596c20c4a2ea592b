package import MilepostModel

/// Estimates of work as people write them (the format, section 8): `16 hours`, `2 days`, `1 week`, `30 min`, `3-5 h`.
package enum EffortText {
    /// The estimate; of a range the midpoint, of several quantities ("1 day 4 h") the sum. Nil for what states none,
    /// such as `[X hours]`, `5 points` or a bare number without ``headerSaysHours(_:)``.
    package static func read(_ text: String, bareNumberIsHours: Bool) -> Effort? {
        var scanner = EffortScanner(text)
        scanner.skipApproximation()
        var seconds = 0
        var count = 0
        while true {
            guard let quantity = scanner.quantity() else { return nil }
            if !quantity.hasUnit {
                // A bare number says nothing of its unit, and none beside one that has a unit.
                guard bareNumberIsHours, count == 0, scanner.isAtNoteOrEnd else { return nil }
                return Effort(seconds: quantity.seconds)
            }
            seconds = min(seconds + quantity.seconds, Effort.limit)
            count += 1
            if scanner.isAtNoteOrEnd { return Effort(seconds: seconds) }
            // More than a handful of quantities is a sentence, not an estimate.
            if count == 4 { return nil }
        }
    }

    /// Whether a column header or a key says that its numbers are hours: `Effort (hours)`, `estimated_effort_hours`.
    package static func headerSaysHours(_ headerOrKey: String) -> Bool {
        // "effortHours" has two words, "HOURS" one.
        var spaced = ""
        var previous: Character?
        for character in headerOrKey {
            if character.isUppercase, previous?.isLowercase == true { spaced.append(" ") }
            spaced.append(character)
            previous = character
        }
        return WordKey.words(spaced).contains { ["hours", "hour", "hrs", "hr", "h"].contains($0) }
    }
}
