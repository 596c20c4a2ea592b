"""The system's Chromium, one for all tests, and pages that note whatever should not happen."""

from __future__ import annotations

import os
import re
import shutil
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Page, sync_playwright

from check import none

NAMES = ["chromium", "chromium-browser", "google-chrome"]
# Nothing that Chromium would look up by itself; without its sandbox, since root in a container cannot have one.
OPTIONS = [
    "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run", "--no-pings", "--disable-domain-reliability",
]
POLICY = """addEventListener('securitypolicyviolation', (event) => {
  console.error(`policy: ${event.effectiveDirective} blocks ${event.blockedURI || 'inline'}`);
});"""


def program() -> str | None:
    return next((path for name in [os.environ.get("MILEPOST_CHROMIUM"), *NAMES] if name and (path := shutil.which(name))), None)


class Noise(list):
    """What a page did that a page of ours must not do. A test that expects some takes it out with ``pop_matching``."""

    def pop_matching(self, pattern: str) -> list[str]:
        found = [line for line in self if re.search(pattern, line)]
        self[:] = [line for line in self if line not in found]
        return found


class Chromium:
    def __enter__(self) -> "Chromium":
        self.playwright = sync_playwright().start()
        self.browser = self.playwright.chromium.launch(executable_path=program(), args=OPTIONS)
        return self

    def __exit__(self, *_) -> None:
        self.browser.close()
        self.playwright.stop()

    @contextmanager
    def page(
        self, *, script: bool = True, width: int = 1280, height: int = 900, scheme: str = "light", forced: bool = False,
        still: bool = False, inside: Path | None = None, origin: str = "", obeying: bool = True, **more,
    ):
        """A page of its own context. When it is closed, nothing may have been noted.

        - inside: files are read from this folder only.
        - origin: the one server that may be asked.
        - obeying: whether the page's own policy holds; without it, escaping has to do alone.
        """
        context = self.browser.new_context(
            viewport={"width": width, "height": height}, java_script_enabled=script, color_scheme=scheme,
            forced_colors="active" if forced else "none", reduced_motion="reduce" if still else "no-preference",
            service_workers="block", accept_downloads=False, bypass_csp=not obeying, **more)
        context.set_default_timeout(10_000)
        noise = Noise()

        def is_ours(url: str) -> bool:
            if url.startswith(("data:", "about:")):
                return True
            if url.startswith("file:"):
                path = Path(unquote(urlsplit(url).path))
                return inside is None or inside in path.parents
            return bool(origin) and url.startswith(origin + "/")

        def route(route, request):
            noise.append(f"request: {request.url[:200]}")
            route.abort()

        context.route(lambda url: not is_ours(url), route)
        page = context.new_page()
        if script:
            context.add_init_script(POLICY)
        # Chromium reports files that it may not read as requests that were never routed.
        context.on("request", lambda request: None if is_ours(request.url) else noise.append(f"request: {request.url[:200]}"))
        page.on("console", lambda message: noise.append(
            message.text[:300] if message.text.startswith("policy: ")
            else f"console: {message.type}: {message.text[:300]}"))
        page.on("pageerror", lambda error: noise.append(f"error: {str(error)[:300]}"))
        page.on("popup", lambda other: (noise.append("opened a window"), other.close()))

        def failed(request):
            # A page that is left while it loads breaks its own requests off.
            if request.failure != "net::ERR_ABORTED":
                noise.append(f"request failed: {request.url[-160:]} {request.failure}")

        def dialog(box):
            noise.append(f"dialog: {box.message[:80]}")
            box.dismiss()

        page.on("dialog", dialog)
        page.on("requestfailed", failed)
        page.noise = noise
        try:
            yield page
        finally:
            # Nothing is asked of the page here: one that is just being loaded again would answer too late, or never.
            context.close()
        none(dict.fromkeys(noise), "the page is not quiet:")


def open_page(page: Page, file: Path) -> Page:
    page.goto(file.as_uri(), wait_until="load")
    return page
