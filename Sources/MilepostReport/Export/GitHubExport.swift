import MilepostModel

/// A shell script that makes an issue on GitHub for each task, with GitHub's own command-line client. It is there to be
/// read before it is run, and may be run again: an issue is known by a hidden line in its text, and changed instead of
/// made twice.
struct GitHubExport {
    let input: ReportInput
    let tasks: [ExportTask]

    var script: String {
        Self.head + tasks.map(call).joined() + Self.foot
    }

    private static let head = #"""
        #!/bin/sh
        # Makes an issue for each task, or changes the one that is there. Read it, then run it in a clone of the repository,
        # with gh signed in:  sh issues.sh --dry-run   and then   sh issues.sh
        # An issue is known by the line "milepost-task: ..." in its text. Milepost wrote this; nothing was sent.
        set -eu
        dry=${1:-}
        known=$(mktemp)
        trap 'rm -f "$known"' EXIT
        gh issue list --state all --limit 100000 --json number,state,title,body --jq \
          '.[] | . as $i | ($i.body // "" | capture("<!-- milepost-task: (?<key>[0-9a-f]{32}) -->")?) | "\(.key) \($i.number) \($i.state)"' \
          > "$known"

        # task KEY STATE TITLE BODY
        task() {
          found=$(awk -v key="$1" '$1 == key { print $2 " " $3; exit }' "$known")
          number=${found% *}
          state=${found#* }
          if [ -z "$found" ]; then
            echo "create: $3"
            [ "$dry" = --dry-run ] && return
            url=$(gh issue create --title="$3" --body="$4")
            number=${url##*/}
            state=OPEN
          else
            echo "edit #$number: $3"
            [ "$dry" = --dry-run ] && return
            gh issue edit "$number" --title="$3" --body="$4" > /dev/null
          fi
          if [ "$2" = CLOSED ] && [ "$state" = OPEN ]; then gh issue close "$number" > /dev/null; fi
          if [ "$2" = OPEN ] && [ "$state" = CLOSED ]; then gh issue reopen "$number" > /dev/null; fi
        }


        """#

    private static let foot = "echo \"done\"\n"

    private func call(_ exported: ExportTask) -> String {
        let task = exported.task
        let state = task.status == .completed ? "CLOSED" : "OPEN"
        return
            "task \(exported.key) \(state) \(Self.quoted(Self.line(task.title, 200))) \(Self.quoted(body(exported)))\n"
    }

    /// Markdown. Text from the plan is escaped, so that it mentions nobody and is nothing but text.
    private func body(_ exported: ExportTask) -> String {
        let task = exported.task
        var lines = ["<!-- milepost-task: \(exported.key) -->", ""]
        func field(_ name: String, _ value: String?) {
            if let value, !value.isEmpty { lines.append("- \(name): \(MarkdownText.escaped(value, limit: 1000))") }
        }
        field("Status", task.status.words)
        field("Phase", exported.phase)
        field("Priority", task.priority?.description)
        field("Estimate", task.effort?.text)
        field("Owner", task.owner)
        field("Due", task.due)
        field("Needs", exported.needs.joined(separator: ", "))
        field("Task file", task.taskFile?.path)
        field("Notes", task.notes)
        return lines.joined(separator: "\n")
    }

    private static func line(_ text: String, _ limit: Int) -> String {
        Words.shortened(text.replacing(/[\r\n\t]+/, with: " "), limit)
    }

    /// One word of the shell, whatever is in it. No character but the quote means anything between quotes; a NUL could not
    /// be passed on, and other control characters could deceive whoever reads the script in a terminal.
    static func quoted(_ text: String) -> String {
        var result = "'"
        for scalar in text.unicodeScalars {
            switch scalar {
            case "'": result += "'\\''"
            case "\n": result += "\n"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
                result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "'"
    }
}
