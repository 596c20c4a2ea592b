import MilepostHTML
import MilepostModel
import MilepostReport
import MilepostSource
import MilepostWorkspace

/// A digest of all that a site is made from but its revision: two runs with the same digest write the same bytes.
enum SiteDigest {
    /// - Parameter since: a digest of the state that the site is compared with.
    static func text(
        of loaded: Diagnosed<LoadedInput>, asOf: PlanDate, theme: Theme, language: PageLanguage, since: String? = nil
    ) async -> String {
        let input = loaded.value
        var digest = ContentDigest()
        digest.add(Version.text)
        digest.add(asOf.text)
        digest.add(language.rawValue)
        if let since { digest.add(since) }
        let files = await input.files.concurrentMap { file in
            var own = ContentDigest()
            own.add(file.path)
            own.add(file.bytes)
            own.add(input.named.contains(file.id) ? 1 : 0)
            own.add(input.unreadable.contains(file.id) ? 1 : 0)
            return own
        }
        for file in files { digest.add(file) }
        for finding in loaded.diagnostics { digest.add(finding.message) }
        theme.add(to: &digest)
        return digest.text
    }
}
