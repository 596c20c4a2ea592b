import Foundation
import MilepostTestSupport
import Testing

@Suite("The terminal, whatever a plan holds")
struct TerminalSafetyTests {
    /// What makes a terminal act: colours, cleared screens, titles, links, the clipboard, answers typed for the user,
    /// overwritten lines, and text that turns round.
    private static let sequences = [
        "\u{1B}[31mred\u{1B}[0m \u{1B}[2J\u{1B}[H \u{1B}]0;owned\u{7} \u{1B}]8;;https://evil.invalid\u{7}link\u{1B}]8;;\u{7}",
        "\u{1B}]52;c;ZWNobw==\u{7} \u{1B}P1$r\u{1B}\\ \u{1B}[6n\u{1B}[c safe\u{8}\u{8}\u{8}\u{8}EVIL safe\rEVIL",
        "\u{9B}31m\u{85}x \u{7F}\u{E}\u{F} a\u{2028}b\u{2029}c \u{202E}evil\u{2066}",
    ]

    /// A plan with a sequence in every field; in YAML as escapes, elsewhere as it is.
    private static func files(_ sequence: String) -> [String: String] {
        // A carriage return ends a line of Markdown; a tab stands for it there.
        let raw = sequence.replacing("\r", with: "\t")
        let escaped = sequence.unicodeScalars.map { scalar in
            scalar.value < 0x20 || scalar.value > 0x7E || scalar == "\\" || scalar == "\""
                ? "\\U" + String(format: "%08X", scalar.value) : String(scalar)
        }.joined()
        return [
            "IMPLEMENTATION_PLAN.md": """
            ---
            title: "T \(escaped)"
            ---
            # T \(raw)

            ## Phase Tracker

            ### Phase 1: One \(raw)

            **Goal**: G \(raw)

            | Status | ID | Task | Priority | Dependents |
            | --- | --- | --- | --- | --- |
            | X\(raw) | A\(raw) | N\(raw) | P9\(raw) | D\(raw) |

            ```yaml
            phase_1_tasks:
              - id: TASKS-01
                service_name: "N \(escaped)"
                priority: "P \(escaped)"
                dependents: "D \(escaped)"
                workflow:
                  pre_check: {status: "S \(escaped)", checklist: [{"C \(escaped)": "maybe \(escaped)"}]}
                  implementation: {status: "S \(escaped)", started: "2026 \(escaped)"}
            ```

            ## Session Log

            | Date | Task ID | Status | Notes |
            | --- | --- | --- | --- |
            | 2026-01-01\(raw) | TASKS-01 | BLOCKED | L\(raw) |

            """,
            "TASKS-01_x.md": """
            # TASKS-01: One \(raw)

            ## Execution Commands

            ```sh
            echo \(raw)
            ```

            @spec: \(raw)

            """,
        ]
    }

    private static let commands = [
        ["build", "--output", "site"], ["build", "--output", "site", "--findings", "json"], ["status"], ["next"],
        ["next", "--all"],
        ["show", "TASKS-01"], ["graph"], ["status", "--json"], ["next", "--json"], ["show", "TASKS-01", "--json"],
        ["graph", "--json"],
        ["build", "--output", "site", "--json"],
    ]

    @Test("no control character and no change of direction from a plan reaches it, by no command", arguments: sequences)
    func silent(_ sequence: String) throws {
        let project = try TemporaryProject(Self.files(sequence))
        for command in Self.commands {
            for colour in ["never", "always"] {
                let outcome = try Milepost.run(
                    command + ["--color", colour, "--now", "2026-01-02", "."], in: project.folder)
                #expect([0, 5].contains(outcome.status), "\(command): \(outcome.error)")
                var text = outcome.output + outcome.error
                #expect(!text.isEmpty)
                // Milepost's own colours, and those alone.
                if colour == "always" { text = text.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") }
                let bad = text.unicodeScalars.filter(Self.acts).map { String($0.value, radix: 16) }
                #expect(bad.isEmpty, "\(command) \(colour): \(bad.prefix(5))")
            }
        }
    }

    @Test("a plan cannot colour the terminal, even where Milepost does")
    func colours() throws {
        let project = try TemporaryProject(Self.files("\u{1B}[35mmagenta\u{1B}[0m"))
        for command in Self.commands {
            let outcome = try Milepost.run(
                command + ["--color", "always", "--now", "2026-01-02", "."], in: project.folder)
            #expect(!(outcome.output + outcome.error).contains("\u{1B}[35m"), "\(command)")
        }
    }

    @Test("an id that does not exist, and a path, are answered without what they hold")
    func arguments() throws {
        let project = try TemporaryProject(Self.files("x"))
        for arguments in [
            ["show", "X\u{1B}[2J\u{202E}", "."], ["status", "no\u{1B}[2Jwhere"],
            ["build", "--output", "\u{7}", "--now", "\u{1B}[1A"],
        ] {
            let outcome = try Milepost.run(arguments, in: project.folder)
            #expect(outcome.status != 0)
            let bad = (outcome.output + outcome.error).unicodeScalars.filter(Self.acts)
            #expect(bad.isEmpty, "\(arguments): \(outcome.error.debugDescription)")
        }
    }

    private static func acts(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
