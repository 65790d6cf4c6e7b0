"""What work pays: one row a country, role and level, and the report made of such rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import default, record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.field.source import Source
    from mlpath.model.net import NetPayback


@record
class KindCount:
    """How much evidence of one kind a row rests on."""

    kind: str
    """advert, people, company, employers, survey, developers or bigtech: Kaggle asked for a survey,
    Stack Overflow developers."""
    n: int
    """Adverts or answers."""


@record
class SalaryRow:
    """What one role at one level pays in one country: base pay a year before tax, in `currency`."""

    region: str
    country: str
    """ISO 3166, two letters."""
    country_name: str
    role: str
    """A role id, or `all` for the whole market."""
    level: str
    """junior, mid, senior or lead."""
    currency: str
    p10: float | None
    """Only where measured."""
    p25: float
    p50: float
    p75: float
    p90: float | None
    n: int
    """Adverts and answers of just this country, role and level."""
    effective_n: float
    """How many independent answers would make the median as sure as it is."""
    median_low: float
    """What people there earn in the middle lies between these two with 90 %."""
    median_high: float
    basis: str
    """measured, pooled or modelled."""
    years: str
    sources: tuple[str, ...]
    usd: float | None
    """The median in US dollars at the latest rate."""
    ppp: float | None
    """The median as dollars in the United States that buy as much: its living standard."""
    converted_from: str = ""
    """The currency the figures were in before they were converted."""
    kinds: tuple[KindCount, ...] = ()
    """What `n` counts, by kind."""
    like: str = ""
    """The role whose pay this is, more or less, since this one was hardly seen here; or empty."""
    range_only: bool = False
    """Whether the interval is too wide for a median: screens show the range alone."""
    role_name: str = ""
    """What people call the role; empty where nobody asked the catalogue."""
    like_name: str = ""
    """The same of the role that it is like."""


@record
class RegionRow:
    """The countries of a region in one line: their medians in US dollars at the latest rates."""

    region: str
    role: str
    level: str
    lowest: float
    lowest_country: str
    middle: float
    """The median of the countries' medians; every country counts the same."""
    highest: float
    highest_country: str
    countries: int
    n: int


@record
class Quoted:
    """A figure that somebody else published; never mixed into ours."""

    region: str
    country: str
    place: str
    role: str
    level: str
    measure: str
    currency: str
    low: float | None
    value: float | None
    high: float | None
    n: int | None
    as_of: str
    source: str
    note: str
    role_name: str = ""
    """What people call the role; empty of the whole market."""
    country_name: str = ""


@record
class CityPay:
    """What employers of a metropolitan area report, of all ages and levels; US dollars a year."""

    city: str
    """The area, as the survey names it."""
    role: str
    """data-scientist or software-engineer: the survey has no class for machine learning."""
    employed: int
    """People in the occupation there; 0 where that is not released."""
    p10: float | None
    """null where it is not released, as pay above 239,200 is not."""
    p25: float | None
    p50: float
    p75: float | None
    p90: float | None
    to_country: float
    """The median as a share of the country's: 1.2 is a fifth more."""
    source: str


@record
class RateUsed:
    """An exchange rate that the figures on the page rest on."""

    currency: str
    per_usd: float
    year: int
    source: str


@record
class Payback:
    """Hours and fees against the pay that they may bring, in `currency`.

    Amounts have three significant digits, hours are whole: differences and months follow from them.
    """

    kind: ClassVar[str] = "payback"
    currency: str
    now: float
    """Pay a year now, or at the level below, before tax."""
    then: SalaryRow
    hours_low: float
    hours_likely: float
    hours_high: float
    fees: float
    more_low: float
    """Extra pay a year before tax: at worst, likely, at best."""
    more_likely: float
    more_high: float
    months_low: float | None
    """Months in the new job until fees and hours are paid back; None is never."""
    months_likely: float | None
    months_high: float | None
    assumptions: tuple[str, ...]
    net: NetPayback | None = None
    """The same after tax, which the months count with; null where the rules are not known."""


@record
class PayBeside:
    """What somebody earns now, beside what the jobs pay that they apply for."""

    now: float
    """A year before tax, in the currency of the rows."""
    rows: tuple[SalaryRow, ...]
    """The level that is applied for, and the levels above it."""


@record
class SalaryReport:
    """What it pays, by country, level or role."""

    kind: ClassVar[str] = "salary"
    listed: ClassVar[str] = "rows"
    rows: tuple[SalaryRow, ...]
    by: str
    """country, level or role."""
    region: str | None
    country: str | None
    role: str
    """The role asked for, or `all`."""
    role_name: str
    level: str | None
    """The level asked for, or None when the rows are of all levels."""
    mine: str | None = None
    """The person's own level, if they told."""
    regions: tuple[RegionRow, ...] = ()
    published: tuple[Quoted, ...] = ()
    rates: tuple[RateUsed, ...] = ()
    left_out: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    """Ids of every source the page rests on."""
    source_names: Mapping[str, str] = default(factory=dict)
    """What readers know them by, by id."""
    source_details: tuple[Source, ...] = ()
    """Those sources in full, when asked for."""
    cities: tuple[CityPay, ...] = ()
    """A metropolitan area, where one was asked for."""
    next_level: SalaryRow | None = None
    """The level above the one asked for, or above one's own, in one country and role."""
    payback: Payback | None = None
    more: int = 0
    """Entries that `--limit` left off; 0 when all are here."""
    show: str = "all"
    """What a page tells: what is known best, or all; JSON always holds everything."""
