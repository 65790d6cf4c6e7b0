"""Pay as the tables hold it: rows of strings checked and turned into rows of money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.pay.currency import whole
from mlpath.errors import BadDataError
from mlpath.model.exchange import convert, latest_rates, positive
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.named import NamedTuple
from mlpath.model.reports.salary import KindCount, SalaryRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.model.told import Money

    Row = Mapping[str, str]

LEVELS = tuple(level.value for level in RoleLevel)
BASES = ("measured", "pooled", "modelled")


class PayTables(NamedTuple):
    """The tables that pay is read from, as rows of strings."""

    bands: Sequence[Row]
    places: Sequence[Row]
    fx: Sequence[Row]
    ppp: Sequence[Row]
    published: Sequence[Row]
    net: Sequence[Row]
    like: Sequence[Row] = ()
    groups: Sequence[Row] = ()
    cities: Sequence[Row] = ()

    def countries(self, region: str) -> set[str]:
        """Return the countries of a region, or of what people call one, such as the EU."""
        named = [row["countries"].split() for row in self.groups if row["group"] == region]
        return {row["country"] for row in self.places if row["region"] == region}.union(*named)


def tables_of(tables: Mapping[str, Sequence[Row]]) -> PayTables:
    """Pick the tables of pay out of a catalogue's."""
    return PayTables(
        bands=tables["salary/bands"],
        places=tables["salary/regions"],
        fx=tables["salary/fx"],
        ppp=tables["salary/ppp"],
        published=tables["salary/published"],
        net=tables["salary/net"],
        like=tables.get("salary/like", ()),
        groups=tables.get("salary/groups", ()),
        cities=tables.get("salary/cities", ()),
    )


MOST_APART = 3.0
"""An interval wider than this, high over low, says nothing of its middle."""


def _kinds(text: str) -> tuple[KindCount, ...]:
    pairs = (part.split(":") for part in text.split())
    return tuple(KindCount(kind=kind, n=int(n)) for kind, n in pairs)


def _text(row: Row, key: str) -> str:
    return f"salary/bands.csv, {row['country']} {row['role']} {row['level']}, {key}"


def _optional(row: Row, key: str) -> float | None:
    return positive(row[key], _text(row, key)) if row[key] else None


class PayReader:
    """Turns rows of strings into rows of pay, with rates and price levels at hand."""

    def __init__(self, tables: PayTables) -> None:
        self._places = {row["country"]: row for row in tables.places}
        self._ppp = {row["country"]: row for row in tables.ppp}
        self.rates = latest_rates(tables.fx)

    def read(self, row: Row) -> SalaryRow:
        """Read one row of the table of bands."""
        place = self._places.get(row["country"])
        if place is None or row["level"] not in LEVELS or row["basis"] not in BASES:
            raise BadDataError(
                f"{_text(row, 'key')}: an unknown country, level or basis",
                hint="Countries are in salary/regions.csv.",
            )
        p25, p50, p75 = (positive(row[key], _text(row, key)) for key in ("p25", "p50", "p75"))
        if not p25 <= p50 <= p75:
            raise BadDataError(f"{_text(row, 'p50')}: the median lies outside its quartiles")
        low, high = (positive(row[key], _text(row, key)) for key in ("median_low", "median_high"))
        return SalaryRow(
            region=place["region"],
            country=row["country"],
            country_name=place["name"],
            role=row["role"],
            level=row["level"],
            currency=row["currency"],
            p10=_optional(row, "p10"),
            p25=p25,
            p50=p50,
            p75=p75,
            p90=_optional(row, "p90"),
            n=whole(row["n"], _text(row, "n")),
            effective_n=positive(row["effective_n"], _text(row, "effective_n")),
            median_low=low,
            median_high=high,
            basis=row["basis"],
            years=row["years"],
            sources=tuple(row["sources"].split()),
            usd=self._usd(p50, row["currency"]),
            ppp=self._ppp_of(row["country"], p50, row["currency"], place["currency"]),
            kinds=_kinds(row.get("kinds", "")),
            like=row.get("like", ""),
            range_only=high / low > MOST_APART,
        )

    def _usd(self, amount: float, currency: str) -> float | None:
        if currency not in self.rates:
            return None
        return round(convert(amount, currency, "USD", self.rates))

    def _ppp_of(self, country: str, amount: float, currency: str, home: str) -> float | None:
        parity = self._ppp.get(country)
        if parity is None or currency != home:
            return None
        return round(amount / positive(parity["per_intl_usd"], f"salary/ppp.csv, {country}"))

    def worth(self, money: Money, country: str, home: str) -> float | None:
        """Tell the money of another country that buys as much there as an amount does in one."""
        here, there = self._ppp.get(country), self._ppp.get(home)
        if here is None or there is None:
            return None
        local = convert(money.amount, money.currency, self._places[country]["currency"], self.rates)
        prices = (positive(one["per_intl_usd"], "salary/ppp.csv") for one in (there, here))
        return local * next(prices) / next(prices)

    def converted(self, row: SalaryRow, target: str) -> SalaryRow:
        """Return a row with its amounts in another currency."""
        if row.currency == target:
            return row
        from mlpath.model.record import replace

        factor = convert(1.0, row.currency, target, self.rates)
        return replace(
            row,
            currency=target,
            p10=row.p10 and row.p10 * factor,
            p25=row.p25 * factor,
            p50=row.p50 * factor,
            p75=row.p75 * factor,
            p90=row.p90 and row.p90 * factor,
            median_low=row.median_low * factor,
            median_high=row.median_high * factor,
            converted_from=row.currency,
        )
