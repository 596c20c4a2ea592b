package import MilepostModel

/// What a status cell or value says.
package enum StatusReading: Sendable, Hashable {
    /// A known word or sign; the note is what follows it in brackets or after a dash, colon or comma.
    case known(Status, note: String?)
    /// Neither word nor sign is known: the task counts as NOT_STARTED and it is a finding, with the nearest word as hint.
    case unknown(word: String, nearest: String?)
    /// Nothing is stated: an empty cell, or a dash.
    case empty

    /// The status a task counts with: what is not known and what is not stated counts as NOT_STARTED.
    package var status: Status {
        if case .known(let status, _) = self { status } else { .notStarted }
    }
}
