import MilepostMarkdown
import MilepostModel
import MilepostSource

/// `**Archived**: [5 tasks](archive/IMPLEMENTATION_PLAN_phase_1.md)` right below a phase's heading: the phase lies there.
enum ArchiveStubReader {
    /// The addresses of archives, by the sections that name them.
    static func stubs(in outline: DocumentOutline) -> [Int: Sourced<String>] {
        let file = outline.document.file
        guard file.bytes.holds("**Archived**: [") else { return [:] }
        var stubs: [Int: Sourced<String>] = [:]
        for (index, section) in outline.sections.enumerated() where section.heading != nil {
            if case .paragraph(let paragraph)? = section.blocks.first {
                stubs[index] = address(in: paragraph, file: file)
            }
        }
        return stubs
    }

    private static func address(in paragraph: Paragraph, file: SourceFile) -> Sourced<String>? {
        guard case .strong(let label)? = paragraph.inlines.first,
            label.plainText == PlanArchive.label,
            case .text(let colon)? = paragraph.inlines.dropFirst().first, colon.trimmedText == ":",
            case .link(let destination, _, _)? = paragraph.inlines.dropFirst(2).first
        else { return nil }
        return Sourced(destination, file.firstRange(of: destination, in: paragraph.range) ?? paragraph.range)
    }
}
