import MilepostSource

/// A file that cannot be read as text; whoever loads the files finds it.
struct UnreadableFileRule: Rule {
    let id = RuleID("unreadable-file")
    let severity = Severity.error
    let category = RuleCategory.files
    let summary = "Every plan and task file can be read as UTF-8 text"
    let rationale = """
        What cannot be read is counted nowhere. A file without permission, one that is no UTF-8, a link that leads \
        nowhere or out of the folder, a pipe under the name of a plan: each is named, and the rest is read.
        """

    /// What it takes is no text, so there is none to show.
    let good: [RuleExample] = []
    let bad: [RuleExample] = []
}
