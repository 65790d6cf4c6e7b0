"""`mlpath log`: hours spent, on the step that the plan is at or on a skill."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.help_groups import DOES
from mlpath.cli.shells.offers import complete_skill

CONTEXT = {"ignore_unknown_options": True, "help_option_names": ["--help"]}
"""A negative time such as -2h is a wrong value, not options."""

if TYPE_CHECKING:
    from datetime import date

    from mlpath.cli.session import Session
    from mlpath.model.reports.progress import Noted

EXAMPLES = """\b
Examples:
  mlpath log 2h
  mlpath log machine learning 90m
  mlpath log yesterday 1h30
  mlpath log 2h on pandas --on monday"""

Words = Annotated[
    list[str],
    typer.Argument(
        metavar="[SKILL] TIME [DAY]",
        help="A time such as 2h, 90m or 1h30; a skill, if not the current step; a day, if not"
        " today. In any order.",
        autocompletion=complete_skill,
    ),
]
On = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help="The day; today without.", rich_help_panel=DOES),
]


def run(session: Session, words: Words, *, on: On = None) -> Noted:
    """Note hours spent on the current step, or on a skill."""
    from mlpath.cli.progressing import no_options, noted, step_of_plan
    from mlpath.interview.reading import find
    from mlpath.interview.reading.spent import spent
    from mlpath.model.events.progress import HoursLogged
    from mlpath.model.told import day as told

    hours, day, name = spent(no_options(words), on, session.today)
    chosen = find.skill(session.catalog, name or step_of_plan(session).skill)
    _fits_into_a_day(session, hours, day)
    event = HoursLogged(skill=chosen.id, hours=hours, on=day)
    when = "" if day == session.today else f", {told(day)}"
    return noted(session, event, f"{hours:g} h on {chosen.name}{when}", skill=chosen)


def _fits_into_a_day(session: Session, hours: float, day: date) -> None:
    from mlpath.errors import UsageError
    from mlpath.model.form import HOURS_A_DAY
    from mlpath.model.told import day as told

    already = sum(entry.hours for entry in session.person.logged if entry.on == day)
    if already + hours > HOURS_A_DAY:
        raise UsageError(
            f"that would be {already + hours:g} hours on {told(day)}",
            hint="mlpath history shows what is noted; mlpath undo takes back the last.",
        )
