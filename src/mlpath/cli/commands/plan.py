"""`mlpath plan`: what to learn, to build and to check, until when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.help_groups import DOES, GOAL
from mlpath.cli.plan_options import Module
from mlpath.cli.setting_options import Takes
from mlpath.model.person import Settings
from mlpath.model.settings import BACKGROUND, LEVEL, ROLE, SETTINGS

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.engine.case import Case
    from mlpath.model.events.event import Event
    from mlpath.model.reports.plan import Plan

EXAMPLES = """\b
Examples:
  mlpath plan
  mlpath plan 2
  mlpath plan --hours 10 --deadline 2027-12-01
  mlpath plan data-engineer --level mid --free --tracks 2"""

Said = Annotated[
    Settings,
    Takes(
        ROLE,
        LEVEL,
        BACKGROUND,
        *(row for row in SETTINGS if row.of_plan),
        argument=True,
        numbered=True,
    ),
]
Until = Annotated[
    str | None,
    typer.Option(
        "--until",
        metavar="GOAL",
        help="core, ready, 100, doors:60 (per cent of the postings), or points such as 80.",
        rich_help_panel=GOAL,
    ),
]
Save = Annotated[
    bool,
    typer.Option(
        "--save", help="Keep this plan: status compares with it from now on.", rich_help_panel=DOES
    ),
]

All = Annotated[bool, typer.Option("--all", "-a", help="Tell every module whole.")]
Why = Annotated[
    bool,
    typer.Option("--why", help="Why this order, what is left out, and what the hours are for."),
]

Then = Annotated[
    bool,
    typer.Option(
        "--then", help="The way to the goal itself, after what comes first.", rich_help_panel=GOAL
    ),
]
Letter = Annotated[
    bool, typer.Option("--letter", help="The whole advice on one page, to read or to print.")
]


def run(
    session: Session,
    *,
    said: Said,
    until: Until = None,
    then: Then = False,
    save: Save = False,
    module: Module = None,
    everything: All = False,
    why: Why = False,
    letter: Letter = False,
) -> Plan:
    """Plan what to learn and build until when; what does not fit before a date is listed."""
    from mlpath.cli import plan_options
    from mlpath.engine.way.plan import make_plan
    from mlpath.model.record import replace

    if until is not None:
        from mlpath.interview.reading.goals import goal

        until = goal(until)
    if letter:
        plan_options.whole(module=module, parts={"--all": everything, "--why": why})
    case = plan_options.case_for(session, said, until=until)
    plan = _second_leg(session, case, save=save) if then else make_plan(case)
    if save:
        _save(session, case, said, plan)
    if module is not None:
        return replace(plan, show=plan_options.numbered(module, len(plan.modules)))
    if letter:
        from mlpath.engine.gap.outlook import outlook
        from mlpath.engine.gap.stretches import stretches_of

        plan = replace(plan, show="letter", stretches=stretches_of(plan))
        return plan if then else replace(plan, outlook=outlook(case, plan))
    show = "all" if everything else "why" if why else plan.show
    return replace(plan, show=show)


def _second_leg(session: Session, case: Case, *, save: bool) -> Plan:
    """Plan the way that goes on where what comes first ends."""
    from mlpath.engine.way.plan import make_plan, second_leg
    from mlpath.errors import UsageError
    from mlpath.model.record import replace

    after = second_leg(case)
    if after is None:
        raise UsageError(
            f"nothing comes before {case.role.name} in your plan, so nothing after it",
            hint="The plan: mlpath plan. What comes first: mlpath assess --first ROLE.",
        )
    if save:
        raise UsageError(
            "what comes later cannot be kept as your plan yet",
            hint="Save the first: mlpath plan --save.",
        )
    first = f"{case.role.name}, {case.level.value}"
    session.notes.append(f"From the day on which you are ready for {first}: mlpath plan.")
    if case.wishes.deadline:
        session.notes.append("The deadline is that of what comes first; what comes later has none.")
    return replace(make_plan(after), after=first)


def _save(session: Session, case: Case, said: Settings, plan: Plan) -> None:
    """Remember the plan with the wishes it rests on, as one action."""
    from mlpath.engine.dates.saved import saved_plan
    from mlpath.engine.way.first_goal import first_goal, in_work
    from mlpath.model.events.about import SettingsChanged

    wished = {row.key: said[row] for row in SETTINGS if row.of_plan and row in said}
    events: list[Event] = [saved_plan(plan, session.today)]
    if case.goal is None:
        wished = {ROLE.key: plan.role, LEVEL.key: plan.level, **wished}
    if wished:
        events.insert(0, SettingsChanged(changes=wished))
    if in_work(case) is not case and case.goal is None:  # who keeps the straight way has chosen it
        events.append(first_goal(case, None, None, advised=False))
    session.conclude(events, action=f"plan {session.moment.isoformat()}")
    session.notes.append("Saved. mlpath status compares with it; mlpath undo takes it back.")
