"""Pages that follow what is written, as milepost serve shows them."""

import ctypes
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

from check import holds, same, test
from sites import NOW, ROOT

PANEL = ".milepost-live"


def end_with_tests() -> None:
    """Runs in the server before it starts: it is killed with its parent, even where that is killed itself."""
    parent_death_signal = 1
    ctypes.CDLL(None).prctl(parent_death_signal, signal.SIGKILL)


class Served:
    """The example, copied to be written in, and a server for it."""

    def __init__(self, program: Path, folder: Path) -> None:
        self.plan = folder / "docs"
        shutil.copytree(ROOT / "Examples" / "harbour", self.plan)
        self.process = subprocess.Popen(
            [program, "serve", self.plan, "--port", "0", "--now", NOW, "--quiet"], stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True, preexec_fn=end_with_tests if sys.platform == "linux" else None)
        said = self.process.stdout.readline()
        address = re.fullmatch(r"Open (http://127\.0\.0\.1:\d+)/\n", said)
        if not address:
            self.process.kill()
        holds(address, f"no address was printed, but {said!r}")
        self.origin = address[1]

    def replace(self, path: str, old: str, new: str) -> None:
        file = self.plan / path
        text = file.read_text(encoding="utf-8")
        holds(old in text, f"{path} does not hold {old!r}")
        file.write_text(text.replace(old, new), encoding="utf-8")

    def stop(self) -> int:
        self.process.terminate()
        return self.process.wait(timeout=20)


@contextmanager
def served(sites):
    with tempfile.TemporaryDirectory(prefix="milepost-live-") as folder:
        server = Served(sites.program, Path(folder))
        try:
            yield server
        finally:
            code = server.stop()
        same(code, 0, "the server did not stop cleanly")


@test("a saved word is on the page, which stays where it was")
def reloads(chromium, sites):
    with served(sites) as server, chromium.page(origin=server.origin, height=500) as page:
        page.goto(f"{server.origin}/tasks/tasks-16.html")
        page.evaluate("() => { window.before = true; scrollTo({ top: 700, behavior: 'instant' }); }")
        top = page.evaluate("() => scrollY")
        holds(top > 300, f"the page is too short to scroll: {top}")
        page.wait_for_selector(PANEL)
        file = next((server.plan / "tasks").glob("TASKS-16_*.md"))
        file.write_text(file.read_text(encoding="utf-8") + "\nThe bell rings twice.\n", encoding="utf-8")
        page.wait_for_selector("text=The bell rings twice.")
        page.wait_for_function("(top) => !window.before && Math.abs(scrollY - top) < 2", arg=top)


@test("a page that looks the same is not loaded again")
def stays(chromium, sites):
    with served(sites) as server, chromium.page(origin=server.origin) as page, \
            chromium.page(origin=server.origin) as other:
        other.goto(f"{server.origin}/tasks/tasks-16.html")
        page.goto(f"{server.origin}/tasks/tasks-01.html")
        page.wait_for_selector(PANEL)
        page.evaluate("() => { window.before = true; }")
        file = next((server.plan / "tasks").glob("TASKS-16_*.md"))
        file.write_text(file.read_text(encoding="utf-8") + "\nThe bell rings twice.\n", encoding="utf-8")
        other.wait_for_selector("text=The bell rings twice.")
        holds(page.evaluate("() => window.before === true"), "it was loaded again")


@test("errors stand over the page as text, can be folded away, and stay so until they are others")
def errors(chromium, sites):
    with served(sites) as server, chromium.page(origin=server.origin) as page:
        page.goto(f"{server.origin}/")
        page.wait_for_selector(f"{PANEL}[open] pre:text('plan-drift')")
        page.click(f"{PANEL} summary")
        page.wait_for_selector(f"{PANEL}:not([open])")
        page.reload()
        page.wait_for_selector(f"{PANEL}:not([open])")
        server.replace("IMPLEMENTATION_PLAN.md", "status: BLOCKED", "status: Stuck<img src=x onerror=alert(1)>")
        page.wait_for_selector(f"{PANEL}[open] pre:text('<img src=x onerror=alert(1)>')")
        same(page.evaluate("() => document.querySelectorAll('.milepost-live img').length"), 0)
        server.replace("IMPLEMENTATION_PLAN.md", "status: Stuck<img src=x onerror=alert(1)>", "status: BLOCKED")
        page.wait_for_function("() => !document.querySelector('.milepost-live pre')?.textContent.includes('onerror')")


@test("when nothing can be read the last pages stay and say so, and go on when it can be again")
def mended(chromium, sites):
    with served(sites) as server, chromium.page(origin=server.origin) as page:
        page.goto(f"{server.origin}/queue.html")
        away = server.plan.with_name("away")
        server.plan.rename(away)
        page.wait_for_selector(f"{PANEL} summary:text('This is the last site that could be made')")
        holds(page.locator("h1").inner_text(), "the page is gone")
        away.rename(server.plan)
        page.wait_for_selector(f"{PANEL} pre:text('plan-drift')")
