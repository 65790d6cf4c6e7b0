"""What is left of pay after tax and contributions: approximate, for a single person."""

from __future__ import annotations

from mlpath.model.record import record


@record
class TaxRules:
    """The rules of a country that net pay follows from: of a single person without children."""

    year: int
    """The year of the rules."""
    after: str
    """What was taken off, in words that follow "after"."""
    note: str
    """Whom it is worked out for, and what is left out."""
    sources: tuple[str, ...]


@record
class NetPay:
    """About what is left of an offer."""

    amount: float
    """A year, to three significant digits, in the currency of the offer."""
    rules: TaxRules


@record
class NetPayback:
    """About what is left of pay now and of pay then, in the currency of the payback."""

    now: float
    """Pay a year now, after tax, to three significant digits."""
    then: float
    """Pay a year in the new job, after tax, to three significant digits."""
    more_low: float
    """Extra pay a year after tax, at worst."""
    more_likely: float
    more_high: float
    rules: TaxRules
