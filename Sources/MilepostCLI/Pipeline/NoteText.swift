import MilepostSource

/// Writes values one behind the other: numbers as `12;`, texts behind their length in bytes, `4:text`.
struct NoteWriter {
    private(set) var text = ""

    mutating func add(_ number: Int) { text += "\(number);" }

    mutating func add(_ value: String) {
        text += "\(value.utf8.count):"
        text += value
    }

    mutating func add(_ value: String?) {
        add(value == nil ? 0 : 1)
        if let value { add(value) }
    }

    mutating func add<Value>(_ values: [Value], _ write: (inout NoteWriter, Value) -> Void) {
        add(values.count)
        for value in values { write(&self, value) }
    }

    mutating func add(_ finding: Diagnostic) {
        add(finding.rule.rawValue)
        add(finding.severity.rawValue)
        add(finding.range)
        add(finding.message)
        add(finding.label)
        add(finding.hint)
        add(finding.notes) {
            $0.add($1.range)
            $0.add($1.message)
        }
        add(finding.fix.map { [$0] } ?? []) {
            $0.add($1.title)
            $0.add($1.isSafe ? 1 : 0)
            $0.add($1.edits) {
                $0.add($1.range)
                $0.add($1.replacement)
            }
        }
        add(finding.task)
    }

    private mutating func add(_ range: SourceRange) {
        add(range.file.index)
        add(range.start)
        add(range.end)
    }
}

/// Reads what ``NoteWriter`` wrote. Everything is nil from the first place on that it did not write.
struct NoteReader {
    private let bytes: [UInt8]
    private var position = 0
    /// The files that ranges lie in.
    private let files: [SourceFile]

    init(_ text: String, files: [SourceFile]) {
        bytes = Array(text.utf8)
        self.files = files
    }

    var isAtEnd: Bool { position == bytes.count }

    mutating func number() -> Int? { number(upTo: UInt8(ascii: ";")) }

    mutating func text() -> String? {
        guard let length = number(upTo: UInt8(ascii: ":")), length <= bytes.count - position else { return nil }
        defer { position += length }
        return String(decoding: bytes[position..<position + length], as: UTF8.self)
    }

    /// Nil inside for a text that was nil.
    mutating func optionalText() -> String?? {
        guard let isThere = number() else { return nil }
        if isThere == 0 { return .some(nil) }
        return text().map { .some($0) }
    }

    mutating func list<Value>(_ read: (inout NoteReader) -> Value?) -> [Value]? {
        // Every value takes a byte or more.
        guard let count = number(), count <= bytes.count - position else { return nil }
        var values: [Value] = []
        for _ in 0..<count {
            guard let value = read(&self) else { return nil }
            values.append(value)
        }
        return values
    }

    mutating func finding() -> Diagnostic? {
        guard let rule = text(), let severity = text().flatMap({ Severity(rawValue: $0) }), let range = range(),
            let message = text(), let label = optionalText(), let hint = optionalText(),
            let notes = list({ reader in
                reader.range().flatMap { range in reader.text().map { DiagnosticNote(range: range, message: $0) } }
            }), let fixes = list({ $0.fix() }), let task = optionalText()
        else { return nil }
        return Diagnostic(
            rule: RuleID(rule), severity: severity, range: range, message: message, label: label, hint: hint,
            notes: notes, fix: fixes.first, task: task)
    }

    private mutating func fix() -> Fix? {
        guard let title = text(), let isSafe = number(),
            let edits = list({ reader in
                reader.range().flatMap { range in reader.text().map { TextEdit(range: range, replacement: $0) } }
            })
        else { return nil }
        return Fix(title: title, edits: edits, isSafe: isSafe == 1)
    }

    private mutating func range() -> SourceRange? {
        guard let file = number(), let start = number(), let end = number(), files.indices.contains(file),
            start <= end, end <= files[file].bytes.count
        else { return nil }
        return SourceRange(file: FileID(file), start: start, end: end)
    }

    private mutating func number(upTo mark: UInt8) -> Int? {
        var number = 0
        var digits = 0
        while position < bytes.count, (0x30...0x39).contains(bytes[position]), digits < 15 {
            number = number * 10 + Int(bytes[position] - 0x30)
            digits += 1
            position += 1
        }
        guard digits > 0, position < bytes.count, bytes[position] == mark else { return nil }
        position += 1
        return number
    }
}
