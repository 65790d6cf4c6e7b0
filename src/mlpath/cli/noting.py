"""Answers as events to be remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.event import EventKind, NewEvent

if TYPE_CHECKING:
    from mlpath.interview.answers import Answers


def jsonable(value: object) -> object:
    """Return a setting as a JSON value."""
    if isinstance(value, tuple):
        return [jsonable(member) for member in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def events_of(answers: Answers, group: str) -> list[NewEvent]:
    """Return the events that remember these answers."""
    out: list[NewEvent] = []
    if answers.settings:
        body = {key: jsonable(value) for key, value in answers.settings.items()}
        out.append(NewEvent(kind=EventKind.SETTINGS, body=body, group=group))
    for skill, level in answers.ratings.items():
        body = {"skill": skill, "level": level}
        out.append(NewEvent(kind=EventKind.RATING, body=body, group=group))
    if answers.traits:
        out.append(NewEvent(kind=EventKind.TRAITS, body=dict(answers.traits), group=group))
    return out
