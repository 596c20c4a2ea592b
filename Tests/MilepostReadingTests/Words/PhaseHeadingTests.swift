import Testing

@testable import MilepostReading

@Suite("Phase headings")
struct PhaseHeadingTests {
    struct Example: Sendable {
        var text: String
        var label: String
        var name: String
        var number: String?
    }

    @Test(
        "headings of phases",
        arguments: [
            Example(text: "2.2 Phase 1: Foundation", label: "Phase 1", name: "Foundation", number: "1"),
            Example(
                text: "Phase 0: Project Initialization", label: "Phase 0", name: "Project Initialization", number: "0"),
            Example(
                text: "2.0 Prerequisites: Tooling Setup", label: "Prerequisites", name: "Tooling Setup", number: nil),
            Example(text: "Prerequisites", label: "Prerequisites", name: "Prerequisites", number: nil),
            Example(text: "Phase 3 — C", label: "Phase 3", name: "C", number: "3"),
            Example(text: "Phase 3 - C", label: "Phase 3", name: "C", number: "3"),
            Example(text: "Phase 4", label: "Phase 4", name: "Phase 4", number: "4"),
            Example(text: "Phase X.Y: CHG-NN Pivot", label: "Phase X.Y", name: "CHG-NN Pivot", number: nil),
            Example(text: "2.4. Phase 4:", label: "Phase 4", name: "Phase 4", number: "4"),
            Example(
                text: "PHASE 12: Foundation & Infrastructure", label: "PHASE 12", name: "Foundation & Infrastructure",
                number: "12"),
            Example(text: "Phase 13.5: Gap", label: "Phase 13.5", name: "Gap", number: "13.5"),
            Example(text: "Phase 2b: Late", label: "Phase 2b", name: "Late", number: "2b"),
            Example(text: "✅ Phase 1: Launch", label: "Phase 1", name: "Launch", number: "1"),
            Example(text: "3) Phase 1: Launch", label: "Phase 1", name: "Launch", number: "1"),
            Example(text: "Phase 2: Domain: Logic - part", label: "Phase 2", name: "Domain: Logic - part", number: "2"),
            Example(text: "Phase 2 (Domain)", label: "Phase 2", name: "Domain", number: "2"),
            Example(text: "Phase 2 Domain", label: "Phase 2", name: "Domain", number: "2"),
            Example(text: "Phase A: Setup", label: "Phase A", name: "Setup", number: nil),
            Example(text: "Phase II – Setup", label: "Phase II", name: "Setup", number: nil),
            Example(text: "Phase-1: X", label: "Phase-1", name: "X", number: "1"),
            Example(text: "Phase 1. Foundation", label: "Phase 1", name: "Foundation", number: "1"),
            Example(text: "Phase 1: 2.0 release", label: "Phase 1", name: "2.0 release", number: "1"),
        ])
    func phases(example: Example) {
        let heading = PhaseHeading.parse(example.text)
        #expect(
            heading == PhaseHeading(label: example.label, name: example.name, number: example.number, isPhase: true),
            "\(heading)")
    }

    @Test(
        "other headings have a name and are phases only if their content says so",
        arguments: [
            Example(text: "2.1 Hardening", label: "", name: "Hardening", number: nil),
            Example(text: "How to read this", label: "", name: "How to read this", number: nil),
            Example(text: "Phase Tracker", label: "", name: "Phase Tracker", number: nil),
            Example(text: "Phases", label: "", name: "Phases", number: nil),
            Example(text: "Phase transitions", label: "", name: "Phase transitions", number: nil),
            Example(text: "Phase I remember", label: "", name: "Phase I remember", number: nil),
            Example(text: "Phase 3rdparty", label: "", name: "Phase 3rdparty", number: nil),
            Example(text: "Prerequisites for readers", label: "", name: "Prerequisites for readers", number: nil),
            Example(text: "2.3 Milestone 3: Ship", label: "Milestone 3", name: "Ship", number: nil),
            Example(text: "2.3", label: "", name: "2.3", number: nil),
            Example(text: "", label: "", name: "", number: nil),
            Example(text: "3D printing", label: "", name: "3D printing", number: nil),
        ])
    func others(example: Example) {
        let heading = PhaseHeading.parse(example.text)
        #expect(
            heading == PhaseHeading(label: example.label, name: example.name, number: nil, isPhase: false), "\(heading)"
        )
    }
}
