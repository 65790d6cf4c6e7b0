"""Degrees: how many real postings of a role ask for one, and how many take somebody as they are.

They are counted in the postings that doors are counted in; where these are few, in all of the role.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mlpath.engine.market.doors import street
from mlpath.model.circumstances import work_of
from mlpath.model.field.background import Occupation
from mlpath.model.field.market_posting import YES, LeastDegree
from mlpath.model.field.parted import POSTINGS, part
from mlpath.model.reports.doors import DegreesAsked
from mlpath.model.settings import COUNTRY, EDUCATION
from mlpath.model.share import FEW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.engine.case import Case
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.market_posting import MarketPosting
    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.ids import RoleId

    Tally = Counter[tuple[str, bool, str]]
    """Postings by the degree that they ask for, whether experience does as well, and country."""

RANK = {degree: rank for rank, degree in enumerate(LeastDegree)}


def degrees_asked(case: Case) -> DegreesAsked | None:
    """Count who asks the person for a degree that they do not have; None where few postings say."""
    found, settings = street(case), case.person.settings
    tally, levels = _tally(found.postings), found.levels
    if tally.total() < FEW:
        tally, levels = _tally(found.of_role), ()
    held = _held(settings[EDUCATION])
    if tally.total() < FEW:
        return None
    learning = work_of(case.catalog, settings) is Occupation.STUDENT
    return _summed(
        tally,
        held,
        levels=levels,
        studying=learning and held in {None, LeastDegree.NONE},
        country=settings[COUNTRY],
    )


def degrees_of(catalog: Catalog, role: RoleId) -> DegreesAsked | None:
    """Count them in all postings of a role, for nobody in particular."""
    # Rows as they are: nothing else of them is wanted, and records take time.
    rows = catalog.tables.get(part(POSTINGS, role), ())
    tally = Counter((row["degree"], row["instead"] == YES, "") for row in rows if row["degree"])
    return _summed(tally, None) if tally.total() >= FEW else None


def _tally(postings: Sequence[MarketPosting]) -> Tally:
    return Counter((one.degree, one.instead, one.country) for one in postings if one.degree)


def _held(education: str | None) -> LeastDegree | None:
    """Return the degree that somebody has; training and school are none, and None is unsaid."""
    if education is None:
        return None
    return next((one for one in LeastDegree if one == education), LeastDegree.NONE)


def _summed(
    tally: Tally,
    held: LeastDegree | None,
    *,
    levels: tuple[RoleLevel, ...] = (),
    studying: bool = False,
    country: str | None = None,
) -> DegreesAsked:
    asked, rank = Counter[str](), RANK[held or LeastDegree.NONE]
    instead = enough = here = 0
    for (degree, experience, where), count in tally.items():
        asked[degree] += count
        instead += count * experience
        enough += count * (experience or RANK[LeastDegree(degree)] <= rank)
        here += count * (where == country)
    return DegreesAsked(
        n=tally.total(),
        none=asked[LeastDegree.NONE],
        bachelor=asked[LeastDegree.BACHELOR],
        master=asked[LeastDegree.MASTER],
        phd=asked[LeastDegree.PHD],
        instead=instead,
        enough=enough,
        levels=levels,
        held=held,
        studying=studying,
        here=here if country else None,
    )
