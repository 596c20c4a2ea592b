import ArgumentParser

/// `milepost`: the command line's root.
struct MilepostCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "milepost",
        abstract: "Reads an implementation plan and reports where the work stands.",
        discussion: """
            Milepost reads Markdown plans (IMPLEMENTATION_PLAN.md) and their task files (TASKS-NN_name.md), computes \
            progress, order and next steps, and shows them in the terminal or as a web site.

            EXAMPLES
              milepost build docs            write the site of the plan in docs to _site
              milepost serve docs            see it in your browser while you write
              milepost check                 what breaks the rules of the format
              milepost status                how far the plan in this folder is
              milepost next                  the task to begin now
              milepost show TASKS-07         all that is known of a task
              milepost start TASKS-07        begin it, if the rules allow it
              milepost complete TASKS-07     finish it, in plan, task file and logs
              milepost mcp                   let an assistant do so
              milepost diff 7d               what changed in a week
              milepost graph | dot -Tsvg     the dependencies, drawn

            \(HelpText.exitCodes)
            """,
        version: Version.text,
        subcommands: [
            BuildCommand.self, ServeCommand.self, CheckCommand.self, StatusCommand.self, NextCommand.self,
            ShowCommand.self, VerifyCommand.self, StartCommand.self, LogCommand.self, CompleteCommand.self,
            BlockCommand.self, UnblockCommand.self, DeferCommand.self, ReopenCommand.self, SyncCommand.self,
            SetCommand.self, UndoCommand.self, InitCommand.self, NewCommand.self, MoveCommand.self, RenameCommand.self,
            RemoveCommand.self, ArchiveCommand.self, ProtocolCommand.self, MCPCommand.self, MergeDriverCommand.self,
            DiffCommand.self,
            SnapshotCommand.self, MailCommand.self,
            CommentCommand.self, ExportCommand.self, GraphCommand.self, DemoCommand.self, ThemeCommand.self,
            ManualCommand.self,
        ])
}
