import MilepostAnalysis
import MilepostModel
import MilepostReading
import MilepostRules
import MilepostSource
import Testing

@Suite("Fixes")
struct FixTests {
    private static let ids = RuleCatalog.rules.filter { !$0.bad.isEmpty }.map(\.id.rawValue)

    @Test("a fix takes its finding away, and no other comes", arguments: ids)
    func mends(id: String) async throws {
        let rule = try #require(RuleCatalog.rule(RuleID(id)))
        for example in rule.bad {
            let files = Dictionary(uniqueKeysWithValues: example.files.map { ($0.path, $0.text) })
            let before = try await Findings(in: files, rules: [id])
            for finding in before.all {
                guard let fix = finding.fix else { continue }
                var edited = files
                for file in before.project.files {
                    let own = fix.edits.filter { $0.range.file == file.id }
                    edited[file.path] = String(decoding: try file.applying(own), as: UTF8.self)
                }
                let after = try await Findings(in: edited, rules: [id]).all
                #expect(after.count < before.all.count, "\(fix.title)")
                let known = before.all.map { $0.rule.rawValue + $0.message }
                for other in after { #expect(known.contains(other.rule.rawValue + other.message), "\(fix.title)") }
            }
        }
    }

    @Test("these rules have a fix that needs no judgement")
    func safe() async throws {
        var found: Set<String> = []
        var unsafe: Set<String> = []
        for rule in RuleCatalog.rules {
            for example in rule.bad {
                let files = Dictionary(uniqueKeysWithValues: example.files.map { ($0.path, $0.text) })
                for finding in try await Findings(in: files, rules: [rule.id.rawValue]).all {
                    guard let fix = finding.fix else { continue }
                    if fix.isSafe { found.insert(finding.rule.rawValue) } else { unsafe.insert(finding.rule.rawValue) }
                }
            }
        }
        #expect(
            found.sorted() == [
                "bad-boolean", "completed-without-post-check", "file-name", "log-out-of-order", "plan-drift",
                "started-without-pre-check", "table-yaml-mismatch", "unused-suppression",
            ])
        #expect(unsafe.sorted() == ["missing-completed-date"])
    }
}
