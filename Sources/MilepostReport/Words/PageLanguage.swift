package import MilepostHTML

/// The languages that pages can be in.
package enum PageLanguage: String, Sendable, CaseIterable {
    case english = "en"
    case german = "de"

    /// - Parameter own: what the project calls statuses and priorities.
    package func words(own: OwnNames = .none) -> any PageWords {
        switch self {
        case .english: English(own: own)
        case .german: German(own: own)
        }
    }
}

extension PageWords {
    /// What templates call `{{words.name}}`.
    package var inTemplates: FixedWords {
        let names = ["languageCode"] + FixedWord.allCases.map(\.rawValue)
        // Making a case from its name compares it with all of them, one by one.
        let words = Dictionary(uniqueKeysWithValues: FixedWord.allCases.map { ($0.rawValue, $0) })
        return FixedWords(names: names) { name in
            if name == "languageCode" { return .text(code) }
            return words[name].map { CodeSpans.markup(text($0)) }
        }
    }

    /// The direction of a page's lines, as `dir` takes it; absent where it is the usual one.
    var direction: TemplateValue { isRightToLeft ? "rtl" : .absent }
}
