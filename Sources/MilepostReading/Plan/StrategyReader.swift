import MilepostMarkdown
import MilepostModel
import MilepostSource

/// The section "Implementation Strategy": approach, layers, workflow.
enum StrategyReader {
    static func strategy(in outline: DocumentOutline) -> Strategy? {
        guard
            let index = outline.sections.firstIndex(where: {
                $0.isTitled(.strategy)
            })
        else { return nil }
        let sections = index..<outline.end(of: index)
        let file = outline.document.file
        var strategy = Strategy(
            approach: nil, layers: [], workflow: nil,
            range: file.range(outline.sections[index].start..<outline.sections[sections.upperBound - 1].end))
        for block in sections.lazy.flatMap({ outline.sections[$0].blocks }) {
            switch block {
            case .paragraph(let paragraph):
                strategy.approach =
                    strategy.approach ?? GoalReader.labelled("approach", in: paragraph, file: file)?.value
                strategy.workflow =
                    strategy.workflow ?? GoalReader.labelled("workflow", in: paragraph, file: file)?.value
            case .list(let list) where list.start != nil && strategy.layers.isEmpty:
                strategy.layers = list.items.map { firstText(of: $0) }
            default: break
            }
        }
        return strategy
    }

    /// The first paragraph of an item as text.
    static func firstText(of item: ListItem) -> String {
        for case .paragraph(let paragraph) in item.blocks { return paragraph.plainText.trimmedText }
        return ""
    }
}
