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
    init(_ text: String) {
        var copy = text
        self = copy.withUTF8 { Self.topics(in: $0) }
    }

    private static func topics(in text: UnsafeBufferPointer<UInt8>) -> HeadingTopics {
        var topics: HeadingTopics = []
        for start in text.indices {
            for (word, topic) in words(from: text[start] | 0x20) where stands(word, at: start, in: text) {
                topics.insert(topic)
            }
        }
        return topics
    }

    /// The words that begin with a letter.
    private static func words(from letter: UInt8) -> [(StaticString, HeadingTopics)] {
        letter >= 0x61 && letter <= 0x7A ? wordsByLetter[Int(letter) - 0x61] : []
    }

    private static func stands(_ word: StaticString, at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard word.utf8CodeUnitCount <= text.count - start else { return false }
        return word.withUTF8Buffer { word in
            for index in word.indices {
                let byte = text[start + index]
                let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
                if small != word[index] { return false }
            }
            return true
        }
    }

    private static let words: [(word: StaticString, topic: HeadingTopics)] = [
        ("upstream dependencies", .upstream), ("contracts consumed", .upstream),
        ("downstream dependencies", .downstream), ("consumers", .downstream),
        ("execution commands", .executionCommands), ("session log", .sessionLog), ("work log", .sessionLog),
        ("progress log", .sessionLog), ("acceptance", .acceptance), ("criteria", .acceptance),
        ("deliverable", .acceptance), ("prerequisite", .acceptance), ("definition of done", .acceptance),
        ("checklist", .acceptance), ("rule", .acceptance), ("verification", .acceptance), ("protocol", .acceptance),
        ("document control", .documentControl), ("tracker", .tracker), ("phase tracker", .phaseTracker),
        ("implementation strategy", .strategy), ("legend", .legend),
    ]

    private static let wordsByLetter: [[(StaticString, HeadingTopics)]] = (UInt8(ascii: "a")...UInt8(ascii: "z"))
        .map { letter in
            words.filter { $0.word.withUTF8Buffer { $0.first == letter } }.map { ($0.word, $0.topic) }
        }
}
