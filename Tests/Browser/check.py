"""Tests as sentences, and what they expect."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable


class Skipped(Exception):
    """A test that cannot be run here, and why."""


@dataclass(frozen=True)
class Test:
    subject: str
    sentence: str
    run: Callable[..., None]


registry: list[Test] = []


def test(sentence: str, *arguments: Any):
    """Registers a function of a browser and the sites; once for each argument, if there are any."""

    def register(function):
        subject = function.__module__.removesuffix("_test")
        if not arguments:
            registry.append(Test(subject, sentence, function))
        for argument in arguments:
            def run(chromium, sites, argument=argument):
                function(chromium, sites, argument)
            registry.append(Test(subject, f"{sentence} ({argument})", run))
        return function

    return register


def same(actual: Any, expected: Any, what: str = "") -> None:
    if actual != expected:
        raise AssertionError(f"{what or 'not the same'}\nexpected: {expected!r}\nactual:   {actual!r}")


def holds(condition: Any, what: str) -> None:
    if not condition:
        raise AssertionError(what)


def none(faults, what: str = "") -> None:
    """Nothing is in a list of faults."""
    faults = list(faults)
    if faults:
        shown = [str(fault) for fault in faults[:12]]
        rest = [f"and {len(faults) - 12} more"] if len(faults) > 12 else []
        raise AssertionError("\n".join([what or "faults:", *shown, *rest]))
