"""Under the headers that sites are published with."""

from check import holds, none, same, test
from layout import text

# Everything forbidden but the site's own files.
STRICT = {"Content-Security-Policy":
          "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"}
# What Jenkins sends with archived pages unless told otherwise.
JENKINS = {"Content-Security-Policy": "sandbox; default-src 'none'; img-src 'self'; style-src 'self';"}


@test("under the strictest policy pages work whole, and the browser says nothing")
def strict(chromium, sites):
    site = sites.example
    server = sites.served(site, STRICT)
    with chromium.page(origin=server.origin) as page:
        for name in site.kinds:
            page.goto(f"{server.origin}/{name}")
            holds(len(text(page)) > 40, name)
            holds(page.locator("#tools").is_visible(), f"{name}: the script runs")
        page.fill("#find", "tasks-07")
        page.press("#find", "Enter")
        page.wait_for_url("**/tasks/tasks-07.html")


@test("under Jenkins' sandbox pages are styled and whole; only the script is refused")
def jenkins(chromium, sites):
    site = sites.example
    server = sites.served(site, JENKINS)
    refusal = r"assets/milepost\.js|'allow-scripts' permission is not set"
    with chromium.page(origin=server.origin, script=False) as page:
        for name in site.kinds:
            page.goto(f"{server.origin}/{name}")
            # The debugger may look at the page even so.
            same(page.evaluate("() => getComputedStyle(document.querySelector('.top')).borderBottomStyle"), "solid", name)
            holds(len(text(page)) > 40, name)
        page.goto(f"{server.origin}/index.html")
        page.click("main .phases a >> nth=1")
        page.wait_for_url("**/phases/*.html")
        # The console says so of each page with a script; anything else would be ours.
        holds(page.noise.pop_matching(refusal), "the script is refused")
    with chromium.page(origin=server.origin) as page:
        page.goto(f"{server.origin}/index.html")
        holds(page.locator("#tools").is_hidden(), "what needs the script is not offered")
        page.wait_for_timeout(100)
        page.noise.pop_matching(refusal)


@test("no style, handler or script stands inside a page")
def inline(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder, script=False) as page:
        for name in site.pages:
            # Read, not opened: this holds for each page.
            words = (site / name).read_text(encoding="utf-8")
            none((mark for mark in (' style="', "<style", " onclick", " onload", "javascript:") if mark in words), name)
        page.goto((site / "index.html").as_uri())
        same(page.evaluate("() => document.querySelectorAll('script:not([src])').length"), 0)
