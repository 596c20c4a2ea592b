import Testing

@testable import MilepostHTML

@Suite("Scripts and styles inside a page")
struct InlineAssetTests {
    @Test(
        "SHA-256 is that of FIPS 180-4",
        arguments: [
            ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
            ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
            ),
            (String(repeating: "a", count: 1_000_000), "zcduXJkU+5KBocfihNc+Z/GAmkiklyAOBG05zMcRLNA="),
        ])
    func hashes(_ text: String, _ base64: String) {
        #expect(SHA256(Array(text.utf8)).base64 == base64)
    }

    @Test("the policy's name is of the bytes between the tags, and nothing can end them early")
    func assets() throws {
        let style = try #require(InlineAsset.style(Array("a{}\r\n".utf8)))
        #expect(style.markup.markup == "<style>a{}\n</style>")
        #expect(style.source == "'sha256-\(SHA256(Array("a{}\n".utf8)).base64)'")
        #expect(InlineAsset.script(Array("x = '</script>'".utf8)) == nil)
        #expect(InlineAsset.script(Array("x = '<!--'".utf8)) == nil)
    }

    @Test("data in a page cannot end its element")
    func data() {
        let block = SafeHTML.dataBlock(id: "d", json: Array("[\"</script><script>\"]".utf8))
        #expect(
            block.markup
                == "<script type=\"application/json\" id=\"d\">[\"\\u003c/script>\\u003cscript>\"]</script>")
    }
}
