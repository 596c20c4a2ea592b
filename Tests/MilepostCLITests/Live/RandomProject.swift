import MilepostTestSupport

/// A project that is edited at random, as somebody in a hurry would: it need not stay sound.
struct RandomProject {
    private(set) var files: [String: String]
    private var random: SeededGenerator
    private var count = 5

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        files = [
            "docs/IMPLEMENTATION_PLAN.md": Self.plan,
            "docs/TASKS-00_index.md": "# Index\n\n| ID | Title |\n|---|---|\n| TASKS-01 | Keel |\n",
            "docs/other/IMPLEMENTATION_PLAN.md": """
            # Sails

            ## Phase 1: Cloth

            | Status | ID | Task | Priority | Dependents |
            |---|---|---|---|---|
            | COMPLETED | S-1 | Cut | P0 | S-2 |
            | NOT_STARTED | S-2 | Sew | P1 | |
            """,
        ]
        for number in 1...4 { files[Self.path(number)] = Self.taskFile(number) }
    }

    private static func path(_ number: Int) -> String { "docs/tasks/TASKS-0\(number)_part.md" }

    private static let plan = """
        # Boat

        ## Status Legend

        - `Afloat` - completed

        ## Phase 1: Hull

        Wood first. See [the keel](tasks/TASKS-01_part.md).

        | Status | ID | Task | Priority | Dependents |
        |---|---|---|---|---|
        | Afloat | TASKS-01 | Keel | P0 | TASKS-02, TASKS-03 |
        | IN_PROGRESS | TASKS-02 | Ribs | P0 | TASKS-04 |

        ## Phase 2: Deck

        ```yaml
        phase_2_tasks:
          - id: TASKS-03
            service_name: "Planks"
            priority: P1
            dependents: "TASKS-04; Harbour master"
            workflow:
              pre_check: {status: COMPLETED, checklist: [{verified_req: true}]}
              implementation: {status: BLOCKED, started: 2026-01-13, completed: null}
          - id: TASKS-04
            service_name: "Mast"
            priority: P2
            workflow:
              implementation: {status: NOT_STARTED, started: null, completed: null}
        ```

        ## Session Log

        | Date | Task | Status | Notes |
        |---|---|---|---|
        | 2026-01-08 | TASKS-01 | COMPLETED | It floats |
        | 2026-01-13 | TASKS-03 | BLOCKED | No oak to be had |

        """

    private static func taskFile(_ number: Int) -> String {
        """
        # TASKS-0\(number): Part \(number)

        @depends: TASKS-0\(max(1, number - 1))

        ```yaml
        tasks_tracking:
          id: TASKS-0\(number)
          workflow:
            implementation: {status: Afloat, started: 2026-01-1\(number)}
        ```

        - [x] measured, as [the plan](../IMPLEMENTATION_PLAN.md) says
        - [ ] cut

        ## Execution Commands

        ```sh
        saw --part \(number)
        ```

        """
    }

    /// One edit, addition, removal or rename.
    mutating func change() {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: add()
        case 1: if files.count > 3, let path = anyPath { files[path] = nil }
        case 2: rename()
        default: edit()
        }
    }

    private var anyPath: String? {
        mutating get { files.keys.sorted().randomElement(using: &random) }
    }

    private mutating func add() {
        count += 1
        let name = ["tasks/TASKS-0\(count)_more.md", "0_notes.md", "a/TASKS-1\(count)_early.md", "other/PLAN.md"]
            .randomElement(using: &random)
        files["docs/\(name ?? "x.md")"] = Self.taskFile(count % 7)
    }

    private mutating func rename() {
        guard let path = anyPath, let text = files.removeValue(forKey: path) else { return }
        count += 1
        let folder = path[..<(path.lastIndex(of: "/") ?? path.endIndex)]
        files["\(folder)/TASKS-0\(count)_renamed.md"] = text
    }

    private mutating func edit() {
        guard let path = anyPath, let text = files[path] else { return }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let position = lines.indices.randomElement(using: &random) ?? 0
        switch Int.random(in: 0..<8, using: &random) {
        case 0: lines.remove(at: position)
        case 1: lines.insert(lines[position], at: position)
        case 2: lines.insert("A line with <b>markup</b> and a `tick", at: position)
        case 3: lines.insert("      broken: [yaml", at: position)
        case 4: lines.insert("", at: position)
        default:
            let swaps = [
                ("NOT_STARTED", "COMPLETED"), ("COMPLETED", "BLOCKED"), ("[ ]", "[x]"), ("[x]", "[ ]"), ("P0", "P2"),
                ("TASKS-03", "TASKS-02"), ("Keel", "Keel & Co"), ("`Afloat` - completed", "`Afloat` - in progress"),
                ("IN_PROGRESS", "Afloat"), ("Phase 2: Deck", "Phase 2: Below Deck"), ("2026-01-13", "2026-01-14"),
            ]
            let (old, new) = swaps.randomElement(using: &random) ?? ("", "")
            lines = lines.map { $0.replacing(old, with: new) }
        }
        files[path] = lines.joined(separator: "\n")
    }
}
