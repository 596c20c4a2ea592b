"""Weight and links of every page, read from the files."""

import re
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin

from check import holds, none, same, test


def size(file) -> int:
    return file.stat().st_size


@test("the overview weighs under 60 KB with styles, and under 100 KB with script and index")
def overview(chromium, sites):
    site = sites.example
    styled = size(site / "index.html") + size(site / "assets/milepost.css")
    holds(styled < 60_000, f"{styled} bytes")
    scripted = styled + size(site / "assets/milepost.js") + size(site / "assets/search-index.js")
    holds(scripted < 100_000, f"{scripted} bytes")


@test("a task's page weighs under 40 KB beside its document")
def tasks(chromium, sites):
    site = sites.example
    for name in site.pages:
        if name.startswith("tasks/"):
            page = (site / name).read_text(encoding="utf-8")
            document = re.search(r'<div class="text">.*?</div>\n</div>\n<nav', page, re.DOTALL)
            own = len(page.encode()) - (len(document.group().encode()) if document else 0)
            holds(own < 40_000, f"{name}: {own} bytes")


@test("one style sheet and one script for all pages, and one more for drawings")
def assets(chromium, sites):
    site = sites.example
    same(sorted(file.name for file in (site / "assets").iterdir()),
         ["graph.js", "icon.svg", "milepost.css", "milepost.js", "search-index.js"])


@test("a page with a drawing weighs under 100 KB with everything it asks for, but its drawing and its table")
def drawn(chromium, sites):
    site = sites.example
    page = (site / "graph.html").read_text(encoding="utf-8")
    for part in (r'<div class="sheet".*?</svg></div>', r'<table class="cards sortable long" id="edges">.*?</table>'):
        page = re.sub(part, "", page, count=1, flags=re.DOTALL)
    # The index comes with the first search.
    assets = [file for file in (site / "assets").iterdir() if file.name != "search-index.js"]
    whole = len(page.encode()) + sum(size(file) for file in assets)
    holds(whole < 100_000, f"{whole} bytes")
    # Whoever looks at the overview fetches none of it.
    holds("<svg class=\"diagram\"" not in (site / "index.html").read_text(encoding="utf-8"), "no drawing on the overview")


class References(HTMLParser):
    """What a page names, and what can be named in it."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.addresses: list[str] = []
        self.parts: list[str] = []

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids.append(value or "")
            elif name in ("href", "src") and value is not None:
                self.addresses.append(value)
            elif name in ("for", "aria-labelledby", "aria-controls", "aria-describedby", "data-filter"):
                self.parts += (value or "").split()
            elif name in ("fill", "stroke", "clip-path", "mask") and value and value.startswith("url("):
                self.parts.append(value[4:-1].lstrip("#"))


@test("every link and every fragment leads somewhere, and no id stands twice", "example", "two-plans", "untracked")
def links(chromium, sites, which):
    site = sites.example if which == "example" else sites.project(which)
    found = {}
    for name in site.pages:
        found[name] = References()
        found[name].feed((site / name).read_text(encoding="utf-8"))
    faults = []
    for name, references in found.items():
        faults += [f"{name}: the id {one} stands twice" for one in sorted({i for i in references.ids if references.ids.count(i) > 1})]
        faults += [f"{name}: no part is named {one}" for one in references.parts if one not in references.ids]
        for address in references.addresses:
            if re.match(r"(https?|mailto):", address):
                continue
            path, _, part = address.partition("#")
            target = unquote(urljoin("/" + name, path)).lstrip("/") if path else name
            if not (site / target).is_file():
                faults.append(f"{name}: {address} leads nowhere")
            elif part and target in found and unquote(part) not in found[target].ids:
                faults.append(f"{name}: {address} has no such part")
    none(faults)


@test("what assets name is there too")
def in_assets(chromium, sites):
    site = sites.example
    style = (site / "assets/milepost.css").read_text(encoding="utf-8")
    # The glyphs of one-file reports stand in the sheet itself; a line's arrow stands in the page.
    asked = re.findall(r"@import|url\((?![\"']?(?:data:image/svg\+xml,|#|%23))[^)]*\)", style)
    same(asked, [])
