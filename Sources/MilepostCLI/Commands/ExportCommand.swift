import ArgumentParser
import MilepostReport
import MilepostWorkspace

/// `milepost export`: the tasks for another program.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Prints the tasks for other programs.",
        discussion: """
            csv and tsv for spreadsheets, ics for calendars, json for scripts, msproject for planning programs, github as \
            a shell script to be read and then run. Tasks stand in the order of work and keep their keys. Nothing is sent \
            anywhere.

            EXAMPLES
              milepost export docs --format csv > tasks.csv
              milepost export docs --format ics --output plan.ics
              milepost export docs --format github > issues.sh

            \(HelpText.exitCodes)
            """)

    @Option(help: ArgumentHelp("What to print.", valueName: "format"))
    var format: ExportFormat

    @Option(
        name: .shortAndLong, help: ArgumentHelp("A file to write, instead of standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    @OptionGroup var input: InputOptions

    func run() async throws {
        let pipeline = Pipeline()
        let run = try await pipeline.run(input)
        let file = format.file(run.report)
        if let output {
            do {
                try pipeline.workspace.writeFile(output, Array(file.text.utf8))
            } catch {
                throw CommandFailure(error)
            }
        } else {
            try StandardStream.output.write(file.text)
        }
        for sentence in file.leftOut { try StandardStream.error.write("note: \(sentence)\n") }
    }
}

extension ExportFormat: ExpressibleByArgument {}
