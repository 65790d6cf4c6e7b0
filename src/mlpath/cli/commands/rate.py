"""`mlpath rate`: say yourself how far you are in a skill, without the whole interview."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.shells.offers import complete_skill

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.ids import SkillId
    from mlpath.model.reports.answers.rated import RatedReport

CONTEXT = {"ignore_unknown_options": True}
"""A negative number is a wrong level, not an option."""

EXAMPLES = """\b
Examples:
  mlpath rate python 3
  mlpath rate machine learning working
  mlpath rate python=3 sql=2 docker=0"""

Words = Annotated[
    list[str],
    typer.Argument(
        metavar="SKILL LEVEL",
        help="A skill and a level: 0 to 4, or none, beginner, working, proficient, expert.",
        autocompletion=complete_skill,
    ),
]


def run(session: Session, words: Words) -> RatedReport:
    """Correct one thing: what you say counts from now on, until a check says otherwise."""
    from mlpath.cli.progressing import no_options
    from mlpath.engine.gap.rated import rated_report
    from mlpath.model.events.skills import Rating

    ratings = _ratings(session, no_options(words))
    before = session.case()
    session.conclude(
        [Rating(skill=skill, level=level) for skill, level in ratings.items()],
        action=f"rate {session.moment.isoformat()}",
    )
    return rated_report(before, session.case(), ratings)


def _ratings(session: Session, words: list[str]) -> dict[SkillId, int]:
    """Read pairs of a skill and a level: with a sign between them, or one after the other."""
    from mlpath.errors import UsageError
    from mlpath.interview.reading import find
    from mlpath.interview.reading.levels import skill_level

    if any("=" in word for word in words):
        pairs = [word.partition("=")[::2] for word in words]
    else:
        *name, level = words
        pairs = [(" ".join(name), level)]
    out: dict[SkillId, int] = {}
    for name_, level_ in pairs:
        if not name_ or not level_:
            raise UsageError(
                "a rating is a skill and a level", hint="Write mlpath rate python 3, or python=3."
            )
        out[find.skill(session.catalog, name_).id] = skill_level(level_)
    return out
