"""Filters and sorting of tables: extras over the order that Milepost computed."""

from check import holds, none, same, test
from chromium import open_page

SHOWN = """(id) => [...document.querySelectorAll(`#${id} tbody tr:not(.day-row)`)].filter((row) => row.offsetParent)
  .map((row) => row.innerText)"""
IDS = "(table) => [...table.tBodies[0].rows].map((row) => row.querySelector('.id')?.textContent ?? '')"


@test("the log is filtered by words, and the count is said")
def words(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / "log.html")
        all_rows = page.evaluate(SHOWN, "sessions")
        page.fill("[data-filter=sessions] [data-filter-text]", "tasks-08")
        rows = page.evaluate(SHOWN, "sessions")
        holds(0 < len(rows) < len(all_rows), f"{len(rows)} of {len(all_rows)}")
        none(row for row in rows if "tasks-08" not in row.lower())
        count = page.locator("[data-filter=sessions] [data-filter-count]")
        same(count.inner_text(), f"{len(rows)} of {len(all_rows)}")
        same(count.get_attribute("aria-live"), "polite")
        # A day without a row goes too.
        none(page.evaluate("""() => [...document.querySelectorAll('#sessions tbody')].filter((body) =>
            body.querySelector('.day-row').offsetParent && ![...body.rows].slice(1).some((row) => row.offsetParent))
            .map((body) => body.innerText)"""))
        page.fill("[data-filter=sessions] [data-filter-text]", "")
        same(len(page.evaluate(SHOWN, "sessions")), len(all_rows))
        same(count.inner_text(), "")


@test("the log is filtered by status, and by words and status together")
def status(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / "log.html")
        chosen = page.locator("[data-filter-status] option").nth(1).inner_text()
        page.select_option("[data-filter-status]", chosen)
        rows = page.evaluate(SHOWN, "sessions")
        holds(rows, f"no row is {chosen}")
        none(row for row in rows if chosen not in row)
        page.fill("[data-filter=sessions] [data-filter-text]", "no such words")
        same(page.evaluate(SHOWN, "sessions"), [])


@test("the edges of the graph are filtered")
def edges(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / "graph.html")
        count = len(page.evaluate(SHOWN, "edges"))
        page.fill("[data-filter=edges] [data-filter-text]", "tasks-07")
        rows = page.evaluate(SHOWN, "edges")
        holds(0 < len(rows) < count, f"{len(rows)} of {count}")


@test("a header sorts up, down, and back to the order of work")
def sorting(chromium, sites):
    site = sites.example
    phase = next(page for page in site.pages if page.startswith("phases/phase-3"))
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / phase)
        table = page.locator("table.sortable").first
        header = table.locator("thead th").first
        computed = table.evaluate(IDS)
        header.locator("button").click()
        same(header.get_attribute("aria-sort"), "ascending")
        same(table.evaluate(IDS), sorted(computed))
        header.locator("button").click()
        same(header.get_attribute("aria-sort"), "descending")
        same(table.evaluate(IDS), sorted(computed, reverse=True))
        header.locator("button").click()
        same(header.get_attribute("aria-sort"), None)
        same(table.evaluate(IDS), computed)


@test("efforts are sorted by their length, and rows without one stand last either way")
def numbers(chromium, sites):
    site = sites.example
    phase = next(page for page in site.pages if page.startswith("phases/phase-3"))
    lengths = "(table) => [...table.tBodies[0].rows].map((row) => row.querySelector('[data-sort]').dataset.sort)"
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / phase)
        table = page.locator("table.sortable").first
        button = table.locator("thead button", has_text="Effort")
        for reverse in (False, True):
            button.click()
            found = table.evaluate(lengths)
            known = [int(value) for value in found if value]
            same(known, sorted(known, reverse=reverse))
            same(found, [str(value) for value in known] + [""] * (len(found) - len(known)))


@test("a header sorts by the keyboard too")
def by_keyboard(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / "queue.html")
        header = page.locator("table.sortable thead th").first
        header.locator("button").focus()
        page.keyboard.press("Enter")
        same(header.get_attribute("aria-sort"), "ascending")
        page.keyboard.press("Space")
        same(header.get_attribute("aria-sort"), "descending")
