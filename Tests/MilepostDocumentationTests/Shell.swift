import Foundation
import MilepostTestSupport

/// Runs documented lines of shell where they can do no harm.
enum Shell {
    /// Tools that a documented line may use and that a machine may be without; `Scripts/test` installs them.
    private static let optional = ["jq", "dot"]

    /// Whether this machine has the optional tools that a line uses.
    static func hasTools(for line: String) -> Bool {
        optional.allSatisfy { tool in
            !line.contains("| \(tool) ")
                || ["/usr/local/bin", "/usr/bin", "/bin"].contains {
                    FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)")
                }
        }
    }

    /// Runs a line as it stands, but nothing outside of the folder is written: what goes there goes nowhere, and `sudo`
    /// only reads.
    static func run(_ line: String, in project: TemporaryProject) throws -> Milepost.Outcome {
        let harmless = line.replacing(/> ?[\/~][^ ]*/, with: "> /dev/null")
        try project.write("line.sh", "sudo() { cat >/dev/null; }\n\(harmless)\n")
        return try Milepost.shell("bash -o pipefail line.sh", in: project.folder)
    }
}
