"""What is worth knowing of the country to work in: of all that is known, what applies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.market.hired import apply_at
from mlpath.model.circumstances import work_of
from mlpath.model.field.background import Occupation
from mlpath.model.field.own.country import LocalRule, Team
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.ids import CountryId, SkillId, TopicId
from mlpath.model.reports.bridge import LocalMarket
from mlpath.model.settings import BEGINS, COUNTRY, HOME, NOTICE, PERMIT, READER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlpath.engine.case import Case
    from mlpath.model.field.guide import GuideSection
    from mlpath.model.field.own.country import Aid, Board, House, Land

PERMITS = TopicId("work-permit")
BY_THE_STATE = "by the state"
"""What a board of a public employment office is said to list."""
PAPERS = SkillId("reading-papers")
"""Who cannot do without looks for houses with research of their own."""
MOST_BOARDS = 4
MOST_HOUSES = 5
MOST_AIDS = 3


def local_market(case: Case) -> LocalMarket | None:
    """Tell what a mentor who lives there would; None where nothing known of it applies."""
    settings = case.person.settings
    here = case.catalog.countries.get(CountryId((settings[COUNTRY] or "").lower()))
    if here is None:
        return None
    work = _work(case)
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
        applying=here.applying if settings[READER] and not hired else None,
        permit=_permit(case) if abroad else None,
        notice=None if hired else usual_notice(case),
        checked=here.checked,
    )
    applies = (told.boards, told.funding, told.support, told.permit, told.notice)
    return told if any(applies) else None


def usual_notice(case: Case) -> LocalRule | None:
    """Tell what notice is usual where somebody has a job; whoever said theirs knows it."""
    settings, home = case.person.settings, _home(case)
    known = settings[NOTICE] is not None or BEGINS in settings
    return home.notice if home and not known and _work(case) is Occupation.EMPLOYED else None


def _work(case: Case) -> Occupation:
    """Tell what fills the week; where nobody said, a job, as everywhere in a plan."""
    return work_of(case.catalog, case.person.settings) or Occupation.EMPLOYED


def _home(case: Case) -> Land | None:
    """Find the country that somebody lives in: the one to work in, unless it needs a permit."""
    settings = case.person.settings
    home = settings[HOME] or ("" if settings[PERMIT] else settings[COUNTRY])
    return case.catalog.countries.get(CountryId((home or "").lower()))


def _for(helps: Iterable[Aid], work: Occupation) -> tuple[Aid, ...]:
    """Name the first who help people whose week is filled so."""
    return tuple(one for one in helps if not one.works or work in one.works)[:MOST_AIDS]


def _boards(case: Case, here: Land, work: Occupation) -> tuple[Board, ...]:
    """List those that are for everybody or for the person, the latter first.

    An office of the state places few but beginners.
    """
    seasoned = apply_at(case) is not RoleLevel.JUNIOR
    fit = [
        one
        for one in here.boards
        if (not one.works or work in one.works)
        and (not one.domains or case.domain in one.domains)
        and not (seasoned and one.lists == BY_THE_STATE)
    ]
    return tuple(sorted(fit, key=lambda one: not one.works and not one.domains)[:MOST_BOARDS])


def _houses(case: Case, here: Land) -> tuple[str, ...]:
    """Name known employers, of the own field where there are any: first those with teams."""
    targets = case.role.targets[case.level]
    reads = any(target.must and PAPERS in target.any_of for target in targets)
    sought = Team.RESEARCH if reads else Team.PRODUCT

    def far(one: House) -> tuple[bool, bool]:
        return sought not in one.teams, not one.teams

    own = [one for one in here.houses if case.domain in one.domains]
    return tuple(one.name for one in sorted(own or here.houses, key=far)[:MOST_HOUSES])


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
