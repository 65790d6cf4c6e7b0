"""What currencies are worth in dollars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.errors import BadDataError, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def latest_rates(table: Sequence[Mapping[str, str]]) -> dict[str, Mapping[str, str]]:
    """Return the newest row for each currency."""
    newest: dict[str, Mapping[str, str]] = {}
    for row in table:
        held = newest.get(row["currency"])
        if held is None or row["year"] > held["year"]:
            newest[row["currency"]] = row
    return newest


def per_usd(code: str, rates: Mapping[str, Mapping[str, str]]) -> float:
    """Return what a dollar costs in a currency, or say that no rate is known."""
    if code not in rates:
        raise UsageError(
            f"there is no usable exchange rate for {code}",
            hint="Currencies with a rate: " + ", ".join(sorted(rates)),
        )
    return positive(rates[code]["per_usd"], f"salary/fx.csv, {code}")


def convert(
    amount: float, source: str, target: str, rates: Mapping[str, Mapping[str, str]]
) -> float:
    """Convert an amount at the latest rates."""
    if source == target:
        return amount
    return amount / per_usd(source, rates) * per_usd(target, rates)


def positive(text: str, where: str) -> float:
    """Read a number of a table that has to be above zero."""
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 < value < 1e15:  # noqa: PLR2004 - also refuses NaN and infinity
        raise BadDataError(f'{where}: "{text[:40]}" is not an amount above zero')
    return value
