import MilepostModel
import Testing

@testable import MilepostReport

@Suite("Words of the pages")
struct PageWordsTests {
    @Test(
        "lists are written as people say them",
        arguments: [
            ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
            (["a", "b", "c", "d"], "a, b, c and 1 more"),
        ])
    func list(items: [String], expected: String) {
        #expect(English().list(items, limit: 3) == expected)
    }

    @Test(
        "durations are days in words, in the case that the language asks for",
        arguments: [
            ("2026-01-16", "since today", "seit heute"), ("2026-01-15", "for 1 day", "seit 1 Tag"),
            ("2025-12-31", "for 16 days", "seit 16 Tagen"),
        ])
    func duration(start: String, english: String, german: String) throws {
        let from = try #require(PlanDate(start))
        let to = try #require(PlanDate("2026-01-16"))
        #expect(English().duration(from: from, to: to) == english)
        #expect(German().duration(from: from, to: to) == german)
    }

    @Test("a day that lies ahead has no duration")
    func ahead() throws {
        let from = try #require(PlanDate("2026-01-17"))
        #expect(English().duration(from: from, to: try #require(PlanDate("2026-01-16"))) == nil)
    }

    @Test(
        "days of the week, also before 1970",
        arguments: [
            ("2026-01-16", "Friday", "Freitag"), ("1970-01-01", "Thursday", "Donnerstag"),
            ("1969-12-31", "Wednesday", "Mittwoch"), ("2024-02-29", "Thursday", "Donnerstag"),
            ("1969-12-28", "Sunday", "Sonntag"), ("2026-01-19", "Monday", "Montag"),
        ])
    func weekday(date: String, english: String, german: String) throws {
        #expect(English().weekday(try #require(PlanDate(date))) == english)
        #expect(German().weekday(try #require(PlanDate(date))) == german)
    }

    @Test("dates and decimals are written as each language writes them")
    func numbers() throws {
        let date = try #require(PlanDate("2026-02-27T09:10"))
        #expect(English().day(date) == "2026-02-27")
        #expect(German().day(date) == "27.02.2026")
        #expect(English().effort(Effort(seconds: 5400)) == "1.5 h")
        #expect(German().effort(Effort(seconds: 5400)) == "1,5 h")
        #expect(German().percent(Fraction(61, of: 100)) == "61 %")
    }

    @Test("what a project calls statuses and priorities comes before the words of every language")
    func own() throws {
        let (first, second) = (try #require(Priority(level: 0)), try #require(Priority(level: 1)))
        let own = OwnNames(statuses: [.inProgress: "unter Segel"], priorities: [first: "jetzt"])
        for language in PageLanguage.allCases {
            let (words, usual) = (language.words(own: own), language.words())
            #expect(words.status(.inProgress) == "unter Segel" && words.priority(first) == "jetzt")
            #expect(words.status(.blocked) == usual.status(.blocked) && words.priority(second) == "P1")
            #expect(words.drift(plan: .inProgress, file: .blocked, isFile: true).contains("unter Segel"))
            #expect(words.queueLead(ready: 1, inProgress: 2, waiting: 3, blocked: 4).contains("2 unter Segel"))
            #expect(words.changes.was(.inProgress).hasSuffix(" unter Segel"))
            #expect(words.changes.priority(second, was: first).hasSuffix("jetzt"))
        }
    }

    @Test("one and many differ in both languages", arguments: Noun.allCases)
    func plurals(noun: Noun) {
        for words: any PageWords in [English(), German()] {
            #expect(words.noun(noun, 0) == words.noun(noun, 2))
            // The German word for errors is the same for one and many.
            let isSame = words.code == "de" && [.error, .errorFound].contains(noun)
            #expect((words.noun(noun, 1) == words.noun(noun, 2)) == isSame)
        }
        #expect(German().count(1, .finding) == "1 Befund")
        #expect(
            German().graphLead(dependencies: 1, needing: 1, alone: 1, cycles: 1).hasSuffix(
                "1 Kreis muss gelöst werden."))
    }

    @Test("no language leaves a fixed word empty, or has other holes than English", arguments: FixedWord.allCases)
    func fixedWords(word: FixedWord) {
        for language in PageLanguage.allCases {
            let (text, english) = (language.words().text(word), English().text(word))
            #expect(!text.isEmpty)
            for mark in ["{}", "`", ".", ":"] {
                #expect(text.hasSuffix(mark) == english.hasSuffix(mark), "\(language) \(word)")
            }
            for hole in ["{}", "`"] {
                #expect(
                    text.split(separator: hole).count == english.split(separator: hole).count, "\(language) \(word)")
            }
        }
    }

    @Test("German quotes as Germans do, and says no word of English's in quotes of its own")
    func quotes() {
        for word in FixedWord.allCases {
            let text = German().text(word)
            #expect(text.count { $0 == "„" } == text.count { $0 == "“" }, "\(word)")
            #expect(!text.contains("”") && !text.contains("’") && !text.contains("\""), "\(word)")
        }
    }
}
