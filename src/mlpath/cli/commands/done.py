"""`mlpath done`: a level that is reached, or a project that is finished."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.help_groups import DOES
from mlpath.cli.shells.offers import complete_skill

CONTEXT = {"ignore_unknown_options": True}
"""A negative number is a wrong value, not an option."""

if TYPE_CHECKING:
    from datetime import date

    from mlpath.cli.session import Session
    from mlpath.model.field.project import Project
    from mlpath.model.field.skill import Skill
    from mlpath.model.reports.progress import Noted

EXAMPLES = """\b
Examples:
  mlpath done
  mlpath done pandas 2
  mlpath done git working yesterday
  mlpath done "A first table of your field" --link https://github.com/you/table
  mlpath done capstone"""

Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[SKILL] [LEVEL] | [PROJECT]",
        help="A skill, if not the current step, and a level of 1 to 4, if not the next one; or a "
        "project: its name, 'module 5' for the one that ends it, or 'capstone'; first or last the "
        "day, if not today.",
        autocompletion=complete_skill,
    ),
]
On = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help="The day; today without.", rich_help_panel=DOES),
]
Link = Annotated[
    str | None,
    typer.Option(
        "--link", metavar="URL", help="Where a finished project can be seen.", rich_help_panel=DOES
    ),
]


def run(session: Session, words: Words = None, *, on: On = None, link: Link = None) -> Noted:
    """Note that you reached a level, the one that the plan is at or another, or built a project.

    A finished project is noted by your own word, with its day; it proves no level by itself, and
    the plan does not ask for it again. It stands in mlpath export --to proof.
    """
    from mlpath.cli.finishing import project_meant
    from mlpath.cli.progressing import no_options
    from mlpath.errors import UsageError
    from mlpath.interview.reading.spent import dated

    day, named = dated(no_options(words or []), on, session.today)
    project = project_meant(session, named) if named else None
    if project is not None:
        return _built(session, project, day, link)
    if link is not None:
        raise UsageError(
            "--link says where a project can be seen", hint="Name a project: mlpath projects"
        )
    return _reached(session, named, day)


def _built(session: Session, project: Project, day: date, link: str | None) -> Noted:
    from mlpath.cli.progressing import noted
    from mlpath.errors import UsageError
    from mlpath.model.events.progress import ProjectDone
    from mlpath.model.form import is_link

    if link is not None and not is_link(link):
        raise UsageError(
            "that is no address of the web", hint="An address begins with https:// or http://."
        )
    event = ProjectDone(project=project.id, name=project.name, on=day, link=link)
    return noted(session, event, f"{project.name}: finished. Well done.", project=project)


def _reached(session: Session, words: list[str], day: date) -> Noted:
    from mlpath.cli.progressing import noted, planned_hours
    from mlpath.model.events.progress import LevelDone
    from mlpath.model.field.level import LEVEL_NAMES

    chosen, reached = _meant(session, words)
    planned = planned_hours(session.work(), chosen.id, reached)
    event = LevelDone(skill=chosen.id, level=reached, on=day, planned=planned)
    can = chosen.can[reached - 1]
    text = f"{chosen.name}, {LEVEL_NAMES[reached]}: reached. You can {can}."
    return noted(session, event, text, skill=chosen)


def _meant(session: Session, words: list[str]) -> tuple[Skill, int]:
    """Read a skill and a level; what is not said is that of the plan."""
    from mlpath.cli.progressing import next_level_of, step_of_plan
    from mlpath.errors import UsageError
    from mlpath.interview.reading import find
    from mlpath.interview.reading.levels import is_level, skill_level

    names, last = words, ""
    if len(words) > 1 or (words and is_level(words[-1])):
        *names, last = words
        if not is_level(last):
            names, last = words, ""
    name = " ".join(names) if names else step_of_plan(session).skill
    chosen = find.skill(session.catalog, name)
    level = skill_level(last) if last else next_level_of(session.work(), chosen.id)
    if not level:
        raise UsageError(
            "level 0 is where everybody starts", hint="Levels that can be reached: 1 to 4."
        )
    return chosen, level
