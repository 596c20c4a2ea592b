"""axe-core: WCAG 2.2 A and AA and good practice, on every kind of page, in every look."""

from axe import violations
from check import none, test
from chromium import open_page

CONTRAST = ["color-contrast", "link-in-text-block"]


def looked_at(chromium, site, names, width, script=True, rules=None, schemes=("light", "dark")):
    """Looks at pages in one window. Colours apart, dark pages are the light ones, so only these are judged again."""
    faults = []
    with chromium.page(inside=site.folder, width=width, still=True) as page:
        if not script:
            # axe is itself a script, so the page's own are kept away instead: what a reader without script sees.
            page.route("**/assets/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
        for name in names:
            open_page(page, site / name)
            for scheme in schemes:
                page.emulate_media(color_scheme=scheme)
                found = violations(page, rules if scheme == "light" else CONTRAST)
                faults += [f"{site.folder.name}/{name}, {scheme}: {fault}" for fault in found]
            page.emulate_media(color_scheme="light")
    return faults


@test("no violation on any kind of page, light and dark", 1280, 320)
def with_script(chromium, sites, width):
    none(looked_at(chromium, sites.example, sites.example.kinds, width))


@test("no violation without script", 1280, 320)
def without_script(chromium, sites, width):
    none(looked_at(chromium, sites.example, sites.example.kinds, width, script=False, schemes=("light",)))


@test("no violation on the page of several plans, and where nothing is tracked", 1280, 320)
def others(chromium, sites, width):
    several, nothing = sites.project("two-plans"), sites.project("untracked")
    none(looked_at(chromium, several, ["index.html"], width) + looked_at(chromium, nothing, nothing.kinds, width))


@test("no violation among findings", 1280, 320)
def findings(chromium, sites, width):
    site = sites.project("left-over")
    none(looked_at(chromium, site, [page for page in site.pages if page.startswith("phases/")], width, schemes=("light",)))


@test("no violation while the list of keys, or what was found, is open")
def opened(chromium, sites):
    site = sites.example
    faults = []
    with chromium.page(inside=site.folder, still=True) as page:
        open_page(page, site / "index.html")
        page.keyboard.press("?")
        faults += violations(page)
        page.keyboard.press("Escape")
        page.fill("#find", "tasks")
        page.wait_for_selector("#found [role=option]")
        page.keyboard.press("ArrowDown")
        faults += violations(page)
        page.fill("#find", "no such words")
        page.wait_for_selector(".found.none")
        faults += violations(page)
    none(faults)


@test("contrast holds in print")
def printed(chromium, sites):
    site = sites.example
    faults = []
    with chromium.page(inside=site.folder, width=680) as page:
        page.emulate_media(media="print")
        for name in site.kinds:
            open_page(page, site / name)
            faults += [f"{name}: {fault}" for fault in violations(page, CONTRAST)]
    none(faults)
