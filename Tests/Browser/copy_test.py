"""The copy button."""

from check import holds, same, test

CODE = "() => document.querySelector('.copyable code').textContent.replace(/\\n$/, '')"


@test("the button copies the command and says that it did")
def copies(chromium, sites):
    site = sites.example
    server = sites.served(site)
    with chromium.page(origin=server.origin, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(f"{server.origin}/tasks/tasks-01.html")
        page.click(".copyable .copy >> nth=0")
        page.wait_for_selector(".copyable [role=status]:text('Copied')", state="attached")
        same(page.evaluate("() => navigator.clipboard.readText()"), page.evaluate(CODE))


@test("where the clipboard is closed the command is selected, and the button says that")
def selects(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
        page.goto((site / "tasks/tasks-01.html").as_uri())
        page.click(".copyable .copy >> nth=0")
        page.wait_for_selector(".copyable .copy:text('Selected')")
        same(page.evaluate("() => getSelection().toString().trim()"), page.evaluate(CODE).strip())


@test("the button has a name of its own, and is not in the way of the text")
def named(chromium, sites):
    site = sites.example
    with chromium.page(inside=site.folder) as page:
        page.goto((site / "tasks/tasks-01.html").as_uri())
        names = [button.inner_text() for button in page.locator(".copy").all()]
        holds(names and all(names), f"{names}")
        same(page.evaluate("() => document.querySelectorAll('code .copy').length"), 0)
