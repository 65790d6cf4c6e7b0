"""Bringing answers together: from options, a file and the profile; and as events to remember."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from mlpath.errors import MlpathError, UsageError
from mlpath.interview.answers import Answers, parse
from mlpath.interview.questions import told
from mlpath.interview.reading import find
from mlpath.interview.reading.levels import skill_level
from mlpath.interview.reading.settings import ReadingContext
from mlpath.model.circumstances import work_of
from mlpath.model.events.about import SettingsChanged, TraitsTold
from mlpath.model.events.skills import Rating
from mlpath.model.field.background import Occupation
from mlpath.model.ids import CountryId, SkillId, TraitId
from mlpath.model.person import Person, Settings
from mlpath.model.record import replace
from mlpath.model.settings import (
    BACKGROUND,
    COUNTRY,
    GRADUATES,
    HOME,
    INTERNSHIP,
    OF_OFFER,
    OFFER,
    ROLE,
    UNDECIDED,
    YEARS,
)
from mlpath.model.told import month

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mlpath.cli.session import Session
    from mlpath.evidence.about import About
    from mlpath.model.events.event import Event
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.ids import RoleId

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


def from_words(session: Session, text: str | None, settings: Settings) -> Answers:
    """Read what somebody says of themselves in their own words, and say how it was understood."""
    if text is None:
        return Answers()
    from mlpath.evidence.about import read_about
    from mlpath.model.field.level import LEVEL_NAMES

    found, skills = read_about(text, session.catalog), session.catalog.skills
    answers = of_words(session.catalog, found, settings)
    offer = _offer_in(session, text, settings)
    ends = _end_of_studies(session, text, settings.but(answers.settings.said))
    answers = replace(answers, settings=answers.settings.but({**offer.said, **ends}))
    read = [
        f"{skills[SkillId(skill)].name} {LEVEL_NAMES[level]}"
        for skill, level in answers.ratings.items()
    ]
    if YEARS in answers.settings:
        read.insert(0, f"{answers.settings[YEARS]:g} years of technical work")
    if answers.settings[INTERNSHIP]:
        session.notes.append(
            "An internship comes first, as your words say; without: mlpath assess --no-internship."
        )
    read += [
        f"{row.label.lower()} {told(row, offer[row], session.catalog)}"
        for row in (*OF_OFFER, HOME)
        if row in offer
    ]
    if read:
        session.notes.append(f"Read from your words: {', '.join(read)}; mlpath rate corrects one.")
    else:
        session.notes.append("No skill that is known here is named in your words.")
    if len(found.torn) > 1 and UNDECIDED not in answers.settings:
        both = " ".join(found.torn[:2])
        session.notes.append(
            f"Two roles side by side, and evenings to try each: mlpath compare {both}"
        )
    return answers


def _offer_in(session: Session, text: str, settings: Settings) -> Settings:
    """Read what somebody says of an offer; what cannot be read of it is asked nobody."""
    from mlpath.evidence.offer import read_offer
    from mlpath.interview.reading.settings import read as read_setting

    found = read_offer(text, session.catalog)
    if found is None:
        return Settings()
    context = ReadingContext(session.catalog, session.today, settings[COUNTRY])
    said: dict[str, object] = {OFFER.key: True}
    for row, words in zip(OF_OFFER, found, strict=True):
        if words:
            with suppress(MlpathError):
                said[row.key] = read_setting(row, words, context)
    return Settings(**said, **_home_in(session, text, settings))


def _end_of_studies(session: Session, text: str, settings: Settings) -> dict[str, object]:
    """Read when the studies of a student end, or work it out from their year; and say so."""
    from mlpath.evidence.studying import end_in_words, year_of_study
    from mlpath.interview.reading.settings import read as read_setting

    catalog = session.catalog
    if GRADUATES in settings or work_of(catalog, settings) is not Occupation.STUDENT:
        return {}
    where = settings[HOME] or settings[COUNTRY]
    words, year = end_in_words(text), year_of_study(text)
    if words:
        with suppress(MlpathError):
            context = ReadingContext(catalog, session.today, where)
            return {GRADUATES.key: read_setting(GRADUATES, words, context)}
    land = catalog.countries.get(CountryId((where or "").lower()))
    if year is None or land is None or land.degree is None:
        return {}
    ends = land.degree.end(year, session.today)
    session.notes.append(
        f"Taken from your year, as a first degree usually takes {land.degree.years} years there: "
        f"your studies end in {month(ends)}; otherwise: mlpath assess --graduates DATE."
    )
    return {GRADUATES.key: ends}


def _home_in(session: Session, text: str, settings: Settings) -> dict[str, str]:
    """Read in which country somebody lives who has an offer from another one."""
    from mlpath.evidence.offer import homes_in
    from mlpath.interview.reading.called import exactly
    from mlpath.interview.reading.places import COUNTRY as PLACE

    found = (one for name in homes_in(text) for one in exactly(PLACE.all_of(session.catalog), name))
    home = next((one.thing.id for one in found if one.thing.id != settings[COUNTRY]), None)
    return {HOME.key: home} if home else {}


def in_words(catalog: Catalog, text: str, settings: Settings) -> Answers:
    """Read what somebody says of themselves in their own words."""
    from mlpath.evidence.about import read_about

    return of_words(catalog, read_about(text, catalog), settings)


def of_words(catalog: Catalog, found: About, settings: Settings) -> Answers:
    """Return what was understood of somebody's words as answers.

    Of what is named without a level it is what those of their work and years can do, where that is
    more than to use it.
    """
    from mlpath.engine.case import Learner

    background = found.background.id if found.background else None
    usual = Learner(catalog, Person(settings=settings)).levels if settings[BACKGROUND] else {}
    return Answers(
        settings=Settings(
            domain=found.domain,
            background=background,
            studies=found.studies,
            internship=found.internship or None,
            or_lead=found.or_lead or None,
            years=worked(found),
            **_torn(found.torn, settings),
        ),
        ratings={
            claim.skill: claim.level
            if claim.told or claim.skill not in usual
            else max(claim.level, int(usual[claim.skill].value))
            for claim in found.claims
        },
    )


def worked(found: About) -> float | None:
    """Tell for how long somebody has done technical work, by their words: not as a nurse."""
    from mlpath.engine.knowledge.to_rate import HAS_WRITTEN, PROGRAMMING

    codes = found.background.levels.get(PROGRAMMING) if found.background else None
    technical = codes is not None and codes.mean >= HAS_WRITTEN
    return float(found.years) if found.years is not None and technical else None


def _torn(roles: Sequence[RoleId], settings: Settings) -> dict[str, RoleId]:
    """Take the first two roles between which somebody is undecided; one said elsewhere is first."""
    both, said = list(roles[:2]), settings[ROLE]
    if len(both) < 2 or (said is not None and said not in both):  # noqa: PLR2004 - two
        return {}
    both.sort(key=lambda one: one != said)
    return {ROLE.key: both[0], UNDECIDED.key: both[1]}


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


def events_of(answers: Answers) -> list[Event]:
    """Return the events that remember these answers."""
    events: list[Event] = []
    if answers.settings.said:
        events.append(SettingsChanged(changes=answers.settings.said))
    for skill, level in answers.ratings.items():
        events.append(Rating(skill=SkillId(skill), level=level))
    if answers.traits:
        events.append(TraitsTold(traits={TraitId(k): v for k, v in answers.traits.items()}))
    return events
