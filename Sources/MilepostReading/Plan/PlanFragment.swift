import MilepostModel
import MilepostSource

/// What one plan document says, before its task files are merged in.
struct PlanFragment: Sendable {
    /// An entry and the phase it stands in.
    struct Statement: Sendable {
        var phase: Int
        var entry: Entry
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

    /// The position of the phase with this number, else with this name.
    func position(in phases: [Phase]) -> Int? {
        if let number, let index = phases.firstIndex(where: { $0.number == number }) { return index }
        let wanted = name.lowercased()
        return phases.firstIndex { $0.name.lowercased() == wanted || $0.label.lowercased() == wanted }
            ?? phases.firstIndex { $0.heading.lowercased() == wanted }
    }
}
