"""What is won by deeds: what separates people of a trade from its next level is no lesson."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mlpath.engine.market.hired import apply_at
from mlpath.model.field.role_level import EXPERIENCED, RoleLevel
from mlpath.model.ids import RoleId
from mlpath.model.named import NamedTuple
from mlpath.model.reports.outlook import DeedDue
from mlpath.model.settings import BACKGROUND

if TYPE_CHECKING:
    from mlpath.engine.case import Case


class _Due(NamedTuple):
    """A deed, the weeks from the start until it is due, and what to do otherwise."""

    weeks: int
    text: str
    otherwise: str


OF_A_SENIOR = (
    _Due(
        4,
        "Name one system that you answer for whole, from the question to the pager, and have your "
        "lead say so in writing.",
        "take the one that nobody wants: whoever owns it decides.",
    ),
    _Due(
        13,
        "A design of yours in four pages, with the option you turned down and what would prove you "
        "wrong; somebody else builds part of it.",
        "write it for the decision that comes up next anyway, and ask for one review by name.",
    ),
    _Due(
        26,
        "A fault in use that you found before its users, with the number before and after, told "
        "to whoever was hurt by it.",
        "read last quarter's complaints against your saved cases; one of them was there.",
    ),
    _Due(
        39,
        "Somebody with less practice whose work is better for your reviews, and who says so.",
        "sit with them an hour a week on their task, not on yours.",
    ),
)
OF_A_LEAD = (
    _Due(
        2,
        "Ask your lead and two peers what they would never give you, and why; write five decisions "
        "of yours with the option you turned down and the number that came of it.",
        "with fewer than two that were yours alone, what you lack is scope: ask for one problem of "
        "two teams now.",
    ),
    _Due(
        8,
        "A page with whoever decides on the level: what has to be shown, by when, who decides.",
        "without an answer by the next quarter look outside, at the level you have, for the scope "
        "you want.",
    ),
    _Due(
        22,
        "One decision that another team follows: four pages with options, cost, and what would "
        "prove you wrong, and somebody else builds its first part.",
        "choose one that costs them less than they pay today, and bring the figure first.",
    ),
    _Due(
        32,
        "One figure in money or hours that your decision moved, which whoever pays repeats without "
        "you.",
        "measure it in one team for a quarter before you offer it to the next.",
    ),
    _Due(
        40,
        "One person owns something of yours whole: it runs through two weeks of your absence.",
        "you are still the way through which all must go: hand over one area with its pager.",
    ),
)
NO_LESSON = {
    RoleLevel.SENIOR: (
        "no lesson: a system that you answer for whole, a design of yours that others build, and "
        "somebody whose work is better for your reviews"
    ),
    RoleLevel.LEAD: (
        "no lesson: a decision that another team follows, a figure in money or hours that it "
        "moved, and somebody who owns what was yours"
    ),
}
"""What stands before each in a sentence."""
DEEDS = {RoleLevel.SENIOR: OF_A_SENIOR, RoleLevel.LEAD: OF_A_LEAD}
"""The levels that are won by what others see at work."""


def deeds_of(case: Case) -> tuple[DeedDue, ...]:
    """List what people of a trade show for the level they apply for, to whoever is in it."""
    begun = case.wishes.start
    return tuple(
        DeedDue(by=begun + timedelta(weeks=one.weeks), text=one.text, otherwise=one.otherwise)
        for one in (DEEDS[apply_at(case)] if by_deeds(case) else ())
    )


def by_deeds(case: Case) -> bool:
    """Tell whether somebody is in the trade already, and what separates them is won at work."""
    trade = case.person.settings[BACKGROUND]
    return case.level in EXPERIENCED and trade is not None and RoleId(trade) == case.role.id


def obstacle_at_work(case: Case) -> str:
    """Name what stands before the next level of the own trade; nothing for all others."""
    return NO_LESSON[apply_at(case)] if by_deeds(case) else ""
