"""`mlpath done`: a level that is reached, of the step that the plan is at or of a skill."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.options import complete_skill

CONTEXT = {"ignore_unknown_options": True}
"""A negative number is a wrong value, not an option."""

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.field.skill import Skill
    from mlpath.model.reports.progress import Noted

EXAMPLES = """\b
Examples:
  mlpath done
  mlpath done pandas 2
  mlpath done git 3 --on 2026-11-15"""

Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[SKILL] [LEVEL]",
        help="A skill, if not the current step, and a level of 1 to 4, if not the next one.",
        autocompletion=complete_skill,
    ),
]
On = Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day; today without.")]


def run(session: Session, words: Words = None, *, on: On = None) -> Noted:
    """Note that you reached a level: the one that the plan is at, or any other."""
    from mlpath.cli.progressing import no_options, noted, planned_hours
    from mlpath.interview.reading.days import past_day
    from mlpath.model.events.progress import LevelDone

    chosen, reached = _meant(session, no_options(words or []))
    planned = planned_hours(session.case(), chosen.id, reached)
    day = past_day(on, session.today)
    event = LevelDone(skill=chosen.id, level=reached, on=day, planned=planned)
    can = chosen.can[reached - 1]
    return noted(session, chosen, event, f"{chosen.name} {reached} reached: you can {can}.")


def _meant(session: Session, words: list[str]) -> tuple[Skill, int]:
    """Read a skill and a level; what is not said is that of the plan."""
    from mlpath.cli.progressing import next_level_of, step_of_plan
    from mlpath.errors import UsageError
    from mlpath.interview.reading import find
    from mlpath.interview.reading.levels import skill_level

    names, last = words, ""
    if len(words) > 1 or (words and _is_level(words[-1])):
        *names, last = words
        if not _is_level(last):
            names, last = words, ""
    name = " ".join(names) if names else step_of_plan(session).skill
    chosen = find.skill(session.catalog, name)
    level = skill_level(last) if last else next_level_of(session.case(), chosen.id)
    if not level:
        raise UsageError(
            "level 0 is where everybody starts", hint="Levels that can be reached: 1 to 4."
        )
    return chosen, level


def _is_level(word: str) -> bool:
    """Tell whether a word is a level: a number, or the name of one."""
    from mlpath.errors import MlpathError
    from mlpath.interview.reading.levels import skill_level

    try:
        skill_level(word)
    except MlpathError:
        return word.lstrip("-").replace(".", "").isdigit()
    return True
