"""An offer, and a step up from it: what figures of pay mean for one person."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import default, record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.field.own.country import LocalRule
    from mlpath.model.net import NetPay
    from mlpath.model.reports.salary import SalaryRow


@record
class BetterPaid:
    """Something that usually pays more than this offer: the next level, or another role."""

    role: str
    level: str
    p50: float
    """The usual pay there to three significant digits, in the currency of the offer."""
    more: float
    """What that is above the offer."""
    basis: str
    n: int


@record
class HomePay:
    """What the same job pays in the country that somebody lives in."""

    row: SalaryRow
    worth: float | None
    """What buys there as much as the offer does in its country; null where that is not known."""


@record
class OfferReport:
    """Where an offer stands among the figures for its country, role and level."""

    kind: ClassVar[str] = "offer"
    amount: float
    currency: str
    role_name: str
    row: SalaryRow
    """In the currency of the offer."""
    percentile: float | None
    """Of 100 such jobs, how many pay less; null where fewer than ten figures stand behind it."""
    percentile_low: float
    percentile_high: float
    ask_low: float | None
    """The range to negotiate in, up to a median; null where no figure goes further."""
    ask_high: float | None
    ask: str
    """What to ask for, and with which reason, in words."""
    moves: tuple[BetterPaid, ...]
    left_out: tuple[str, ...]
    net: NetPay | None = None
    """About what is left of the offer after tax; null where the rules are not known."""
    home: HomePay | None = None
    """The same job at home; null where nobody said where that is, or it is the same country."""
    pay_page: LocalRule | None = None
    """Who tells what jobs pay there."""
    tax_page: LocalRule | None = None
    """Who works out net pay there, where the rules are not known here."""
    source_names: Mapping[str, str] = default(factory=dict)
    """What readers know the sources of those rules by, by id."""
