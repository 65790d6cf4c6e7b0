"""What is worth knowing of the country to work in: of all that is known, what applies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.market.hired import apply_at
from mlpath.model.circumstances import work_of
from mlpath.model.field.background import Occupation
from mlpath.model.field.own.country import LocalRule
from mlpath.model.field.role_level import EXPERIENCED
from mlpath.model.ids import CountryId, TopicId
from mlpath.model.reports.bridge import LocalMarket
from mlpath.model.settings import COUNTRY, PERMIT, READER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlpath.engine.case import Case
    from mlpath.model.field.guide import GuideSection
    from mlpath.model.field.own.country import Aid, Board, Land

PERMITS = TopicId("work-permit")
BY_THE_STATE = "by the state"
"""What a board of a public employment office is said to list."""
MOST_BOARDS = 4
MOST_HOUSES = 5


def local_market(case: Case) -> LocalMarket | None:
    """Tell what a mentor who lives there would; None where nothing known of it applies."""
    settings = case.person.settings
    here = case.catalog.countries.get(CountryId((settings[COUNTRY] or "").lower()))
    if here is None:
        return None
    work = work_of(case.catalog, settings) or Occupation.EMPLOYED  # as everywhere in a plan
    hired, abroad = case.wishes.first_day is not None, bool(settings[PERMIT])
    told = LocalMarket(
        country=settings[COUNTRY] or "",
        name=here.name,
        boards=() if hired else _boards(case, here, work),
        hiring="" if hired else here.hiring,
        houses=() if hired else _houses(case, here),
        near="" if hired else _near(case),
        funding=() if abroad else _for(here.funding, work),
        support=_for(here.support, work) if settings[READER] else (),
        permit=_permit(case) if abroad else None,
        notice=here.notice if work is Occupation.EMPLOYED and not abroad else None,
        checked=here.checked,
    )
    applies = (told.boards, told.funding, told.support, told.permit, told.notice)
    return told if any(applies) else None


def _for(helps: Iterable[Aid], work: Occupation) -> tuple[Aid, ...]:
    return tuple(one for one in helps if not one.works or work in one.works)


def _boards(case: Case, here: Land, work: Occupation) -> tuple[Board, ...]:
    """List those that are for everybody or for the person, the latter first.

    An office of the state places few people of experience.
    """
    seasoned = apply_at(case) in EXPERIENCED
    fit = [
        one
        for one in here.boards
        if (not one.works or work in one.works)
        and (not one.domains or case.domain in one.domains)
        and not (seasoned and one.lists == BY_THE_STATE)
    ]
    return tuple(sorted(fit, key=lambda one: not one.works and not one.domains)[:MOST_BOARDS])


def _houses(case: Case, here: Land) -> tuple[str, ...]:
    """Name large employers: those of the own field, else those of many and then the others."""
    own = [one for one in here.houses if case.domain in one.domains]
    nearest = own or sorted(here.houses, key=lambda one: bool(one.domains))
    return tuple(one.name for one in nearest[:MOST_HOUSES])


def _near(case: Case) -> str:
    """Name kinds of employers of the own field that there are near everybody."""
    domain = case.catalog.domains.get(case.domain) if case.domain else None
    return domain.near if domain else ""


def _permit(case: Case) -> LocalRule | None:
    found = official(case, PERMITS)
    return LocalRule(text=found.text, url=found.url) if found and found.text else None


def official(case: Case, topic: TopicId) -> GuideSection | None:
    """Find what the guide says of the country to work in."""
    guide, country = case.catalog.guides.get(topic), case.person.settings[COUNTRY]
    sections = guide.sections if guide else ()
    return next((one for one in sections if country in one.countries), None)
