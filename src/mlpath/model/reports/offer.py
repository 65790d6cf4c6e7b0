"""An offer, and a step up from it: what figures of pay mean for one person."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import default, record

if TYPE_CHECKING:
    from collections.abc import Mapping

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
class OfferReport:
    """Where an offer stands among the figures for its country, role and level."""

    kind: ClassVar[str] = "offer"
    amount: float
    currency: str
    role_name: str
    row: SalaryRow
    """In the currency of the offer."""
    percentile: float
    """Of 100 such jobs, how many pay less."""
    percentile_low: float
    percentile_high: float
    ask_low: float | None
    """The range to negotiate in; None when the offer is above everything the figures know."""
    ask_high: float | None
    moves: tuple[BetterPaid, ...]
    left_out: tuple[str, ...]
    net: NetPay | None = None
    """About what is left of the offer after tax; null where the rules are not known."""
    source_names: Mapping[str, str] = default(factory=dict)
    """What readers know the sources of those rules by, by id."""
