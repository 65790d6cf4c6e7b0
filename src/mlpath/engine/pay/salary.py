"""What work pays: rows chosen from the built tables and summed up; nothing is modelled here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.pay.currency import whole
from mlpath.engine.pay.likeness import with_likes
from mlpath.engine.pay.tables import BASES, LEVELS, PayReader
from mlpath.errors import UnknownNameError
from mlpath.model.exchange import per_usd, positive
from mlpath.model.named import NamedTuple
from mlpath.model.reports.salary import Quoted, RateUsed, RegionRow, SalaryReport

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.engine.pay.tables import PayTables
    from mlpath.model.reports.salary import SalaryRow

    Row = Mapping[str, str]

MARKET = "all"
LEFT_OUT = (
    "Base pay a year before tax, as people of the country earn it.",
    "Left out: equity, bonus, benefits, tax, city and employer.",
    "Adverts name more: a little in the United States, half as much again where pay is low.",
)


PRICE_LEVELS = "worldbank-ppp-2024"
CROSS_CHECK = "bls-oews-2025"
"""Pay as employers report it: shown beside any role of its region."""


class Wanted(NamedTuple):
    """What was asked for."""

    role: str
    level: str | None = None
    region: str | None = None
    country: str | None = None
    """Two letters."""
    currency: str | None = None
    by: str = "country"


def choose(tables: PayTables, wanted: Wanted) -> list[Row]:
    """Return the rows asked for, as strings."""
    countries = {row["country"] for row in tables.places}
    if wanted.region:
        countries &= tables.countries(wanted.region)
    if wanted.country:
        countries &= {wanted.country}
    role = None if wanted.by == "role" else wanted.role
    found = [
        row
        for row in with_likes(tables.bands, tables.like, role)
        if row["country"] in countries and wanted.level in (None, row["level"])
    ]
    if not found:
        _nothing(tables, wanted, countries)
    return found


def _nothing(tables: PayTables, wanted: Wanted, countries: set[str]) -> None:
    """Say that there is no figure, and which one comes nearest."""
    here = [row for row in tables.bands if row["country"] in countries]
    names = {row["country"]: row["name"] for row in tables.places}
    if not here:
        where = names.get(wanted.country or "", wanted.region or "anywhere")
        region = next((r["region"] for r in tables.places if r["country"] == wanted.country), "")
        near = sorted(
            {r["country"] for r in tables.bands}
            & {r["country"] for r in tables.places if r["region"] == region}
        )
        hint = f"Nearest: {', '.join(names[code] for code in near)} (--region {region})."
        raise UnknownNameError(
            f"there are no pay figures for {where}", hint=hint if near else "", did_you_mean=near
        )
    roles = sorted({row["role"] for row in here} - {MARKET})
    if wanted.role not in roles and wanted.role != MARKET:
        known = {names[row["country"]] for row in tables.bands if row["role"] == wanted.role}
        elsewhere = f"Known for: {', '.join(sorted(known))}. " if known else ""
        nearest_roles = f"Nearest: all roles together, --role {MARKET}. Single ones: "
        raise UnknownNameError(
            f"there are no pay figures for the role {wanted.role}{' here' if known else ''}",
            hint=f"{elsewhere}{nearest_roles}{', '.join(roles)}.",
            did_you_mean=[MARKET, *roles],
        )
    held = {row["level"] for row in here if row["role"] == wanted.role}
    levels = [level for level in LEVELS if level in held]
    nearest = sorted(levels, key=lambda level: _steps(level, wanted.level))
    raise UnknownNameError(
        f"there are no pay figures for {wanted.role} at the level {wanted.level}",
        hint=f"Nearest: --level {nearest[0]}.",
        did_you_mean=nearest,
    )


def _steps(level: str, wanted: str | None) -> int:
    return abs(LEVELS.index(level) - LEVELS.index(wanted or level))


def _order(row: SalaryRow, wanted: Wanted) -> tuple[float, str, int, float]:
    """Order rows: by country the best known first, by level upwards, by role the best paid first.

    Countries that are known as well as each other stand by pay.
    """
    level = LEVELS.index(row.level)
    money = -(row.usd or 0.0)
    if wanted.by == "level":
        return (0.0, row.country_name, level, 0.0)
    if wanted.by == "role":
        return (level, row.country_name, int(row.role == MARKET), money)
    return (level, "", BASES.index(row.basis), money)


def summed_up(rows: Sequence[SalaryRow]) -> tuple[RegionRow, ...]:
    """Sum countries up: one line a region, role and level."""
    groups: dict[tuple[str, str, str], list[SalaryRow]] = {}
    for row in rows:
        if row.usd is not None:
            groups.setdefault((row.region, row.role, row.level), []).append(row)
    found = []
    for (region, role, level), members in groups.items():
        ordered = sorted(members, key=lambda row: (row.usd or 0.0, row.country))
        medians = [row.usd or 0.0 for row in ordered]
        line = RegionRow(
            region=region,
            role=role,
            level=level,
            lowest=medians[0],
            lowest_country=ordered[0].country_name,
            middle=(medians[(len(medians) - 1) // 2] + medians[len(medians) // 2]) / 2,
            highest=medians[-1],
            highest_country=ordered[-1].country_name,
            countries=len(ordered),
            n=sum(row.n for row in ordered),
        )
        found.append(line)
    return tuple(sorted(found, key=lambda r: (r.role, LEVELS.index(r.level), -r.middle, r.region)))


def quoted(tables: PayTables, wanted: Wanted) -> tuple[Quoted, ...]:
    """Return what others published about the place and role; worldwide figures always belong."""
    regions = {row["country"]: row["region"] for row in tables.places}
    names = {row["country"]: row["name"] for row in tables.places}
    around, inside = {regions.get(wanted.country or "")}, {wanted.country or ""}
    if wanted.region:
        inside = tables.countries(wanted.region)
        around = {regions[code] for code in inside & set(regions)}
    found = []
    for row in tables.published:
        here = row["region"] == "world" or around == {None} or row["region"] in around
        country = not row["country"] or around == {None} or row["country"] in inside
        role = wanted.by == "role" or wanted.role in (row["role"], MARKET)
        role = role or (row["source"] == CROSS_CHECK and around != {None})
        level = row["level"] == "all" or wanted.level in (None, row["level"])
        if here and country and role and level:
            found.append(_quote(row, names.get(row["country"], "")))
    return tuple(found)


def _quote(row: Row, country_name: str) -> Quoted:
    def number(key: str) -> float | None:
        return positive(row[key], f"salary/published.csv, {row['source']}") if row[key] else None

    return Quoted(
        region=row["region"],
        country=row["country"],
        country_name=country_name,
        place=row["place"],
        role=row["role"],
        level=row["level"],
        measure=row["measure"],
        currency=row["currency"],
        low=number("low"),
        value=number("value"),
        high=number("high"),
        n=whole(row["n"], "salary/published.csv") if row["n"] else None,
        as_of=row["as_of"],
        source=row["source"],
        note=row["note"],
    )


def rates_used(reader: PayReader, currencies: set[str]) -> tuple[RateUsed, ...]:
    """Return the rates that amounts in these currencies were converted at."""
    return tuple(
        RateUsed(
            currency=code,
            per_usd=per_usd(code, reader.rates),
            year=whole(reader.rates[code]["year"], f"salary/fx.csv, {code}"),
            source=reader.rates[code]["source"],
        )
        for code in sorted(currencies & set(reader.rates))
        if code != "USD"
    )


def next_level(
    tables: PayTables, wanted: Wanted, rows: Sequence[SalaryRow], mine: str | None
) -> SalaryRow | None:
    """Return the level above the one asked for, or above one's own, in one country and role."""
    base = wanted.level or mine
    if wanted.country is None or wanted.by == "role" or base in (None, LEVELS[-1]):
        return None
    if base not in {row.level for row in rows}:
        return None
    above = LEVELS[LEVELS.index(base) + 1]
    found = [
        row
        for row in with_likes(tables.bands, tables.like, wanted.role)
        if (row["country"], row["level"]) == (wanted.country, above)
    ]
    if not found:
        return None
    reader = PayReader(tables)
    return reader.converted(reader.read(found[0]), wanted.currency or found[0]["currency"])


def salary_report(
    tables: PayTables, wanted: Wanted, *, role_name: str, mine: str | None = None
) -> SalaryReport:
    """Answer what it pays."""
    reader = PayReader(tables)
    local = [reader.read(row) for row in choose(tables, wanted)]
    rows = sorted(local, key=lambda row: _order(row, wanted))
    if wanted.currency:
        rows = [reader.converted(row, wanted.currency) for row in rows]
    published = quoted(tables, wanted)
    rates = rates_used(reader, {row.currency for row in local} | {wanted.currency or "USD"})
    named = [source for row in rows for source in row.sources]
    named += [rate.source for rate in rates] + [quote.source for quote in published]
    if any(row.ppp for row in rows):
        named.append(PRICE_LEVELS)
    return SalaryReport(
        rows=tuple(rows),
        by=wanted.by,
        region=wanted.region,
        country=wanted.country,
        role=wanted.role,
        role_name=role_name,
        level=wanted.level,
        mine=mine,
        regions=summed_up(rows),
        published=published,
        rates=rates,
        left_out=LEFT_OUT,
        sources=tuple(dict.fromkeys(named)),
        next_level=next_level(tables, wanted, rows, mine),
    )
