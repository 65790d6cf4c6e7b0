"""`mlpath plan`: what to learn until when, in the provably best order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.setting_options import Takes
from mlpath.model.person import Settings
from mlpath.model.settings import BACKGROUND, LEVEL, ROLE, SETTINGS

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.engine.way.aim import Aim
    from mlpath.model.plan import Plan

EXAMPLES = """\b
Examples:
  mlpath plan --hours 10 --deadline 2027-12-01
  mlpath plan data-engineer --level mid --free --tracks 2"""

Said = Annotated[
    Settings,
    Takes(ROLE, LEVEL, BACKGROUND, *(row for row in SETTINGS if row.of_plan), argument=True),
]
Until = Annotated[
    str | None,
    typer.Option("--until", metavar="POINTS", help="Stop at this readiness, such as 80."),
]
Save = Annotated[
    bool, typer.Option("--save", help="Keep this plan: status compares with it from now on.")
]

All = Annotated[
    bool, typer.Option("--all", "-a", help="Tell every step in full, not the near ones.")
]


def run(
    session: Session,
    *,
    said: Said,
    until: Until = None,
    save: Save = False,
    everything: All = False,
) -> Plan:
    """Plan what to learn until when; what does not fit before a deadline is listed."""
    from mlpath.cli import plan_options
    from mlpath.engine.way.plan import make_plan
    from mlpath.interview.reading.numbers import points
    from mlpath.model.record import replace

    session.from_background(said[BACKGROUND])
    aim = plan_options.aim_of(session, said[ROLE], said[LEVEL])
    plan_options.assumed(session, said)
    enough = None if until is None else points(until)
    wishes = plan_options.wishes_of(session, said, until=enough)
    plan = make_plan(aim, plan_options.standing_for(session, aim), wishes)
    if save:
        _save(session, aim, said, plan)
    return replace(plan, show="all") if everything else plan


def _save(session: Session, aim: Aim, said: Settings, plan: Plan) -> None:
    """Remember the plan with the wishes it rests on, as one action."""
    from mlpath.engine.way.saved import promise_of
    from mlpath.model.event import EventKind, NewEvent
    from mlpath.model.stored_settings import encode

    group = f"plan {session.moment.isoformat()}"
    kept = {row.key: said[row] for row in SETTINGS if row.of_plan and row in said}
    body = encode({ROLE.key: aim.role.id, LEVEL.key: aim.level, **kept})
    session.remember(
        [
            NewEvent(kind=EventKind.SETTINGS, body=body, group=group),
            NewEvent(kind=EventKind.PLAN, body=promise_of(plan, session.today), group=group),
        ]
    )
    session.notes.append("Saved. mlpath status compares with it; mlpath undo takes it back.")
