"""The clock: the one place where today comes from."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from mlpath.errors import UsageError
from mlpath.model.form import FIRST_YEAR, LAST_YEAR, is_near

if TYPE_CHECKING:
    from collections.abc import Mapping


def now(environ: Mapping[str, str]) -> datetime:
    """Return the time, or noon of `MLPATH_TODAY`, which makes every output repeatable."""
    fixed = environ.get("MLPATH_TODAY", "")
    if not fixed:
        return datetime.now(UTC)
    try:
        day = date.fromisoformat(fixed)
    except ValueError:
        message = f"MLPATH_TODAY is {fixed!r}, which is not a date"
        raise UsageError(message, hint="Write it like 2026-11-23.") from None
    if not is_near(day):
        raise UsageError(
            f"MLPATH_TODAY is {day}, which is no day of ours",
            hint=f"Take a day from {FIRST_YEAR} to {LAST_YEAR}.",
        )
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def local_day(moment: datetime, environ: Mapping[str, str]) -> date:
    """Return the day it is for the person; the store keeps UTC."""
    if environ.get("MLPATH_TODAY"):
        return moment.date()
    try:
        return moment.astimezone().date()
    except (ValueError, OverflowError):  # TZ asks for more than a day
        return moment.date()


def local_time(moment: datetime, environ: Mapping[str, str]) -> datetime:
    """Return what the person's clock shows, without a zone; on a fixed day its beginning."""
    if environ.get("MLPATH_TODAY"):
        return datetime(moment.year, moment.month, moment.day)  # noqa: DTZ001 - a clock on a wall
    try:
        return moment.astimezone().replace(tzinfo=None)
    except (ValueError, OverflowError):  # TZ asks for more than a day
        return moment.replace(tzinfo=None)
