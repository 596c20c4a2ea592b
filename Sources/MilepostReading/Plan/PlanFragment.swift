import MilepostModel
import MilepostSource

/// What one plan document says, before its task files are merged in.
struct PlanFragment: Sendable {
    /// An entry and the phase it stands in.
    struct Statement: Sendable {
        var phase: Int
        let entry: Entry

        var id: Sourced<TaskID> { entry.id }
        var form: Entry.Form { entry.form }
        var range: SourceRange { entry.range }
    }

    var file: SourceFile
    var title: String
    var isTemplate = false
    var frontMatter: [ControlField] = []
    var strategy: Strategy?
    var legend: [LegendEntry] = []
    var legendLists: [SourceRange] = []
    var words: StatusWords
    var phases: [Phase] = []
    /// Entries in document order.
    var statements: [Statement] = []
    var log = SessionLog()
    /// Edges between phases as the YAML twin states them.
    var phaseEdges: [PhaseEdge] = []

    init(file: SourceFile, title: String, words: StatusWords) {
        self.file = file
        self.title = title
        self.words = words
    }
}

/// A phase that another phase needs, named as the twin names it.
struct PhaseEdge: Sendable {
    /// The phase that needs the other: its own number and name.
    var phase: PhaseKey
    var needs: PhaseKey
    var range: SourceRange
}

/// What a phase can be found by.
struct PhaseKey: Sendable {
    var number: String?
    var name: String
}

/// The phases of a plan by what they can be found by; of two the first stands.
struct PhaseIndex: Sendable {
    private var numbers: [String: Int] = [:]
    private var names: [String: Int] = [:]
    private var headings: [String: Int] = [:]

    init(_ phases: [Phase]) {
        for (index, phase) in phases.enumerated() {
            if let number = phase.number, numbers[number] == nil { numbers[number] = index }
            for name in [phase.name.lowercased(), phase.label.lowercased()] where names[name] == nil {
                names[name] = index
            }
            let heading = phase.heading.lowercased()
            if headings[heading] == nil { headings[heading] = index }
        }
    }

    /// The position of the phase with a key's number, else with its name.
    func position(of key: PhaseKey) -> Int? {
        if let number = key.number, let index = numbers[number] { return index }
        let name = key.name.lowercased()
        return names[name] ?? headings[name]
    }
}
