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
    ) -> String {
        let input = loaded.value
        var digest = ContentDigest()
        digest.add(Version.text)
        digest.add(asOf.text)
        digest.add(language.rawValue)
        if let since { digest.add(since) }
        for file in input.files {
            digest.add(file.path)
            digest.add(file.bytes)
            digest.add(input.named.contains(file.id) ? 1 : 0)
            digest.add(input.unreadable.contains(file.id) ? 1 : 0)
        }
        for finding in loaded.diagnostics { digest.add(finding.message) }
        theme.add(to: &digest)
        return digest.text
    }
}
