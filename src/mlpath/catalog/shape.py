"""What a value in a data file may be: small checks that say what is wrong in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from mlpath.model.field.level import TOP
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.named import NamedTuple

Findings = Iterator[tuple[str, str]]
"""Key below the value (or nothing) and what is wrong with it."""
Check = Callable[[Any], Findings]

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TWO_LETTERS = re.compile(r"[a-z]{2}")
_ADDRESS = re.compile(r"https?://[!-~]+")
LONGEST_TEXT = 4000
LARGEST = 10_000_000
LEAST_HOURS = 0.1
"""Nothing is learnt in no time, and much is divided by hours."""
LEAST_SPREAD, MOST_SPREAD = 0.05, TOP


class Field(NamedTuple):
    """A key of an entry: how to check it, and whether it must be there."""

    check: Check
    required: bool = True


def text(value: Any) -> Findings:
    """Accept a string with something in it."""
    if not isinstance(value, str):
        yield "", f"must be text, not {_kind(value)}"
    elif not value.strip():
        yield "", "is empty"
    elif len(value) > LONGEST_TEXT:
        yield "", f"is longer than {LONGEST_TEXT} characters"


def maybe_empty(value: Any) -> Findings:
    """Accept any string."""
    if not isinstance(value, str):
        yield "", f"must be text, not {_kind(value)}"


def ident(value: Any) -> Findings:
    """Accept a kebab-case identifier."""
    if not isinstance(value, str) or not _ID.fullmatch(value):
        yield "", f"must be an id such as linear-algebra, not {str(value)[:40]!r}"


def two_letters(value: Any) -> Findings:
    """Accept a country by its letters."""
    if not isinstance(value, str) or not _TWO_LETTERS.fullmatch(value):
        yield "", f"must be two small letters such as de, not {str(value)[:40]!r}"


def address(value: Any) -> Findings:
    """Accept an address that a title can lead to."""
    if not isinstance(value, str) or not _ADDRESS.fullmatch(value):
        yield "", f"must be an address such as https://example.org, not {str(value)[:40]!r}"


def between(least: float, most: float) -> Check:
    """Accept a number within bounds."""

    def check(value: Any) -> Findings:
        if isinstance(value, bool) or not isinstance(value, int | float):
            yield "", f"must be a number, not {_kind(value)}"
        elif not least <= value <= most:
            yield "", f"must be from {least:g} to {most:g}, and is {str(value)[:40]}"

    return check


def whole_between(least: int, most: int) -> Check:
    """Accept a whole number within bounds, such as a month."""

    def check(value: Any) -> Findings:
        if isinstance(value, float):
            yield "", f"must be a whole number, not {value:g}"
        else:
            yield from between(least, most)(value)

    return check


def number(value: Any) -> Findings:
    """Accept a number that is neither negative nor beyond counting."""
    yield from between(0, LARGEST)(value)


def flag(value: Any) -> Findings:
    """Accept true or false."""
    if not isinstance(value, bool):
        yield "", f"must be true or false, not {_kind(value)}"


def level(value: Any) -> Findings:
    """Accept a level of a skill."""
    if type(value) is not int or not 0 <= value <= TOP:
        yield "", f"must be a level from 0 to {TOP}, not {str(value)[:40]}"


def day(value: Any) -> Findings:
    """Accept a date."""
    if not isinstance(value, date):
        yield "", "must be a date such as 2026-11-20"


def one_of(*known: str) -> Check:
    """Accept one of some words."""

    def check(value: Any) -> Findings:
        if value not in known:
            yield "", f"must be one of {', '.join(known)}, not {str(value)[:40]!r}"

    return check


def list_of(check: Check, *, least: int = 0, exactly: int | None = None) -> Check:
    """Accept a list whose members pass a check."""

    def run(value: Any) -> Findings:
        if not isinstance(value, list):
            yield "", f"must be a list, not {_kind(value)}"
            return
        if exactly is not None and len(value) != exactly:
            yield "", f"must have {exactly} members and has {len(value)}"
        if len(value) < least:
            yield "", f"must have at least {least} members and has {len(value)}"
        for position, member in enumerate(value, 1):
            for key, problem in check(member):
                yield f"{position}{'.' + key if key else ''}", problem

    return run


def map_of(check: Check) -> Check:
    """Accept a table whose keys are ids and whose values pass a check."""

    def run(value: Any) -> Findings:
        if not isinstance(value, Mapping):
            yield "", f"must be a table, not {_kind(value)}"
            return
        for key, member in value.items():
            yield from ((key, problem) for _, problem in ident(key))
            for below, problem in check(member):
                yield f"{key}{'.' + below if below else ''}", problem

    return run


def table(fields: Mapping[str, Field]) -> Check:
    """Accept a table with just these keys."""

    def run(value: Any) -> Findings:
        if not isinstance(value, Mapping):
            yield "", f"must be a table, not {_kind(value)}"
            return
        for key in value:
            if key not in fields:
                yield str(key), f"is not known here; known: {', '.join(fields)}"
        for key, field in fields.items():
            if key in value:
                for below, problem in field.check(value[key]):
                    yield f"{key}{'.' + below if below else ''}", problem
            elif field.required:
                yield key, "is missing"

    return run


def span(value: Any) -> Findings:
    """Accept low, likely and high hours in this order."""
    problems = list(list_of(between(LEAST_HOURS, LARGEST), exactly=3)(value))
    if not problems and not value[0] <= value[1] <= value[2]:
        problems.append(("", f"must rise from low to high, and is {value}"))
    yield from problems


def prior(value: Any) -> Findings:
    """Accept a usual level and its spread, which cannot be nothing."""
    problems = list(list_of(number, exactly=2)(value))
    if not problems:
        problems += [(f"1{key}", text) for key, text in between(0, TOP)(value[0])]
        spread = between(LEAST_SPREAD, MOST_SPREAD)
        problems += [(f"2{key}", text) for key, text in spread(value[1])]
    yield from problems


def rising_levels(value: Any) -> Findings:
    """Accept a level of a skill for each level of a role, lead if it differs; they never fall."""
    rungs = list(RoleLevel)
    least = len(rungs) - 1
    problems = list(list_of(level, least=least)(value))
    if not problems and len(value) > len(rungs):
        problems.append(("", f"must have {least} or {len(rungs)} members, and has {len(value)}"))
    if not problems and value != sorted(value):
        problems.append(("", f"must not fall from {rungs[0]} to {rungs[-1]}, and is {value}"))
    yield from problems


def _kind(value: Any) -> str:
    names = {bool: "true/false", int: "a number", float: "a number", str: "text", list: "a list"}
    return names.get(type(value), "a table" if isinstance(value, Mapping) else type(value).__name__)
