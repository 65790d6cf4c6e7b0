"""Why a step comes when it comes, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.engine.levels.steps import Step
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId


def dependents(steps: Sequence[Step], number: int) -> list[int]:
    """List the steps that wait for this one."""
    return [k for k, step in enumerate(steps) if number in step.needs]


def why_now(
    skills: Mapping[SkillId, Skill], steps: Sequence[Step], number: int, *, must: bool
) -> str:
    """Say what a step is worth and what it opens, or what needs it."""
    step = steps[number]
    others = [k for k in dependents(steps, number) if steps[k].skill != step.skill]
    names = list(dict.fromkeys(skills[steps[k].skill].name for k in others))
    if step.gain <= 0:
        return _only_needed(skills, steps, step, others)
    parts = ["a must for the role"] if must else []
    parts.append(f"+{step.gain:.1f} points for {step.likely:g} h")
    if names:
        parts.append(f"opens {_few(names)}")
    return "; ".join(parts)


def _only_needed(
    skills: Mapping[SkillId, Skill], steps: Sequence[Step], step: Step, others: Sequence[int]
) -> str:
    """Say what a step without points of its own is for."""
    if others:
        waiting = skills[steps[others[0]].skill]
        why = next(need.why for need in waiting.needs if need.skill == step.skill)
        return f"{waiting.name} needs it: {why}"
    return f"needed for level {step.to + 1} of the same skill"


def _few(names: Sequence[str], most: int = 3) -> str:
    if len(names) <= most:
        return ", ".join(names)
    return f"{', '.join(names[:most])} and {len(names) - most} more"
