#!/usr/bin/env python3
"""Treats the built program as the world may treat it: killed, without room, without rights, with its input taken away.

    run.py --milepost PROGRAM [--only WORDS] [--kills N] [--rows N]

One line is printed for each test, and the last line counts them. Tests that need rights this user has not are skipped,
and say so. Exit: 0 when none failed.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Sentences"))

import edit_test  # noqa: F401, E402 - registers its tests
import files_test  # noqa: F401, E402
import kill_test  # noqa: F401, E402
import process_test  # noqa: F401, E402
import sentences  # noqa: E402
from world import World  # noqa: E402


def main() -> int:
    arguments = sentences.arguments(__doc__)
    arguments.add_argument("--kills", type=int, default=200, help="how often a build is killed")
    arguments.add_argument(
        "--rows", type=int, default=25,
        help="rows that each of eight writers adds to a log; 25 without it to keep CI quick, 200 is the full proof")
    options = arguments.parse_args()

    def call(function, folder: Path) -> None:
        function(World(options.milepost.resolve(), folder, options.kills, options.rows))

    return sentences.run("robustness", options.only, call)


if __name__ == "__main__":
    sys.exit(main())
