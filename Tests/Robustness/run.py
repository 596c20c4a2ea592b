#!/usr/bin/env python3
"""Treats the built program as the world may treat it: killed, without room, without rights, with its input taken away.

    run.py --milepost PROGRAM [--only WORDS] [--kills N] [--rows N]

One line is printed for each test, and the last line counts them. Tests that need rights this user has not are skipped,
and say so. Exit: 0 when none failed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import traceback
from pathlib import Path

import edit_test  # noqa: F401 - registers its tests
import files_test  # noqa: F401
import kill_test  # noqa: F401
import process_test  # noqa: F401
from world import Skipped, World, registry


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--milepost", type=Path, required=True, help="the built program")
    arguments.add_argument("--only", default="", metavar="WORDS", help="tests whose sentence has these words")
    arguments.add_argument("--kills", type=int, default=200, help="how often a build is killed")
    arguments.add_argument(
        "--rows", type=int, default=25,
        help="rows that each of eight writers adds to a log; 25 without it to keep CI quick, 200 is the full proof")
    options = arguments.parse_args()

    counts = {"passed": 0, "failed": 0, "skipped": 0}
    for sentence, function in registry:
        if options.only not in sentence:
            continue
        result, why = "passed", ""
        with tempfile.TemporaryDirectory(prefix="milepost-robustness-") as folder:
            try:
                function(World(options.milepost.resolve(), Path(folder), options.kills, options.rows))
            except Skipped as reason:
                result, why = "skipped", f" ({reason})"
            except Exception as fault:  # noqa: BLE001 - whatever a test does wrong, the others are still to be run
                result = "failed"
                why = "\n" + (str(fault) if isinstance(fault, AssertionError) else traceback.format_exc())
        counts[result] += 1
        print(f"{'FAILED' if result == 'failed' else result}: robustness: {sentence}{why}", flush=True)
    print(", ".join(f"{count} {word}" for word, count in counts.items()), flush=True)
    return 1 if counts["failed"] or not any(counts.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
