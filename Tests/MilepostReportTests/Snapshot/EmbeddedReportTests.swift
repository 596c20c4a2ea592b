import MilepostHTML
import Testing

@testable import MilepostReport

@Suite("The report inside a one-file report")
struct EmbeddedReportTests {
    private func page(_ block: String) -> [UInt8] { Array("<p>before</p>\(block)<p>after</p>".utf8) }

    @Test("it comes out as it went in, whatever it says")
    func roundTrip() throws {
        let report = Array("{\"a\":\"</script><script>\\u0000\u{2028}é\"}".utf8)
        #expect(try EmbeddedReport.bytes(in: page(EmbeddedReport.block(report).markup)) == report)
    }

    @Test("a page without one is none")
    func none() throws {
        #expect(try EmbeddedReport.bytes(in: page("")) == nil)
        #expect(try EmbeddedReport.bytes(in: page("<script type=\"application/json\" id=\"milepost-report\">")) == nil)
    }

    @Test(
        "what is packed otherwise, or damaged, is told apart",
        arguments: [
            ("{\"schema\":\"milepost/report/1\"}", "not packed as milepost/packed-report/1 says"),
            ("{\"schema\":\"milepost/packed-report/1\",\"coding\":\"rot13\",\"data\":\"\"}", "not packed"),
            ("{\"schema\":\"milepost/packed-report/1\",\"coding\":\"zlib+base64\",\"data\":\"AAA\"}", "damaged"),
            ("{\"schema\":\"milepost/packed-report/1\",\"coding\":\"zlib+base64\",\"data\":\"AAAA\"}", "damaged"),
            ("", "not packed"),
        ])
    func faults(_ data: String, _ reason: String) {
        let error = #expect(throws: WrittenReport.Fault.self) {
            try EmbeddedReport.bytes(
                in: page("<script type=\"application/json\" id=\"milepost-report\">\(data)</script>"))
        }
        #expect(error?.reason.contains(reason) == true)
    }
}
