"""What somebody's own tools do in the project that grows through a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.field.skill import SkillKind

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.model.field.theme import Stage

WELL = 3
"""A claim of this level is one of somebody who did it for others."""
WORKED_WITH = 2
"""A claim of this level is one of somebody who needs no lesson for a small piece of work."""
MOST = 2
"""Tools that are named in one stage: what is done with more is another project."""


def uses(case: Case, stage: Stage) -> tuple[str, ...]:
    """Say what a stage asks of the tools that somebody says they work with, the best known first.

    Of languages one is enough: the same service is not written twice.
    """
    found: dict[str, str] = {}
    claims = case.knowledge.claims
    for id_ in sorted(claims, key=lambda one: -claims[one]):
        skill = case.catalog.skills[id_]
        if claims[id_] >= WORKED_WITH and skill.brings and skill.brings.stage is stage:
            kind = skill.kind.value if skill.kind is SkillKind.LANGUAGE else id_
            found.setdefault(kind, f"With {skill.name}, {skill.brings.text}")
    return tuple(found.values())[:MOST]
