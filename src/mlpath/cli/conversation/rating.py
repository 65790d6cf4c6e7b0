"""Ratings: the musts of the role first, then what tells most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.interview.questions import (
    BACK,
    ENOUGH,
    GO_BACK,
    NOT_SURE,
    STOP,
    UNSURE,
    rated_name,
    rating_choices,
)
from mlpath.model.events.skills import Rating, SkillSkipped
from mlpath.model.events.undo import Undo
from mlpath.model.settings import LEVEL, ROLE

if TYPE_CHECKING:
    from mlpath.cli.asking.asker import Asker
    from mlpath.cli.session import Session
    from mlpath.model.field.role import Target
    from mlpath.model.ids import SkillId


def wanted(session: Session) -> tuple[Target, ...]:
    """Return what the wanted role asks; without one, what all roles ask together."""
    from mlpath.model.field.role_level import RoleLevel

    if ROLE in session.person.settings:
        return tuple(session.case().targets)
    rung = session.person.settings[LEVEL] or RoleLevel.JUNIOR
    merged = {t.skill: t for role in session.catalog.roles.values() for t in role.targets[rung]}
    return tuple(merged.values())


def ask_ratings(session: Session, asking: Asker, most: int | None) -> None:
    """Ask for ratings until enough is known, or the person has had enough."""
    from mlpath.engine.knowledge.to_rate import how_many, next_to_rate

    targets = wanted(session)
    most = how_many(session.learner.knowledge) if most is None else most
    asked: list[SkillId] = []
    while len(asked) < most:
        known = session.learner.knowledge
        seen = {e.skill for e in session.person.evidence} | set(session.person.skipped)
        skill = next_to_rate(known, targets, seen | set(asked))
        if skill is None:
            return
        answer = _ask(session, asking, skill, f"{len(asked) + 1} of about {most}", back=bool(asked))
        if answer == STOP:
            return
        if answer == BACK:
            asked.pop()
            _take_back(session)
            continue
        asked.append(skill)
        if answer == UNSURE:
            session.remember([SkillSkipped(skill=skill)])
        else:
            session.remember([Rating(skill=skill, level=int(answer))])


def _ask(session: Session, asking: Asker, skill: SkillId, place: str, *, back: bool) -> str:
    said = session.case().domain
    known = session.catalog.skills[skill]
    return asking.select(
        rated_name(known, session.catalog.domains[said] if said else None),
        rating_choices(known),
        extras=[NOT_SURE, *([GO_BACK] if back else []), ENOUGH],
        about=known.summary,
        place=place,
    )


def _take_back(session: Session) -> None:
    undoes = tuple(stored.id for stored in session.last_action())
    session.remember([Undo(undoes=undoes)])
