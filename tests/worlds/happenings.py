"""What happened to somebody: events as a store returns them, hours, levels, a saved plan."""

from datetime import UTC, datetime, timedelta

from mlpath.engine.dates.saved import saved_plan as kept_of
from mlpath.engine.way.plan import make_plan
from mlpath.model.events.event import KINDS, StoredEvent
from mlpath.model.events.plan import SavedPlan
from mlpath.model.events.progress import HoursLogged, LevelDone, ProjectDone
from mlpath.model.field.role_level import RoleLevel
from worlds.cases import case_with
from worlds.smallfield import MONDAY

AT = datetime(2026, 11, 20, 12, tzinfo=UTC)


def step(skill: str) -> dict:
    """Give a step of a saved plan as it is stored."""
    return {
        "skill": skill, "from": 0, "to": 1, "hours": 9.5, "gain": 1.5,
        "start": "2026-11-20", "end": "2026-12-01",
    }  # fmt: skip


PLAN = {
    "role": "ml-engineer",
    "level": "mid",
    "made": "2026-11-20",
    "hours": 8,
    "finish": {"early": "2026-11-25", "likely": "2026-12-01", "late": "2027-01-01"},
    "steps": [step("sql")],
}
FIRST = {
    "role": "data-analyst",
    "level": "junior",
    "goal": "ml-engineer",
    "goal_level": "mid",
    "advised": True,
}


def log(*entries: tuple) -> list[StoredEvent]:
    """Write events as (kind, body) or (kind, body, group); ids count from 1."""
    return [
        StoredEvent(id=n, at=AT, event=KINDS[kind].decode(body), action=group[0] if group else "")
        for n, (kind, body, *group) in enumerate(entries, 1)
    ]


def logged(skill: str, hours: float, day: int) -> HoursLogged:
    return HoursLogged(skill=skill, hours=hours, on=MONDAY + timedelta(day))


def done(skill: str, level: int, day: int) -> LevelDone:
    return LevelDone(skill=skill, level=level, on=MONDAY + timedelta(day))


def saved_plan(estimates=None, level=RoleLevel.JUNIOR) -> SavedPlan:
    return kept_of(make_plan(case_with(estimates, level=level)), MONDAY)


def built(project: str, day: int = 0, link: str | None = None) -> ProjectDone:
    """Give a project finished some days after the Monday."""
    return ProjectDone(project=project, name=project.title(), on=MONDAY + timedelta(day), link=link)
