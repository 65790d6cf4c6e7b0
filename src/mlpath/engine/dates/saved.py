"""What a saved plan promised: written as the body of an event, and read back from a person.

Body: role, level, made (day), hours (a week), finish {early, likely, late}, and
steps [{skill, from, to, hours, gain, start, end}] in their order.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from mlpath.model.ids import SkillId

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.plan import Plan


class PromisedStep(NamedTuple):
    """One step of a saved plan."""

    skill: SkillId
    to: int
    hours: float
    gain: float
    end: date


class Promise(NamedTuple):
    """A saved plan, as far as it is compared with what happens."""

    role: str
    level: str
    made: date
    hours: float
    """Hours a week."""
    likely: date
    """When everything was to be done."""
    steps: tuple[PromisedStep, ...]


def promise_of(plan: Plan, made: date) -> dict[str, object]:
    """Write down what a plan promises."""
    return {
        "role": str(plan.role),
        "level": str(plan.level),
        "made": made.isoformat(),
        "hours": plan.hours_a_week,
        "finish": {
            "early": plan.finish.early.isoformat(),
            "likely": plan.finish.likely.isoformat(),
            "late": plan.finish.late.isoformat(),
        },
        "steps": [
            {
                "skill": str(step.skill),
                "from": step.from_,
                "to": step.to,
                "hours": step.hours.likely,
                "gain": round(step.gain, 6),
                "start": step.start.isoformat(),
                "end": step.end.isoformat(),
            }
            for step in plan.steps
        ],
    }


def promised(
    body: Mapping[str, object], renamed: Mapping[str, SkillId] | None = None
) -> Promise | None:
    """Read a promise back, with skills under the names they have today; None when there is none."""
    if not body:
        return None
    known = cast("Mapping[str, Any]", body)
    new_names = renamed or {}
    return Promise(
        role=str(known["role"]),
        level=str(known["level"]),
        made=date.fromisoformat(known["made"]),
        hours=float(known["hours"]),
        likely=date.fromisoformat(known["finish"]["likely"]),
        steps=tuple(
            PromisedStep(
                skill=new_names.get(step["skill"], SkillId(step["skill"])),
                to=int(step["to"]),
                hours=float(step["hours"]),
                gain=float(step["gain"]),
                end=date.fromisoformat(step["end"]),
            )
            for step in known["steps"]
        ),
    )
