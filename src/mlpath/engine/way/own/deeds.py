"""What is won by deeds: what separates people of a trade from its next level is no lesson."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mlpath.engine.levels.reached import reached
from mlpath.engine.market.hired import apply_at, by_years, in_the_trade, proofs_of
from mlpath.engine.way.goal import nearly_experienced
from mlpath.model.field.role_level import EXPERIENCED, RoleLevel
from mlpath.model.named import NamedTuple
from mlpath.model.record import replace
from mlpath.model.reports.outlook import AtWork, DeedDue

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mlpath.engine.case import Case
    from mlpath.model.field.role import LevelProof
    from mlpath.model.reports.plan import Interviews, PlanModule, PlanStep


class _Due(NamedTuple):
    """A deed, the weeks from the start until it is due, and what to do otherwise."""

    weeks: int
    name: str
    text: str
    otherwise: str


OF_A_SENIOR = (
    _Due(
        4,
        "one system that is yours, from question to pager",
        "Name one system that you answer for whole, from the question to the pager, and have your "
        "lead say so in writing.",
        "take the one that nobody wants: whoever owns it decides.",
    ),
    _Due(
        13,
        "a design in four pages, of which somebody else builds part",
        "A design of yours in four pages, with the option you turned down and what would prove you "
        "wrong; somebody else builds part of it.",
        "write it for the decision that comes up next anyway, and ask for one review by name.",
    ),
    _Due(
        26,
        "a fault that you found before its users did",
        "A fault in use that you found before its users, with the number before and after, told "
        "to whoever was hurt by it.",
        "read last quarter's complaints against your saved cases; one of them was there.",
    ),
    _Due(
        39,
        "somebody whose work is better for your reviews",
        "Somebody with less practice whose work is better for your reviews, and who says so.",
        "sit with them an hour a week on their task, not on yours.",
    ),
)
OF_A_LEAD = (
    _Due(
        2,
        "five decisions of yours, and what you turned down",
        "Ask your lead and two peers what they would never give you, and why; write five decisions "
        "of yours with the option you turned down and the number that came of it.",
        "with fewer than two that were yours alone, what you lack is scope: ask for one problem of "
        "two teams now.",
    ),
    _Due(
        8,
        "a page on what has to be shown, by whoever decides",
        "A page with whoever decides on the level: what has to be shown, by when, who decides.",
        "without an answer by the next quarter look outside, at the level you have, for the scope "
        "you want.",
    ),
    _Due(
        22,
        "a decision of yours that another team follows",
        "One decision that another team follows: four pages with options, cost, and what would "
        "prove you wrong, and somebody else builds its first part.",
        "choose one that costs them less than they pay today, and bring the figure first.",
    ),
    _Due(
        32,
        "a figure in money or hours that it moved",
        "One figure in money or hours that your decision moved, which whoever pays repeats without "
        "you.",
        "measure it in one team for a quarter before you offer it to the next.",
    ),
    _Due(
        40,
        "something of yours that runs without you",
        "One person owns something of yours whole: it runs through two weeks of your absence.",
        "you are still the way through which all must go: hand over one area with its pager.",
    ),
)
DEEDS = {RoleLevel.SENIOR: OF_A_SENIOR, RoleLevel.LEAD: OF_A_LEAD}
"""The levels that are won by what others see at work."""
WEIGHTIEST = {RoleLevel.SENIOR: OF_A_SENIOR[0], RoleLevel.LEAD: OF_A_LEAD[2]}
"""What tells most of them, and stands before the others."""
CALLED_FOR = {RoleLevel.SENIOR: 20, RoleLevel.LEAD: 15}
"""Weeks until people of a trade show beside these what they are called for in it."""
AN_ASIDE = 200.0
"""Hours; where more of the level is to be learnt, the lessons are the plan."""
PROVEN = (13, 26, 39, 52)
"""Weeks until each proof of a role is due, of those who come to it from elsewhere."""
PROFICIENT = 3
"""What is left to whoever has this level is no lesson: an expert is known by deeds."""


def at_work(case: Case, modules: Sequence[PlanModule], steps: Sequence[PlanStep]) -> AtWork | None:
    """Tell what is won at work of the way to a level, and what of the core is learnt beside it."""
    deeds = deeds_of(case)
    if not deeds:
        return None
    core = [one for one in modules if any(s.core for s in steps[one.first : one.first + one.count])]
    hours = round(sum(one.hours for one in core or modules), 1)
    return AtWork(
        deeds=deeds,
        due=next((k for k, one in enumerate(deeds) if one.by >= case.today), len(deeds) - 1),
        leads=(case.goal is not None or nearly_experienced(case)) and hours <= AN_ASIDE,
        optional=_practised(case),
        study=tuple(one.title for one in core or modules),
        hours=hours,
    )


def once_shown(case: Case, talks: Interviews, worked: AtWork | None) -> Interviews:
    """Let whoever comes to a level of deeds from another trade apply with the first in hand."""
    if worked is None or not worked.leads or worked.optional or in_the_trade(case):
        return talks
    wait = max(worked.deeds[0].by - talks.start, timedelta(0))
    return replace(talks, start=talks.start + wait, end=talks.end + wait)


def deeds_of(case: Case) -> tuple[DeedDue, ...]:
    """List what somebody shows for the level they apply for, from the day they began to count."""
    return tuple(
        DeedDue(
            by=_begun(case) + timedelta(weeks=one.weeks),
            name=one.name,
            text=one.text,
            otherwise=one.otherwise,
        )
        for one in _due(case)
    )


def proven_by(case: Case, learnt: date) -> tuple[date, ...]:
    """Give the days of a role's proofs: a quarter for each, and none before its lessons end."""
    wait = max(learnt - (_begun(case) + timedelta(weeks=PROVEN[0])), timedelta(0))
    return tuple(_begun(case) + timedelta(weeks=weeks) + wait for weeks in PROVEN)


def _begun(case: Case) -> date:
    return case.followed.made if case.followed else case.wishes.start


def _due(case: Case) -> Sequence[_Due]:
    """Choose the deeds: of the trade for who is in it, of the role for who could do its work."""
    level, wanted = apply_at(case), (case.goal or case).level
    if case.wishes.first_day or wanted not in EXPERIENCED or level not in EXPERIENCED:
        return ()
    if in_the_trade(case):
        own = [_proof(CALLED_FOR[level], proof) for proof in case.role.proven_by(level)[:1]]
        return sorted((*DEEDS[level], *own), key=lambda one: one.weeks)
    years = by_years(case) in EXPERIENCED
    if not (years or (nearly_experienced(case) and _practised(case))):
        return ()
    return [_proof(*one) for one in zip(PROVEN, proofs_of(case), strict=False)]


def _proof(weeks: int, proof: LevelProof) -> _Due:
    return _Due(weeks, proof.name, proof.text, proof.otherwise)


def _practised(case: Case) -> bool:
    """Tell whether all of the core is there but what makes an expert."""
    return all(
        reached(case.level_of(target.skill), min(target.need, PROFICIENT))
        for target in case.targets
        if target.core
    )


def obstacle_at_work(case: Case) -> str:
    """Name what stands before a level that is won at work; nothing for all others."""
    due = _due(case)
    if not due or not _practised(case):
        return ""
    first = WEIGHTIEST[apply_at(case)] if in_the_trade(case) else due[0]
    return f"no lesson, but {first.name}"
