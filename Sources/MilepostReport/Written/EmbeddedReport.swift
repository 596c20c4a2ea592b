import FoundationEssentials
import MilepostHTML

/// The report inside a one-file report: JSON in a `<script>` that is no script (HTML, "data block"), which says how the
/// document of ``ReportDocument`` is packed and holds it. As it is written elsewhere it would be a third of the file.
enum EmbeddedReport {
    /// What the data block says it is.
    static let schema = "milepost/packed-report/1"
    /// The only coding there is: zlib (RFC 1950), then base64 (RFC 4648, section 4).
    static let coding = "zlib+base64"

    private static let opening = "<script type=\"application/json\" id=\"milepost-report\">"
    private static let closing = "</script>"

    /// A document of any size that a few bytes stand for is none.
    private static let limit = 512 << 20

    private struct Packed: Decodable {
        let schema: String
        let coding: String
        let data: String
    }

    /// The data block of a report.
    static func block(_ report: [UInt8]) -> SafeHTML {
        let packed: JSONValue = [
            "schema": .string(schema), "coding": .string(coding),
            "data": .string(Base64.text(Deflate.compressed(report))),
        ]
        return .dataBlock(id: "milepost-report", json: Array(packed.compactText.utf8))
    }

    /// The report that a page holds; nil for what is no such page.
    static func bytes(in page: [UInt8]) throws(WrittenReport.Fault) -> [UInt8]? {
        guard let start = first(Array(opening.utf8), in: page[...]).map({ $0 + opening.utf8.count }),
            let end = first(Array(closing.utf8), in: page[start...])
        else { return nil }
        guard let packed = try? JSONDecoder().decode(Packed.self, from: Data(page[start..<end])),
            packed.schema == schema, packed.coding == coding
        else { throw WrittenReport.Fault(reason: "the report in it is not packed as \(schema) says") }
        guard let deflated = Base64.bytes(Array(packed.data.utf8)), let report = Inflate.bytes(deflated, limit: limit)
        else { throw WrittenReport.Fault(reason: "the report in it is damaged") }
        return report
    }

    private static func first(_ needle: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
        guard let letter = needle.first else { return nil }
        var index = text.startIndex
        while index + needle.count <= text.endIndex {
            if text[index] == letter, text[index..<(index + needle.count)].elementsEqual(needle) { return index }
            index += 1
        }
        return nil
    }
}
