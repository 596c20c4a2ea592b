"""Drawings: larger and smaller by wheel, fingers and keys, the map, the light, the filters; and everything without them."""

import re

from axe import violations
from check import holds, none, same, test
from chromium import open_page
from layout import too_wide

SCALE = """() => {
  const svg = document.querySelector('.sheet svg');
  return svg.getBoundingClientRect().width / Number(svg.getAttribute('width'));
}"""
# The place of the drawing that is under a point of the sheet.
UNDER = """([x, y]) => {
  const svg = document.querySelector('.sheet svg');
  const box = svg.getBoundingClientRect();
  const scale = box.width / Number(svg.getAttribute('width'));
  return [(x - box.left) / scale, (y - box.top) / scale];
}"""
SHOWN = """() => [...document.querySelectorAll('.sheet .node')].filter((e) => e.getClientRects().length).map((e) => e.dataset.id)"""
LIT = "() => [...document.querySelectorAll('.sheet .node.lit')].map((e) => e.dataset.id).sort()"
SCROLLED = "() => [document.querySelector('.sheet').scrollLeft, document.querySelector('.sheet').scrollTop]"


def middle(page) -> tuple[float, float]:
    box = page.locator(".sheet").bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + min(box["height"], 400) / 2


def ready(page, file):
    """A page whose drawing has its script."""
    open_page(page, file)
    page.wait_for_selector(".sheet[tabindex]")
    page.locator(".drawing-tools").wait_for(state="attached")
    page.locator(".drawing").scroll_into_view_if_needed()
    return page


def edges(site, name="graph.html") -> set[tuple[str, str]]:
    """The lines of a drawing, read from its file."""
    page = (site / name).read_text(encoding="utf-8")
    return set(re.findall(r'class="edge dependency[^"]*" data-from="([^"]*)" data-to="([^"]*)"', page))


def reached(start: str, lines: set[tuple[str, str]]) -> set[str]:
    seen, rest = {start}, [start]
    while rest:
        at = rest.pop()
        for _, to in (line for line in lines if line[0] == at and line[1] not in seen):
            seen.add(to)
            rest.append(to)
    return seen


@test("the buttons make the drawing larger and smaller, and show it whole")
def buttons(chromium, sites):
    with chromium.page(inside=sites.example.folder) as page:
        ready(page, sites.example / "graph.html")
        same(page.evaluate(SCALE), 1)
        page.click("[data-zoom=in]")
        same(round(page.evaluate(SCALE), 3), 1.25)
        page.click("[data-zoom=out]")
        same(round(page.evaluate(SCALE), 3), 1)
        page.click("[data-zoom=whole]")
        holds(page.evaluate("""() => {
            const sheet = document.querySelector('.sheet');
            return sheet.scrollWidth <= sheet.clientWidth + 1 && sheet.scrollHeight <= sheet.clientHeight + 1;
        }"""), "all of it is in the sheet")


@test("keys do the same while the drawing has the focus, and the arrows scroll it")
def keys(chromium, sites):
    with chromium.page(inside=sites.example.folder, width=700) as page:
        ready(page, sites.example / "graph.html")
        page.keyboard.press("+")
        same(page.evaluate(SCALE), 1, "without focus")
        page.focus(".sheet")
        for key, scale in (("+", 1.25), ("=", 1.562), ("-", 1.25)):
            page.keyboard.press(key)
            same(round(page.evaluate(SCALE), 3), scale, key)
        page.keyboard.press("0")
        holds(page.evaluate(SCALE) < 1, "whole")
        page.keyboard.press("+")
        page.keyboard.press("+")
        page.keyboard.press("+")
        before = page.evaluate(SCROLLED)
        page.keyboard.press("ArrowRight")
        page.wait_for_function("(left) => document.querySelector('.sheet').scrollLeft > left", arg=before[0])
        # Where single keys are switched off, they are off here, too.
        page.evaluate("() => { document.querySelector('#keys-on').checked = false }")
        scale = page.evaluate(SCALE)
        page.keyboard.press("+")
        same(page.evaluate(SCALE), scale, "switched off")


@test("the keys stand in the list of keys")
def listed(chromium, sites):
    with chromium.page(inside=sites.example.folder) as page:
        open_page(page, sites.example / "graph.html")
        page.keyboard.press("?")
        holds("In a drawing: larger, smaller, whole" in page.locator("#keys").inner_text(), page.locator("#keys").inner_text())


@test("the wheel scrolls the page, with Ctrl it zooms, and what is under the pointer stays there")
def wheel(chromium, sites):
    with chromium.page(inside=sites.example.folder, width=900, height=600) as page:
        ready(page, sites.example / "graph.html")
        x, y = middle(page)
        page.mouse.move(x, y)
        page.mouse.wheel(0, 60)
        page.wait_for_timeout(150)
        same(page.evaluate(SCALE), 1, "the plain wheel")
        place = page.evaluate(UNDER, [x, y])
        page.keyboard.down("Control")
        page.mouse.wheel(0, -90)
        page.keyboard.up("Control")
        page.wait_for_function("() => document.querySelector('.sheet svg').style.width !== ''")
        holds(page.evaluate(SCALE) > 1.2, f"larger: {page.evaluate(SCALE)}")
        after = page.evaluate(UNDER, [x, y])
        holds(abs(place[0] - after[0]) < 2, f"{place} is {after}")


@test("with the focus in the drawing the wheel zooms, and Escape gives it back to the page")
def focused_wheel(chromium, sites):
    with chromium.page(inside=sites.example.folder, width=900, height=600) as page:
        ready(page, sites.example / "graph.html")
        page.mouse.move(*middle(page))
        page.locator(".sheet").focus()
        page.mouse.wheel(0, -90)
        page.wait_for_function("() => document.querySelector('.sheet svg').style.width !== ''")
        larger = page.evaluate(SCALE)
        holds(larger > 1.2, f"{larger}")
        page.keyboard.press("Escape")
        page.mouse.wheel(0, -60)
        page.wait_for_timeout(150)
        same(page.evaluate(SCALE), larger)


@test("two fingers that part make the drawing larger")
def pinch(chromium, sites):
    with chromium.page(inside=sites.example.folder, width=390, height=844, has_touch=True, is_mobile=True) as page:
        ready(page, sites.example / "graph.html")
        x, y = middle(page)
        session = page.context.new_cdp_session(page)

        def touch(kind, apart):
            points = [{"x": x - apart, "y": y}, {"x": x + apart, "y": y}] if apart else []
            session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

        touch("touchStart", 40)
        for apart in (50, 60, 70, 80):
            touch("touchMove", apart)
        touch("touchEnd", 0)
        scale = page.evaluate(SCALE)
        holds(1.8 < scale < 2.2, f"twice as far apart is {scale} times as large")
        same(page.evaluate("() => visualViewport.scale"), 1, "the page itself")


@test("the drawing can be dragged, and a click on a box still opens its task")
def dragged(chromium, sites):
    with chromium.page(inside=sites.example.folder, width=900, height=700) as page:
        ready(page, sites.example / "graph.html")
        page.evaluate("() => document.querySelector('.sheet').scrollTo(0, 0)")
        # The ground beside the boxes.
        x, y = page.evaluate("""() => {
            const box = document.querySelector('.sheet').getBoundingClientRect();
            for (let y = box.top + 12; y < box.bottom - 12; y += 7)
              for (let x = box.left + 300; x < box.right - 12; x += 7)
                if (!document.elementFromPoint(x, y)?.closest('a, .edge') && document.elementFromPoint(x, y)?.closest('.sheet')) return [x, y];
        }""")
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x - 120, y, steps=4)
        page.mouse.up()
        same(page.evaluate(SCROLLED)[0], 120)
        page.mouse.move(x - 240, y)
        same(page.evaluate(SCROLLED)[0], 120, "after the button is let go")
        page.locator(".sheet .node[data-id='TASKS-12'] .outline").click()
        page.wait_for_url("**/tasks/tasks-12.html")


@test("a map shows which part is seen, and leads to others; where all is seen there is none")
def map(chromium, sites):
    with chromium.page(inside=sites.example.folder, width=700, height=700) as page:
        ready(page, sites.example / "graph.html")
        holds(page.locator(".drawing-map").is_visible(), "there is a map")
        same(page.locator(".drawing-map .place").count(), page.locator(".sheet .node").count())
        box = page.locator(".drawing-map").bounding_box()
        page.mouse.click(box["x"] + box["width"] - 3, box["y"] + box["height"] / 2)
        far = page.evaluate(SCROLLED)[0]
        holds(far > 0 and abs(far - page.evaluate("() => { const s = document.querySelector('.sheet'); return s.scrollWidth - s.clientWidth }")) < 2, f"at the end: {far}")
        frame = page.locator(".drawing-map .frame").bounding_box()
        holds(abs(frame["x"] + frame["width"] - box["x"] - box["width"]) < 4, f"{frame} in {box}")
        page.click("[data-zoom=whole]")
        holds(page.locator(".drawing-map").is_hidden(), "there is none where all is seen")


@test("the task that is next is in view from the start")
def placed(chromium, sites):
    with chromium.page(inside=sites.example.folder, width=500, height=900) as page:
        ready(page, sites.example / "graph.html")
        page.wait_for_function("""() => {
            const sheet = document.querySelector('.sheet').getBoundingClientRect();
            const box = document.querySelector('.sheet .node.next .outline').getBoundingClientRect();
            return box.left >= sheet.left && box.right <= sheet.right && box.top >= sheet.top && box.bottom <= sheet.bottom;
        }""")


@test("a task under the pointer lights all that it needs and all that needs it, near and far")
def light(chromium, sites):
    site = sites.example
    lines = edges(site)
    expected = reached("TASKS-13", lines) | reached("TASKS-13", {(b, a) for a, b in lines})
    with chromium.page(inside=site.folder, width=1600, height=1000) as page:
        ready(page, site / "graph.html")
        page.locator(".sheet .node[data-id='TASKS-13'] .outline").hover()
        same([one for one in page.evaluate(LIT) if not one.startswith("outside:")], sorted(expected))
        faint = page.evaluate("() => getComputedStyle(document.querySelector('.sheet .edge:not(.lit)')).opacity")
        same(faint, "0.2")
        page.mouse.move(2, 2)
        same(page.evaluate(LIT), [])
        same(page.locator(".sheet .lighting, .sheet svg.lighting").count(), 0)


@test("focus lights the same, brings the box into view, and follows the order of the plan")
def focus(chromium, sites):
    site = sites.example
    lines = edges(site)
    with chromium.page(inside=site.folder, width=600, height=900) as page:
        ready(page, site / "graph.html")
        page.focus(".sheet")
        seen = []
        for _ in range(12):
            page.keyboard.press("Tab")
            at = page.evaluate("""() => {
                const node = document.activeElement.querySelector('.node');
                const [sheet, box] = [document.querySelector('.sheet'), node.querySelector('.outline')].map((e) => e.getBoundingClientRect());
                return [node.dataset.id, box.left >= sheet.left - 1 && box.right <= sheet.right + 1];
            }""")
            holds(at[1], f"{at[0]} is in view")
            seen.append(at[0])
        expected = reached(seen[-1], lines) | reached(seen[-1], {(b, a) for a, b in lines})
        same([one for one in page.evaluate(LIT) if not one.startswith("outside:")], sorted(expected))
        same(seen, page.evaluate("() => [...document.querySelectorAll('.sheet a .node')].slice(0, 12).map((e) => e.dataset.id)"))
        page.focus("#find")
        same(page.evaluate(LIT), [])


@test("filters leave what is asked for, and say how much that is", "status", "priority", "phase", "open", "critical")
def filters(chromium, sites, which):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        ready(page, site / "graph.html")
        control = page.locator(f"[data-by={which}]")
        tasks = page.evaluate("() => [...document.querySelectorAll('.sheet .node.task')].map((e) => [e.dataset.id, e.getAttribute('class').split(' '), e.dataset.group])")
        if which in ("open", "critical"):
            control.check()
            expected = [one for one, kinds, _ in tasks
                        if ("critical" in kinds if which == "critical" else not {"completed", "deferred"} & set(kinds))]
        else:
            value = {"status": "completed", "priority": "p1", "phase": "phase-2"}[which]
            control.select_option(value)
            expected = [one for one, kinds, group in tasks if (group == value if which == "phase" else value in kinds)]
        holds(0 < len(expected) < len(tasks), f"{len(expected)} of {len(tasks)} is a test")
        shown = page.evaluate(SHOWN)
        same([one for one in shown if one in {task[0] for task in tasks}], expected)
        same(page.locator(".drawing-tools [role=status]").inner_text(), f"{len(expected)} of {len(tasks)} shown")
        # No line without its ends, no outside component without its task, no phase without a task.
        none(page.evaluate("""(shown) => [...document.querySelectorAll('.sheet .edge.dependency')]
            .filter((e) => Boolean(e.getClientRects().length) !== (shown.includes(e.dataset.from) && shown.includes(e.dataset.to)))
            .map((e) => `${e.dataset.from} to ${e.dataset.to}`)""", shown))
        none(page.evaluate("""(shown) => [...document.querySelectorAll('.sheet .edge.outside')]
            .filter((e) => shown.includes(e.dataset.to) && ![...document.querySelectorAll('.sheet .edge.outside')]
              .some((other) => other.dataset.to === e.dataset.to && shown.includes(other.dataset.from)))
            .map((e) => e.dataset.to)""", shown))
        groups = {group for one, _, group in tasks if one in expected}
        same(set(page.evaluate("() => [...document.querySelectorAll('.sheet .cluster')].filter((e) => e.getClientRects().length).map((e) => e.dataset.id)")), groups)
        # What is not shown cannot be walked to.
        none(page.evaluate("() => [...document.querySelectorAll('.sheet a')].filter((a) => !a.querySelector('.node').getClientRects().length && getComputedStyle(a).display !== 'none').map((a) => a.textContent)"))


@test("filters add up, and taking them back shows everything")
def together(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        ready(page, site / "graph.html")
        everything = page.evaluate(SHOWN)
        page.select_option("[data-by=priority]", "p0")
        some = page.evaluate(SHOWN)
        page.check("[data-by=open]")
        fewer = page.evaluate(SHOWN)
        holds(set(fewer) < set(some) < set(everything), f"{len(fewer)}, {len(some)}, {len(everything)}")
        page.uncheck("[data-by=open]")
        page.select_option("[data-by=priority]", "")
        same(page.evaluate(SHOWN), everything)
        same(page.locator(".drawing-tools [role=status]").inner_text(), "")


@test("lines that others imply can be left out, and only these")
def reduce(chromium, sites):
    site = sites.example
    lines = edges(site)
    superfluous = {
        (a, b) for a, b in lines
        if any(b in reached(other, lines) for start, other in lines if start == a and other != b)}
    holds(0 < len(superfluous) < len(lines), f"{len(superfluous)} of {len(lines)} is a test")
    with chromium.page(inside=site.folder) as page:
        ready(page, site / "graph.html")
        page.check("[data-by=reduce]")
        gone = page.evaluate("""() => [...document.querySelectorAll('.sheet .edge')].filter((e) => !e.getClientRects().length)
            .map((e) => [e.dataset.from, e.dataset.to])""")
        same({tuple(line) for line in gone}, superfluous)
        same(page.locator(".drawing-tools [role=status]").inner_text(), f"{len(superfluous)} implied lines left out")


@test("a task can be found: it is marked and brought into view, Enter goes to it, Escape forgets it")
def found(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder, width=700) as page:
        ready(page, site / "graph.html")
        page.fill("[data-by=find]", "tasks-01")
        same(page.locator(".sheet .hit").evaluate_all("(all) => all.map((e) => e.dataset.id)"), ["TASKS-01"])
        same(page.locator(".drawing-tools [role=status]").inner_text(), "1 found")
        page.press("[data-by=find]", "Enter")
        same(page.evaluate("() => document.activeElement.querySelector('.node').dataset.id"), "TASKS-01")
        page.fill("[data-by=find]", "xyzzy")
        same(page.locator(".drawing-tools [role=status]").inner_text(), "Nothing has these words.")
        page.press("[data-by=find]", "Escape")
        same(page.input_value("[data-by=find]"), "")
        same(page.locator(".sheet .hit").count(), 0)


@test("a neighbourhood that fits has no tools; one that does not has buttons, and shows its task")
def neighbourhood(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder, width=1280) as page:
        ready(page, site / "tasks/tasks-10.html")
        page.wait_for_timeout(100)
        holds(page.locator(".drawing-tools").is_hidden(), "no tools")
    with chromium.page(inside=site.folder, width=390) as page:
        ready(page, site / "tasks/tasks-17.html")
        holds(page.locator("[data-zoom=in]").is_visible(), "buttons")
        same(page.locator("[data-by]").count(), 0)
        page.wait_for_function("""() => {
            const sheet = document.querySelector('.sheet').getBoundingClientRect();
            const box = document.querySelector('.sheet .node.self .outline').getBoundingClientRect();
            return box.left >= sheet.left && box.right <= sheet.right;
        }""")


@test("without script the drawing is whole, its boxes are links, and nothing is offered that does nothing")
def without(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder, script=False) as page:
        for name in ("graph.html", "tasks/tasks-17.html", "phases/" + sorted((site / "phases").iterdir())[1].name):
            open_page(page, site / name)
            holds(page.locator(".drawing-tools").first.is_hidden(), f"{name}: no tools")
            same(page.locator(".drawing-map").count(), 0)
        open_page(page, site / "graph.html")
        page.locator(".sheet a .outline").nth(3).click()
        page.wait_for_url("**/tasks/*.html")


@test("print shows the whole drawing, whatever the reader made of it")
def printed(chromium, sites):
    site = sites.example
    size = """() => { const box = document.querySelector('.sheet svg').getBoundingClientRect(); return [box.width, box.height].map(Math.round) }"""
    with chromium.page(inside=site.folder, width=673) as page:
        ready(page, site / "graph.html")
        page.emulate_media(media="print")
        before = page.evaluate(size)
        holds(before[0] <= 673, f"{before} fits the paper")
        page.emulate_media(media="screen")
        for _ in range(6):
            page.click("[data-zoom=in]")
        page.emulate_media(media="print")
        same(page.evaluate(size), before)
        same(page.evaluate("() => getComputedStyle(document.querySelector('.sheet')).overflow"), "visible")
        holds(page.locator(".drawing-tools").is_hidden(), "tools are not printed")


@test("axe finds nothing while something is lit, filtered, found and enlarged, light and dark", 1280, 320)
def accessible(chromium, sites, width):
    site = sites.example
    faults = []
    with chromium.page(inside=site.folder, width=width, still=True) as page:
        ready(page, site / "graph.html")
        page.check("[data-by=open]")
        page.fill("[data-by=find]", "tasks")
        page.click("[data-zoom=in]")
        page.focus(".sheet a:has(.hit)")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            faults += [f"{scheme}: {fault}" for fault in violations(page)]
        faults += too_wide(page)
        faults += page.evaluate("""() => [...document.querySelectorAll('.drawing-tools :is(button, input, select)')]
            .filter((e) => e.getClientRects().length && e.type !== 'checkbox')
            .map((e) => [e, e.getBoundingClientRect()]).filter(([, box]) => box.width < 24 || box.height < 24)
            .map(([e, box]) => `${e.outerHTML.slice(0, 90)} ${box.width} x ${box.height}`)""")
    none(faults)


@test("in forced colours the lit way, the map and the part that is seen keep a line of their own")
def forced(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder, width=700, forced=True) as page:
        ready(page, site / "graph.html")
        page.focus(".sheet a:has(.node[data-id='TASKS-13'])")
        found = page.evaluate("""() => {
            const paper = getComputedStyle(document.body).backgroundColor;
            const look = (s) => { const style = getComputedStyle(document.querySelector(s)); return [style.stroke, style.strokeWidth]; };
            return { paper, lit: look('.sheet .edge.lit:not(.bold)'), dim: look('.sheet .edge:not(.lit):not(.bold)'), frame: look('.drawing-map .frame') };
        }""")
        holds(found["lit"][0] != found["paper"] and found["frame"][0] != found["paper"], f"{found}")
        holds(found["lit"] != found["dim"], f"{found}")


@test("in German the tools speak German")
def german(chromium, sites):
    folder = sites.folder / "projects" / "german"
    folder.mkdir(parents=True, exist_ok=True)
    output = sites.folder / "sites" / "german-drawing"
    from sites import NOW, ROOT
    sites.run("build", ROOT / "Examples" / "harbour", "--output", output, "--now", NOW, "--language", "de")
    with chromium.page(inside=output) as page:
        ready(page, output / "graph.html")
        page.check("[data-by=open]")
        words = page.locator(".drawing-tools").inner_text()
        for word in ("Ganze Zeichnung", "Nur was offen ist", "gezeigt", "Phase"):
            holds(word in words, f"{word} is in {words!r}")


@test("in a report that is one file drawings do the same")
def one_file(chromium, sites):
    from sites import NOW, ROOT
    file = sites.folder / "sites" / "one-file.html"
    file.parent.mkdir(parents=True, exist_ok=True)
    sites.run("snapshot", ROOT / "Examples" / "harbour", "--output", file, "--now", NOW)
    with chromium.page(inside=file.parent) as page:
        page.goto(file.as_uri() + "#graph", wait_until="load")
        part = page.locator(".page.current")
        part.locator(".sheet[tabindex]").wait_for()
        part.locator("[data-zoom=in]").click()
        part.locator(".sheet .node[data-id='TASKS-13'] .outline").hover()
        holds(part.locator(".sheet .node.lit").count() > 3, "lit")
