"""An offer, a step up and what learning pays back: what figures of pay mean for one person."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.salary import SalaryRow


@record
class Move:
    """Something that usually pays more than this offer: the next level, or another role."""

    role: str
    level: str
    p50: float
    """The usual pay there, in the currency of the offer."""
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
    moves: tuple[Move, ...]
    left_out: tuple[str, ...]


@record
class Payback:
    """Hours and fees against the pay that they may bring, in `currency`."""

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
