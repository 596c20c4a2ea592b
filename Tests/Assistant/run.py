#!/usr/bin/env python3
"""Lets the official client of the Model Context Protocol work with the built program.

    run.py --milepost PROGRAM [--only WORDS]

One line is printed for each test, and the last line counts them. Exit: 0 when none failed.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Sentences"))

import client_test  # noqa: F401, E402 - registers its tests
import sentences  # noqa: E402
from desk import Desk  # noqa: E402


def main() -> int:
    options = sentences.arguments(__doc__).parse_args()

    def call(function, folder: Path) -> None:
        asyncio.run(asyncio.wait_for(function(Desk(options.milepost.resolve(), folder)), timeout=600))

    return sentences.run("assistant", options.only, call)


if __name__ == "__main__":
    sys.exit(main())
