package import MilepostSource

/// The document of one task (the format, section 8).
package struct TaskFile: Sendable, Hashable {
    package var file: FileID
    /// The path as shown.
    package var path: String
    package var id: Sourced<TaskID>
    /// What follows the id in the title; nil where the title has no more.
    package var name: Sourced<String>?
    /// The first heading as text.
    package var title: String?
    /// The rows of Document Control, in their order.
    package var control: [ControlField]
    /// The `tasks_tracking` block.
    @Boxed package var tracking: Entry? = nil
    /// Document Control's Status as a task status, only where there is no tracking block.
    package var controlStatus: Sourced<Status>?
    package var priority: Sourced<Priority>?
    package var effort: Sourced<Effort>?
    /// Checkboxes of list items, not in fences, in document order.
    package var boxes: [Checkbox]
    /// Tags such as `@spec: SPEC-05`, in document order.
    package var tags: [Tag]
    /// Fenced shell blocks under "Execution Commands".
    package var commands: [CommandBlock]
    package var log: SessionLog
    /// What the file states of dependencies beside the tracking block, not yet resolved.
    package var statedDependencies: [StatedDependency]

    package init(file: FileID, path: String, id: Sourced<TaskID>) {
        self.file = file
        self.path = path
        self.id = id
        self.control = []
        self.boxes = []
        self.tags = []
        self.commands = []
        self.log = SessionLog()
        self.statedDependencies = []
    }

    /// Ticked boxes of all boxes.
    package var boxFraction: Fraction { Fraction(boxes.count { $0.isTicked.value }, of: boxes.count) }
}

/// A row of a Document Control table.
package struct ControlField: Sendable, Hashable {
    package var name: Sourced<String>
    package var value: Sourced<String>

    package init(name: Sourced<String>, value: Sourced<String>) {
        self.name = name
        self.value = value
    }
}

/// A list item that begins with `[ ]` or `[x]`.
package struct Checkbox: Sendable, Hashable {
    /// Whether it is ticked; the range is the one character between the brackets.
    package var isTicked: Sourced<Bool>
    /// The item's first line as plain text.
    package var text: String
    /// The heading it stands under; nil above the first.
    package var section: String?

    package init(isTicked: Sourced<Bool>, text: String, section: String?) {
        self.isTicked = isTicked
        self.text = text
        self.section = section
    }
}

/// A machine-readable tag in a task file, such as `@spec: SPEC-05`.
package struct Tag: Sendable, Hashable {
    /// Without `@`.
    package var name: String
    package var value: Sourced<String>

    package init(name: String, value: Sourced<String>) {
        self.name = name
        self.value = value
    }
}

/// A fenced block of shell commands.
package struct CommandBlock: Sendable, Hashable {
    /// The heading it stands under.
    package var section: String?
    /// The first word behind the fence, such as `bash`.
    package var language: String
    package var code: Sourced<String>

    package init(section: String?, language: String, code: Sourced<String>) {
        self.section = section
        self.language = language
        self.code = code
    }
}

/// A dependency as a task file words it.
package struct StatedDependency: Sendable, Hashable {
    package enum Direction: Sendable, Hashable {
        /// The text names what the file's task needs.
        case needs
        /// The text names who needs the file's task.
        case neededBy
    }

    package var direction: Direction
    package var origin: DependencyOrigin
    package var text: Sourced<String>

    package init(direction: Direction, origin: DependencyOrigin, text: Sourced<String>) {
        self.direction = direction
        self.origin = origin
        self.text = text
    }
}
