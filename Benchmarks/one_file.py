#!/usr/bin/env python3
"""How soon a report that is one file is there, in Chromium, from a disk.

    one_file.py --milepost PROGRAM [--depth DEPTH] [--runs 7] [--width 1280] PROJECT

Prints the size of the file and the median of some runs in milliseconds, from the beginning of the navigation to the first
paint with text and to the end of loading, and from the first letter of a search to what it found. Needs what Tests/Browser
needs: the system's Chromium, and playwright from PyPI.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Tests" / "Browser"))
from chromium import OPTIONS, program  # noqa: E402

from playwright.sync_api import sync_playwright  # noqa: E402

PAINT = """() => new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const paint = list.getEntriesByName('first-contentful-paint')[0];
    if (paint) resolve([paint.startTime, performance.getEntriesByType('navigation')[0].loadEventEnd]);
  }).observe({ type: 'paint', buffered: true });
})"""
SEARCH = """async (words) => {
  const input = document.querySelector('#find');
  const began = performance.now();
  input.focus();
  input.value = words;
  input.dispatchEvent(new Event('input'));
  while (!document.querySelector('#found [role=option]')) await new Promise((resume) => setTimeout(resume));
  await new Promise(requestAnimationFrame);
  return performance.now() - began;
}"""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--milepost", type=Path, required=True, help="the built program, a release")
    arguments.add_argument("--depth", default="tasks")
    arguments.add_argument("--runs", type=int, default=7)
    arguments.add_argument("--width", type=int, default=1280, help="of the window; 360 is a phone")
    arguments.add_argument("project", type=Path)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="milepost-one-file-") as scratch, sync_playwright() as playwright:
        file = Path(scratch) / "report.html"
        subprocess.run(
            [options.milepost, "snapshot", options.project, "--output", file, "--depth", options.depth, "--quiet"], check=True)
        browser = playwright.chromium.launch(executable_path=program(), args=OPTIONS)
        runs = []
        # The first run warms the browser up.
        for _ in range(options.runs + 1):
            context = browser.new_context(viewport={"width": options.width, "height": 800})
            page = context.new_page()
            page.goto(file.as_uri(), wait_until="load")
            runs.append((*page.evaluate(PAINT), page.evaluate(SEARCH, "phase 2")))
            context.close()
        browser.close()
        paint, load, search = (statistics.median(times) for times in zip(*runs[1:]))
        print(f"{file.stat().st_size / 1e6:.1f} MB, first paint {paint:.0f} ms, loaded {load:.0f} ms, search {search:.0f} ms")


if __name__ == "__main__":
    main()
