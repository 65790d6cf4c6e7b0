"""What to plan for first: as advised, or as somebody chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlpath.cli.asking.asker import Asker
    from mlpath.cli.session import Session
    from mlpath.engine.case import Case
    from mlpath.model.events.event import Event
    from mlpath.model.events.plan import FirstGoal


def offer_first_goal(session: Session, asking: Asker) -> None:
    """Say that a goal is far and ask whether the plan shall lead to a nearer one first."""
    from mlpath.engine.way.choice import decide
    from mlpath.engine.way.first_goal import advised, first_goal

    case = session.case()
    fresh, decided = advised(case), decide(case)
    if fresh.straight:
        return
    asking.say(f"  {decided.text}.")
    name = session.catalog.roles[decided.role].name if decided.role else fresh.level.value
    if not asking.confirm(f"Shall the plan lead to {name} first?"):
        fresh = first_goal(case, None, None, advised=False)
    session.remember([fresh])


def keep_role(session: Session) -> None:
    """Plan for the one of two roles that the advice names, while somebody is undecided."""
    from mlpath.engine.way.choice import weigh
    from mlpath.engine.way.rival import rival_of
    from mlpath.model.events.about import SettingsChanged
    from mlpath.model.settings import ROLE, UNDECIDED

    case = session.case()
    rival = rival_of(case)
    if rival is not None and weigh(case, rival).chosen is rival:
        changes = {ROLE.key: rival.role.id, UNDECIDED.key: case.role.id}
        _store(session, SettingsChanged(changes=changes))


def _store(session: Session, event: Event) -> None:
    """Store what follows from what was said; it is taken back together with that."""
    if session.changed:
        session.conclude_too([event])
    else:
        session.conclude([event], action=f"assess {session.moment.isoformat()}")


def keep_first_goal(session: Session, wanted: str | None) -> None:
    """Store what comes first: what is named, else what somebody chose once, else the advice."""
    from mlpath.engine.way.first_goal import advised

    case = session.case()
    before = case.person.first
    before = before if before and before.leads_to(case.role.id, case.level) else None
    if wanted is not None:
        fresh = _named(case, wanted)
    elif before and not before.advised:
        return
    else:
        fresh = advised(case)
    if fresh == before or (before is None and fresh.straight and fresh.advised):
        return
    _store(session, fresh)


def _named(case: Case, wanted: str) -> FirstGoal:
    """Read what somebody wants to plan for first."""
    from mlpath.engine.way.first_goal import advised, first_goal
    from mlpath.errors import UsageError
    from mlpath.interview.reading.goals import ADVISED, STRAIGHT, before

    if wanted.casefold() == ADVISED:
        return advised(case)
    if wanted.casefold() == STRAIGHT:
        return first_goal(case, None, None, advised=False)
    role, level = before(wanted, case.catalog, case.level)
    if role and case.level not in case.catalog.roles[role].targets:
        raise UsageError(
            f"{case.catalog.roles[role].name} has no {case.level.value} level",
            hint=f"Its levels: mlpath roles {role}",
        )
    return first_goal(case, role, level, advised=False)
