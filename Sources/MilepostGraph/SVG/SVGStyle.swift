/// How the parts of a drawing look: by tokens, which a page brings, or a drawing of its own.
enum SVGStyle {
    /// The style sheet of a drawing of its own.
    static func sheet(_ theme: SVGWriter.Theme) -> String {
        let tokens: String =
            switch theme {
            case .light: ".diagram{\(light)}"
            case .dark: ".diagram{\(dark)}"
            case .auto: ".diagram{\(light)}@media (prefers-color-scheme:dark){.diagram{\(dark)}}"
            }
        let fixed =
            ".diagram{--text:system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",sans-serif}"
            + ".diagram{background:var(--paper)}"
        let adapted = "@media (forced-colors:active){.diagram{\(forced)}}@media print{.diagram{\(printed)}}"
        return tokens + fixed + marks + rules.joined() + adapted
    }

    private static let light =
        "--paper:#ffffff;--sheet:#f6f6f3;--line:#dedfd9;--edge:#84867f;--muted:#5d5f59;--ink:#191a18;"
        + "--done:#1b7f4d;--progress:#2360c4;--blocked:#c0400c;--idle:#686a64;--deferred:#756690;--link:#1f4fa3"
    private static let dark =
        "--paper:#141513;--sheet:#1c1e1b;--line:#31342f;--edge:#7d8078;--muted:#a7aaa1;--ink:#ecede8;"
        + "--done:#5cc68f;--progress:#83b2ff;--blocked:#ff9468;--idle:#9a9d94;--deferred:#b9a8d8;--link:#9cc0ff"
    private static let forced =
        "forced-color-adjust:none;--paper:Canvas;--sheet:Canvas;--line:CanvasText;--edge:CanvasText;"
        + "--muted:CanvasText;--ink:CanvasText;--done:CanvasText;--progress:CanvasText;--blocked:CanvasText;"
        + "--idle:CanvasText;--deferred:CanvasText;--link:LinkText"
    private static let printed =
        "--paper:#ffffff;--sheet:#ffffff;--line:#b4b4b4;--edge:#5a5a5a;--muted:#3a3a3a;--ink:#000000;"
        + "--done:#000000;--progress:#000000;--blocked:#000000;--idle:#000000;--deferred:#000000;--link:#000000"

    /// Of marks and patterns, which pages use elsewhere, too.
    private static let marks =
        ".glyph{color:var(--idle)}.glyph.completed{color:var(--done)}.glyph.in-progress{color:var(--progress)}"
        + ".glyph.blocked{color:var(--blocked)}.glyph.deferred{color:var(--deferred)}"
        + ".g-full{fill:currentColor}.g-cut{fill:none;stroke:var(--paper);stroke-width:1.8}"
        + ".g-ring{fill:none;stroke:currentColor;stroke-width:1.5}.g-dash{stroke-dasharray:2 1.6}"
        + ".pat-progress{fill:var(--progress)}.pat-blocked{fill:var(--blocked)}.pat-deferred{fill:var(--deferred)}"
        + ".pat-light{fill:none;stroke:var(--paper)}"

    /// The style sheet of the pages has the same rules; a test compares them.
    static let rules = [
        ".diagram{display:block;font:12px var(--text);direction:ltr}",
        ".diagram text{fill:var(--ink)}",
        ".diagram .first{font-weight:650}",
        ".diagram .band{fill:var(--muted);font-weight:650}",
        ".diagram .ground{fill:var(--sheet);stroke:var(--line)}",
        ".diagram .current .ground{stroke:var(--ink)}",
        ".diagram .outline{fill:var(--paper);stroke:var(--idle);stroke-width:1.2}",
        ".diagram .completed .outline{stroke:var(--done)}",
        ".diagram .in-progress .outline{stroke:var(--progress)}",
        ".diagram .blocked .outline{stroke:var(--blocked)}",
        ".diagram .deferred .outline{stroke:var(--deferred)}",
        ".diagram .p1 .outline{stroke-width:2}",
        ".diagram .p0 .outline{stroke-width:3}",
        ".diagram .dashed .outline{stroke-dasharray:4 3}",
        ".diagram .bold .outline{stroke-width:5}",
        ".diagram .self .outline{fill:var(--sheet);stroke:var(--ink)}",
        ".diagram .core{fill:none;stroke:var(--paper);stroke-width:1.6}",
        ".diagram .tell{stroke:var(--idle);stroke-width:0.5}",
        ".diagram .completed .tell{fill:var(--done)}",
        ".diagram .edge{fill:none;stroke:var(--edge);stroke-width:1.2}",
        ".diagram .edge.open{stroke:var(--ink)}",
        ".diagram .edge.dashed,.diagram .edge.backward{stroke-dasharray:5 4}",
        ".diagram .edge.bold{stroke:var(--ink);stroke-width:4.5}",
        ".diagram a{text-decoration:none}",
        ".diagram a:hover .first{text-decoration:underline}",
        ".diagram a:focus-visible{outline:none}",
        ".diagram a:focus-visible .outline{stroke:var(--link);stroke-width:5;stroke-dasharray:none}",
        ".d-ink{fill:var(--ink)}",
        ".d-ring{fill:var(--paper);stroke:var(--ink)}",
    ]
}
