"""What can be turned on the full screen: role, level, hours a week and date."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from mlpath.engine.case import Case
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.named import NamedTuple
from mlpath.model.record import replace
from mlpath.model.settings import DEADLINE, HOURS, LEVEL, ROLE
from mlpath.views.words import day, decimal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.model.field.catalog import Catalog
    from mlpath.model.ids import RoleId, SkillId

MOST_HOURS = 40
"""Hours a week at the end of the slider; who gives more says so with --hours."""
MONTHS_AHEAD = 60


class SliderState(NamedTuple):
    """What the screen shows an answer for."""

    role: RoleId
    level: RoleLevel
    hours: float
    deadline: date | None
    done: tuple[tuple[SkillId, int], ...] = ()
    """Levels marked as reached in this sitting; they are stored."""


class SliderPlace(NamedTuple):
    """A place of a slider."""

    value: object
    text: str


KEYS = (HOURS.key, DEADLINE.key, ROLE.key, LEVEL.key)
"""What has a slider, in the order on the screen; fields of a state are called like settings."""


def state_of(case: Case) -> SliderState:
    """Return where the sliders stand for a case."""
    return SliderState(case.role.id, case.level, case.wishes.hours, case.wishes.deadline)


def case_of(base: Case, state: SliderState) -> Case:
    """Return the case of the same person with the sliders elsewhere."""
    wishes = replace(base.wishes, hours=state.hours, deadline=state.deadline)
    role = base.catalog.roles[state.role]
    return Case(base.learner, role, state.level, wishes=wishes, today=base.today)


def changed(state: SliderState, since: SliderState) -> dict[str, object]:
    """Return the settings that differ, as a profile keeps them."""
    return {key: getattr(state, key) for key in KEYS if getattr(state, key) != getattr(since, key)}


def places_of(
    catalog: Catalog, today: date, own: Sequence[SliderState]
) -> Mapping[str, Sequence[SliderPlace]]:
    """List the places of every slider; what somebody has or tries is one of them."""
    hours = sorted({*map(float, range(1, MOST_HOURS + 1)), *(one.hours for one in own)})
    days = sorted({*_months(today), *(one.deadline for one in own if one.deadline)})
    return {
        HOURS.key: [SliderPlace(one, f"{decimal(one)} h") for one in hours],
        DEADLINE.key: [
            SliderPlace(None, "no date"),
            *(SliderPlace(one, day(one)) for one in days),
        ],
        ROLE.key: [SliderPlace(role.id, role.name) for role in catalog.roles.values()],
        LEVEL.key: [SliderPlace(level, level.value) for level in RoleLevel],
    }


def _months(today: date) -> list[date]:
    """List the first of each month to come."""
    months = (today.year * 12 + today.month + ahead for ahead in range(MONTHS_AHEAD))
    return [date(month // 12, month % 12 + 1, 1) for month in months]
