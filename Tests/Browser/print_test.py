"""Print: what Chromium makes of a page on A4."""

from io import BytesIO
from unicodedata import normalize

from pypdf import PdfReader

from check import holds, none, same, test
from chromium import open_page
from layout import cut, too_wide

A4 = (595, 842)
# The width that our margins of 16 mm leave of 210 mm, in CSS pixels.
SHEET = 673


# Words as they stand on the page, save those that are only heard; a cell's lines are another cell's neighbours on paper.
WORDS = """() => {
  const words = [];
  const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const parent = node.parentElement;
    if (parent.getClientRects().length && !parent.closest('.unseen') && parent.localName !== 'title')
      words.push(...node.data.split(/[^\\p{L}\\p{N}]+/u).filter((word) => word.length > 2));
  }
  return words;
}"""


def pdf(page) -> PdfReader:
    return PdfReader(BytesIO(page.pdf(prefer_css_page_size=True, format="A4")))


def bare(text: str) -> str:
    """Without blanks, and with the letters that a ligature is made of."""
    return "".join(normalize("NFKC", text).split())


@test("every kind of page is printed whole: what the screen says stands on the paper")
def whole(chromium, sites):
    site = sites.example
    faults = []
    with chromium.page(inside=site.folder, width=SHEET) as page:
        page.emulate_media(media="print")
        for name in site.kinds:
            open_page(page, site / name)
            faults += [f"{name}: {fault}" for fault in too_wide(page) + cut(page)]
            sheets = pdf(page).pages
            for sheet in sheets:
                size = tuple(round(float(side)) for side in (sheet.mediabox.width, sheet.mediabox.height))
                if any(abs(a - b) > 2 for a, b in zip(size, A4)):
                    faults.append(f"{name}: a sheet of {size}")
            paper = bare("".join(sheet.extract_text() for sheet in sheets))
            lost = [word for word in dict.fromkeys(page.evaluate(WORDS)) if word not in paper]
            if lost:
                faults.append(f"{name}: not on the paper: {lost[:8]}")
    none(faults)


@test("each sheet's beginning says the plan and its date, and no navigation is printed")
def head(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder, width=SHEET) as page:
        page.emulate_media(media="print")
        open_page(page, site / "index.html")
        holds(page.locator(".print-head").is_visible(), "there is a head")
        holds("2026-02-27" in page.locator(".print-head").inner_text(), page.locator(".print-head").inner_text())
        for part in (".top", ".crumbs", ".skip", ".filter", ".copy", ".turn"):
            none((part for e in page.locator(part).all() if e.is_visible()), "printed:")


@test("no row, finding or box is torn between two sheets")
def rows(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder, width=SHEET) as page:
        page.emulate_media(media="print")
        for name in ("index.html", "log.html", "findings.html"):
            open_page(page, site / name)
            none(page.evaluate("""() => [...document.querySelectorAll('main tr, main .finding, main .next')]
                .filter((e) => getComputedStyle(e).breakInside !== 'avoid').map((e) => e.outerHTML.slice(0, 90))"""), name)
            same(page.evaluate("() => [...document.querySelectorAll('main h2')].filter((h) => getComputedStyle(h).breakAfter !== 'avoid').length"), 0)


@test("dark pages print black on white, and bars keep their patterns")
def white(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder, width=SHEET, scheme="dark") as page:
        open_page(page, site / "index.html")
        page.click("#theme")
        page.click("#theme")
        same(page.evaluate("() => document.documentElement.dataset.theme"), "dark")
        page.emulate_media(media="print")
        same(page.evaluate("() => getComputedStyle(document.body).backgroundColor"), "rgb(255, 255, 255)")
        same(page.evaluate("() => getComputedStyle(document.body).color"), "rgb(0, 0, 0)")
        same(page.evaluate("() => getComputedStyle(document.querySelector('.bar rect')).printColorAdjust"), "exact")


@test("what is folded on the screen is open on paper")
def unfolded(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder, width=SHEET) as page:
        page.emulate_media(media="print")
        open_page(page, site / "graph.html")
        none(page.evaluate("""() => [...document.querySelectorAll('main details:not(.outline) > :not(summary)')]
            .filter((e) => !e.getClientRects().length).map((e) => e.outerHTML.slice(0, 90))"""))


@test("an address stands behind a link to elsewhere")
def addresses(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder, width=SHEET) as page:
        page.emulate_media(media="print")
        open_page(page, site / "tasks/tasks-01.html")
        page.evaluate("""() => document.querySelector('.prose')
            .insertAdjacentHTML('beforeend', '<p><a href="https://example.com/a">there</a></p>')""")
        paper = bare("".join(sheet.extract_text() for sheet in pdf(page).pages))
        holds("there(https://example.com/a)" in paper, paper[-300:])
