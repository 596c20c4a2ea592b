import MilepostSource

/// What a heading speaks of, as far as some reader cares: by words that stand anywhere in it, in any case.
struct HeadingTopics: OptionSet, Sendable {
    let rawValue: UInt16

    static let upstream = HeadingTopics(rawValue: 1 << 0)
    static let downstream = HeadingTopics(rawValue: 1 << 1)
    static let executionCommands = HeadingTopics(rawValue: 1 << 2)
    static let sessionLog = HeadingTopics(rawValue: 1 << 3)
    /// Lists of deliverables, prerequisites or acceptance criteria.
    static let acceptance = HeadingTopics(rawValue: 1 << 4)
    static let documentControl = HeadingTopics(rawValue: 1 << 5)
    static let tracker = HeadingTopics(rawValue: 1 << 6)
    static let phaseTracker = HeadingTopics(rawValue: 1 << 7)
    static let strategy = HeadingTopics(rawValue: 1 << 8)
    static let legend = HeadingTopics(rawValue: 1 << 9)

    init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// The topics of a text; capitals A to Z count as small letters.
    init(_ text: String) { self = Self.read(text).topics }

    /// The same, and whether the text is ASCII.
    static func read(_ text: String) -> (topics: HeadingTopics, isASCII: Bool) {
        var copy = text
        return copy.withUTF8 { text in
            var bits: UInt8 = 0
            return (topics(in: text, &bits), bits < 0x80)
        }
    }

    /// - Parameter bits: those that are set in any byte.
    private static func topics(in text: UnsafeBufferPointer<UInt8>, _ bits: inout UInt8) -> HeadingTopics {
        var topics: HeadingTopics = []
        for start in text.indices {
            bits |= text[start]
            func add(_ topic: HeadingTopics, _ word: StaticString) {
                if stands(word, at: start, in: text) { topics.insert(topic) }
            }
            switch text[start] | 0x20 {
            case UInt8(ascii: "a"): add(.acceptance, "acceptance")
            case UInt8(ascii: "c"):
                add(.upstream, "contracts consumed")
                add(.downstream, "consumers")
                add(.acceptance, "criteria")
                add(.acceptance, "checklist")
            case UInt8(ascii: "d"):
                add(.downstream, "downstream dependencies")
                add(.documentControl, "document control")
                add(.acceptance, "deliverable")
                add(.acceptance, "definition of done")
            case UInt8(ascii: "e"): add(.executionCommands, "execution commands")
            case UInt8(ascii: "i"): add(.strategy, "implementation strategy")
            case UInt8(ascii: "l"): add(.legend, "legend")
            case UInt8(ascii: "p"):
                add(.sessionLog, "progress log")
                add(.acceptance, "prerequisite")
                add(.acceptance, "protocol")
                add(.phaseTracker, "phase tracker")
            case UInt8(ascii: "r"): add(.acceptance, "rule")
            case UInt8(ascii: "s"): add(.sessionLog, "session log")
            case UInt8(ascii: "t"): add(.tracker, "tracker")
            case UInt8(ascii: "u"): add(.upstream, "upstream dependencies")
            case UInt8(ascii: "v"): add(.acceptance, "verification")
            case UInt8(ascii: "w"): add(.sessionLog, "work log")
            default: continue
            }
        }
        return topics
    }

    private static func stands(_ word: StaticString, at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard word.utf8CodeUnitCount <= text.count - start else { return false }
        for index in 1..<word.utf8CodeUnitCount {
            if text[start + index].lowercasedASCII != word.utf8Start[index] { return false }
        }
        return true
    }
}
