"""What was noted, one line an event, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from mlpath.engine.journal.replay import undone
from mlpath.model.event import EventKind
from mlpath.model.progress import History, Past

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.model.event import Event
    from mlpath.model.ids import SkillId


def history_of(
    events: Sequence[Event], names: Mapping[SkillId, str], *, most: int | None = None
) -> History:
    """Write out the newest events, with those taken back marked."""
    gone = undone(events)
    newest = events[::-1][:most]
    return History(
        events=tuple(_past(event, names, taken_back=event.id in gone) for event in newest),
        more=len(events) - len(newest),
    )


def _past(event: Event, names: Mapping[SkillId, str], *, taken_back: bool) -> Past:
    body = cast("Mapping[str, Any]", event.body)
    return Past(
        id=event.id,
        at=event.at,
        kind=event.kind.value,
        skill=body.get("skill"),
        hours=body.get("hours") if event.kind is EventKind.HOURS else None,
        level=body.get("level") if "skill" in body else None,
        undone=taken_back,
        text=told(event, names),
    )


def told(event: Event, names: Mapping[SkillId, str]) -> str:
    """Say in words what an event noted."""
    body = cast("Mapping[str, Any]", event.body)
    if "skill" in body:
        return _about_skill(event.kind, body, names.get(body["skill"], str(body["skill"])))
    if event.kind is EventKind.TRAITS:
        return "traits: " + ", ".join(body)
    if event.kind is EventKind.PLAN:
        return f"a plan of {len(body['steps'])} steps until {body['finish']['likely']}"
    if event.kind is EventKind.UNDO:
        return "took back " + ", ".join(f"#{number}" for number in body["undoes"])
    return "said: " + ", ".join(f"{key} {_short(value)}" for key, value in body.items())


def _about_skill(kind: EventKind, body: Mapping[str, Any], name: str) -> str:
    if kind is EventKind.HOURS:
        return f"{body['hours']:g} h on {name}, {body['on']}"
    if kind is EventKind.DONE:
        return f"{name} {body['level']} reached, {body['on']}"
    if kind is EventKind.RATING:
        return f"{name} rated {body['level']:g}"
    if kind is EventKind.EVIDENCE:
        return f"{name} {body['level']:g} {body['grade']}"
    if kind is EventKind.ANSWER:
        outcome = {True: "right", False: "wrong", None: "not known"}[body.get("correct")]
        return f"a question about {name}: {outcome}"
    return f"{name} skipped"


def _short(value: object) -> str:
    if isinstance(value, list):
        return " ".join(_short(one) for one in value)
    return "forgotten" if value is None else str(value)
