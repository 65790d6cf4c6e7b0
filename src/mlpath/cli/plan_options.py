"""What a plan has to respect: options over the profile over what is usual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.person import NOTHING_SAID
from mlpath.model.settings import (
    AWAY,
    BACKGROUND,
    BUDGET,
    DEADLINE,
    FREE,
    HOURS,
    PREFERS,
    START,
    TRACKS,
    USUAL_HOURS,
)

if TYPE_CHECKING:
    from datetime import date

    from mlpath.cli.session import Session
    from mlpath.engine.way.aim import Aim
    from mlpath.engine.way.start import Standing
    from mlpath.model.ids import RoleId
    from mlpath.model.person import Settings
    from mlpath.model.plan import Plan, Wishes
    from mlpath.model.rung import RoleLevel


def wishes_of(
    session: Session, said: Settings = NOTHING_SAID, *, until: float | None = None
) -> Wishes:
    """Return the wishes that the options, else the profile, else custom give."""
    from mlpath.model.plan import Wishes

    wanted = session.person.settings.but(said.said)
    meant = wanted.on(session.today)
    if DEADLINE in wanted and DEADLINE not in meant:
        _note_passed(session, wanted[DEADLINE])
    return Wishes(
        hours=meant[HOURS] or USUAL_HOURS,
        start=meant[START] or session.today,
        deadline=meant[DEADLINE],
        until=until,
        budget=meant[BUDGET],
        free=bool(meant[FREE]),
        prefers=meant[PREFERS],
        tracks=meant[TRACKS] or 1,
        away=meant[AWAY],
    )


def _note_passed(session: Session, deadline: date | None) -> None:
    note = (
        f"The deadline in your profile, {deadline}, has passed: mlpath profile edit --deadline DATE"
    )
    if note not in session.notes:
        session.notes.append(note)


def aim_of(session: Session, role: RoleId | None, level: RoleLevel | None) -> Aim:
    """Return the role and level meant."""
    from mlpath.engine.way.aim import Aim

    chosen, rung = session.target(role, level)
    return Aim(session.catalog, chosen, rung)


def standing_for(session: Session, aim: Aim) -> Standing:
    """Gather where the person stands on the way there."""
    from mlpath.engine.way.start import standing_of

    return standing_of(session.catalog, session.person, session.estimates, aim.role.id, aim.level)


def plan_for(session: Session, role: RoleId | None = None, level: RoleLevel | None = None) -> Plan:
    """Plan with what the profile says about hours, money and dates."""
    from mlpath.engine.way.plan import make_plan

    aim = aim_of(session, role, level)
    return make_plan(aim, standing_for(session, aim), wishes_of(session))


def assumed(session: Session, said: Settings = NOTHING_SAID, *, hours: bool = True) -> None:
    """Note what was taken for granted because nobody said it."""
    if not session.known and BACKGROUND not in session.person.settings:
        session.notes.append(
            "For somebody who starts from zero: give --background NAME, or run mlpath assess."
        )
    if hours and HOURS not in said and HOURS not in session.person.settings:
        session.notes.append(f"With {USUAL_HOURS:g} hours a week: give --hours.")
