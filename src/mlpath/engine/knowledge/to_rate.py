"""Which skill to have rated next: the musts of the role first, then what tells most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.knowledge.asking import next_rating
from mlpath.engine.knowledge.said import Reach
from mlpath.engine.levels.needs import all_needed
from mlpath.engine.levels.reached import level_in, reached
from mlpath.model.field.skill import SkillKind
from mlpath.model.ids import SkillId

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from mlpath.engine.knowledge.state import Knowledge
    from mlpath.model.field.role import Target

USUAL, OF_BEGINNERS = 10, 4
"""Ratings to ask for; somebody who never wrote a program is asked fewer."""
MAY_KNOW = 0.4
"""Levels that somebody who never wrote a program may have in what they are asked."""
PROGRAMMING, HAS_WRITTEN = SkillId("programming-basics"), 1.0
"""What everything that is written in code rests on: the gate of the interview; and the level from
which on nobody is asked whether they passed it."""


def how_many(known: Knowledge) -> int:
    """Tell how many ratings to ask for."""
    return OF_BEGINNERS if _beginner(known) else USUAL


def _beginner(known: Knowledge) -> bool:
    return known.claims.get(PROGRAMMING) == 0


def next_to_rate(
    known: Knowledge, targets: Sequence[Target], seen: Collection[SkillId]
) -> SkillId | None:
    """Choose the skill to rate next, or None when nothing useful is left.

    Nothing is asked that rests on what was just denied, nothing that a claim implies, and no way
    of working: people cannot rate those, and projects practise them.
    """
    likely = known.likely
    open_ = _open(known, targets, seen)
    musts = [t.skill for t in targets if t.must and t.skill in open_]
    if musts:
        return max(musts, key=lambda skill: (likely.mean[likely.ground.index[skill]], skill))
    closed = [skill for skill in likely.ground.index if skill not in open_]
    return next_rating(likely, targets, frozenset(closed))


def _open(
    known: Knowledge, targets: Sequence[Target], seen: Collection[SkillId]
) -> frozenset[SkillId]:
    """List what may be asked."""
    skills, index, mean = known.catalog.skills, known.ground.index, known.likely.mean
    reach = Reach(skills, known.claims)
    implied = all_needed(skills, known.claims.items())
    needs = {t.skill: t.need for t in targets}
    beginner = _beginner(known)
    return frozenset(
        skill
        for skill, row in index.items()
        if skill not in seen
        and skills[skill].kind is not SkillKind.SOFT
        and reach.of(skill) > 0
        and not reached(level_in(implied, skill), needs.get(skill, 1))
        and not (beginner and mean[row] < MAY_KNOW)
    )
