import MilepostMarkdown
import MilepostModel
import MilepostSource

/// The checkboxes of a task file: list items `[ ]`, `[x]`, `[X]`, not in fences.
enum CheckboxReader {
    static func boxes(in outline: DocumentOutline) -> [Checkbox] {
        var boxes: [Checkbox] = []
        for list in outline.blocks.lists {
            let section = outline.sections[list.section].heading == nil ? nil : outline.sections[list.section].title
            for item in list.content.items {
                guard let mark = item.mark, isBox(mark.value) else { continue }
                boxes.append(
                    Checkbox(
                        isTicked: mark.map { $0 != " " }, text: StrategyReader.firstText(of: item), section: section))
            }
        }
        return boxes.sorted { $0.isTicked.range < $1.isTicked.range }
    }

    static func isBox(_ mark: Character) -> Bool { mark == " " || mark == "x" || mark == "X" }
}
