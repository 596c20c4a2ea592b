import ArgumentParser
import MilepostEditing
import MilepostWorkspace

/// `milepost merge-driver`: what git calls to merge a plan or a task file.
struct MergeDriverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge-driver",
        abstract: "Merges a plan or a task file for git.",
        discussion: """
            Git calls it with three states of a file once it is registered, which --register does in the repository of a \
            folder (milepost init --git does it too): it writes the driver into git's configuration, and names plans and \
            task files in .gitattributes. Rows that both sides added to a log stand there in the order of their dates; \
            of two statuses the one that stands further is taken. What is left is a conflict as git writes it.

            EXAMPLES
              milepost merge-driver --register
              milepost merge-driver BASE OURS THEIRS     as git calls it

            \(HelpText.exitCodes)
            """)

    @Argument(help: ArgumentHelp("The state that both began with.", valueName: "base"), completion: .file())
    var base: String?

    @Argument(help: ArgumentHelp("Ours, which is written over.", valueName: "ours"), completion: .file())
    var ours: String?

    @Argument(help: ArgumentHelp("Theirs.", valueName: "theirs"), completion: .file())
    var theirs: String?

    @Argument(help: ArgumentHelp("The file's path, for messages.", valueName: "path"))
    var path: String?

    @Flag(help: "Register it with git in the folder that --in names.")
    var register = false

    @Option(name: .customLong("in"), help: ArgumentHelp("The folder to register it in.", valueName: "folder"))
    var folder = "."

    func validate() throws {
        if register, base != nil { throw ValidationError("--register takes no files") }
        if !register, theirs == nil { throw ValidationError("name three files, or use --register") }
    }

    func run() async throws {
        let workspace = Workspace.disk
        if register {
            let attributes = try await MergeRegistration(workspace: workspace, folder: folder).run()
            return try StandardStream.output.write("\(TerminalText.sanitized(attributes)) names what milepost merges\n")
        }
        guard let base, let ours, let theirs else { return }
        func read(_ path: String) throws(CommandFailure) -> [UInt8] {
            do {
                return try workspace.readFile(path, 64 << 20)
            } catch {
                throw CommandFailure(error)
            }
        }
        let merge = PlanMerge(
            base: try read(base), ours: try read(ours), theirs: try read(theirs), names: ("ours", "theirs"))
        do {
            try workspace.writeFile(ours, merge.bytes)
        } catch {
            throw CommandFailure(error)
        }
        guard merge.conflicts > 0 else { return }
        throw CommandFailure(
            .findings, "\(Count.text(merge.conflicts, "conflict")) in \(path ?? ours)",
            hint: "decide between the marks, then git add")
    }
}
