"""`mlpath done`: a level that is reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.options import SkillArgument

CONTEXT = {"ignore_unknown_options": True}
"""A negative number is a wrong value, not an option."""

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.progress import Noted

EXAMPLES = """\b
Examples:
  mlpath done pandas 2
  mlpath done git 3 --on 2026-11-15"""

LevelReached = Annotated[str, typer.Argument(metavar="LEVEL", help="1, 2, 3 or 4.")]
On = Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day; today without.")]


def run(session: Session, skill: SkillArgument, level: LevelReached, *, on: On = None) -> Noted:
    """Note that you reached a level of a skill."""
    from mlpath.cli.progressing import noted
    from mlpath.errors import UsageError
    from mlpath.interview.reading import find
    from mlpath.interview.reading.days import past_day
    from mlpath.interview.reading.levels import skill_level
    from mlpath.model.events.progress import LevelDone

    chosen = find.skill(session.catalog, skill)
    reached = skill_level(level)
    if not reached:
        raise UsageError(
            "level 0 is where everybody starts", hint="Levels that can be reached: 1 to 4."
        )
    event = LevelDone(skill=chosen.id, level=reached, on=past_day(on, session.today))
    can = chosen.can[reached - 1]
    return noted(session, chosen, event, f"{chosen.name} {reached} reached: you can {can}.")
