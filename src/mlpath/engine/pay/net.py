"""What is left of a year's pay after tax and contributions, by the table of a country."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from mlpath.engine.pay.currency import home_currency, whole
from mlpath.errors import BadDataError
from mlpath.model.exchange import convert
from mlpath.model.named import NamedTuple
from mlpath.model.net import TaxRules
from mlpath.model.told import told

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.engine.pay.tables import PayTables


class NetScale(NamedTuple):
    """How pay in one currency becomes net pay in the same."""

    rules: TaxRules
    gross: Sequence[int]
    """Where the line has its corners, in the money of the country."""
    net: Sequence[int]
    per: float
    """Money of the country for one unit of pay."""

    def of(self, pay: float) -> float:
        """Return what is left of a year's pay, as exactly as it is told."""
        return told(self._line(pay * self.per) / self.per)

    def _line(self, pay: float) -> float:
        """Follow the line; beyond its last corner its slope goes on."""
        end = min(max(1, bisect_left(self.gross, pay)), len(self.gross) - 1)
        (x0, x1), (y0, y1) = self.gross[end - 1 : end + 1], self.net[end - 1 : end + 1]
        return y0 + (pay - x0) / (x1 - x0) * (y1 - y0)


def net_scale(
    tables: PayTables, country: str, currency: str, rates: Mapping[str, Mapping[str, str]]
) -> NetScale | None:
    """Return how pay in a country becomes net pay; None where its rules are not known."""
    row = next((row for row in tables.net if row["country"] == country), None)
    home = home_currency(country, tables.places)
    if row is None or (currency != home and not {currency, home} <= set(rates)):
        return None
    where = f"salary/net.csv, {country}"
    gross, net = ([whole(cell, where) for cell in row[key].split()] for key in ("gross", "net"))
    rising = all(low < high for low, high in pairwise(gross))
    if not rising or len(gross) != len(net) or any(a < b for a, b in zip(gross, net, strict=True)):
        raise BadDataError(
            f"{where}: net pay cannot be read off these amounts",
            hint="Gross pay has to rise, and each has a net pay that is not above it.",
        )
    rules = TaxRules(
        year=whole(row["year"], where),
        after=row["after"],
        note=row["note"],
        sources=tuple(row["sources"].split()),
    )
    return NetScale(rules, gross, net, convert(1.0, currency, home, rates))
