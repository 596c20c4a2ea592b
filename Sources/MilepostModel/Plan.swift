package import MilepostSource

/// The document that lists phases, with its task files merged in: one scope of ids, names and dependencies.
package struct Plan: Sendable, Hashable {
    /// Nil where task files stand alone and form a plan of their own (the format, section 1).
    package var file: FileID?
    /// The path as shown; nil as above.
    package var path: String?
    package var title: String
    package var isTemplate: Bool
    /// Keys and values of the front matter, flattened (`custom_fields.layer`), in their order.
    package var frontMatter: [ControlField]
    package var strategy: Strategy?
    /// Words the plan's own legend defines, in their order.
    package var legend: [LegendEntry]
    package var phases: [Phase]
    /// In document order, orphans last by id.
    package var tasks: [PlanTask]
    /// Sorted by needing, then needed task.
    package var dependencies: [Dependency]
    package var phaseDependencies: [PhaseDependency]
    package var outside: [OutsideComponent]
    package var log: SessionLog
    /// Files that state a task or a part of this plan, in the order of their ids; the plan's own first.
    package var files: [FileID]

    package init(file: FileID?, path: String?, title: String) {
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

    package var orphans: [PlanTask] { tasks.filter(\.isOrphan) }
}

/// An ordered group of tasks.
package struct Phase: Sendable, Hashable {
    /// The whole heading as text: "2.2 Phase 1: Foundation".
    package var heading: String
    /// What follows the colon; "Phase 4" where nothing does.
    package var name: String
    /// What stands before the name in the heading, without a section number: "Phase 1", "Prerequisites".
    package var label: String
    /// The number after "Phase", as written ("1", "13.5"); nil where there is none.
    package var number: String?
    package var goal: Sourced<String>?
    /// Positions in ``Plan/tasks``, in document order.
    package var tasks: [Int]
    /// The heading's bytes; in the archive for a phase that lies in one.
    package var range: SourceRange
    /// Heading and content, up to the next phase; as above.
    package var section: SourceRange
    /// Where the plan says that the phase is archived; nil for one that the plan states itself.
    package var stub: PhaseStub?

    package init(
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
    package var isArchived: Bool { stub.map { $0.heading.file != range.file } ?? false }

    /// The heading's bytes in the plan, also where the phase is archived.
    package var headingInPlan: SourceRange { stub?.heading ?? range }
    /// What the plan itself holds of the phase, up to the next one: for an archived phase the stub.
    package var sectionInPlan: SourceRange { stub?.section ?? section }

    /// "Phase 1: Foundation", or the name alone where it says all.
    package var title: String {
        label.isEmpty || label == name ? name : "\(label): \(name)"
    }
}

/// The section "Implementation Strategy".
package struct Strategy: Sendable, Hashable {
    package var approach: String?
    package var layers: [String]
    package var workflow: String?
    package var range: SourceRange

    package init(approach: String?, layers: [String], workflow: String?, range: SourceRange) {
        self.approach = approach
        self.layers = layers
        self.workflow = workflow
        self.range = range
    }
}

/// A word that a plan's own legend defines.
package struct LegendEntry: Sendable, Hashable {
    package var word: Sourced<String>
    package var meaning: String
    /// What it maps to; nil where nothing says so, and tasks that use it are findings.
    package var status: Status?

    package init(word: Sourced<String>, meaning: String, status: Status?) {
        self.word = word
        self.meaning = meaning
        self.status = status
    }
}
