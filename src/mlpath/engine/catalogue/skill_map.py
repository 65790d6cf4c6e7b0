"""The map of skills on the way to a role: what rests on what, with nothing said twice."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from mlpath.engine.levels.needs import raise_to
from mlpath.model.reports.roadmap import State
from mlpath.model.reports.skill_map import MapNode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId
    from mlpath.model.reports.gap import GapReport
    from mlpath.model.reports.roadmap import Roadmap


def skill_map(
    skills: Mapping[SkillId, Skill], roadmap: Roadmap, gap: GapReport
) -> tuple[MapNode, ...]:
    """Return every skill of the roadmap and the role, in the order in which they are met."""
    have = {row.skill: row.have.value for row in gap.skills}
    proven = {row.skill: row.proven for row in gap.skills}
    need = {row.skill: row.need for row in gap.skills}
    state = {met.skill: State.DONE for met in roadmap.done}
    for step in (step for stage in roadmap.stages for step in stage.steps):
        have.setdefault(step.skill, step.from_)
        raise_to(need, step.skill, ceil(step.to))
        state[step.skill] = step.state
    for row in gap.skills:  # what a plan to a deadline or a threshold leaves out
        state.setdefault(row.skill, State.LATER)
    edges = _reduced({skill: _direct(skills[skill], need[skill], state) for skill in state})
    return tuple(
        MapNode(
            skill=skill,
            name=skills[skill].name,
            area=skills[skill].area,
            have=have[skill],
            need=need[skill],
            state=state[skill],
            needs=tuple(edges[skill]),
            proven=proven.get(skill, 0.0),
        )
        for skill in state
    )


def _direct(skill: Skill, level: int, shown: Mapping[SkillId, State]) -> list[SkillId]:
    """Return the prerequisites for a level that are on the map, each once."""
    found = (need.skill for need in skill.needs if need.for_level <= level and need.skill in shown)
    return list(dict.fromkeys(found))


def _reduced(edges: Mapping[SkillId, list[SkillId]]) -> dict[SkillId, list[SkillId]]:
    """Leave out every prerequisite that another prerequisite rests on anyway."""
    below: dict[SkillId, set[SkillId]] = {}

    def all_below(skill: SkillId) -> set[SkillId]:
        if skill not in below:
            below[skill] = set(edges[skill]).union(*(all_below(one) for one in edges[skill]))
        return below[skill]

    return {
        skill: [one for one in direct if not any(one in all_below(other) for other in direct)]
        for skill, direct in edges.items()
    }
