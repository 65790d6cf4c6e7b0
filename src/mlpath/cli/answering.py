"""Bringing answers together: from options, a file and the profile; and as events to remember."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.errors import UsageError
from mlpath.interview.answers import Answers, parse
from mlpath.interview.reading import find
from mlpath.interview.reading.levels import skill_level
from mlpath.interview.reading.settings import ReadingContext
from mlpath.model.event import EventKind, NewEvent
from mlpath.model.stored_settings import encode

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mlpath.cli.session import Session
    from mlpath.model.person import Person, Settings

LARGEST_FILE = 200_000
"""Bytes of an answers file."""
VERY = 4
"""How much a trait is like somebody who names it."""


def from_flags(
    session: Session, said: Settings, rates: Sequence[str], likes: Sequence[str]
) -> Answers:
    """Read what the command line says."""
    ratings: dict[str, int] = {}
    for pair in rates:
        name, sign, level = pair.partition("=")
        if not sign:
            raise UsageError(f'"{pair[:40]}" is not a rating', hint="Write --rate python=3.")
        ratings[find.skill(session.catalog, name).id] = skill_level(level)
    traits: dict[str, int] = {find.trait(session.catalog, name).id: VERY for name in likes}
    return Answers(settings=said, ratings=ratings, traits=traits)


def from_file(session: Session, path: Path | None) -> Answers:
    """Read an answers file."""
    if path is None:
        return Answers()
    from mlpath.cli.files import read_file

    hint = "See an example: mlpath assess --help"
    text = read_file(path, most=LARGEST_FILE, what="an answers file", hint=hint)
    return parse(text, path.name, ReadingContext(session.catalog, session.today))


def from_person(person: Person) -> Answers:
    """Return what the profile knows already."""
    ratings = {str(e.skill): int(e.level) for e in person.evidence if e.grade == "claimed"}
    traits = {str(trait): like for trait, like in person.traits.items()}
    return Answers(settings=person.settings, ratings=ratings, traits=traits)


def changes(fresh: Answers, old: Answers) -> Answers:
    """Return what is new, so that the log holds no repetition."""
    return Answers(
        settings=fresh.settings.unlike(old.settings),
        ratings={k: v for k, v in fresh.ratings.items() if old.ratings.get(k) != v},
        traits={k: v for k, v in fresh.traits.items() if old.traits.get(k) != v},
    )


def events_of(answers: Answers, group: str = "") -> list[NewEvent]:
    """Return the events that remember these answers."""
    out: list[NewEvent] = []
    if body := encode(answers.settings.said):
        out.append(NewEvent(kind=EventKind.SETTINGS, body=body, group=group))
    for skill, level in answers.ratings.items():
        rating = {"skill": skill, "level": level}
        out.append(NewEvent(kind=EventKind.RATING, body=rating, group=group))
    if answers.traits:
        out.append(NewEvent(kind=EventKind.TRAITS, body=dict(answers.traits), group=group))
    return out
