public import MilepostSource

/// Where a dependency is stated (the format, section 5).
public enum DependencyOrigin: String, Sendable, Hashable, CaseIterable {
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
public struct DependencyStatement: Sendable, Hashable {
    public var origin: DependencyOrigin
    public var range: SourceRange

    public init(origin: DependencyOrigin, range: SourceRange) {
        self.origin = origin
        self.range = range
    }
}

/// An edge from the needed task to the one that needs it. Both are positions in ``Plan/tasks``.
public struct Dependency: Sendable, Hashable {
    public var needed: Int
    public var needing: Int
    /// Every place that states it, in the order of files and ranges; never empty.
    public var statements: [DependencyStatement]

    public init(needed: Int, needing: Int, statements: [DependencyStatement]) {
        self.needed = needed
        self.needing = needing
        self.statements = statements
    }
}

/// An edge between phases, as only the YAML twin states it: every task of one needs every task of the other.
public struct PhaseDependency: Sendable, Hashable {
    /// Position in ``Plan/phases``.
    public var needed: Int
    /// Position in ``Plan/phases``.
    public var needing: Int
    public var range: SourceRange

    public init(needed: Int, needing: Int, range: SourceRange) {
        self.needed = needed
        self.needing = needing
        self.range = range
    }
}

/// A dependent that is no task of the plan: kept, drawn dashed, never an error.
public struct OutsideComponent: Sendable, Hashable {
    /// The text as written.
    public var name: String
    /// The task it needs; a position in ``Plan/tasks``.
    public var needed: Int
    public var statement: DependencyStatement

    public init(name: String, needed: Int, statement: DependencyStatement) {
        self.name = name
        self.needed = needed
        self.statement = statement
    }
}
