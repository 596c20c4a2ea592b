#!/usr/bin/env python3
"""Lets the official client of the Model Context Protocol work with the built program.

    run.py --milepost PROGRAM [--only WORDS]

One line is printed for each test, and the last line counts them. Exit: 0 when none failed.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import traceback
from pathlib import Path

import client_test  # noqa: F401 - registers its tests
from desk import Desk, registry


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--milepost", type=Path, required=True, help="the built program")
    arguments.add_argument("--only", default="", metavar="WORDS", help="tests whose sentence has these words")
    options = arguments.parse_args()

    counts = {"passed": 0, "failed": 0, "skipped": 0}
    for sentence, function in registry:
        if options.only not in sentence:
            continue
        result, why = "passed", ""
        with tempfile.TemporaryDirectory(prefix="milepost-assistant-") as folder:
            try:
                asyncio.run(asyncio.wait_for(function(Desk(options.milepost.resolve(), Path(folder))), timeout=600))
            except Exception:  # noqa: BLE001 - whatever a test does wrong, the others are still to be run
                result, why = "failed", "\n" + traceback.format_exc()
        counts[result] += 1
        print(f"{'FAILED' if result == 'failed' else result}: assistant: {sentence}{why}", flush=True)
    print(", ".join(f"{count} {word}" for word, count in counts.items()), flush=True)
    return 1 if counts["failed"] or not any(counts.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
