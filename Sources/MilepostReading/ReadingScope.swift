/// What is wanted of a reading.
package enum ReadingScope: Sendable {
    /// All that files say, and all that is wrong with them.
    case everything
    /// The same without the receipt and without boxes and commands of task files: for those who show findings alone.
    case findings
    /// Tasks, phases, dependencies and logs, which are the same; without the receipt, links, comments that suppress
    /// findings, and findings that none of these need: for those who show no finding.
    case tracking
}
