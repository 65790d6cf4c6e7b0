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
EVERYWHERE = {
    "all", "ml-engineer", "ai-engineer", "data-scientist", "data-engineer",
    "data-analyst", "analytics-engineer",
}  # fmt: skip
"""Roles with a row in every country; others where they were seen, or like another role."""
ROLES = {"all", *(path.stem for path in (DATA / "roles").glob("*.toml"))}
REGIONS = {
    *("north-america", "europe", "asia", "oceania"),
    *("south-america", "africa", "middle-east"),
}


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / "salary" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


BANDS, PLACES, FX, PPP, PUBLISHED, NET, LIKE, GROUPS, CITIES = (
    rows(name)
    for name in ("bands", "regions", "fx", "ppp", "published", "net", "like", "groups", "cities")
)
TABLES = tables_of(
    {
        "salary/bands": BANDS,
        "salary/regions": PLACES,
        "salary/fx": FX,
        "salary/ppp": PPP,
        "salary/published": PUBLISHED,
        "salary/like": LIKE,
        "salary/groups": GROUPS,
        "salary/cities": CITIES,
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


def test_every_country_has_the_roles_that_are_known_well_at_every_level_once() -> None:
    keys = [(row["country"], row["role"], row["level"]) for row in BANDS]
    assert len(set(keys)) == len(keys)
    pairs = {key[:2] for key in keys}
    assert set(keys) == {(*pair, level) for pair in pairs for level in LEVELS}
    assert {(c, r) for c in {key[0] for key in keys} for r in EVERYWHERE} <= pairs
    assert {role for _, role in pairs} <= ROLES


def test_other_roles_are_like_one_that_is_known_or_nobody_knows() -> None:
    assert {row["like"] for row in LIKE} <= EVERYWHERE
    seen = {row["role"] for row in BANDS} | {row["role"] for row in LIKE}
    assert seen == ROLES
    germany = {row["role"] for row in BANDS if row["country"] == "DE"}
    assert ROLES - germany - {row["role"] for row in LIKE} == {"ai-product-manager"}


def test_every_row_has_an_interval_and_shown_medians_are_no_wider_than_three() -> None:
    reader = PayReader(TABLES)
    for row in BANDS:
        read = reader.read(row)
        wide = read.median_high / read.median_low
        assert 1 < wide < 6, row
        assert read.range_only == (wide > 3)


def test_n_is_what_its_kinds_count() -> None:
    for row in BANDS:
        kinds = [part.split(":") for part in row["kinds"].split()]
        assert sum(int(n) for _, n in kinds) == int(row["n"]), row


def test_regions_as_people_say_them_hold_countries_that_are_known() -> None:
    known = {row["country"] for row in PLACES}
    for row in GROUPS:
        assert set(row["countries"].split()) <= known, row["group"]
    assert TABLES.countries("dach") == {"AT", "CH", "DE"}
    assert len(TABLES.countries("eu")) == 27
    assert TABLES.countries("europe") > TABLES.countries("nordics")


def test_cities_stand_beside_the_country() -> None:
    nation = {row["role"]: row for row in CITIES if row["city"] == "United States"}
    assert nation["data-scientist"]["p50"] == "120230"
    assert len({row["city"] for row in CITIES}) > 300


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
        kinds = {kind: int(n) for kind, _, n in (p.partition(":") for p in row["kinds"].split())}
        own = sum(kinds.get(kind, 0) for kind in ("advert", "people", "company", "employers"))
        total = sum(kinds.values())
        expected = "measured" if own >= 30 else "pooled" if total >= 5 else "modelled"
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
    assert rates["EUR", "2024"] == pytest.approx(0.924, abs=0.001)
    assert rates["INR", "2024"] == pytest.approx(83.67, abs=0.02)
    assert {"TRY", "RON", "IDR", "TWD", "EGP"} <= {code for code, _ in rates}
    parity = {row["country"]: float(row["per_intl_usd"]) for row in PPP}
    assert parity["DE"] == pytest.approx(0.700862)
    assert parity["US"] == 1


def band(country: str, role: str, level: str) -> dict[str, str]:
    key = (country, role, level)
    return next(r for r in BANDS if (r["country"], r["role"], r["level"]) == key)


def test_the_best_known_figures_are_near_what_people_there_say() -> None:
    """Medians of answers, each above or below by what its source has of its own."""
    told = {
        ("BR", "data-engineer", "senior"): 195_000,
        ("DE", "data-scientist", "senior"): 77_000 * 1.15,
        ("FI", "data-engineer", "senior"): 67_500,
        ("UA", "data-scientist", "senior"): 46_000,
    }
    for key, pay in told.items():
        assert float(band(*key)["p50"]) == pytest.approx(pay, rel=0.2), key
    levels = [float(band("US", "data-scientist", level)["p50"]) for level in LEVELS]
    assert levels[0] < 120_230 < levels[2]  # what employers report of all levels together


def test_adverts_are_not_what_is_shown() -> None:
    """The middle of advertised ranges for seniors in the United States was 200,000 in 2024."""
    assert 140_000 < float(band("US", "ml-engineer", "senior")["p50"]) < 185_000


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
        ("bls-oews-2025", "all", "USD", "67240", "120230", "199130"),
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
