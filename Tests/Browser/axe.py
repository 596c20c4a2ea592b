"""axe-core over a page."""

from __future__ import annotations

from importlib.resources import files

SOURCE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async ([tags, rules]) => {
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags };
  const result = await axe.run(document, { runOnly, resultTypes: ['violations'], iframes: false, preload: false });
  return result.violations.map((rule) =>
    `${rule.id} (${rule.nodes.length}): ${rule.help}; first ${rule.nodes[0].target} ${rule.nodes[0].html.slice(0, 160)}`);
}"""


def violations(page, rules: list[str] | None = None) -> list[str]:
    """What axe finds wrong: everything of WCAG 2.2 A and AA and of good practice, or some rules."""
    # Put in by the debugger: the page's own policy, rightly, lets no other script in. Where the page itself may run no
    # script, the debugger still may.
    if not page.evaluate("() => !!window.axe"):
        page.evaluate(SOURCE)
    return page.evaluate(RUN, [TAGS, rules])
