"""Reading one answer: from text or TOML to a value, or one sentence on what is wrong with it."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from mlpath.errors import UsageError
from mlpath.model.resource import ResourceKind

if TYPE_CHECKING:
    from collections.abc import Callable

HOURS_IN_WEEK = 168
MOST_HOURS = 80
MOST_YEARS = 60
MOST_BUDGET = 1_000_000
EDUCATION = ("none", "school", "bootcamp", "bachelor", "master", "phd")
RESOURCE_KINDS = tuple(kind.value for kind in ResourceKind)
YES, NO = frozenset({"yes", "y", "true", "1"}), frozenset({"no", "n", "false", "0"})


def number(value: object, what: str, low: float, high: float, hint: str) -> float:
    """Read a number within bounds."""
    shown = str(value)[:40]
    try:
        out = float(shown.strip()) if isinstance(value, str | int | float) else float("nan")
    except ValueError:
        out = float("nan")
    if isinstance(value, bool) or out != out:  # noqa: PLR0124 - nan is the number unlike itself
        raise UsageError(f'{what} must be a number, not "{shown}"', hint=hint)
    if not low <= out <= high:
        raise UsageError(f"{what} must be from {low:g} to {high:g}, not {shown}", hint=hint)
    return out


def hours(value: object) -> float:
    """Read hours a week."""
    hint = "Hours a week that you can really give, such as --hours 8."
    out = number(value, "hours a week", 0, HOURS_IN_WEEK, hint)
    if not 0 < out <= MOST_HOURS:
        raise UsageError(
            f"{out:g} hours a week cannot be kept up; give 0.5 to {MOST_HOURS}", hint=hint
        )
    return out


def years(value: object) -> float:
    """Read years of work."""
    return number(
        value, "years of work", 0, MOST_YEARS, "Years of paid technical work, such as --years 3."
    )


def budget(value: object) -> float:
    """Read money for learning, in US dollars."""
    return number(
        value, "the budget", 0, MOST_BUDGET, "US dollars for all of it, such as --budget 200."
    )


def rating(value: object) -> int:
    """Read a level of a skill."""
    hint = "Levels: 0 none, 1 beginner, 2 working, 3 proficient, 4 expert."
    out = number(value, "a rating", 0, 4, hint)
    if out != int(out):
        raise UsageError(f"a rating must be a whole level, not {out:g}", hint=hint)
    return int(out)


def trait(value: object) -> int:
    """Read how much a trait is like somebody."""
    return int(number(value, "a trait", 1, 4, "1 not like me, 2 a little, 3 mostly, 4 very much."))


def day(value: object) -> date:
    """Read a date."""
    if isinstance(value, datetime):  # TOML knows moments, too, and a moment is a date in Python
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value).strip())
    except ValueError:
        raise UsageError(
            f'"{str(value)[:40]}" is not a date', hint="Write dates like 2027-05-01."
        ) from None


def education(value: object) -> str:
    """Read the highest degree."""
    text = str(value).strip().lower()
    if text not in EDUCATION:
        raise UsageError(
            f'"{text[:40]}" is not an education known here', hint=f"One of: {', '.join(EDUCATION)}."
        )
    return text


def kinds(value: object) -> tuple[str, ...]:
    """Read the kinds of resource somebody likes."""
    parts = value if isinstance(value, list | tuple) else str(value).split(",")
    out = tuple(str(part).strip().lower() for part in parts if str(part).strip())
    for kind in out:
        if kind not in RESOURCE_KINDS:
            raise UsageError(
                f'"{kind[:40]}" is not a kind of resource',
                hint=f"Kinds: {', '.join(RESOURCE_KINDS)}.",
            )
    return out


def yes(value: object) -> bool:
    """Read a yes or no."""
    text = str(value).strip().lower()
    if text in YES:
        return True
    if text in NO:
        return False
    raise UsageError(f'"{text[:40]}" is neither yes nor no', hint="Write yes or no.")


READERS: dict[str, Callable[[object], object]] = {
    "years": years,
    "education": education,
    "hours": hours,
    "deadline": day,
    "start": day,
    "budget": budget,
    "free": yes,
    "prefers": kinds,
}
"""How to read each setting that does not need the catalogue."""
