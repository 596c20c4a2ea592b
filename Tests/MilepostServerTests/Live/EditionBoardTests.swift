import Testing

@testable import MilepostServer

@Suite("Editions and who waits for them", .timeLimit(.minutes(1)))
struct EditionBoardTests {
    @Test("a reader gets the present edition and the ones that follow")
    func following() async {
        let board = EditionBoard(Edition(number: 1, files: [:]))
        let (editions, end) = await board.editions()
        var numbers: [Int] = []
        for await edition in editions {
            numbers.append(edition.number)
            if edition.number < 3 {
                await board.put(edition.next(saying: nil))
            } else {
                end()
            }
        }
        #expect(numbers == [1, 2, 3])
        #expect(await board.present.number == 3)
    }

    @Test("a reader who is slow gets the last of those it missed")
    func slow() async {
        let board = EditionBoard(Edition(number: 1, files: [:]))
        let (editions, end) = await board.editions()
        for number in 2...9 { await board.put(Edition(number: number, files: [:])) }
        end()
        var numbers: [Int] = []
        for await edition in editions { numbers.append(edition.number) }
        #expect(numbers == [9])
    }

    @Test("an event has a line for every line of the notice, whatever ends it")
    func event() {
        let notice = Edition.Notice(title: "2 errors", text: "a\r\nb\rc\n\nd")
        let event = EditionEvent.bytes(Edition(number: 7, files: [:], notice: notice))
        #expect(
            String(decoding: event, as: UTF8.self) == """
                retry: 1000
                event: edition
                id: 7
                data: 2 errors
                data: a
                data: b
                data: c
                data:\u{20}
                data: d


                """)
    }
}
