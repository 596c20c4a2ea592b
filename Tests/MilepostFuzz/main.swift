import Foundation

// Reads made-up and mutated plans until its time is over, and fails on the first that it should have read better.
// `swift run -c release MilepostFuzz --seconds 60 --seed 1`, see FuzzOptions.

let options: FuzzOptions
do {
    options = try FuzzOptions(Array(CommandLine.arguments.dropFirst()))
} catch {
    FileHandle.standardError.write(Data("MilepostFuzz: \(error)\n\(FuzzOptions.usage)\n".utf8))
    exit(2)
}
let isSound =
    switch options.mode {
    case .run: await FuzzRun(options).run()
    case .replay(let path): await FuzzRun(options).replay(path)
    case .growth: await Growth.measure(options.shape)
    }
exit(isSound ? 0 : 1)
