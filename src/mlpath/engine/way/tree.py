"""The prerequisites of a role as a tree; what is shown once in full is only named again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.levels.needs import raise_to
from mlpath.engine.levels.reached import level_in, reached
from mlpath.engine.way.way import work_left
from mlpath.model.reports.roadmap import State, TreeNode

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.engine.case import Case
    from mlpath.engine.levels.steps import Step
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Estimate


def states_of(steps: Sequence[Step]) -> dict[SkillId, State]:
    """Tell for every skill of a plan whether it can be started now."""
    states: dict[SkillId, State] = {}
    for step in steps:
        states.setdefault(step.skill, State.LATER if step.needs else State.NEXT)
    return states


class NeedsTree:
    """Grows line by line."""

    def __init__(
        self,
        skills: Mapping[SkillId, Skill],
        steps: Sequence[Step],
        estimates: Mapping[SkillId, Estimate],
    ) -> None:
        self.skills = skills
        self.have = {skill: known.value for skill, known in estimates.items()}
        self.goal = {step.skill: step.to for step in steps}
        self.states = states_of(steps)
        self.lines: list[TreeNode] = []
        self.shown: set[SkillId] = set()

    def grow(self, skill: SkillId, level: int, depth: int = 0) -> None:
        """Add a skill and what it needs."""
        have = level_in(self.have, skill)
        state = self.states.get(skill, State.DONE)
        if reached(have, level):
            state = State.DONE
        again = skill in self.shown and state is not State.DONE
        self.lines.append(
            TreeNode(
                depth=depth,
                skill=skill,
                name=self.skills[skill].name,
                level=level,
                have=round(have, 1),
                state=state,
                again=again,
            )
        )
        if not again and state is not State.DONE:
            self.shown.add(skill)
            for needed, need_level in self.needs(skill).items():
                self.grow(needed, need_level, depth + 1)

    def needs(self, skill: SkillId) -> dict[SkillId, int]:
        """Find what a skill needs on the way to its goal, at the highest level asked."""
        needs: dict[SkillId, int] = {}
        for need in self.skills[skill].needs:
            if need.for_level <= self.goal[skill]:
                raise_to(needs, need.skill, need.level)
        return needs


def tree_of(case: Case) -> tuple[TreeNode, ...]:
    """List the skills of a role that no other open one waits for, each over what it needs."""
    tree = NeedsTree(case.catalog.skills, work_left(case).steps, case.levels)
    waited_for = {needed for skill in tree.goal for needed in tree.needs(skill)}
    asked = {target.skill: target.need for target in case.targets if target.need}
    for skill, level in asked.items():
        if skill not in waited_for:
            tree.grow(skill, tree.goal.get(skill, level))
    for skill, level in tree.goal.items():
        if skill not in tree.shown:  # mentioned only at a level that is there already
            tree.grow(skill, level)
    return tuple(tree.lines)
