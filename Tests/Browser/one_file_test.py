"""The report as one file: a site in a page, without a network, from a disk."""

from urllib.parse import unquote

from axe import violations
from check import holds, none, same, test
from chromium import open_page
from layout import too_wide
from sites import NOW, ROOT

DEPTHS = ("overview", "tasks", "full")
PARTS = ("index", "queue", "phases/phase-3-booking-and-payment", "graph", "log", "findings", "tasks/tasks-13", "tasks/tasks-22")
CURRENT = "() => document.querySelector('.page.current').id"


def report(sites, depth="tasks"):
    """The example as one file, made once for each depth."""
    file = sites.folder / "sites" / "one-file" / f"{depth}.html"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        sites.run("snapshot", ROOT / "Examples" / "harbour", "--output", file, "--depth", depth, "--now", NOW)
    return file


def parts(page) -> list[str]:
    return page.evaluate("() => [...document.querySelectorAll('main > .page')].map((part) => part.id)")


@test("it asks for nothing and is quiet, at every depth", *DEPTHS)
def quiet(chromium, sites, depth):
    file = report(sites, depth)
    with chromium.page(inside=file.parent) as page:
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        open_page(page, file)
        for part in parts(page):
            page.evaluate("(part) => { location.hash = part; }", part)
            page.wait_for_function("(part) => document.querySelector('.page.current').id === part", arg=part)
        same([url for url in asked if not url.startswith(file.as_uri()) and not url.startswith("data:")], [])


@test("every link leads to a place that is in it, and no id stands twice", *DEPTHS)
def links(chromium, sites, depth):
    file = report(sites, depth)
    with chromium.page(inside=file.parent, script=False) as page:
        open_page(page, file)
        ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map((e) => e.id)")
        same(len(ids), len(set(ids)))
        hrefs = page.evaluate("() => [...document.querySelectorAll('[href]')].map((e) => e.getAttribute('href'))")
        none(sorted({href for href in hrefs if href.startswith("#") and unquote(href[1:]) not in ids}), "links that lead nowhere:")
        none(href for href in hrefs if not href.startswith(("#", "https://")))


@test("no violation in any kind of part, light and dark, wide and narrow, and nothing is wider than the page", 1280, 320)
def accessible(chromium, sites, width):
    file = report(sites)
    faults = []
    with chromium.page(inside=file.parent, width=width, still=True) as page:
        for part in PARTS:
            page.goto(f"{file.as_uri()}#{part}")
            same(page.evaluate(CURRENT), part)
            faults += [f"{part}: {fault}" for fault in violations(page) + too_wide(page)]
            page.emulate_media(color_scheme="dark")
            faults += [f"{part}, dark: {fault}" for fault in violations(page, ["color-contrast"])]
            page.emulate_media(color_scheme="light")
    none(faults)


@test("one part is shown, the address says which, and the back button goes back")
def back(chromium, sites):
    file = report(sites)
    with chromium.page(inside=file.parent) as page:
        open_page(page, file)
        same(page.evaluate(CURRENT), "index")
        page.click(".top nav a[href='#queue']")
        page.click("#queue a >> text=TASKS-22")
        same(page.url.split("#")[1], "tasks/tasks-22")
        same(page.evaluate(CURRENT), "tasks/tasks-22")
        same(page.locator("main > .page:visible").count(), 1)
        page.go_back()
        page.wait_for_function("() => document.querySelector('.page.current').id === 'queue'")
        same(page.get_attribute(".top nav a[href='#queue']", "aria-current"), "page")
        # As people write it.
        page.goto(f"{file.as_uri()}#TASKS-07")
        page.reload()
        same(page.evaluate(CURRENT), "tasks/tasks-07")


@test("tasks, phases, pages and sessions are found by their words, and opened", *DEPTHS)
def search(chromium, sites, depth):
    file = report(sites, depth)
    wanted = {"phase 3": "phases/phase-3-booking-and-payment"}
    if depth != "overview":
        wanted |= {"tasks-13": "tasks/tasks-13"}
    if depth == "full":
        wanted |= {"unresolved-dependent": "rules/unresolved-dependent"}
    with chromium.page(inside=file.parent) as page:
        open_page(page, file)
        for words, place in wanted.items():
            page.fill("#find", words)
            page.wait_for_selector("#found [role=option]")
            holds(page.locator("#found .what >> nth=0").inner_text().strip(), f"{words}: what was found says what it is")
            page.press("#find", "Enter")
            page.wait_for_function("(place) => document.querySelector('.page.current').id.startsWith(place)", arg=place)
        if depth == "overview":
            return
        # A session, by a word of its row.
        word = page.evaluate("() => document.querySelector('#log .wide-cell').textContent.trim().split(/\\s+/).slice(0, 4).join(' ')")
        page.fill("#find", word)
        page.wait_for_selector("#found [role=option]")
        page.press("#find", "Enter")
        page.wait_for_function("() => document.querySelector('.page.current').id.startsWith('tasks/')")


@test("the keys go to the next task and back")
def keys(chromium, sites):
    file = report(sites)
    with chromium.page(inside=file.parent) as page:
        page.goto(f"{file.as_uri()}#tasks/tasks-13")
        page.keyboard.press("]")
        page.wait_for_function("() => document.querySelector('.page.current').id !== 'tasks/tasks-13'")
        page.keyboard.press("[")
        page.wait_for_function("() => document.querySelector('.page.current').id === 'tasks/tasks-13'")
        page.keyboard.press("/")
        same(page.evaluate("() => document.activeElement.id"), "find")


@test("without script all parts stand one below the other, and their links lead to them")
def plain(chromium, sites):
    file = report(sites)
    with chromium.page(inside=file.parent, script=False) as page:
        open_page(page, file)
        hidden = [part for part in parts(page) if not page.locator(f"[id='{part}']").is_visible()]
        none(hidden, "parts that are not shown:")
        page.goto(f"{file.as_uri()}#tasks/tasks-13")
        top = page.locator("[id='tasks/tasks-13']").bounding_box()["y"]
        holds(-1 <= top < 200, f"it stands at {top}")


@test("a task says in the file what its page says, but for what is left to its document")
def whole(chromium, sites):
    site, file = sites.example, report(sites)
    # What stands in the document or in the graph; what a neighbour in the order of work is called; and how many boxes stand under which heading where all or none is ticked.
    left = ["Neighbourhood", "Execution commands", "Tags", "Boxes"]
    words = """(left) => {
        const main = document.querySelector('main').cloneNode(true);
        for (const section of main.querySelectorAll('section')) if (left.some((word) => section.querySelector('h2')?.textContent.startsWith(word))) section.remove();
        for (const e of main.querySelectorAll('.text, .unseen, thead, .turn')) e.remove();
        return [...main.querySelectorAll('a, dt, dd, .stages *, .checks span, h1, h2, .rows b, .rows p')].map((e) => e.textContent.trim());
    }"""
    text = "(place) => document.querySelector(place).textContent.replace(/\\s+/g, ' ')"
    faults = []
    with chromium.page(inside=site.folder) as page, chromium.page(inside=file.parent) as one:
        open_page(one, file)
        for task in ("tasks-13", "tasks-22", "tasks-07"):
            open_page(page, site / f"tasks/{task}.html")
            said = one.evaluate(text, f"[id='tasks/{task}']")
            wanted = {" ".join(word.split()) for word in page.evaluate(words, left)}
            # A list of checks that are all true, or none, has no heading of its own: the stages say its count.
            faults += [f"{task}: {word}" for word in sorted(wanted) if word and word not in said and "-checks " not in word and word != "Phase"]
    none(faults)


def of_project(sites, name, *arguments):
    """A small project as one file, and as a mail."""
    folder = sites.folder / "sites" / "one-file"
    folder.mkdir(parents=True, exist_ok=True)
    report, mail = folder / f"{name}.html", folder / f"{name}-mail.html"
    # Writes the project out.
    sites.project(name)
    project = sites.folder / "projects" / name
    sites.run("snapshot", project, "--output", report, "--depth", "full", "--now", NOW)
    mail.write_bytes(sites.run("mail", project, "--format", "html", "--now", NOW).stdout)
    return report, mail


@test("one task, many plans, none, and names in other scripts fit a phone and a desk, in one file and in a mail",
      "one-task", "two-plans", "untracked", "names")
def small(chromium, sites, name):
    report, mail = of_project(sites, name)
    faults = []
    for width in (320, 360, 1280):
        with chromium.page(inside=report.parent, width=width, still=True) as page:
            open_page(page, report)
            for part in parts(page):
                page.evaluate("(part) => { location.hash = part; }", part)
                page.wait_for_function("(part) => document.querySelector('.page.current').id === part", arg=part)
                faults += [f"{width}, {part}: {fault}" for fault in too_wide(page)]
            faults += [f"{width}: {fault}" for fault in violations(page)]
            open_page(page, mail)
            over = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
            faults += [f"{width}: the mail scrolls by {over} px"] if over > 0 else []
    none(faults)


@test("names in other scripts are found, whole and by a part", "予約確認メール", "الأرصفة", "לוח", "승선", "น้ำลง")
def scripts(chromium, sites, words):
    report, _ = of_project(sites, "names")
    with chromium.page(inside=report.parent) as page:
        open_page(page, report)
        page.fill("#find", words)
        page.wait_for_selector("#found [role=option]")
        page.press("#find", "Enter")
        page.wait_for_function("() => document.querySelector('.page.current').id.startsWith('tasks/')")
        holds(words in page.locator(".page.current h1").inner_text(), "the task is shown")


@test("glyphs are seen, in every colour there is, on paper too", "light", "dark", "print", "forced")
def glyphs(chromium, sites, look):
    file = report(sites)
    with chromium.page(inside=file.parent, scheme="dark" if look == "dark" else "light", forced=look == "forced") as page:
        page.goto(f"{file.as_uri()}#queue")
        if look == "print":
            page.emulate_media(media="print")
        faults = page.evaluate("""(isPrint) => [...document.querySelectorAll('.page.current .g')].flatMap((e) => {
            const style = getComputedStyle(e, '::before');
            const shape = isPrint ? style.content : style.maskImage;
            const colour = isPrint ? 'none' : style.backgroundColor;
            return shape.includes('data:image/svg+xml') && parseFloat(style.width) === 14 && colour !== 'rgba(0, 0, 0, 0)'
                ? [] : [`${e.className}: ${shape.slice(0, 40)} ${style.width} ${colour}`];
        })""", look == "print")
        none(faults)
        holds(page.locator(".page.current .g").count() > 5, "glyphs")


@test("a line of a drawing is called by its ends")
def lines(chromium, sites):
    file = report(sites)
    with chromium.page(inside=file.parent) as page:
        page.goto(f"{file.as_uri()}#graph")
        page.locator(".page.current .sheet[tabindex]").wait_for()
        titles = page.evaluate("() => [...document.querySelectorAll('#graph .edge')].map((e) => e.querySelector('title')?.textContent ?? '')")
        none(title for title in titles if " → " not in title)
        holds(titles, "no lines")
