"""What a mentor would say first: what to aim at, what stands in the way, what to leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.market.hired import apply_at
from mlpath.engine.way.choice import Decision, decide
from mlpath.engine.way.first_goal import advised
from mlpath.engine.way.framed.obstacle import told
from mlpath.engine.way.offer.answer import job_offer
from mlpath.engine.way.own.answer import left_of
from mlpath.engine.way.own.bridges import tempting
from mlpath.engine.way.own.deeds import obstacle_at_work
from mlpath.engine.way.rival import rival_of
from mlpath.engine.way.way import cannot_wait, work_left
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.record import later
from mlpath.model.reports.plan import Advice
from mlpath.model.told import spaced

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mlpath.engine.case import Case
    from mlpath.model.ids import SkillId
    from mlpath.model.reports.bridge import OwnProject
    from mlpath.model.reports.plan import Cut

MOST_SKIPPED = 3
WORTH_SKIPPING = 5.0
"""Hours; what takes less is learnt by the way."""


def advice_of(
    case: Case, cuts: Sequence[Cut], apply_from: date, own: OwnProject | None = None
) -> Advice:
    """Decide what to recommend to somebody on their way."""
    offer, goal = job_offer(case), case.goal
    if offer:  # an offer in hand is what there is to decide
        decided = Decision(offer.text)
    elif goal is None:
        decided = decide(case)
    else:  # decided for already; why that, few pages say, and it looks at other roles
        decided = Decision(later(lambda: _as_decided(case, goal)))
    return Advice(
        offer=offer.text if offer else "",
        recommended=decided.text,
        first_level=decided.level,
        first_role=decided.role,
        obstacle=_obstacle(case),
        skip=skipped(case, cuts, own),
        apply_from=apply_from,
    )


def _obstacle(case: Case) -> str:
    """Name what stands in the way of whoever has something to learn: a module, or deeds at work."""
    to_learn = told(case, work_left(case))
    return obstacle_at_work(case) or to_learn if to_learn else ""


def _as_decided(case: Case, goal: Case) -> str:
    """Say why the nearer goal comes first that is planned for."""
    first, advice = case.person.first, advised(goal)
    if (advice.role, advice.level) == (case.role.id, case.level):
        return decide(goal).text
    why = "as advised" if first and first.advised else "as you chose"
    name = case.role.name if case.role is not goal.role else case.level.value
    return (
        f"{name} first, {why}: {spaced(work_left(case).hours)} h instead of "
        f"{spaced(work_left(goal).hours)}"
    )


def skipped(case: Case, cuts: Sequence[Cut], own: OwnProject | None = None) -> tuple[str, ...]:
    """Name what is asked for but can wait, what saves most first: of a known skill the rest.

    What somebody's own project names cannot wait, nor what all can do in the jobs they apply for
    and one level above, of either role where they cannot decide. Whoever has not programmed yet
    has heard of no skill by name: they are told what their trade is tempted by.
    """
    taught, built = cannot_wait(case), " ".join(one.text for one in own.stages) if own else ""
    theirs = tempting(case, taught)
    if theirs:
        return theirs[:MOST_SKIPPED]
    soon = _asked_soon(case)
    waiting = [
        cut
        for cut in cuts
        if cut.hours >= WORTH_SKIPPING
        and cut.skill not in taught
        and cut.skill not in soon
        and cut.name.lower() not in built.lower()
    ]
    waiting.sort(key=lambda cut: (-cut.hours, cut.skill))
    return tuple(left_of(cut) for cut in waiting[:MOST_SKIPPED])


def _asked_soon(case: Case) -> frozenset[SkillId]:
    """List what all can do in the jobs applied for and one level above them.

    Of either role where somebody cannot decide, and of what comes after a first step.
    """
    rungs, rival = list(RoleLevel), rival_of(case)
    asked = [] if case.goal is None else [case.goal.role.targets.get(case.goal.level, ())]
    first = rungs.index(apply_at(case))
    for role in (case.role, rival.role) if rival else (case.role,):
        asked += [role.targets.get(rung, ()) for rung in rungs[first : first + 2]]
    return frozenset(one.skill for targets in asked for one in targets if one.core)
