/// `badge.json` beside each `badge.svg`, for services that draw badges themselves.
package enum BadgeEndpointOutput {
    @Sendable package static func files(_ input: ReportInput) -> [OutputFile] {
        Badges.files(input, "json") { $0.endpoint.text }
    }
}
