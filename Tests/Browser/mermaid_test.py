"""What `milepost graph --format mermaid` prints, read and drawn by Mermaid itself."""

from importlib.resources import files

from check import holds, none, same, test
from sites import ROOT

EXAMPLE = ROOT / "Examples" / "harbour"
PARSE = """async (text) => {
  const result = await mermaid.parse(text, { suppressErrors: false });
  return result.diagramType;
}"""
DRAW = """async (text) => {
  const { svg } = await mermaid.render('drawn', text);
  const box = document.body.appendChild(document.createElement('div'));
  box.innerHTML = svg;
  const count = (kind) => box.querySelectorAll(kind).length;
  return { nodes: count('g.node'), edges: count('path.flowchart-link'), groups: count('g.cluster'), words: box.textContent };
}"""
HOSTILE = r"""# P

## Phase Tracker

### Phase 1: end "quoted" <b>

| ID | Task | Status | Dependents |
| -- | ---- | ------ | ---------- |
| end | subgraph `x` %% no comment | COMPLETED | A-1 |
| A-1 | "]; click n0 "javascript:alert(1)" | NOT_STARTED | class, end |
| class | {{ }} \\| --> ==> &quot; #35; é 漢字 | BLOCKED | A-1 |
"""


def with_mermaid(chromium):
    return chromium.page(obeying=False)


def begin(page) -> None:
    page.set_content("<!DOCTYPE html><title>Mermaid</title>")
    page.add_script_tag(path=str(files("mermaidx") / "assets" / "mermaid.js"))
    # The settings that everybody has: 500 edges, 50,000 characters, no markup that acts.
    page.evaluate("() => mermaid.initialize({ startOnLoad: false })")


def printed(sites, project, *more) -> str:
    return sites.run("graph", project, "--quiet", "--format", "mermaid", *more).stdout.decode()


@test("Mermaid reads and draws each view with all its boxes and lines", "all", "phases", "phase:2", "task:TASKS-17", "critical", "open")
def views(chromium, sites, view):
    text = printed(sites, EXAMPLE, "--view", view)
    with with_mermaid(chromium) as page:
        begin(page)
        same(page.evaluate(PARSE, text), "flowchart-v2")
        drawn = page.evaluate(DRAW, text)
        lines = text.splitlines()
        same(drawn["edges"], sum(any(arrow in line for arrow in (" --> ", " ==> ", " -.-> ")) for line in lines))
        same(drawn["groups"], sum(line.lstrip().startswith("subgraph ") for line in lines))
        holds(drawn["nodes"] > 2, f"{drawn['nodes']} nodes")


@test("words that mean something to Mermaid, quotes and markup stay words")
def hostile(chromium, sites):
    folder = sites.folder / "projects" / "mermaid"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "IMPLEMENTATION_PLAN.md").write_text(HOSTILE, encoding="utf-8")
    text = printed(sites, folder)
    with with_mermaid(chromium) as page:
        begin(page)
        same(page.evaluate(PARSE, text), "flowchart-v2")
        drawn = page.evaluate(DRAW, text)
        same(drawn["nodes"], 3)
        for words in ("no comment", "javascript:alert(1)", "é 漢字", "{{ }}"):
            holds(words.replace(" ", "") in drawn["words"].replace(" ", "").replace("\n", ""), f"{words} in {drawn['words']!r}")
        same(page.locator("a[href]").count(), 0)


@test("the largest plan that is printed as Mermaid is one that Mermaid takes")
def limits(chromium, sites):
    def plan(tasks: int, name: str) -> str:
        rows = "".join(f"| NOT_STARTED | TASKS-{n} | {name} | TASKS-{n + 1} |\n" for n in range(1, tasks))
        return ("# Pier\n\n### Phase 1: Piles\n\n| Status | ID | Task | Dependents |\n|---|---|---|---|\n"
                + rows + f"| NOT_STARTED | TASKS-{tasks} | {name} | |\n")

    folder = sites.folder / "projects" / "mermaid-limits"
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "IMPLEMENTATION_PLAN.md"
    file.write_text(plan(501, "Pile"), encoding="utf-8")
    edges = printed(sites, folder)
    # Letters that are one character and two units: what counts is what Mermaid counts.
    file.write_text(plan(300, "𝔓𝔦𝔩𝔢" * 9), encoding="utf-8")
    faults = []
    with with_mermaid(chromium) as page:
        begin(page)
        same(edges.count("-->") + edges.count("==>"), 500)
        same(page.evaluate(PARSE, edges), "flowchart-v2")
        try:
            letters = printed(sites, folder)
            holds(len(letters.encode("utf-16-le")) // 2 <= 50_000, "printed, though Mermaid would not take it")
        except AssertionError as refused:
            if "50000 characters" not in str(refused):
                faults.append(str(refused))
    none(faults)
