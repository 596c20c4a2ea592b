#!/usr/bin/env python3
"""Sends mails with the built program to a real server.

    run.py --milepost PROGRAM [--only WORDS]

One line is printed for each test, and the last line counts them. Exit: 0 when none failed.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Sentences"))

import send_test  # noqa: F401, E402 - registers its tests
import sentences  # noqa: E402
from post import Post  # noqa: E402


def main() -> int:
    options = sentences.arguments(__doc__).parse_args()
    # What the server says of connections that break is its own affair.
    logging.disable(logging.CRITICAL)
    return sentences.run("mail", options.only, lambda function, folder: function(Post(options.milepost.resolve(), folder)))


if __name__ == "__main__":
    sys.exit(main())
