"""Bringing answers together: from flags, a file and the profile."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from mlpath.cli import find
from mlpath.errors import UsageError
from mlpath.interview.answers import SETTINGS, Answers, parse
from mlpath.interview.values import READERS, rating
from mlpath.model.events.about import SettingsChanged, TraitsTold
from mlpath.model.events.skills import Rating
from mlpath.model.ids import SkillId, TraitId

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from mlpath.cli.session import Session
    from mlpath.model.catalog import Catalog
    from mlpath.model.events.event import Event
    from mlpath.model.person import Person

LARGEST_FILE = 200_000
"""Bytes of an answers file."""


def resolve(catalog: Catalog, kind: str, value: object) -> str:
    """Turn what a person wrote into an id of the catalogue."""
    text = str(value)
    if kind == "background":
        return find.background(catalog, text).id
    if kind == "role":
        return find.role(catalog, text).id
    if kind == "level":
        return find.role_level(text).value
    if kind == "country":
        return find.country(catalog, text)
    if kind == "skill":
        return find.skill(catalog, text).id
    return find.named("trait", catalog.traits, text, f"Traits: {', '.join(catalog.traits)}").id


def read_setting(catalog: Catalog, key: str, value: object, today: date) -> Any:
    """Read one setting from whatever a person wrote."""
    out = READERS[key](value) if key in READERS else resolve(catalog, key, value)
    if key == "deadline" and out <= today:  # type: ignore[operator] # the reader of a deadline gives a date
        raise UsageError(
            f"the deadline {out} is not in the future", hint="Write dates like 2027-05-01."
        )
    return out


def from_flags(
    session: Session, given: Mapping[str, object], rates: Sequence[str], likes: Sequence[str]
) -> Answers:
    """Read what the command line says."""
    catalog = session.catalog
    settings = {
        key: read_setting(catalog, key, value, session.today)
        for key, value in given.items()
        if value is not None and value != ()
    }
    ratings: dict[str, int] = {}
    for pair in rates:
        name, sign, level = pair.partition("=")
        if not sign:
            raise UsageError(f'"{pair[:40]}" is not a rating', hint="Write --rate python=3.")
        ratings[resolve(catalog, "skill", name)] = rating(level)
    traits = {resolve(catalog, "trait", name): 4 for name in likes}
    return Answers(settings=settings, ratings=ratings, traits=traits)


def from_file(session: Session, path: Path | None) -> Answers:
    """Read an answers file."""
    if path is None:
        return Answers()
    from mlpath.cli.files import read_file

    hint = "See an example: mlpath assess --help"
    text = read_file(path, most=LARGEST_FILE, what="an answers file", hint=hint)

    def known(kind: str, value: object) -> object:
        return resolve(session.catalog, kind, value)

    return parse(text, path.name, known)


def from_person(person: Person) -> Answers:
    """Return what the profile knows already."""
    settings = {
        key: value
        for key in SETTINGS
        if (value := getattr(person.settings, key)) is not None and value != ()
    }
    ratings = {str(e.skill): int(e.level) for e in person.evidence if e.grade == "claimed"}
    traits = {str(trait): like for trait, like in person.traits.items()}
    return Answers(settings=settings, ratings=ratings, traits=traits)


def changes(fresh: Answers, old: Answers) -> Answers:
    """Return what is new, so that the log holds no repetition."""
    return Answers(
        settings={k: v for k, v in fresh.settings.items() if old.settings.get(k) != v},
        ratings={k: v for k, v in fresh.ratings.items() if old.ratings.get(k) != v},
        traits={k: v for k, v in fresh.traits.items() if old.traits.get(k) != v},
    )


def events_of(answers: Answers) -> list[Event]:
    """Return the events that remember these answers."""
    events: list[Event] = []
    if answers.settings:
        events.append(SettingsChanged(changes=answers.settings))
    for skill, level in answers.ratings.items():
        events.append(Rating(skill=SkillId(skill), level=level))
    if answers.traits:
        events.append(TraitsTold(traits={TraitId(k): v for k, v in answers.traits.items()}))
    return events
