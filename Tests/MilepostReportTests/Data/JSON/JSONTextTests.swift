import Foundation
import Testing

import MilepostTestSupport

@testable import MilepostReport

@Suite struct JSONTextTests {
    @Test("texts are escaped so that they can stand in a script and be printed to a terminal")
    func escapes() {
        let text = JSONValue.string(
            "a\"b\\c/d\n\r\t\u{0}\u{8}\u{1B}[31m\u{7F}\u{9B}<script>&\u{2028}\u{2029}\u{202E}\u{2066}é🙂")
        #expect(
            text.compactText
                == #""a\"b\\c/d\n\r\t\u0000\u0008\u001b[31m\u007f\u009b\u003cscript>&\u2028\u2029\u202e\u2066é🙂""#)
    }

    @Test("what is short stands on one line, what is long has a line for each part, indented by one space a level")
    func layout() {
        let long = String(repeating: "x", count: 300)
        let value: JSONValue = [
            "none": [], "nothing": [:], "short": ["count": 1, "of": 2, "ok": true, "no": nil],
            "long": [.string(long), [3]],
        ]
        #expect(
            value.text == """
                {
                 "none":[],
                 "nothing":{},
                 "short":{"count":1,"of":2,"ok":true,"no":null},
                 "long":[
                  "\(long)",
                  [3]
                 ]
                }

                """)
        #expect(
            value.compactText == #"{"none":[],"nothing":{},"short":{"count":1,"of":2,"ok":true,"no":null},"long":[""#
                + long + #"",[3]]}"#)
    }

    @Test("an empty object or array is written as one, however deep")
    func empty() {
        #expect(JSONValue.array([]).text == "[]\n")
        #expect(JSONValue.object([]).text == "{}\n")
    }

    @Test("another parser reads back any text, name and number as it was")
    func readBack() throws {
        var random = SeededGenerator(seed: 3)
        let alphabet = Array("\"\\/<>&\n\r\t\u{0}\u{1F}\u{7F}\u{85}\u{2028}\u{202E}aé日🙂'").map(String.init)
        for _ in 0..<300 {
            let text = (0..<Int.random(in: 0...30, using: &random))
                .map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
            let number = Int(truncatingIfNeeded: random.next()) >> 12
            let value: JSONValue = .object([
                .init("name", .string(text)), .init("number", .integer(number)), .init("k" + text, [.bool(true), nil]),
            ])
            for written in [value.text, value.compactText] {
                let read = try #require(try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: Any])
                #expect(read["name"] as? String == text)
                #expect(read["number"] as? Int == number)
                #expect((read["k" + text] as? [Any])?.first as? Bool == true)
            }
        }
    }
}
