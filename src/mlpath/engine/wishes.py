"""What a plan has to respect: what is said now, else was said once, else is usual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.plan import Wishes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from typing import Any

    from mlpath.model.person import Settings

USUAL_HOURS = 8.0
"""Hours a week when nobody said how many."""


def wishes_of(settings: Settings, today: date, said: Mapping[str, Any]) -> Wishes:
    """Return what a plan has to respect; a deadline that has passed binds nobody."""
    ahead = settings.deadline is not None and settings.deadline > today
    usual = {
        "hours": settings.hours or USUAL_HOURS,
        "start": max(settings.start or today, today),
        "deadline": settings.deadline if ahead else None,
        "budget": settings.budget,
        "free": bool(settings.free),
        "prefers": settings.prefers,
        "tracks": settings.tracks or 1,
        "away": settings.away,
    }
    return Wishes(**{**usual, **{key: value for key, value in said.items() if value is not None}})
