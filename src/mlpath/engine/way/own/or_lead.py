"""The work itself or leading others: what is asked of either, and how to find out which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.market.hired import by_years, proofs_of
from mlpath.engine.way.own.deeds import OF_A_LEAD
from mlpath.engine.way.studies.degree import A_QUARTER
from mlpath.model.field.role_level import EXPERIENCED, RoleLevel
from mlpath.model.settings import OR_LEAD
from mlpath.model.told import day

if TYPE_CHECKING:
    from mlpath.engine.case import Case

ASKED = OF_A_LEAD[2], OF_A_LEAD[4]
"""What tells most of a lead: that others follow, and that it runs alone."""


def or_lead(case: Case) -> str:
    """Answer whoever has the years for both and cannot decide; nothing to anybody else."""
    shown = [one.name for one in proofs_of(case)[:2]]
    undecided = case.person.settings[OR_LEAD] and (case.goal or case).level is not RoleLevel.LEAD
    if not undecided or not shown or by_years(case) not in EXPERIENCED:
        return ""
    followed, alone = (one.name for one in ASKED)
    return (
        f"the work first, for that is what you aim at: there you are asked for {shown[0]} and for "
        f"{' '.join(shown[1:])}, of a lead for {followed}, and for {alone}. Do the first of each "
        f"by {day(case.today + A_QUARTER)} and go on with the one that you began unasked; in "
        f"doubt the work"
    )
