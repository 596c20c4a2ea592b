#!/usr/bin/env python3
"""Opens the pages that Milepost makes in a real browser.

    run.py --milepost PROGRAM [--only WORDS] [--keep FOLDER]

Every file named *_test.py beside this one is a subject; each test in it is a sentence. One line is printed for each, and
the last line counts them. Exit: 0 when none failed.
"""

from __future__ import annotations

import argparse
import faulthandler
import importlib
import sys
import tempfile
import time
import traceback
from pathlib import Path

from check import Skipped, registry
from chromium import Chromium
from sites import Sites

# No test takes longer; a browser that no longer answers must not stop all of them without a word.
LIMIT = 300

HERE = Path(__file__).resolve().parent


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--milepost", type=Path, required=True, help="the built program")
    arguments.add_argument("--only", default="", metavar="WORDS", help="tests whose file or sentence has these words")
    arguments.add_argument("--keep", type=Path, help="builds the sites here and leaves them")
    options = arguments.parse_args()

    subjects = sorted(file.stem for file in HERE.glob("*_test.py"))
    for subject in subjects:
        importlib.import_module(subject)
    tests = [test for test in registry if options.only in f"{test.subject}: {test.sentence}"]

    counts = {"passed": 0, "failed": 0, "skipped": 0}
    with tempfile.TemporaryDirectory(prefix="milepost-browser-") as scratch:
        folder = options.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        with Chromium() as chromium:
            sites = Sites(options.milepost.resolve(), folder.resolve())
            for test in tests:
                counts[run(test, chromium, sites)] += 1
            sites.close()
    print(", ".join(f"{count} {word}" for word, count in counts.items()), flush=True)
    return 1 if counts["failed"] or not tests else 0


def run(test, chromium: Chromium, sites: Sites) -> str:
    """Runs one test and says how it went."""
    began = time.monotonic()
    result, why = "passed", ""
    faulthandler.dump_traceback_later(LIMIT, exit=True)
    try:
        test.run(chromium, sites)
    except Skipped as reason:
        result, why = "skipped", f" ({reason})"
    except AssertionError as fault:
        result, why = "failed", f"\n    {str(fault).replace(chr(10), chr(10) + '    ')}"
    except Exception:  # noqa: BLE001 - whatever a test does wrong, the others are still to be run
        result, why = "failed", "\n" + traceback.format_exc()
    faulthandler.cancel_dump_traceback_later()
    word = "FAILED" if result == "failed" else result
    took = time.monotonic() - began
    slow = f" [{took:.1f} s]" if took > 3 else ""
    print(f"{word}: {test.subject}: {test.sentence}{slow}{printable(why)}", flush=True)
    return result


def printable(text: str) -> str:
    """Control characters as escapes: what hostile pages hold must not reach the terminal."""
    return "".join(c if c.isprintable() or c in "\n " else ascii(c)[1:-1] for c in text)


if __name__ == "__main__":
    sys.exit(main())
