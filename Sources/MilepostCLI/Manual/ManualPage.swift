/// The manual page in mdoc, the language of `man` (mdoc(7)), made from the command definitions.
struct ManualPage {
    let text: String

    init(_ info: ToolInfo) {
        let root = info.command
        var lines = [
            ".Dd \(Version.date)", ".Dt \(Mdoc.word(root.commandName.uppercased())) 1", ".Os Milepost \(Version.text)",
            ".Sh NAME", ".Nm \(Mdoc.word(root.commandName))", ".Nd \(Mdoc.macroText(Self.lowered(root.abstract)))",
            ".Sh SYNOPSIS", ".Nm", ".Ar command", ".Op Ar options",
            ".Sh DESCRIPTION",
        ]
        let parts = HelpSections(root.discussion ?? "")
        lines += Mdoc.paragraphs(parts.prose)
        lines.append(".Sh COMMANDS")
        for command in (root.subcommands ?? []) where command.shouldDisplay != false && command.commandName != "help" {
            lines += Self.section(command)
        }
        lines += Self.ending(parts)
        lines += [
            ".Sh ENVIRONMENT", ".Bl -tag -width Ds",
            ".It Ev SOURCE_DATE_EPOCH", "The present in seconds since 1970, unless", ".Fl -now", "is given.",
            ".It Ev NO_COLOR", "Use no colours.",
            ".It Ev CLICOLOR_FORCE", "Use colours although the output is no terminal.",
            ".It Ev COLUMNS", "The terminal's width.",
            ".It Ev LC_ALL , LC_CTYPE , LANG", "Whether the terminal takes UTF-8.",
            ".El",
        ]
        text = lines.map { $0 + "\n" }.joined()
    }

    private static func section(_ command: ToolInfo.Command) -> [String] {
        let parts = HelpSections(command.discussion ?? "")
        let shown = (command.arguments ?? []).filter { $0.shouldDisplay && !isCommon($0) }
        var lines = [".Ss \(Mdoc.macroText(command.commandName))", ".Nm", ".Cm \(Mdoc.word(command.commandName))"]
        lines += shown.map(synopsis)
        lines.append(".Pp")
        if let abstract = command.abstract { lines += Mdoc.paragraphs([abstract]) }
        if !parts.prose.isEmpty { lines += [".Pp"] + Mdoc.paragraphs(parts.prose) }
        if !shown.isEmpty {
            lines.append(".Bl -tag -width Ds")
            for argument in shown { lines += [".It " + label(argument)] + description(argument) }
            lines.append(".El")
        }
        for example in parts.sections where example.title == "EXAMPLES" {
            lines += [".Pp", "Examples:"] + Mdoc.literal(example.lines)
        }
        return lines
    }

    /// Exit codes and examples of the root command, as the sections that manual pages have for them.
    private static func ending(_ parts: HelpSections) -> [String] {
        parts.sections.flatMap { section in
            [".Sh \(section.title == "EXIT CODES" ? "EXIT STATUS" : section.title)"] + Mdoc.literal(section.lines)
        }
    }

    private static func isCommon(_ argument: ToolInfo.Argument) -> Bool {
        ["help", "version"].contains(argument.names?.first { $0.kind == .long }?.name ?? "")
    }

    private static func synopsis(_ argument: ToolInfo.Argument) -> String {
        let repeated = argument.isRepeating ? " ..." : ""
        return argument.isOptional
            ? ".Op \(label(argument, isShort: true))\(repeated)" : ".\(label(argument, isShort: true))\(repeated)"
    }

    /// `Fl q , -quiet` or `Fl -output Ar folder`; the short form names only one of its names.
    private static func label(_ argument: ToolInfo.Argument, isShort: Bool = false) -> String {
        let value = argument.valueName.map { " Ar \(Mdoc.word($0))" } ?? ""
        let stated = argument.names ?? []
        let names =
            stated.filter { $0.kind == .short }.map(\.name)
            + stated.filter { $0.kind != .short }.map { "-\($0.name)" }
        switch argument.kind {
        case .positional: return String(value.dropFirst())
        case .flag, .option:
            let shown = isShort ? Array(names.suffix(1)) : names
            return "Fl " + shown.map(Mdoc.word).joined(separator: " , Fl ")
                + (argument.kind == .option ? value : "")
        }
    }

    private static func description(_ argument: ToolInfo.Argument) -> [String] {
        var words = [argument.abstract, argument.discussion].compactMap { $0 }.joined(separator: " ")
        if let values = argument.allValues, !values.isEmpty { words += " One of \(values.joined(separator: ", "))." }
        if argument.kind != .flag, let value = argument.defaultValue { words += " (default: \(value))" }
        return Mdoc.paragraphs([words])
    }

    private static func lowered(_ abstract: String?) -> String {
        var words = abstract ?? ""
        if words.hasSuffix(".") { words.removeLast() }
        return words.prefix(1).lowercased() + words.dropFirst()
    }
}
