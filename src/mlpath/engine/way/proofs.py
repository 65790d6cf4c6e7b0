"""What people of a level of experience have to show in a role, and no hours of study stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.field.role_level import EXPERIENCED, RoleLevel
from mlpath.model.ids import RoleId
from mlpath.model.settings import BACKGROUND

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.model.field.role import LevelProof


def in_the_trade(case: Case) -> bool:
    """Tell whether somebody does the work of the role already."""
    trade = case.person.settings[BACKGROUND]
    return trade is not None and RoleId(trade) == case.role.id


def proofs_of(case: Case) -> tuple[LevelProof, ...]:
    """List what to show for a role; in one that is new to somebody, what its seniors show."""
    if case.level not in EXPERIENCED:
        return ()
    return case.role.proven_by(case.level if in_the_trade(case) else RoleLevel.SENIOR)
