import MilepostMarkdown
import MilepostModel
import MilepostSource

/// The checkboxes of a task file: list items `[ ]`, `[x]`, `[X]`, not in fences.
enum CheckboxReader {
    static func boxes(in outline: DocumentOutline) -> [Checkbox] {
        var boxes: [Checkbox] = []
        for section in outline.sections {
            section.blocks.forEachNested { block, _ in
                guard case .list(let list) = block else { return }
                for item in list.items {
                    guard let mark = item.mark, isBox(mark.value) else { continue }
                    boxes.append(
                        Checkbox(
                            isTicked: mark.map { $0 != " " }, text: StrategyReader.firstText(of: item),
                            section: section.heading == nil ? nil : section.title))
                }
            }
        }
        return boxes.sorted { $0.isTicked.range < $1.isTicked.range }
    }

    static func isBox(_ mark: Character) -> Bool { mark == " " || mark == "x" || mark == "X" }
}
