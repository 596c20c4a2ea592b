import MilepostModel
import MilepostSource

/// A finding with a name that stays the same while lines move around it: made of its rule, its file, its task and the
/// words it marks, and of how many of the same stand before it.
struct KnownFinding: Sendable {
    let finding: Diagnostic
    /// 32 hexadecimal digits.
    let fingerprint: String

    /// - Parameter findings: In the order in which they are shown.
    static func of(_ findings: [Diagnostic], in project: Project) -> [KnownFinding] {
        var seen: [String: Int] = [:]
        return findings.map { finding in
            let file = project.file(finding.range.file)
            // A long range is known by its beginning.
            let words = file.text(in: finding.range.start..<min(finding.range.end, finding.range.start + 200))
            var digest = ContentDigest()
            digest.add(finding.rule.rawValue)
            digest.add(file.path)
            digest.add(finding.task.map { TaskID($0).key } ?? "")
            digest.add(words)
            let number = seen[digest.text, default: 0]
            seen[digest.text] = number + 1
            digest.add(number)
            return KnownFinding(finding: finding, fingerprint: digest.text)
        }
    }
}
