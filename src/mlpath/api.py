"""mlpath for notebooks and programs: data in, records out.

Six functions. None reads or writes a profile, prints, or asks what day it is: today is an argument,
and the same arguments give the same answer. What comes out are the records that the commands show
and `docs/json.md` describes; what goes in is read as people write it. Errors are those of
`mlpath.errors`: one sentence and a hint.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from mlpath.engine.case import Case, Learner
from mlpath.engine.wishes import wishes_of
from mlpath.interview.reading import find
from mlpath.interview.reading.levels import level_among, role_level, skill_level
from mlpath.interview.reading.settings import ReadingContext, read_all
from mlpath.model.settings import LEVEL, ROLE

if TYPE_CHECKING:
    from mlpath.model.events.event import Event
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.reports.gap import GapReport
    from mlpath.model.reports.plan import Plan
    from mlpath.model.reports.postings import MatchReport
    from mlpath.model.reports.salary import SalaryReport

__all__ = ["field", "gap", "match", "pay", "person", "plan"]


def field(*packs: str | Path) -> Catalog:
    """Return what is known of the field, with packs of data laid over what is bundled."""
    from tempfile import TemporaryDirectory

    from mlpath.catalog.load import load_catalog
    from mlpath.engine.derived import derived

    with TemporaryDirectory() as folder:  # what is compiled lives as long as the caller keeps it
        return load_catalog([Path(pack) for pack in packs], Path(folder), derived)


def person(
    catalog: Catalog,
    *,
    today: date,
    ratings: Mapping[str, int | str] | None = None,
    done: Mapping[str, int | str] | None = None,
    **settings: object,
) -> Learner:
    """Return somebody: their ratings, levels they finished, and settings as in an answers file.

    A level is 0 to 4 or its name. Settings are those of `docs/json.md`, such as
    `background="nurse"`, `hours="6 a week"`, `country="Germany"`, `deadline="9 months"`.
    """
    from mlpath.engine.journal.replay import replay
    from mlpath.model.events.about import SettingsChanged
    from mlpath.model.events.event import StoredEvent
    from mlpath.model.events.progress import LevelDone
    from mlpath.model.events.skills import Rating

    told = read_all(settings, ReadingContext(catalog, today))
    events: list[Event] = [SettingsChanged(changes=told.said)] if told.said else []
    for name, level in (ratings or {}).items():
        events.append(Rating(skill=find.skill(catalog, name).id, level=skill_level(level)))
    for name, level in (done or {}).items():
        events.append(
            LevelDone(skill=find.skill(catalog, name).id, level=skill_level(level), on=today)
        )
    noon = datetime.combine(today, time(12), UTC)
    stored = [StoredEvent(id=n, at=noon, event=event) for n, event in enumerate(events, 1)]
    return Learner(catalog, replay(stored), today)


def gap(you: Learner, role: str = "", level: str = "") -> GapReport:
    """Return what is missing for a role, the best gain an hour first."""
    from mlpath.engine.gap.gap import gap_report

    return gap_report(_case(you, role, level))


def plan(you: Learner, role: str = "", level: str = "", *, until: str | None = None) -> Plan:
    """Return the way to a role with dates; `until` is core, ready, 100, or points of readiness."""
    from mlpath.engine.way.plan import make_plan
    from mlpath.interview.reading.goals import goal

    return make_plan(_case(you, role, level, until=None if until is None else goal(until)))


def pay(
    catalog: Catalog,
    role: str = "ml-engineer",
    *,
    level: str | None = None,
    country: str | None = None,
    region: str | None = None,
) -> SalaryReport:
    """Return what a role pays, with intervals and sources: by level in a country, else by country.

    `role="all"` is the whole market.
    """
    from mlpath.engine.pay.named import named
    from mlpath.engine.pay.salary import MARKET, Wanted, salary_report
    from mlpath.engine.pay.tables import LEVELS, tables_of

    market = role == MARKET
    chosen = None if market else find.role(catalog, role)
    by_level = country is not None and level is None
    wanted = Wanted(
        role=chosen.id if chosen else MARKET,
        level=level_among(level, LEVELS) if level else None if by_level else "mid",
        region=find.region(catalog, region) if region else None,
        country=find.country(catalog, country)["country"] if country else None,
        by="level" if by_level else "country",
    )
    name = chosen.name if chosen else "All roles together"
    report = salary_report(tables_of(catalog.tables), wanted, role_name=name)
    return named(report, catalog)


def match(you: Learner, postings: Mapping[str, str] | Sequence[str]) -> MatchReport:
    """Return the fit of job postings, given as texts or as texts by name, best first."""
    from mlpath.engine.market.as_role import hours_to
    from mlpath.engine.market.match import Ranking, measure
    from mlpath.engine.market.yardstick import Yardstick
    from mlpath.evidence.postings.posting import PostingReader
    from mlpath.model.clean import clean, clean_name

    named = (
        postings if isinstance(postings, Mapping) else {str(n): t for n, t in enumerate(postings)}
    )
    catalog, reader = you.catalog, PostingReader(you.catalog)
    found = [
        reader.read(clean(text, limit=len(text), multiline=True), file=clean_name(name))
        for name, text in named.items()
    ]
    yardstick = Yardstick(
        catalog.skills, catalog.roles, you.estimates, groups=catalog.groups.values()
    )
    ranking = Ranking(yardstick, top=len(found))
    for posting in found:
        ranking.add(measure(posting, yardstick))
    return ranking.report(hours=hours_to(you), person="")


def _case(you: Learner, role: str, level: str, *, until: str | None = None) -> Case:
    """Return who, toward what: named here, else as the person said, else the usual."""
    today = you.today
    if today is None:
        raise TypeError("a person without a day has no plan: make one with mlpath.api.person")
    settings = you.person.settings
    return Case(
        you,
        find.role(you.catalog, role or settings[ROLE] or "ml-engineer"),
        role_level(level) if level else settings[LEVEL] or role_level("junior"),
        wishes=wishes_of(settings.on(today), today, until=until),
        today=today,
    )
