"""`mlpath plan`: what to learn until when, in the provably best order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from mlpath.cli.options import BackgroundOption, LevelOption, RoleArgument, RoleOption
from mlpath.cli.plan_options import (
    AwayOption,
    BudgetOption,
    DeadlineOption,
    FreeOption,
    HoursOption,
    PreferOption,
    StartOption,
    TracksOption,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.cli.session import Session
    from mlpath.engine.way.aim import Aim
    from mlpath.model.plan import Plan

EXAMPLES = """\b
Examples:
  mlpath plan --hours 10 --deadline 2027-12-01
  mlpath plan data-engineer --level mid --free --tracks 2"""

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
    role: RoleArgument = None,
    *,
    wanted: RoleOption = None,
    level: LevelOption = None,
    background: BackgroundOption = None,
    hours: HoursOption = None,
    start: StartOption = None,
    deadline: DeadlineOption = None,
    until: Until = None,
    budget: BudgetOption = None,
    free: FreeOption = None,
    prefer: PreferOption = None,
    tracks: TracksOption = None,
    away: AwayOption = None,
    save: Save = False,
    everything: All = False,
) -> Plan:
    """Plan what to learn until when; what does not fit before a deadline is listed."""
    from mlpath.cli import plan_options
    from mlpath.cli.planning import wishes_of
    from mlpath.engine.way.plan import make_plan
    from mlpath.model.record import replace

    said = plan_options.read(
        session,
        {
            "hours": hours,
            "start": start,
            "deadline": deadline,
            "budget": budget,
            "free": free,
            "prefers": prefer,
            "tracks": tracks,
            "away": away,
        },
    )
    session.from_background(background)
    aim = plan_options.aim_of(session, plan_options.first_named((role, wanted)), level)
    plan_options.assumed(session, said)
    wishes = wishes_of(session, **said, until=plan_options.until(until))
    plan = make_plan(aim, plan_options.standing_for(session, aim), wishes)
    if save:
        _save(session, aim, said, plan)
    return replace(plan, show="all") if everything else plan


def _save(session: Session, aim: Aim, said: Mapping[str, Any], plan: Plan) -> None:
    """Remember the plan with the wishes it rests on, as one action."""
    from mlpath.engine.way.saved import saved_plan
    from mlpath.model.events.about import SettingsChanged

    wished = SettingsChanged(changes={"role": aim.role.id, "level": aim.level, **said})
    kept = saved_plan(plan, session.today)
    session.remember([wished, kept], group=f"plan {session.moment.isoformat()}")
    session.notes.append("Saved. mlpath status compares with it; mlpath undo takes it back.")
