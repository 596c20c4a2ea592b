import Foundation

/// Expected outputs that lie in `Tests/Golden`, compared whole.
///
/// `RECORD_GOLDENS=1` writes what came out and still fails, so that a recording run cannot be taken for a passing one.
package enum Golden {
    /// Nil when the text is the golden file's; else what to tell.
    ///
    /// - Parameter name: the path below `Tests/Golden`, such as `Console/two-notes.txt`.
    package static func mismatch(_ text: String, _ name: String) -> String? {
        let file = folder.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
            do {
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file)
            } catch {
                return "\(name) cannot be recorded: \(error)"
            }
            return "\(name) was recorded; run again without RECORD_GOLDENS"
        }
        guard let data = FileManager.default.contents(atPath: file.path) else {
            return "\(name) is missing; record it with RECORD_GOLDENS=1"
        }
        let expected = String(decoding: data, as: UTF8.self)
        return expected == text ? nil : "\(name) differs\n\(firstDifference(expected, text))"
    }

    /// `Tests/Golden`
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Golden")

    private static func firstDifference(_ expected: String, _ actual: String) -> String {
        let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let right = actual.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        let index = line ?? min(left.count, right.count)
        return """
            line \(index + 1)
            expected: \(left.indices.contains(index) ? String(left[index]) : "(nothing)")
            actual:   \(right.indices.contains(index) ? String(right[index]) : "(nothing)")
            all of it:
            \(actual)
            """
    }
}
