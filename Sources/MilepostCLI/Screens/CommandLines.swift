import MilepostModel
import MilepostSource

/// The execution commands of a task file, as they stand, to be read and copied.
struct CommandLines {
    let blocks: [CommandBlock]
    let terminal: Terminal

    func show(in screen: inout ScreenText) {
        guard !blocks.isEmpty else { return }
        screen.heading("Execution commands")
        for (index, block) in blocks.enumerated() {
            if index > 0 { screen.line() }
            var lines = terminal.lines(block.code.value)
            while lines.last?.isEmpty == true { lines.removeLast() }
            for line in lines { screen.line(line.isEmpty ? "" : "  " + line) }
        }
    }
}
