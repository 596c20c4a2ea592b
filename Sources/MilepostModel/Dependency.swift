package import MilepostSource

/// Where a dependency is stated (the format, section 5).
package enum DependencyOrigin: String, Sendable, Hashable, CaseIterable {
    /// A Dependents or Depends on column of a phase table.
    case table
    /// `dependents` or `depends_on` of a YAML entry in the plan.
    case yaml
    /// The tracking block of a task file.
    case fileTracking = "file:tracking"
    /// `@depends:` or `@depends-tasks:` in a task file.
    case fileTag = "file:tag"
    /// A Dependencies or Blockers row of Document Control.
    case fileControl = "file:control"
    /// A table of upstream dependencies or contracts consumed.
    case fileUpstream = "file:upstream"
    /// A table of downstream dependencies, or a Consumers column.
    case fileDownstream = "file:downstream"
    /// `dependencies:` of a YAML task file.
    case fileYAML = "file:yaml"
    /// An edge between phases of the YAML twin.
    case phase
}

/// One place that states a dependency.
package struct DependencyStatement: Sendable, Hashable {
    package var origin: DependencyOrigin
    package var range: SourceRange

    package init(origin: DependencyOrigin, range: SourceRange) {
        self.origin = origin
        self.range = range
    }
}

/// An edge from the needed task to the one that needs it. Both are positions in ``Plan/tasks``.
package struct Dependency: Sendable, Hashable {
    package var needed: Int
    package var needing: Int
    /// Every place that states it, in the order of files and ranges; never empty.
    package var statements: [DependencyStatement]

    package init(needed: Int, needing: Int, statements: [DependencyStatement]) {
        self.needed = needed
        self.needing = needing
        self.statements = statements
    }
}

/// An edge between phases, as only the YAML twin states it: every task of one needs every task of the other.
package struct PhaseDependency: Sendable, Hashable {
    /// Position in ``Plan/phases``.
    package var needed: Int
    /// Position in ``Plan/phases``.
    package var needing: Int
    package var range: SourceRange

    package init(needed: Int, needing: Int, range: SourceRange) {
        self.needed = needed
        self.needing = needing
        self.range = range
    }
}

/// A dependent that is no task of the plan: kept, drawn dashed, never an error.
package struct OutsideComponent: Sendable, Hashable {
    /// The text as written.
    package var name: String
    /// The task it needs; a position in ``Plan/tasks``.
    package var needed: Int
    package var statement: DependencyStatement

    package init(name: String, needed: Int, statement: DependencyStatement) {
        self.name = name
        self.needed = needed
        self.statement = statement
    }
}
