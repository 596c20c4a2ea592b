import Testing

@testable import MilepostCLI

@Suite("What a terminal can show")
struct TerminalTests {
    private func terminal(
        _ environment: [String: String], isTerminal: Bool = true, columns: Int? = 100, color: ColorChoice = .auto
    ) -> Terminal {
        Terminal(environment: environment, isTerminal: isTerminal, columns: columns, color: color)
    }

    @Test(
        "colours are for terminals, unless somebody says otherwise",
        arguments: [
            (["TERM": "xterm"], true, ColorChoice.auto, Palette.basic),
            (["TERM": "xterm-256color"], true, .auto, .full),
            (["TERM": "xterm", "COLORTERM": "truecolor"], true, .auto, .full),
            (["TERM": "xterm-256color"], false, .auto, .none),
            (["TERM": "xterm-256color", "NO_COLOR": "1"], true, .auto, .none),
            (["TERM": "xterm-256color", "NO_COLOR": ""], true, .auto, .full),
            (["TERM": "dumb"], true, .auto, .none),
            ([:], true, .auto, .none),
            (["TERM": "xterm", "CLICOLOR": "0"], true, .auto, .none),
            (["TERM": "xterm", "CLICOLOR_FORCE": "1"], false, .auto, .basic),
            (["TERM": "xterm", "CLICOLOR_FORCE": "0"], false, .auto, .none),
            (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], true, .auto, .none),
            (["NO_COLOR": "1"], false, .always, .basic),
            (["TERM": "xterm-256color"], true, .never, .none),
        ])
    func palettes(_ environment: [String: String], _ isTerminal: Bool, _ color: ColorChoice, _ palette: Palette) {
        #expect(terminal(environment, isTerminal: isTerminal, color: color).palette == palette)
    }

    @Test(
        "the width is the terminal's, COLUMNS beats it, 80 is for everything else",
        arguments: [
            ([:], true, 100, 100), ([:], true, nil, 80), ([:], false, 100, 80), (["COLUMNS": "60"], true, 100, 60),
            (["COLUMNS": "120"], false, nil, 120), (["COLUMNS": "wide"], true, 100, 100),
            (["COLUMNS": "0"], true, 90, 90),
            (["COLUMNS": "3"], true, 100, 20), (["COLUMNS": "99999999"], true, 100, 400),
        ] as [([String: String], Bool, Int?, Int)])
    func widths(_ environment: [String: String], _ isTerminal: Bool, _ columns: Int?, _ width: Int) {
        #expect(terminal(environment, isTerminal: isTerminal, columns: columns).width == width)
    }

    @Test(
        "the first locale variable that is set says whether it is UTF-8",
        arguments: [
            (["LANG": "en_US.UTF-8"], true), (["LANG": "C.utf8"], true), (["LANG": "C"], false), ([:], false),
            (["LANG": "en_US.UTF-8", "LC_ALL": "C"], false), (["LANG": "C", "LC_CTYPE": "de_DE.UTF-8"], true),
            (["LANG": "en_US.UTF-8", "LC_ALL": ""], true), (["LANG": "de_DE.ISO-8859-1"], false),
        ])
    func locales(_ environment: [String: String], _ isUTF8: Bool) {
        #expect(terminal(environment).isUTF8 == isUTF8)
    }

    @Test("text beyond ASCII is folded only where its bytes would reach a terminal that misreads them")
    func folding() {
        #expect(terminal(["LANG": "C"]).text("Dvořák") == "Dvo?ák".replacing("á", with: "?"))
        #expect(terminal(["LANG": "C"], isTerminal: false).text("Dvořák") == "Dvořák")
        #expect(terminal(["LANG": "C.UTF-8"]).text("Dvořák") == "Dvořák")
    }
}
