/// What the command line asks for.
struct FuzzOptions {
    enum Mode {
        case run
        /// Checks one input again.
        case replay(String)
        /// Compares hostile inputs of one size with those of ten times the size.
        case growth
    }

    var mode = Mode.run
    var seconds = 10
    var seed: UInt64 = 1
    /// Folders of further inputs.
    var corpus: [String] = []
    /// Part of the name of the hostile shapes to compare; empty for all.
    var shape = ""
    /// Where the input under test stands, and stays after a crash.
    var current = "milepost-fuzz-input.txt"

    static let usage = """
        usage: MilepostFuzz [--seconds N] [--seed N] [--corpus FOLDER]... [--current FILE]
               MilepostFuzz --input FILE
               MilepostFuzz --growth [--shape TEXT]
        """

    init(_ arguments: [String]) throws(FuzzFailure) {
        var rest = arguments[...]
        while let name = rest.popFirst() {
            if name == "--growth" {
                mode = .growth
                continue
            }
            guard let value = rest.popFirst() else { throw FuzzFailure("\(name) needs a value") }
            switch (name, Int(value)) {
            case ("--seconds", let number?) where number > 0: seconds = number
            case ("--seed", let number?) where number >= 0: seed = UInt64(number)
            case ("--corpus", _): corpus.append(value)
            case ("--current", _): current = value
            case ("--shape", _): shape = value
            case ("--input", _): mode = .replay(value)
            default: throw FuzzFailure("cannot make sense of \(name) \(value)")
            }
        }
    }
}

/// What went wrong, in a sentence.
struct FuzzFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
