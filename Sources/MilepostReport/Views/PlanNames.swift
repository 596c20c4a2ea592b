import MilepostConfiguration
import MilepostModel
import MilepostSource

/// Short names for the top bar and the search.
enum PlanNames {
    /// What the plan is of: the front matter's project, else the title without "Implementation Plan".
    static func short(_ plan: Plan) -> String {
        for key in ["custom_fields.project", "project"] {
            if let field = plan.frontMatter.first(where: { $0.name.value == key }), !field.value.value.isEmpty {
                return Words.shortened(field.value.value, 40)
            }
        }
        var words = plan.title.split(separator: " ")
        for tail in [["implementation", "plan"], ["development", "plan"]] where words.count > 2 {
            if words.suffix(2).map({ $0.lowercased() }) == tail { words.removeLast(2) }
        }
        for head in ["implementation", "development"] where words.count > 2 {
            // "Development Plan & Tracker" is one name.
            if words[0].lowercased() == head, ["plan:", "plan"].contains(words[1].lowercased()),
                !["&", "and", "+"].contains(words[2].lowercased())
            {
                words.removeFirst(2)
            }
        }
        var name = words.joined(separator: " ")
        let isMark = { (character: Character) in " :-–—".contains(character) }
        name = String(name.drop(while: isMark))
        while let last = name.last, isMark(last) { name.removeLast() }
        return Words.shortened(name.isEmpty ? plan.title : name, 40)
    }

    /// What a plan of a report is called: the only one as the site is, where that has a title of its own.
    static func short(_ plan: Int, _ input: ReportInput) -> String {
        let plans = input.project.plans
        return (plans.count == 1 ? input.configuration.title : nil) ?? short(plans[plan])
    }

    /// What the project is called where there is not exactly one plan.
    static func project(_ input: ReportInput, _ words: (any PageWords)? = nil) -> String {
        input.configuration.title
            ?? (input.project.plans.count == 1 ? short(input.project.plans[0]) : (words ?? input.words)[.plans])
    }
}
