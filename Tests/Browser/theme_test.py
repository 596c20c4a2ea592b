"""Light and dark: the system's wish, the switch, and what is remembered of it."""

from check import holds, same, test
from chromium import open_page

PAPER = "() => getComputedStyle(document.body).backgroundColor"
LIGHT, DARK = "rgb(255, 255, 255)", "rgb(20, 21, 19)"


@test("the pages follow the system, with and without script", True, False)
def follows(chromium, sites, script):
    site = sites.example
    for scheme, paper in (("light", LIGHT), ("dark", DARK)):
        with chromium.page(inside=site.folder, script=script, scheme=scheme) as page:
            open_page(page, site / "index.html")
            same(page.evaluate(PAPER), paper, scheme)


@test("the switch turns the page, says so, and the next page remembers")
def switch(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / "index.html")
        page.click("#theme")
        page.wait_for_function("() => getComputedStyle(document.body).backgroundColor === 'rgb(20, 21, 19)'")
        open_page(page, site / "queue.html")
        same(page.evaluate(PAPER), DARK)
        page.click("#theme")
        same(page.evaluate(PAPER), LIGHT)
        open_page(page, site / "index.html")
        same(page.evaluate(PAPER), LIGHT)


@test("a choice holds against the system's, either way")
def stronger(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder, scheme="dark") as page:
        open_page(page, site / "index.html")
        page.click("#theme")
        same(page.evaluate(PAPER), LIGHT)
        page.emulate_media(color_scheme="light")
        page.click("#theme")
        page.wait_for_function("() => getComputedStyle(document.body).backgroundColor === 'rgb(20, 21, 19)'")


@test("the choice is there before the page is drawn")
def no_flash(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / "index.html")
        page.click("#theme")
        page.add_init_script("""new MutationObserver((_, observer) => {
            if (!document.body) return;
            window.atFirst = document.documentElement.dataset.theme;
            observer.disconnect();
        }).observe(document, { childList: true, subtree: true });""")
        open_page(page, site / "log.html")
        same(page.evaluate("() => window.atFirst"), "dark")


@test("in forced colours every status keeps a shape and a word, and bars keep their patterns")
def forced(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder, forced=True) as page:
        open_page(page, site / "index.html")
        holds(page.evaluate("() => matchMedia('(forced-colors: active)').matches"), "colours are forced")
        # A glyph in the ground's own colour would be gone.
        gone = page.evaluate("""() => [...document.querySelectorAll('main .glyph')].filter((glyph) => {
            const style = getComputedStyle(glyph);
            return style.color === getComputedStyle(document.body).backgroundColor || style.display === 'none';
        }).length""")
        same(gone, 0, "glyphs that cannot be seen")
        patterns = page.evaluate("""() => [...new Set([...document.querySelectorAll('.bar rect[fill]')]
            .map((rect) => getComputedStyle(rect).fill))].sort()""")
        holds(len(patterns) >= 2, f"patterns: {patterns}")


@test("whoever wants no motion gets none")
def still(chromium, sites):
    site = sites.example
    moving = """() => [...document.querySelectorAll('*')].filter((e) => {
        const style = getComputedStyle(e);
        return parseFloat(style.transitionDuration) > 0 || style.animationName !== 'none' || style.scrollBehavior === 'smooth';
    }).length"""
    with chromium.page(inside=site.folder, still=True) as page:
        open_page(page, site / "index.html")
        same(page.evaluate(moving), 0)


@test("with motion nothing takes longer than 150 ms")
def short(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        open_page(page, site / "index.html")
        longest = page.evaluate("""() => Math.max(...[...document.querySelectorAll('*')]
            .flatMap((e) => getComputedStyle(e).transitionDuration.split(',').map(parseFloat)))""")
        holds(longest <= 0.15, f"{longest} s")
