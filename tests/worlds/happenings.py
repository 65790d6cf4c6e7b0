"""What happened to somebody: events as a store returns them, hours, levels, a saved plan."""

from datetime import UTC, datetime, timedelta

from mlpath.engine.way.aim import Aim
from mlpath.engine.way.plan import make_plan
from mlpath.engine.way.saved import promise_of
from mlpath.engine.way.start import Standing
from mlpath.model.event import Event, EventKind
from mlpath.model.person import HoursLogged, LevelDone
from mlpath.model.plan import Wishes
from mlpath.model.rung import RoleLevel
from worlds.smallfield import MONDAY, ROLE, field

AT = datetime(2026, 11, 20, 12, tzinfo=UTC)


def log(*entries: tuple) -> list[Event]:
    """Write events as (kind, body) or (kind, body, group); ids count from 1."""
    return [
        Event(id=n, at=AT, kind=EventKind(kind), body=body, group=group[0] if group else "")
        for n, (kind, body, *group) in enumerate(entries, 1)
    ]


def logged(skill: str, hours: float, day: int) -> HoursLogged:
    return HoursLogged(skill=skill, hours=hours, on=MONDAY + timedelta(day))


def done(skill: str, level: int, day: int) -> LevelDone:
    return LevelDone(skill=skill, level=level, on=MONDAY + timedelta(day))


def saved_plan(estimates=None) -> dict[str, object]:
    made = make_plan(
        Aim(field(), ROLE, RoleLevel.JUNIOR),
        Standing(estimates or {}),
        Wishes(hours=7, start=MONDAY, until=100),
    )
    return promise_of(made, MONDAY)
