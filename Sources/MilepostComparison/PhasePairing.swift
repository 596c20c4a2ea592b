/// Which phase of one state is which of the other: by its title, else its name, else its label, as a phase that is
/// renumbered or renamed keeps one of them.
enum PhasePairing {
    static func of(_ before: [PhaseState], _ after: [PhaseState]) -> Pairing {
        var pairing = Pairing(before: before.count, after: after.count)
        for key in [\PhaseState.title, \PhaseState.name, \PhaseState.label] {
            pairing.pair(
                before: { before[$0][keyPath: key].nilIfEmpty }, after: { after[$0][keyPath: key].nilIfEmpty })
        }
        return pairing
    }
}

extension String {
    fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }
}
