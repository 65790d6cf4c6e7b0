"""Two roles between which somebody cannot decide, and the evenings in which both are tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.settings import ROLE, UNDECIDED

if TYPE_CHECKING:
    from mlpath.engine.case import Case

TRYING = 2 * 4 * 2.0
"""Hours until both were tried: four evenings of two hours for each."""


def rival_of(case: Case) -> Case | None:
    """Return the way to the other of two roles, of somebody who cannot decide between them.

    Whoever goes for something nearer first has put the choice off.
    """
    settings, roles = case.person.settings, case.catalog.roles
    one, other = settings[ROLE], settings[UNDECIDED]
    if one == other or case.role.id not in {one, other} or case.goal is not None:
        return None
    rival = other if case.role.id == one else one
    if rival is None or rival not in roles or case.level not in roles[rival].targets:
        return None
    return case.toward(rival)
