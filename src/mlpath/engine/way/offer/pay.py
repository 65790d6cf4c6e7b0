"""The pay of an offer among what such jobs pay there, at the level that somebody counts for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.market.hired import apply_at
from mlpath.engine.pay.offer import placed, to_ask, too_far
from mlpath.engine.pay.salary import Wanted, choose
from mlpath.engine.pay.tables import LEVELS, PayReader, tables_of
from mlpath.errors import MlpathError
from mlpath.model.field.role_level import READY
from mlpath.model.named import NamedTuple
from mlpath.model.settings import COUNTRY, PAY
from mlpath.model.told import Money, fine, paid

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.engine.pay.offer import PlacedPay
    from mlpath.model.reports.salary import SalaryRow

TOO_FAR = READY / 3
"""Points of readiness below which the first task decides, and nobody asks for a higher level."""
JUDGES = "mlpath assess --offer-pay AMOUNT"


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
    return row.basis != "modelled" and not row.range_only


def _judged(job: Case, row: SalaryRow, money: Money) -> JudgedPay:
    """Say where an amount stands, and which one to ask for: at the next level where that is all."""
    place, shown = placed(row, money.amount), f"{fine(money.amount)} {money.currency}"
    span = f"{place.low:.0f} to {place.high:.0f}"
    where = f"{row.level} jobs in {row.country_name}"
    if row.range_only:
        text = f"{shown} is above {span} of 100 {where}: too little is known there to say more"
    else:
        sure = f"{span}: the median is uncertain" if measured(row) else f"an estimate, {span}"
        text = f"{shown} is above about {place.percentile:.0f} of 100 {where} ({sure})"
    ask, level = place.ask, ""
    if ask is None and row.level != LEVELS[-1] and job.points_now >= TOO_FAR:
        higher = _row(job, LEVELS[LEVELS.index(row.level) + 1], row.country)
        higher = higher and _in(job, higher, money.currency)
        ask, level = (to_ask(money.amount, higher), higher.level) if higher else (None, "")
    told = _to_ask(money, ask, level)
    return JudgedPay(text, told, place, ask, fine(row.p25), money.currency)


def _to_ask(money: Money, ask: tuple[float, float] | None, level: str) -> str:
    """Name one figure: the median where an offer is below it, else half of the way to the best."""
    if ask is None:
        return "Hardly a figure goes higher: ask about the rest"
    start = f"to start as {level}, for " if level else "for "
    low, high = ask
    figure = low if low > money.amount else (money.amount + high) / 2
    return f"Ask once {start}about {fine(figure)} {money.currency}; a no is no reason to decline"


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
