"""The salary tables as they are shipped."""

from __future__ import annotations

import csv
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from mlpath.engine.pay.net import net_scale
from mlpath.engine.pay.tables import LEVELS, PayReader, tables_of
from mlpath.model.exchange import convert, latest_rates

DATA = Path(__file__).resolve().parents[1] / "data"
WITHOUT_PAY = {
    "data-analyst", "analytics-engineer", "applied-scientist", "research-scientist",
    "forward-deployed-engineer", "llm-inference-engineer", "ai-product-manager",
}  # fmt: skip
"""Roles of which no pay has been collected yet."""
ROLES = ["all", *sorted({path.stem for path in (DATA / "roles").glob("*.toml")} - WITHOUT_PAY)]
REGIONS = {
    *("north-america", "europe", "asia", "oceania"),
    *("south-america", "africa", "middle-east"),
}


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / "salary" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


BANDS, PLACES, FX, PPP, PUBLISHED, NET = (
    rows(name) for name in ("bands", "regions", "fx", "ppp", "published", "net")
)
TABLES = tables_of(
    {
        "salary/bands": BANDS,
        "salary/regions": PLACES,
        "salary/fx": FX,
        "salary/ppp": PPP,
        "salary/published": PUBLISHED,
        "salary/net": NET,
    }
)
SOURCES = {
    source["id"]
    for source in tomllib.loads((DATA / "sources.toml").read_text(encoding="utf-8"))["source"]
}


def test_every_row_can_be_read() -> None:
    reader = PayReader(TABLES)
    assert len([reader.read(row) for row in BANDS]) == len(BANDS)


def test_thirty_countries_and_all_regions_are_covered() -> None:
    regions = {row["country"]: row["region"] for row in PLACES}
    covered = {row["country"] for row in BANDS}
    assert len(covered) >= 30
    assert {regions[country] for country in covered} == REGIONS
    assert set(regions.values()) == REGIONS


def test_every_country_has_every_role_at_every_level_once() -> None:
    keys = [(row["country"], row["role"], row["level"]) for row in BANDS]
    assert len(set(keys)) == len(keys)
    countries = sorted({row["country"] for row in BANDS})
    assert set(keys) == {(c, r, v) for c in countries for r in ROLES for v in LEVELS}


def test_percentiles_never_cross() -> None:
    for row in BANDS:
        names = ["p10", "p25", "p50", "p75", "p90"]
        amounts = [float(row[name]) for name in names if row[name]]
        assert amounts == sorted(amounts), row
        assert float(row["median_low"]) <= float(row["p50"]) <= float(row["median_high"]), row


def test_levels_of_a_role_never_pay_less_than_the_level_below() -> None:
    held = {(r["country"], r["role"], r["level"]): float(r["p50"]) for r in BANDS}
    for country, role in {key[:2] for key in held}:
        for below, above in pairwise(LEVELS):
            assert held[country, role, below] <= held[country, role, above], (country, role, above)


def test_the_basis_says_how_many_postings_there_are() -> None:
    for row in BANDS:
        n = int(row["n"])
        expected = "measured" if n >= 30 else "pooled" if n >= 5 else "modelled"
        assert row["basis"] == expected, row


def test_only_measured_rows_have_outer_percentiles() -> None:
    for row in BANDS:
        assert bool(row["p10"]) == bool(row["p90"]) == (row["basis"] == "measured"), row


def test_every_source_that_is_named_exists() -> None:
    named = {source for row in BANDS for source in row["sources"].split()}
    named |= {row["source"] for table in (FX, PPP, PUBLISHED) for row in table}
    assert named <= SOURCES
    assert all(row["sources"] for row in BANDS)


def test_amounts_are_in_the_money_of_the_country_or_in_dollars() -> None:
    money = {row["country"]: row["currency"] for row in PLACES}
    rates = latest_rates(FX)
    for row in BANDS:
        assert row["currency"] in (money[row["country"]], "USD"), row
        assert row["currency"] in rates, row


def test_converting_there_and_back_changes_nothing() -> None:
    rates = latest_rates(FX)
    for code in rates:
        there = convert(12_345.0, "USD", code, rates)
        assert convert(there, code, "USD", rates) == pytest.approx(12_345.0)


def test_rates_and_parities_are_what_the_papers_said() -> None:
    rates = {(row["currency"], row["year"]): float(row["per_usd"]) for row in FX}
    assert rates["EUR", "2024"] == pytest.approx(0.924575)
    assert rates["INR", "2024"] == pytest.approx(83.66, abs=0.01)
    parity = {row["country"]: float(row["per_intl_usd"]) for row in PPP}
    assert parity["DE"] == pytest.approx(0.700862)
    assert parity["US"] == 1


def band(country: str, role: str, level: str) -> dict[str, str]:
    key = (country, role, level)
    return next(r for r in BANDS if (r["country"], r["role"], r["level"]) == key)


def test_the_best_known_figures_are_near_what_other_counts_say() -> None:
    """Quartiles of range ends in the US 2024-25: 129/168/222 at mid, 152/202/259 at senior."""
    assert float(band("US", "ml-engineer", "mid")["p50"]) == pytest.approx(168_000, rel=0.05)
    assert float(band("US", "ml-engineer", "senior")["p50"]) == pytest.approx(202_000, rel=0.05)
    assert 90_000 < float(band("DE", "ml-engineer", "senior")["p50"]) < 130_000


def test_what_the_articles_say_stands_beside() -> None:
    said = {
        (r["source"], r["level"], r["currency"], r["low"], r["value"], r["high"]) for r in PUBLISHED
    }
    assert {
        ("indeed-2024-03", "all", "USD", "", "107000", ""),
        ("glassdoor-2023", "all", "USD", "", "118000", ""),
        ("guide-mle", "all", "USD", "80000", "", "300000"),
        ("guide-mle", "all", "EUR", "60000", "", "120000"),
        ("guide-mle", "all", "CNY", "500000", "", "1500000"),
        ("guide-mle", "all", "SGD", "80000", "", "180000"),
        ("guide-mle", "junior", "USD", "", "50000", ""),
        ("guide-mle", "senior", "USD", "300000", "", ""),
        ("what-mle-do", "junior", "USD", "70000", "", "120000"),
        ("what-mle-do", "mid", "USD", "120000", "", "180000"),
        ("what-mle-do", "senior", "USD", "180000", "", ""),
        ("what-mle-do", "junior", "USD", "", "80000", ""),
        ("what-mle-do", "mid", "USD", "", "110000", ""),
        ("what-mle-do", "senior", "USD", "", "150000", ""),
        ("bls-oews-2024", "all", "USD", "63650", "112590", "194410"),
    } <= said


def test_country_names_and_aliases_are_not_shared() -> None:
    names = [
        name.lower()
        for row in PLACES
        for name in (row["country"], row["name"], *filter(None, row["aliases"].split(";")))
    ]
    assert len(set(names)) == len(names)
    assert all(len(row["country"]) == 2 and len(row["currency"]) == 3 for row in PLACES)


def test_net_pay_is_known_for_four_countries_and_is_less_than_pay() -> None:
    rates = latest_rates(FX)
    for row in NET:
        scale = net_scale(TABLES, row["country"], "USD", rates)
        assert scale is not None
        assert set(scale.rules.sources) <= SOURCES
        for pay in (20_000, 90_000, 400_000):
            assert 0.5 * pay < scale.of(pay) <= pay, row["country"]
    assert {row["country"] for row in NET} == {"CA", "DE", "IN", "US"}


@pytest.mark.parametrize(
    ("country", "money", "pay", "net"),
    [
        ("DE", "EUR", 90_000, 53_200),
        ("US", "USD", 150_000, 114_000),
        ("CA", "CAD", 120_000, 87_300),
    ],
)
def test_net_pay_of_usual_amounts(country: str, money: str, pay: float, net: float) -> None:
    scale = net_scale(TABLES, country, money, latest_rates(FX))
    assert scale is not None
    assert scale.of(pay) == net
