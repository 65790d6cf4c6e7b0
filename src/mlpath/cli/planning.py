"""What a plan has to respect: options over the profile over what is usual."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlpath.model.plan import Wishes

if TYPE_CHECKING:
    from datetime import date

    from mlpath.cli.session import Session

USUAL_HOURS = 8.0
"""Hours a week when nobody said how many."""


def wishes_of(session: Session, **given: Any) -> Wishes:
    """Return the wishes that the options, else the profile, else custom give."""
    settings = session.person.settings
    usual = {
        "hours": settings.hours or USUAL_HOURS,
        "start": max(settings.start or session.today, session.today),
        "deadline": _still_ahead(session, settings.deadline),
        "budget": settings.budget,
        "free": bool(settings.free),
        "prefers": settings.prefers,
        "tracks": settings.tracks or 1,
        "away": settings.away,
    }
    said = {key: value for key, value in given.items() if value is not None}
    return Wishes(**{**usual, **said})


def _still_ahead(session: Session, deadline: date | None) -> date | None:
    """Return the deadline of the profile unless it has passed."""
    if deadline is None or deadline > session.today:
        return deadline
    note = (
        f"The deadline in your profile, {deadline}, has passed: mlpath profile edit --deadline DATE"
    )
    if note not in session.notes:
        session.notes.append(note)
    return None
