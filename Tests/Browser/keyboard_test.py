"""Everything by keyboard: the keys that the help lists, and the order of focus."""

from check import holds, none, same, test
from chromium import open_page

FOCUSED = "() => document.activeElement.id"


@test("`/` goes to the search field and writes nothing into it")
def slash(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / "queue.html")
        page.keyboard.press("/")
        same(page.evaluate(FOCUSED), "find")
        same(page.input_value("#find"), "")
        # Inside a field it is a character.
        page.keyboard.press("/")
        same(page.input_value("#find"), "/")


@test("`?` lists the keys, Escape closes the list, and focus goes back")
def help(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / "queue.html")
        page.focus(".brand")
        page.keyboard.press("?")
        holds(page.locator("#keys").is_visible(), "the list is shown")
        holds(page.evaluate("() => document.querySelector('#keys').contains(document.activeElement)"), "focus is in it")
        page.keyboard.press("Escape")
        holds(page.locator("#keys").is_hidden(), "the list is closed")
        same(page.evaluate("() => document.activeElement.className"), "brand")


@test("the button with the question mark does the same, and Close closes")
def help_button(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / "index.html")
        page.focus("#show-keys")
        page.keyboard.press("Enter")
        holds(page.locator("#keys").is_visible(), "the list is shown")
        page.click("#close-keys")
        holds(page.locator("#keys").is_hidden(), "the list is closed")
        same(page.evaluate(FOCUSED), "show-keys")


@test("`]` and `[` go to the next and the previous task, and back to where one was")
def turn(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / "tasks/tasks-04.html")
        after = page.get_attribute("a[rel=next]", "href")
        page.keyboard.press("]")
        page.wait_for_url(f"**/tasks/{after}")
        page.keyboard.press("[")
        page.wait_for_url("**/tasks/tasks-04.html")


@test("on phase pages the same keys turn phases")
def turn_phases(chromium, sites):
    site = sites.example
    phases = [page for page in site.pages if page.startswith("phases/phase-")]
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / phases[1])
        page.keyboard.press("]")
        page.wait_for_url(f"**/{phases[2]}")


@test("Escape in the search field closes what was found, then leaves the field")
def escape(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / "index.html")
        page.keyboard.press("/")
        page.keyboard.type("tasks")
        page.wait_for_selector("#found [role=option]")
        page.keyboard.press("Escape")
        holds(page.locator("#found").is_hidden(), "the list is closed")
        same(page.evaluate(FOCUSED), "find")
        page.keyboard.press("Escape")
        same(page.evaluate(FOCUSED) == "find", False)


@test("the list says what this file tests: every key has its place here")
def listed(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / "index.html")
        same(page.locator("#keys dt kbd").all_text_contents(), ["/", "?", "[", "]", "+", "-", "0", "Esc"])


@test("single keys can be switched off, and stay off on the next page")
def off(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / "index.html")
        page.keyboard.press("?")
        page.uncheck("#keys-on")
        page.keyboard.press("Escape")
        page.keyboard.press("/")
        same(page.evaluate(FOCUSED) == "find", False)
        open_page(page, site / "tasks/tasks-04.html")
        page.keyboard.press("]")
        page.wait_for_timeout(100)
        holds(page.url.endswith("tasks-04.html"), "the page stays")


@test("keys with Ctrl, Alt or Meta are the browser's")
def modified(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / "index.html")
        for key in ("Control+/", "Alt+/", "Meta+/"):
            page.keyboard.press(key)
            same(page.evaluate(FOCUSED) == "find", False, key)


@test("the first Tab is the way past the navigation, and it can be seen")
def skip(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / "queue.html")
        page.keyboard.press("Tab")
        same(page.evaluate("() => document.activeElement.className"), "skip")
        box = page.locator(".skip").bounding_box()
        holds(box["y"] >= 0, f"{box}")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        holds(page.evaluate("() => document.querySelector('main').contains(document.activeElement)"), "in the main part")


# Walks with Tab, and says of each stop where it is and whether its look tells it apart.
STOP = """() => {
  const e = document.activeElement;
  if (!e || e === document.body || e.wasHere) return null;
  e.wasHere = true;
  const box = e.getBoundingClientRect();
  const style = getComputedStyle(e);
  // Nodes of drawings show it by their own line, wide and in the colour of the focus.
  const line = e.closest('svg') && e.querySelector('.outline');
  const drawn = line && getComputedStyle(line);
  const probe = document.createElement('i');
  probe.style.color = 'var(--link)';
  const focus = document.body.appendChild(probe) && getComputedStyle(probe).color;
  probe.remove();
  return {
    name: e.outerHTML.slice(0, 100), top: box.top + scrollY, size: box.width * box.height,
    shown: line ? parseFloat(drawn.strokeWidth) >= 5 && drawn.stroke === focus
      : style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    inMain: !!e.closest('main'), order: [...document.querySelectorAll('*')].indexOf(e),
  };
}"""


@test("Tab follows the order of the page, and every stop can be seen", "index.html", "queue.html", "tasks/tasks-04.html")
def order(chromium, sites, name):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / name)
        stops = []
        for _ in range(200):
            page.keyboard.press("Tab")
            stop = page.evaluate(STOP)
            if stop is None:
                break
            stops.append(stop)
        holds(len(stops) > 10, f"{len(stops)} stops")
        none((stop["name"] for stop in stops if not stop["shown"]), "without an outline of two pixels:")
        none((stop["name"] for stop in stops if stop["size"] < 1), "without a place:")
        same([stop["order"] for stop in stops], sorted(stop["order"] for stop in stops), "not in the order of the page")


@test("controls are large enough to be hit", "index.html", "queue.html", "log.html")
def targets(chromium, sites, name):
    site = sites.example
    # WCAG 2.2, 2.5.8: 24 by 24 pixels, links in a sentence or a list of text excepted.
    with chromium.page(inside=site.folder, width=390, height=844) as page:
        open_page(page, site / name)
        none(page.evaluate("""() => [...document.querySelectorAll('button, input, select, .top nav a, summary')]
            .filter((e) => e.getClientRects().length && e.type !== 'checkbox')
            .map((e) => [e, e.getBoundingClientRect()]).filter(([, box]) => box.width < 24 || box.height < 18)
            .map(([e, box]) => `${e.outerHTML.slice(0, 90)} ${box.width} x ${box.height}`)"""))
