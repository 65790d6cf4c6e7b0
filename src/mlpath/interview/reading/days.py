"""Days as people write them; other ways of writing one belong into `day`."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from mlpath.errors import UsageError

OLDEST_YEAR = 1990
AGO = {"today": 0, "yesterday": 1}


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


def span(text: str) -> tuple[date, date]:
    """Read a time away: its first and its last day."""
    first, sign, last = text.partition(":")
    if not sign:
        raise UsageError(
            f'"{text[:40]}" is not a time away', hint="Write --away 2026-12-20:2027-01-03."
        )
    return day(first), day(last)


def past_day(text: str | None, today: date) -> date:
    """Read the day something happened; today when not said."""
    word = (text or "today").strip().casefold()
    if word in AGO:
        return today - timedelta(AGO[word])
    on = day(text)
    if on > today:
        raise UsageError(f"{on} is still to come", hint="Log what was done, up to today.")
    if on.year < OLDEST_YEAR:
        raise UsageError(f"{on} is too long ago", hint="Write dates like 2026-11-20.")
    return on
