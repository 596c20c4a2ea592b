public import MilepostSource

/// The document that lists phases, with its task files merged in: one scope of ids, names and dependencies.
public struct Plan: Sendable, Hashable {
    /// Nil where task files stand alone and form a plan of their own (the format, section 1).
    public var file: FileID?
    /// The path as shown; nil as above.
    public var path: String?
    public var title: String
    public var isTemplate: Bool
    /// Keys and values of the front matter, flattened (`custom_fields.layer`), in their order.
    public var frontMatter: [ControlField]
    public var strategy: Strategy?
    /// Words the plan's own legend defines, in their order.
    public var legend: [LegendEntry]
    public var phases: [Phase]
    /// In document order, orphans last by id.
    public var tasks: [PlanTask]
    /// Sorted by needing, then needed task.
    public var dependencies: [Dependency]
    public var phaseDependencies: [PhaseDependency]
    public var outside: [OutsideComponent]
    public var log: SessionLog
    /// Files that state a task or a part of this plan, in the order of their ids; the plan's own first.
    public var files: [FileID]

    public init(file: FileID?, path: String?, title: String) {
        self.file = file
        self.path = path
        self.title = title
        self.isTemplate = false
        self.frontMatter = []
        self.legend = []
        self.phases = []
        self.tasks = []
        self.dependencies = []
        self.phaseDependencies = []
        self.outside = []
        self.log = SessionLog()
        self.files = []
    }

    public var orphans: [PlanTask] { tasks.filter(\.isOrphan) }
}

/// An ordered group of tasks.
public struct Phase: Sendable, Hashable {
    /// The whole heading as text: "2.2 Phase 1: Foundation".
    public var heading: String
    /// What follows the colon; "Phase 4" where nothing does.
    public var name: String
    /// What stands before the name in the heading, without a section number: "Phase 1", "Prerequisites".
    public var label: String
    /// The number after "Phase", as written ("1", "13.5"); nil where there is none.
    public var number: String?
    public var goal: Sourced<String>?
    /// Positions in ``Plan/tasks``, in document order.
    public var tasks: [Int]
    /// The heading's bytes; in the archive for a phase that lies in one.
    public var range: SourceRange
    /// Heading and content, up to the next phase; as above.
    public var section: SourceRange
    /// Where the plan says that the phase is archived; nil for one that the plan states itself.
    public var stub: PhaseStub?

    public init(
        heading: String, name: String, label: String, number: String?, range: SourceRange, section: SourceRange
    ) {
        self.heading = heading
        self.name = name
        self.label = label
        self.number = number
        self.tasks = []
        self.range = range
        self.section = section
    }

    /// Whether it was found in the archive that its stub names.
    public var isArchived: Bool { stub.map { $0.heading.file != range.file } ?? false }

    /// The heading's bytes in the plan, also where the phase is archived.
    public var headingInPlan: SourceRange { stub?.heading ?? range }
    /// What the plan itself holds of the phase, up to the next one: for an archived phase the stub.
    public var sectionInPlan: SourceRange { stub?.section ?? section }

    /// "Phase 1: Foundation", or the name alone where it says all.
    public var title: String {
        label.isEmpty || label == name ? name : "\(label): \(name)"
    }
}

/// The section "Implementation Strategy".
public struct Strategy: Sendable, Hashable {
    public var approach: String?
    public var layers: [String]
    public var workflow: String?
    public var range: SourceRange

    public init(approach: String?, layers: [String], workflow: String?, range: SourceRange) {
        self.approach = approach
        self.layers = layers
        self.workflow = workflow
        self.range = range
    }
}

/// A word that a plan's own legend defines.
public struct LegendEntry: Sendable, Hashable {
    public var word: Sourced<String>
    public var meaning: String
    /// What it maps to; nil where nothing says so, and tasks that use it are findings.
    public var status: Status?

    public init(word: Sourced<String>, meaning: String, status: Status?) {
        self.word = word
        self.meaning = meaning
        self.status = status
    }
}
