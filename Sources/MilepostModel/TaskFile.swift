public import MilepostSource

/// The document of one task (the format, section 8).
public struct TaskFile: HasFields, Sendable, Hashable {
    /// What the document says, in a box: it is handed on from the file to its task and to each page.
    public struct Fields: Sendable, Hashable {
        public var file: FileID
        /// The path as shown.
        public var path: String
        public var id: Sourced<TaskID>
        /// What follows the id in the title; nil where the title has no more.
        public var name: Sourced<String>?
        /// The first heading as text.
        public var title: String?
        /// The rows of Document Control, in their order.
        public var control: [ControlField]
        /// The `tasks_tracking` block.
        public var tracking: Entry?
        /// Document Control's Status as a task status, only where there is no tracking block.
        public var controlStatus: Sourced<Status>?
        public var priority: Sourced<Priority>?
        public var effort: Sourced<Effort>?
        /// Checkboxes of list items, not in fences, in document order.
        public var boxes: [Checkbox]
        /// Tags such as `@spec: SPEC-05`, in document order.
        public var tags: [Tag]
        /// Fenced shell blocks under "Execution Commands".
        public var commands: [CommandBlock]
        public var log: SessionLog
        /// What the file states of dependencies beside the tracking block, not yet resolved.
        public var statedDependencies: [StatedDependency]
    }

    @Boxed public var fields: Fields

    public init(file: FileID, path: String, id: Sourced<TaskID>) {
        _fields = Boxed(
            wrappedValue: Fields(
                file: file, path: path, id: id, control: [], boxes: [], tags: [], commands: [], log: SessionLog(),
                statedDependencies: []))
    }

    /// Ticked boxes of all boxes.
    public var boxFraction: Fraction { Fraction(fields.boxes.count { $0.isTicked.value }, of: fields.boxes.count) }
}

/// A row of a Document Control table.
public struct ControlField: Sendable, Hashable {
    public var name: Sourced<String>
    public var value: Sourced<String>

    public init(name: Sourced<String>, value: Sourced<String>) {
        self.name = name
        self.value = value
    }
}

/// A list item that begins with `[ ]` or `[x]`.
public struct Checkbox: Sendable, Hashable {
    /// Whether it is ticked; the range is the one character between the brackets.
    public var isTicked: Sourced<Bool>
    /// The item's first line as plain text.
    public var text: String
    /// The heading it stands under; nil above the first.
    public var section: String?

    public init(isTicked: Sourced<Bool>, text: String, section: String?) {
        self.isTicked = isTicked
        self.text = text
        self.section = section
    }
}

/// A machine-readable tag in a task file, such as `@spec: SPEC-05`.
public struct Tag: Sendable, Hashable {
    /// Without `@`.
    public var name: String
    public var value: Sourced<String>

    public init(name: String, value: Sourced<String>) {
        self.name = name
        self.value = value
    }
}

/// A fenced block of shell commands.
public struct CommandBlock: Sendable, Hashable {
    /// The heading it stands under.
    public var section: String?
    /// The first word behind the fence, such as `bash`.
    public var language: String
    public var code: Sourced<String>

    public init(section: String?, language: String, code: Sourced<String>) {
        self.section = section
        self.language = language
        self.code = code
    }
}

/// A dependency as a task file words it.
public struct StatedDependency: Sendable, Hashable {
    public enum Direction: Sendable, Hashable {
        /// The text names what the file's task needs.
        case needs
        /// The text names who needs the file's task.
        case neededBy
    }

    public var direction: Direction
    public var origin: DependencyOrigin
    public var text: Sourced<String>

    public init(direction: Direction, origin: DependencyOrigin, text: Sourced<String>) {
        self.direction = direction
        self.origin = origin
        self.text = text
    }
}
