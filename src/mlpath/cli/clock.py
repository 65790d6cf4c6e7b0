"""The clock: the one place where today comes from."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from mlpath.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

FIRST_YEAR, LAST_YEAR = 1970, 9000
"""Between these a plan of a lifetime, and all that was noted before it, has days."""


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
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise UsageError(
            f"MLPATH_TODAY is {fixed}, which no plan can be made for",
            hint=f"Take a day from {FIRST_YEAR} to {LAST_YEAR}.",
        )
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
