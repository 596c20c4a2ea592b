/// `badge.svg` for each plan, and one in `badges/` for each phase: "plan | 61 %", to be shown elsewhere.
package enum BadgeOutput {
    @Sendable package static func files(_ input: ReportInput) -> [OutputFile] {
        Badges.files(input, "svg") { $0.svg }
    }
}
