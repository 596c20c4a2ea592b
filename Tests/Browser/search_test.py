"""Search: it finds, it is driven by keys, and it says what it does to those who do not see it."""

from check import holds, same, test
from chromium import open_page


@test("words of a task find it, and Enter opens it")
def finds(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / "index.html")
        page.fill("#find", "tasks-07")
        page.wait_for_selector("#found [role=option]")
        same(page.get_attribute("#find", "aria-expanded"), "true")
        page.press("#find", "Enter")
        page.wait_for_url("**/tasks/tasks-07.html")


@test("the arrows go through what was found and around")
def arrows(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / "index.html")
        page.fill("#find", "phase")
        page.wait_for_selector("#found [role=option]")
        count = page.locator("#found [role=option]").count()
        holds(count > 1, f"{count} results")
        page.press("#find", "ArrowDown")
        same(page.get_attribute("#find", "aria-activedescendant"), "found-0")
        page.press("#find", "ArrowUp")
        same(page.get_attribute("#find", "aria-activedescendant"), f"found-{count - 1}")
        same(page.locator("#found [aria-selected=true]").count(), 1)
        page.press("#find", "Escape")
        holds(page.locator("#found").is_hidden(), "Escape closes the list")
        same(page.get_attribute("#find", "aria-expanded"), "false")


@test("words that nothing has are answered, and Escape takes the answer away")
def nothing(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / "queue.html")
        page.fill("#find", "xyzzy plugh")
        page.wait_for_selector(".found.none")
        same(page.get_attribute("#find", "aria-expanded"), "false")
        page.press("#find", "Escape")
        same(page.locator(".find [role=status]").inner_text(), "")


@test("a click opens what was found, from a page in a folder too")
def click(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / "tasks/tasks-01.html")
        page.fill("#find", "tasks-09")
        page.click("#found [role=option] >> nth=0")
        page.wait_for_url("**/tasks/tasks-09.html")


@test("the index is fetched with the first search, not before")
def late(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        asked = []
        page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[1]))
        open_page(page, site / "index.html")
        same("search-index.js" in asked, False)
        page.fill("#find", "t")
        page.wait_for_selector("#found [role=option]")
        same(asked.count("search-index.js"), 1)


@test("Enter opens the best match even before the index has come")
def fast(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / "index.html")
        page.evaluate("""() => {
            const input = document.querySelector('#find');
            input.focus();
            input.value = 'tasks-09';
            input.dispatchEvent(new Event('input'));
            input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
        }""")
        page.wait_for_url("**/tasks/tasks-09.html")


@test("how much was found is said to those who do not see it")
def said(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / "index.html")
        page.fill("#find", "phase")
        page.wait_for_selector("#found [role=option]")
        same(page.locator(".find [role=status]").inner_text(), f"{page.locator('#found [role=option]').count()} found")
