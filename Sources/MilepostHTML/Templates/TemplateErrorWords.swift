import Mustache

/// The engine's errors in plain words.
enum TemplateErrorWords {
    static func message(for error: any Error) -> String {
        guard let error = error as? MustacheTemplate.Error else { return "the template ends inside a tag" }
        return switch error {
        case .sectionCloseNameIncorrect: "this closing tag names another section than the one that is open"
        case .unfinishedName: "this tag's name is not finished; close it with }}"
        case .expectedSectionEnd: "the template ends, but a section is still open"
        case .invalidSetDelimiter: "a template may not change its delimiters; write {{ and }}"
        case .transformAppliedToInheritanceSection: "a block ({{$ name}}) takes no transform"
        case .illegalTokenInsideInheritSection: "inside {{< name}} only blocks ({{$ name}}) may stand"
        case .textInsideInheritSection: "inside {{< name}} text may stand only in blocks ({{$ name}})"
        case .invalidConfigVariableSyntax, .unrecognisedConfigVariable:
            "a template may not hold {{% … }}; what is escaped is decided by type"
        }
    }
}
