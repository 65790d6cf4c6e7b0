"""The pay of an offer among what such jobs pay there, at the level that somebody counts for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.market.hired import apply_at
from mlpath.engine.pay.asking import ESTIMATE, asking, level_above, to_ask, too_few
from mlpath.engine.pay.living import at_home, net_of
from mlpath.engine.pay.offer import placed, too_far
from mlpath.engine.pay.salary import Wanted, choose
from mlpath.engine.pay.tables import PayReader, tables_of
from mlpath.errors import MlpathError
from mlpath.model.field.role_level import READY, RoleLevel
from mlpath.model.ids import CountryId
from mlpath.model.named import NamedTuple
from mlpath.model.settings import COUNTRY, EDUCATION, HOME, PAY, YEARS
from mlpath.model.told import Money, fine, paid

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.engine.pay.offer import PlacedPay
    from mlpath.model.field.own.country import LocalRule
    from mlpath.model.net import NetPay
    from mlpath.model.reports.offer import HomePay
    from mlpath.model.reports.salary import SalaryRow

TOO_FAR = READY / 3
"""Points of readiness below which the first task decides, and nobody asks for a higher level."""
LITTLE, VERY_LITTLE = 25.0, 10.0
"""Of 100 such jobs: pay above fewer is asked about first, above so few no expert takes it."""
JUDGES = "mlpath assess --offer-pay AMOUNT"
DOCTORATE = "phd"


class JudgedPay(NamedTuple):
    """What can be said of the pay of an offer."""

    text: str
    """Where it stands, or what is missing to say so."""
    to_ask: str = ""
    """The figure to ask for, in words."""
    place: PlacedPay | None = None
    ask: tuple[float, float] | None = None
    least: str = ""
    """What a quarter of such jobs pay less than."""
    currency: str = ""
    net: NetPay | None = None
    home: HomePay | None = None
    tax_page: LocalRule | None = None


def judged(job: Case) -> JudgedPay:
    """Judge the pay of an offer; without an amount, say which one is enough."""
    country, said = job.person.settings[COUNTRY], job.person.settings[PAY]
    if country is None:
        asked = "mlpath assess" if said else JUDGES
        return JudgedPay(f"Is the pay right? {asked} --country COUNTRY")
    level = apply_at(job)
    row = _row(job, level, country)
    if row is None:
        return JudgedPay("What such jobs pay there is not known here")
    if said is None:
        least = f"{fine(row.p25)} {row.currency}"
        return JudgedPay(
            f"A quarter of {level} jobs in {row.country_name} pay less than {least}"
            f"{'' if measured(row) else ', by an estimate'}. Yours: {JUDGES}"
        )
    money = _money(said, row)
    there = _in(job, row, money.currency)
    if there is None:
        return JudgedPay(f"No rate of {money.currency} is known here; in {row.currency}: {JUDGES}")
    wrong = too_far(there, money)
    return JudgedPay(f"{wrong}: {JUDGES}") if wrong else _judged(job, there, money)


def absurd(job: Case) -> str:
    """Say why an amount that somebody named cannot be pay a year; empty where it can."""
    country, said = job.person.settings[COUNTRY], job.person.settings[PAY]
    row = _row(job, apply_at(job), country) if country and said else None
    if row is None or said is None:
        return ""
    money = _money(said, row)
    there = _in(job, row, money.currency)
    return too_far(there, money) if there else ""


def _money(said: str, row: SalaryRow) -> Money:
    money = paid(said)
    return money._replace(currency=money.currency or row.currency)


def measured(row: SalaryRow) -> bool:
    """Tell whether figures of just such jobs there are known, and not only of like ones."""
    return row.basis != ESTIMATE and not row.range_only


def reason_of(job: Case) -> str:
    """Name what somebody can put forward to be hired one level up; nothing without it."""
    if apply_at(job) is not RoleLevel.JUNIOR or job.points_now < TOO_FAR:
        return ""  # years count already, or there is too much to learn
    settings = job.person.settings
    years = settings[YEARS] or 0
    if years >= 1:
        return f"your {years:g} {'year' if years == 1 else 'years'} of technical work speak for it"
    return "your doctorate speaks for it" if settings[EDUCATION] == DOCTORATE else ""


def _judged(job: Case, row: SalaryRow, money: Money) -> JudgedPay:
    """Say where an amount stands, and which one to ask for: at the next level where that is all."""
    place, shown = placed(row, money.amount), f"{fine(money.amount)} {money.currency}"
    tables, reader = tables_of(job.catalog.tables), _reader(job)
    wanted = Wanted(role=job.role.id, level=row.level, country=row.country)
    reason = reason_of(job)
    higher = level_above(tables, reader, wanted, money) if reason else None
    asked = to_ask(money.amount, row, higher)
    home = job.person.settings[HOME]
    here = job.catalog.countries.get(CountryId(row.country.lower()))
    where = f"{row.level} jobs in {row.country_name}"
    to_say = asking(money, asked, row, reason, higher)
    if place.known:
        share, span = f"{place.percentile:.0f} of 100", f"{place.low:.0f} to {place.high:.0f}"
        text = f"{shown} is above about {share} {where} ({span}: the median is uncertain)"
    elif place.at_most < LITTLE:
        text = f"{shown} is little for {where} even where the highest estimate is right"
        to_say = f"Ask once for about {fine(row.p50)} {money.currency}, which is an estimate"
    else:
        text = too_few(row, money, here.pay if here else None)
    return JudgedPay(
        text=text,
        to_ask=to_say,
        place=place,
        ask=(money.amount, asked.figure) if asked else None,
        least=fine(row.p25),
        currency=money.currency,
        net=net_of(tables, reader, row, money),
        home=at_home(tables, reader, wanted._replace(country=home), row, money) if home else None,
        tax_page=here.tax if here else None,
    )


def _row(job: Case, level: str, country: str) -> SalaryRow | None:
    """Read what such jobs pay there; None where no figure is known."""
    wanted = Wanted(role=job.role.id, level=level, country=country)
    if not job.catalog.tables.get("salary/bands"):
        return None
    try:
        return _reader(job).read(choose(tables_of(job.catalog.tables), wanted)[0])
    except MlpathError:
        return None


def _in(job: Case, row: SalaryRow, currency: str) -> SalaryRow | None:
    """Tell what a row is in other money; None where no rate is known."""
    try:
        return _reader(job).converted(row, currency)
    except MlpathError:
        return None


def _reader(job: Case) -> PayReader:
    return PayReader(tables_of(job.catalog.tables))
