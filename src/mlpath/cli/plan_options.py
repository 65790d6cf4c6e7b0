"""The options of a plan: from text to what the plan has to respect."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from mlpath.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from mlpath.cli.session import Session

HoursOption = Annotated[
    str | None, typer.Option("--hours", metavar="H", help="Hours a week for learning.")
]
StartOption = Annotated[
    str | None, typer.Option("--start", metavar="DATE", help="First day, such as 2027-01-04.")
]
DeadlineOption = Annotated[
    str | None, typer.Option("--deadline", metavar="DATE", help="Ready by this day.")
]
BudgetOption = Annotated[
    str | None, typer.Option("--budget", metavar="USD", help="Money for everything together.")
]
FreeOption = Annotated[
    bool | None, typer.Option("--free/--paid", help="Free resources only, or any.")
]
PreferOption = Annotated[
    list[str] | None,
    typer.Option("--prefer", metavar="KIND", help="A kind of resource you like: book, video ..."),
]
TracksOption = Annotated[
    str | None, typer.Option("--tracks", metavar="N", help="1, or 2 skills side by side.")
]
AwayOption = Annotated[
    list[str] | None,
    typer.Option("--away", metavar="FROM:TO", help="Days off, both included; may be repeated."),
]


def read(session: Session, given: Mapping[str, Any]) -> dict[str, Any]:
    """Read the options that were given; what was not is left out."""
    from mlpath.interview.values import READERS

    said = {key: value for key, value in given.items() if value not in (None, (), [])}
    out: dict[str, Any] = {}
    for key, value in said.items():
        if key == "away":
            out[key] = tuple(span(text) for text in value)
        elif key == "tracks":
            out[key] = _tracks(value)
        else:
            out[key] = READERS[key](value)
    _in_the_future(session, out)
    return out


def span(text: str) -> tuple[date, date]:
    """Read a time away."""
    from mlpath.interview.values import day

    first, sign, last = text.partition(":")
    if not sign:
        raise UsageError(
            f'"{text[:40]}" is not a time away', hint="Write --away 2026-12-20:2027-01-03."
        )
    return day(first), day(last)


def _tracks(text: str) -> int:
    if text.strip() not in {"1", "2"}:
        raise UsageError(
            f'tracks must be 1 or 2, not "{text[:20]}"',
            hint="With --tracks 2 two skills share the week, such as mathematics and coding.",
        )
    return int(text)


def _in_the_future(session: Session, said: Mapping[str, Any]) -> None:
    deadline, start = said.get("deadline"), said.get("start")
    if deadline is not None and deadline <= session.today:
        raise UsageError(
            f"the deadline {deadline} is not in the future", hint="Write dates like 2027-05-01."
        )
    if start is not None and start < session.today:
        raise UsageError(
            f"the start {start} is in the past", hint="Leave --start out to begin today."
        )


def until(text: str | None) -> float | None:
    """Read the readiness to stop at."""
    from mlpath.interview.values import number

    hint = "Points of 100, such as --until 80."
    return None if text is None else number(text, "the readiness", 1, 100, hint)


def assumed(session: Session, said: Mapping[str, Any]) -> None:
    """Note what was taken for granted because nobody said it."""
    from mlpath.engine.wishes import USUAL_HOURS

    if not session.known and session.person.settings.background is None:
        session.notes.append(
            "For somebody who starts from zero: give --background NAME, or run mlpath assess."
        )
    if "hours" not in said and session.person.settings.hours is None:
        session.notes.append(f"With {USUAL_HOURS:g} hours a week: give --hours.")
