"""Without script everything can be read and reached."""

from check import holds, none, same, test
from chromium import open_page
from layout import text


@test("each kind of page says without script what it says with it")
def readable(chromium, sites):
    site = sites.example
    faults = []
    with chromium.page(inside=site.folder) as live, chromium.page(inside=site.folder, script=False) as plain:
        for name in site.kinds:
            # Sorting makes buttons of headers; their words stay.
            with_script = text(open_page(live, site / name))
            without = text(open_page(plain, site / name))
            missing = set(with_script.split()) - set(without.split()) - {"Copy", "Show", "with", "status", "any"}
            holds(len(without) > 20, f"{name}: {without!r}")
            if len(missing) > 12:
                faults.append(f"{name}: {sorted(missing)[:12]}")
    none(faults)


@test("what only script can do is not shown without it")
def hidden(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder, script=False) as page:
        for name in site.kinds:
            open_page(page, site / name)
            none(
                (e.get_attribute("class") or e.get_attribute("id") for e in page.locator(".tools, .filter, dialog, .copy").all() if e.is_visible()),
                name)


@test("the whole site can be walked through without script")
def walked(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder, script=False) as page:
        seen, rest = set(), ["index.html"]
        root = site.folder.as_uri() + "/"
        # Links are read by a browser without script; pages of one kind lead to the same places, so tasks are sampled.
        while rest:
            name = rest.pop()
            if name in seen:
                continue
            seen.add(name)
            if name.startswith("tasks/") and name not in site.kinds:
                continue
            open_page(page, site / name)
            links = page.evaluate("() => [...document.querySelectorAll('a[href]')].map((a) => new URL(a.getAttribute('href'), document.baseURI).href.split('#')[0])")
            rest += [link[len(root):] for link in links if link.startswith(root) and link.endswith(".html")]
        none(sorted(set(site.pages) - seen), "pages that no link leads to:")


@test("a link to a part of a page leads there")
def fragments(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder, script=False) as page:
        page.goto((site / "graph.html").as_uri() + "#dependencies")
        top = page.locator("#dependencies").bounding_box()["y"]
        holds(-1 <= top < 200, f"it stands at {top}")
        same(page.evaluate("() => document.querySelector(':target').id"), "dependencies")
