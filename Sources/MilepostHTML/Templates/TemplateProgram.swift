/// Templates as a list of steps, made once and run for every page.
///
/// The steps of all templates stand behind each other. A section's steps follow it up to its `end`, so running one is
/// a walk through an array. Steps are plain numbers: texts, names and blocks stand in tables beside them.
struct TemplateProgram: Sendable {
    enum Step: Sendable {
        /// Bytes of ``TemplateProgram/literals``.
        case literal(Range<Int>)
        /// `{{name}}`
        case value(Lookup)
        /// `{{#name}}`, up to the step before `end`.
        case section(Lookup, end: Int)
        /// `{{^name}}`
        case inverted(Lookup, end: Int)
        /// `{{> name}}` and `{{< name}}`: a position in ``templates``, in ``texts`` and, for the second, in ``blocks``,
        /// whose steps stand up to `end`.
        case partial(Int, indent: Int, blocks: Int?, end: Int)
        /// `{{$ name}}`: what another template puts there, else the steps up to `end`. Two positions in ``texts``.
        case block(Int, indent: Int, end: Int)
    }

    /// A block that a template hands to the one it is based on.
    struct Block: Sendable {
        /// A position in ``texts``.
        let name: Int
        let steps: Range<Int>
    }

    /// What a tag names.
    enum Lookup: Sendable {
        /// `{{.}}`
        case current
        /// `{{.name}}`: a field of the current value, never one further out. Positions in ``names``, one inside the other.
        case local(Range<Int>)
        /// `{{name}}`: a field of the innermost value that has it.
        case outward(Range<Int>)
        /// `{{first()}}` and its like: where the current value stands in its list. A position in ``functions``.
        case position(Int)
    }

    private(set) var steps: [Step] = []
    private(set) var literals: [UInt8] = []
    /// Names of blocks, and indents.
    private(set) var texts: [[UInt8]] = [[]]
    private(set) var names: [WantedField] = []
    /// Where each of them stands: a position in ``templates``, and a byte.
    private(set) var namePlaces: [(template: Int, offset: Int)] = []
    private(set) var blocks: [[Block]] = []
    /// The innermost function first.
    private(set) var functions: [[String]] = []
    /// One for each of the names given.
    private(set) var templates: [Range<Int>]
    private let positions: [String: Int]
    /// The template that is being read.
    private var current = 0
    /// Literals before this step are finished: what follows them is no part of their section.
    private var firstOpen = 0

    /// - Parameter names: of all templates, each once.
    init(_ names: [String]) {
        positions = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
        templates = names.map { _ in 0..<0 }
    }

    /// Where a template's steps are noted; nil for a name that was not given.
    func position(of template: String) -> Int? { positions[template] }

    /// Reads a template.
    mutating func add(_ name: String, _ text: String, words: FixedWords? = nil) throws(TemplateError) {
        let start = beginStretch()
        current = positions[name] ?? 0
        var parser = TemplateParser(name: name, bytes: Array(text.utf8), words: words)
        try parser.parse(into: &self)
        if let position = positions[name] { templates[position] = start..<steps.count }
    }

    /// Adds a step and says where it stands.
    @discardableResult
    mutating func append(_ step: Step) -> Int {
        steps.append(step)
        return steps.count - 1
    }

    /// Adds literal text, to the step before if that is literal, too.
    mutating func append(_ text: ArraySlice<UInt8>) {
        guard !text.isEmpty else { return }
        let range = literals.count..<(literals.count + text.count)
        literals += text
        if steps.count > firstOpen, case .literal(let last) = steps[steps.count - 1],
            last.upperBound == range.lowerBound
        {
            steps[steps.count - 1] = .literal(last.lowerBound..<range.upperBound)
        } else {
            steps.append(.literal(range))
        }
    }

    /// Begins steps that belong to no step before them, and says where.
    mutating func beginStretch() -> Int {
        firstOpen = steps.count
        return firstOpen
    }

    /// Notes where the steps inside one end: behind the last one so far.
    mutating func close(_ place: Int, blocks inner: [Block]? = nil) {
        let end = steps.count
        firstOpen = end
        switch steps[place] {
        case .section(let lookup, _): steps[place] = .section(lookup, end: end)
        case .inverted(let lookup, _): steps[place] = .inverted(lookup, end: end)
        case .block(let name, let indent, _): steps[place] = .block(name, indent: indent, end: end)
        case .partial(let name, let indent, _, _):
            if let inner { blocks.append(inner) }
            steps[place] = .partial(name, indent: indent, blocks: inner.map { _ in blocks.count - 1 }, end: end)
        case .literal, .value: break
        }
    }

    /// The position of a text in ``texts``; 0 is the empty one.
    mutating func note(_ text: ArraySlice<UInt8>) -> Int {
        if let known = texts.firstIndex(where: { $0.elementsEqual(text) }) { return known }
        texts.append(Array(text))
        return texts.count - 1
    }

    /// The positions of names in ``names``.
    mutating func note(_ fields: [ArraySlice<UInt8>]) -> Range<Int> {
        names += fields.map { WantedField($0) }
        namePlaces += fields.map { (current, $0.startIndex) }
        return (names.count - fields.count)..<names.count
    }

    /// The position of functions in ``functions``.
    mutating func note(functions chain: [String]) -> Int {
        functions.append(chain)
        return functions.count - 1
    }
}
