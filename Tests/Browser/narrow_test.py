"""Small windows, large letters, and the other writing direction."""

from check import holds, none, same, test
from chromium import open_page
from layout import too_wide


@test("no page scrolls sideways", 320, 390, 640, 1280)
def widths(chromium, sites, width):
    faults = []
    for site in (sites.example, sites.project("two-plans"), sites.project("untracked")):
        with chromium.page(inside=site.folder, width=width) as page:
            for name in site.kinds:
                open_page(page, site / name)
                faults += [f"{site.folder.name}/{name}: {fault}" for fault in too_wide(page)]
    none(faults)


@test("nor without script", 320)
def without_script(chromium, sites, width):
    site = sites.example
    with chromium.page(inside=site.folder, width=width, script=False) as page:
        for name in site.kinds:
            open_page(page, site / name)
            none(too_wide(page), name)


@test("at 400 % nothing is lost: a window of 1280 by 1024 is 320 by 256 then")
def zoomed(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder, width=320, height=256, device_scale_factor=4) as page:
        for name in site.kinds:
            open_page(page, site / name)
            none(too_wide(page), name)
            # Nothing that stands fixed may fill so low a window (WCAG 1.4.10, 2.4.11).
            none(page.evaluate("""() => [...document.querySelectorAll('body *')]
                .filter((e) => ['sticky', 'fixed'].includes(getComputedStyle(e).position) && !e.closest('dialog'))
                .filter((e) => e.getBoundingClientRect().height > innerHeight / 3)
                .map((e) => `${e.localName}.${e.className} is ${e.getBoundingClientRect().height} high`)"""), name)


@test("with the reader's own spacing of letters, words and lines nothing is cut off", 390, 1280)
def spacing(chromium, sites, width):
    # WCAG 1.4.12.
    site = sites.example
    style = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-bottom: 2em !important }"""
    with chromium.page(inside=site.folder, width=width, obeying=False) as page:
        for name in site.kinds:
            open_page(page, site / name)
            page.add_style_tag(content=style)
            none(too_wide(page), name)


@test("what is said above cards goes as wide as they do")
def captions(chromium, sites):
    site = sites.example
    seen = 0
    with chromium.page(inside=site.folder, width=400) as page:
        for name in site.kinds:
            open_page(page, site / name)
            widths = page.evaluate("""() => [...document.querySelectorAll('.cards caption:not(.unseen)')]
                .map((e) => [e.getBoundingClientRect().width, e.parentElement.getBoundingClientRect().width])""")
            seen += len(widths)
            none([pair for pair in widths if pair[0] < pair[1] - 1], name)
    holds(seen > 0, "there is a caption to look at")


@test("under 480 px the rows of tables are cards, and each cell says its column")
def cards(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder, width=400) as page:
        for name in site.kinds:
            open_page(page, site / name)
            none(page.evaluate("""() => [...document.querySelectorAll('table.cards tbody tr:not(.day-row)')]
                .filter((row) => row.getClientRects().length && !['block', 'grid'].includes(getComputedStyle(row).display))
                .map((row) => row.innerText)"""), name)
            # A number alone says nothing.
            none(page.evaluate("""() => [...document.querySelectorAll('table.cards:not(.phases) td.number')]
                .filter((cell) => cell.innerText.trim() && !getComputedStyle(cell, '::before').content.includes(cell.dataset.label ?? '-'))
                .map((cell) => cell.outerHTML)"""), name)
        open_page(page, site / "index.html")
        page.set_viewport_size({"width": 1000, "height": 800})
        same(page.evaluate("() => getComputedStyle(document.querySelector('table.cards tbody tr')).display"), "table-row")


@test("a table is still a table to those who hear it as cards")
def roles(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder, width=400) as page:
        open_page(page, site / "queue.html")
        tree = page.locator("table.cards").first.aria_snapshot()
        for word in ("table", "row", "rowheader", "cell", "columnheader"):
            holds(f"- {word} " in tree or f"- {word}:" in tree or f"- {word}\n" in tree, f"{word} is lost:\n{tree[:600]}")


@test("on a phone the overview says phases, then what is next, then what is held up")
def order(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder, width=390, height=844) as page:
        open_page(page, site / "index.html")
        heads = page.evaluate("""() => [...document.querySelectorAll('main h2')]
            .filter((h) => h.getClientRects().length)
            .map((h) => [h.getBoundingClientRect().top, h.firstChild.textContent.trim()])
            .sort((a, b) => a[0] - b[0]).map((h) => h[1])""")
        same(heads[:3], ["Phases", "Next", "Held up"])
        # Seen, heard and walked through in one order.
        same(heads, [h.strip() for h in page.evaluate(
            "() => [...document.querySelectorAll('main h2')].map((h) => h.firstChild.textContent)")])


@test("from right to left nothing overlaps, and nothing scrolls sideways", 320, 1280)
def right_to_left(chromium, sites, width):
    site = sites.example
    with chromium.page(inside=site.folder, width=width) as page:
        for name in site.kinds:
            open_page(page, site / name)
            page.evaluate("() => { document.documentElement.dir = 'rtl' }")
            none(too_wide(page), name)
            # The ordinal of a phase stands on the side where its name begins.
            none(page.evaluate("""() => [...document.querySelectorAll('.phases .name')].filter((cell) => {
                const ordinal = cell.querySelector('.ordinal')?.getBoundingClientRect();
                const link = cell.querySelector('a').getBoundingClientRect();
                return ordinal?.width && ordinal.left < link.right - 1;
            }).map((cell) => cell.innerText)"""), name)
