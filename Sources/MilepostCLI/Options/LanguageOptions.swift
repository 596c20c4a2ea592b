import ArgumentParser
import MilepostReport

/// `--language`: what language the pages are in.
struct LanguageOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The language of the pages.",
            discussion: """
                en: English. de: German. Without it milepost.yml decides, and without that it is English. Findings, the \
                terminal and all data stay English.
                """,
            valueName: "language"))
    var language: PageLanguage?
}

extension PageLanguage: ExpressibleByArgument {}
