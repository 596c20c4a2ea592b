"""Tests as sentences, each in a folder of its own: what Tests/Assistant, Tests/Mail and Tests/Robustness share."""

from __future__ import annotations

import argparse
import tempfile
import traceback
from pathlib import Path
from typing import Callable

registry: list[tuple[str, Callable]] = []


class Skipped(Exception):
    """A test that cannot be run here, and why."""


def test(sentence: str):
    """Registers a function; what it is given is for its ``run`` to say."""

    def register(function):
        registry.append((sentence, function))
        return function

    return register


def arguments(description: str) -> argparse.ArgumentParser:
    """The options that all have."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--milepost", type=Path, required=True, help="the built program")
    parser.add_argument("--only", default="", metavar="WORDS", help="tests whose sentence has these words")
    return parser


def run(subject: str, only: str, call: Callable[[Callable, Path], None]) -> int:
    """Runs each test by ``call``, with a folder that is empty, and prints a line for it; the last line counts them.

    Returns the exit code: 0 when there was a test and none failed.
    """
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    for sentence, function in registry:
        if only not in sentence:
            continue
        result, why = "passed", ""
        with tempfile.TemporaryDirectory(prefix=f"milepost-{subject}-") as folder:
            try:
                call(function, Path(folder))
            except Skipped as reason:
                result, why = "skipped", f" ({reason})"
            except Exception:  # noqa: BLE001 - whatever a test does wrong, the others are still to be run
                result, why = "failed", "\n" + traceback.format_exc()
        counts[result] += 1
        print(f"{'FAILED' if result == 'failed' else result}: {subject}: {sentence}{why}", flush=True)
    print(", ".join(f"{count} {word}" for word, count in counts.items()), flush=True)
    return 1 if counts["failed"] or not any(counts.values()) else 0
