"""`mlpath salary` from outside: pages, JSON and bad input."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mlpath.model.events.about import SettingsChanged
from mlpath.model.field.role_level import RoleLevel
from mlpath.store.store import Store
from mlpath.views.pay import short

ROW_NAMES = [
    *("region", "country", "role", "level", "currency", "p10", "p25", "p50", "p75", "p90"),
    *("n", "basis", "years", "sources", "usd", "ppp"),
]


def data(run, *args: str):
    ran = run("salary", *args, "-f", "json")
    assert ran.code == 0, ran.err
    return json.loads(ran.out)["data"]


def test_a_region_shows_its_countries_with_what_each_rests_on(run) -> None:
    out = run("salary", "--region", "europe").out
    assert "ML engineer · Europe" in out
    assert "Germany" in out
    assert " estimate\n" in out
    assert " figures, steadied\n" in out
    assert "~" in out
    assert "Left out: equity" in out
    assert "No level given, so mid" in out
    assert "United States  " not in out


def test_json_has_the_promised_names(run) -> None:
    rows = data(run, "--region", "europe")["rows"]
    assert len(rows) > 20
    for row in rows:
        assert set(ROW_NAMES) <= set(row)
        assert row["region"] == "europe"
        assert row["p25"] <= row["p50"] <= row["p75"]
        assert row["median_low"] < row["p50"] < row["median_high"]


def test_a_region_is_a_line_a_country_in_eighty_columns(run) -> None:
    out = run("salary", "--region", "europe").out
    table = out.split("\n\n")[1].splitlines()
    rows = data(run, "--region", "europe")["rows"]
    assert all(len(line) <= 80 for line in out.splitlines())
    assert [line.split("  ")[1] for line in table[-len(rows) :]] == [
        r["country_name"] for r in rows
    ]
    order = ["measured", "pooled", "modelled"]
    known = [(order.index(row["basis"]), -row["usd"]) for row in rows]
    assert known == sorted(known)


@pytest.mark.parametrize(
    ("text", "region", "least"),
    [
        ("Latin America", "latin-america", 9),
        ("DACH", "dach", 3),
        ("EU", "eu", 25),
        ("nordic countries", "nordics", 4),
        ("MENA", "mena", 8),
    ],
)
def test_regions_are_read_as_people_say_them(run, text: str, region: str, least: int) -> None:
    found = data(run, "--region", text)
    assert found["region"] == region
    assert len(found["rows"]) >= least


def test_what_is_too_uncertain_is_a_range_without_a_median(run) -> None:
    rows = data(run, "--region", "africa", "--level", "lead")["rows"]
    wide = [row for row in rows if row["range_only"]]
    assert wide
    assert all(row["median_high"] / row["median_low"] > 3 for row in wide)
    line = next(
        line
        for line in run("salary", "--region", "africa", "--level", "lead").out.splitlines()
        if wide[0]["country_name"] in line
    )
    assert "–" in line
    assert "~" not in line


def test_a_role_that_was_hardly_seen_is_said_to_be_like_another(run) -> None:
    out = run("salary", "--country", "DE", "--role", "nlp-engineer").out
    assert "like ML engineer" in out
    assert "this one was hardly seen here" in " ".join(out.split())
    rows = data(run, "--country", "DE", "--role", "nlp-engineer")["rows"]
    assert {(row["like"], row["n"]) for row in rows} == {("ml-engineer", 0)}
    ran = run("salary", "--country", "DE", "--role", "ai-product-manager")
    assert ran.code == 4
    assert "no pay figures for the role ai-product-manager here" in ran.err
    assert "Known for: United States." in " ".join(ran.err.split())
    assert data(run, "--country", "US", "--role", "ai-product-manager")["rows"]


def test_what_a_row_rests_on_is_counted_in_words(run) -> None:
    out = " ".join(run("salary", "--country", "PL", "--role", "data-engineer", "--all").out.split())
    kinds = [
        k
        for row in data(run, "--country", "PL", "--role", "data-engineer")["rows"]
        for k in row["kinds"]
    ]
    asked = sum(kind["n"] for kind in kinds if kind["kind"] == "developers")
    assert asked > 1
    assert f"{asked} answers to Stack Overflow's survey of 2025" in out
    assert not re.search(r"\b1 (adverts|answers)\b", out)


def test_differences_are_those_of_the_figures_shown(run) -> None:
    out = " ".join(run("salary", "--country", "DE", "--level", "mid").out.split())
    found = re.search(r"senior, usually pays (\S+)k EUR: (\S+)k more than the (\S+)k of mid; ", out)
    assert found
    assert float(found[1]) - float(found[2]) == pytest.approx(float(found[3]))


def test_a_city_of_the_united_states_stands_beside_the_country(run) -> None:
    out = run("salary", "--city", "San Francisco").out
    assert "What employers report in San Francisco-Oakland-Fremont, CA" in out
    assert "software developers" in out
    assert "software-engineer" not in out
    assert "United States" in out
    found = data(run, "--city", "san francisco")
    assert {city["role"] for city in found["cities"]} == {"data-scientist", "software-engineer"}
    assert all(1.2 < city["to_country"] < 1.6 for city in found["cities"])
    assert found["country"] == "US"
    assert "bls-oews-2025" in found["sources"]
    assert data(run, "--country", "US")["cities"] == []


def test_the_world_is_shown_by_region_and_told_by_country(run) -> None:
    out = run("salary").out
    for name in ("Europe", "Middle East", "Oceania"):
        assert name in out
    assert len(data(run)["rows"]) > 30


def test_a_country_is_shown_by_level(run) -> None:
    ran = data(run, "--country", "uk", "--role", "data-scientist")
    assert [row["level"] for row in ran["rows"]] == ["junior", "mid", "senior", "lead"]
    assert {row["country"] for row in ran["rows"]} == {"GB"}


def test_roles_can_be_compared(run) -> None:
    rows = data(run, "--country", "DE", "--by", "role", "--level", "senior")["rows"]
    assert len({row["role"] for row in rows}) == 15
    assert "ai-product-manager" not in {row["role"] for row in rows}
    assert "all together" in run("salary", "--country", "DE", "--by", "role").out


def test_roles_of_the_whole_world_are_summed_up_by_region(run) -> None:
    out = run("salary", "--by", "role").out
    assert "nlp-engineer" in out
    assert len(out.splitlines()) < 180
    assert "junior" in run("salary", "--by", "level").out


def test_a_narrow_screen_keeps_the_median_and_its_basis(run, monkeypatch) -> None:
    monkeypatch.setenv("COLUMNS", "44")
    out = run("salary", "--country", "US", "--level", "mid").out
    (row,) = data(run, "--country", "US", "--level", "mid")["rows"]
    assert f"USD {short(row['p50'])}" in out


def test_the_whole_market_is_a_role(run) -> None:
    assert {row["role"] for row in data(run, "--country", "DE", "--role", "all")["rows"]} == {"all"}


def told(home: Path, **settings: object) -> None:
    with Store.open_write(home) as store:
        event = SettingsChanged(changes=settings)
        store.append("default", [event], at=datetime(2026, 11, 1, tzinfo=UTC))


def test_a_profile_gives_country_role_and_level(run, home: Path) -> None:
    told(home, country="GB", role="data-scientist", level=RoleLevel.MID)
    found = data(run)
    assert (found["country"], found["role"], found["mine"]) == ("GB", "data-scientist", "mid")
    assert [row["level"] for row in found["rows"]] == ["junior", "mid", "senior", "lead"]
    assert found["next_level"]["level"] == "senior"
    assert "of mid; " in " ".join(run("salary").out.split())
    assert data(run, "--region", "asia")["country"] is None
    assert "No level given" not in run("salary", "--region", "asia").out
    assert data(run, "--offer", "60k")["row"]["level"] == "mid"


def test_a_country_stored_by_an_older_version_does_no_harm(run, home: Path) -> None:
    told(home, country="Atlantis")
    assert data(run)["country"] is None


def test_the_next_level_is_said(run) -> None:
    assert (
        "The next level, senior, usually pays"
        in run("salary", "--country", "US", "--level", "mid").out
    )


def test_amounts_can_be_converted(run) -> None:
    rows = data(run, "--country", "GB", "--currency", "eur")["rows"]
    assert {row["currency"] for row in rows} == {"EUR"}
    assert {row["converted_from"] for row in rows} == {"GBP"}


def test_sources_are_told_in_full_when_asked(run) -> None:
    out = run("salary", "--country", "DE", "--sources").out
    assert "CC0" in out
    assert "dou.ua" in run("salary", "--country", "UA", "--sources").out
    assert "sha256" not in out
    assert "sha256" in run("data", "sources", "ajn-2025").out


def test_a_box_plot_reads_without_colour_and_words_without_any(run) -> None:
    assert "█" in run("salary", "--country", "US").out
    plain = run("salary", "--country", "US", "--plain").out
    assert "█" not in plain
    assert "level: mid; median: USD " in plain


def test_an_offer_is_judged(run) -> None:
    out = run("salary", "--offer", "95000EUR", "--country", "DE", "--level", "mid").out
    assert "95 000 EUR" in out
    assert "of 100 such jobs" in out
    assert "to ask" in out
    offer = data(run, "--offer", "95k€", "--country", "DE", "--level", "mid")
    assert offer["percentile_low"] < offer["percentile"] < offer["percentile_high"]
    assert offer["amount"] == 95_000


@pytest.mark.parametrize("text", ["₹24L", "24 LPA", "2400000", "24,00,000"])
def test_indian_amounts_mean_the_same(run, text: str) -> None:
    offer = data(run, "--offer", text, "--country", "IN", "--level", "mid")
    assert (offer["amount"], offer["currency"]) == (2_400_000, "INR")


def test_a_very_high_offer_leaves_nothing_to_ask(run) -> None:
    out = run("salary", "--offer", "400k", "--country", "DE", "--level", "mid").out
    assert "no less than the middle of mid jobs there" in " ".join(out.split())
    assert "usually pays more" not in out


def test_an_offer_in_other_money_says_so(run) -> None:
    out = run("salary", "--offer", "100000USD", "--country", "DE").out
    assert "Converted from EUR" in out
    assert "No level given" in out


def test_payback_shows_its_range_and_what_it_assumes(run) -> None:
    found = data(run, "--country", "DE", "--level", "mid", "--payback", "--now", "40k")["payback"]
    assert found["months_low"] < found["months_likely"] < found["months_high"]
    assert found["assumptions"]
    out = run("salary", "--country", "DE", "--level", "senior", "--payback").out
    assert re.search(r"pay then +ML engineer, senior: ", out)
    assert "What learning pays back" in out
    assert "Assumed:" in out


def test_an_offer_and_a_payback_tell_net_pay_where_the_rules_are_known(run) -> None:
    net = data(run, "--offer", "90k", "--country", "DE", "--level", "mid")["net"]
    assert net["amount"] == 53_200
    assert net["rules"]["year"] == 2026
    assert "bmf-pap-2026" in net["rules"]["sources"]
    assert data(run, "--offer", "60k", "--country", "GB", "--level", "mid")["net"] is None
    out = " ".join(run("salary", "--offer", "90k", "--country", "DE", "--level", "mid").out.split())
    said = (
        "about 4 430 EUR a month, 53 200 a year, after tax and contributions (single, 2026 rules, "
        "approximate)"
    )
    assert said in out
    paid = ("--country", "US", "--level", "senior", "--payback", "--now", "120k")
    found = data(run, *paid)
    assert found["payback"]["net"]["now"] < found["payback"]["now"]
    assert "irs-rp-2025-32" in found["sources"]
    assert "Revenue Procedure 2025-32" in run("salary", *paid, "--sources").out
    assert data(run, "--country", "GB", "--level", "senior", "--payback")["payback"]["net"] is None


def test_a_job_that_pays_less_never_pays_back(run) -> None:
    out = run("salary", "--country", "DE", "--level", "mid", "--now", "900k").out
    assert "never: even at best it pays no more than now" in out


@pytest.mark.parametrize(
    ("args", "code", "says"),
    [
        (["--region", "eurpe"], 4, "Did you mean europe"),
        (["--region", "germany"], 4, "--country DE"),
        (["--country", "europe"], 4, "--region europe"),
        (["--country", "Germny"], 4, "Did you mean Germany"),
        (["--country", "Cuba"], 4, "no pay figures for Cuba"),
        (["--country", "DE", "--region", "asia"], 2, "not in that region"),
        (["--role", "plumber"], 4, 'no role called "plumber"'),
        (["--level", "boss"], 2, "not a level"),
        (["--by", "town"], 2, "town"),
        (["--currency", "KES"], 2, "exchange rate for KES"),
        (["--currency", "EUT"], 4, "Did you mean EUR"),
        (["--offer", "95k€"], 2, "needs its country"),
        (["--offer", "-5", "--country", "DE"], 2, "below zero"),
        (["--offer", "NaN", "--country", "DE"], 2, "not an amount"),
        (["--offer", "1e400", "--country", "DE"], 2, "scientific"),
        (["--offer", "95.000k", "--country", "DE"], 2, "may mean"),
        (["--offer", "$95k", "--country", "CA"], 2, "may mean"),
        (["--offer", "95", "--country", "DE"], 2, "too far from the usual"),
        (["--offer", "9000000KES", "--country", "KE"], 2, "exchange rate for KES"),
        (["--city", "San Fransisco"], 4, "Did you mean San Francisco-Oakland-Fremont, CA?"),
        (["--city", "Xyzzy"], 4, "Metropolitan areas of the United States"),
        (["--city", "Berlin", "--country", "DE"], 2, "only cities of the United States"),
        (["--city", "Boston", "--region", "europe"], 2, "only cities of the United States"),
        (["--payback"], 2, "payback needs a country"),
        (["--payback", "--country", "DE"], 2, "what you earn now"),
        (["--payback", "--country", "DE", "--role", "all"], 2, "one role"),
    ],
)
def test_bad_input_is_one_sentence_and_a_hint(run, args: list[str], code: int, says: str) -> None:
    ran = run("salary", *args)
    assert ran.code == code
    assert ran.out == ""
    assert says in ran.err
    assert len(ran.err.splitlines()) <= 3


def test_a_first_screen_holds_what_is_known_best_and_json_is_never_cut(run, monkeypatch):
    whole = run("salary", "--region", "europe").out
    everything = json.loads(run("salary", "--region", "europe", "-f", "json").out)["data"]["rows"]
    monkeypatch.setattr("mlpath.cli.screen.first_screen", lambda *, everything: not everything)
    first = run("salary", "--region", "europe").out
    assert len(first.splitlines()) < 24 < len(whole.splitlines())
    assert "25 more countries, less known and 5 figures published by others: --all" in first
    for row in everything:
        if row["basis"] == "measured":
            assert row["country_name"] in first
    again = json.loads(run("salary", "--region", "europe", "-f", "json").out)["data"]["rows"]
    assert again == everything
    assert run("salary", "--region", "europe", "--all").out == whole


def test_roles_are_called_by_their_names(run):
    out = run("salary", "--country", "DE", "--by", "role").out
    assert "Data engineer" in out
    assert "data-engineer" not in out
    row = json.loads(run("salary", "--country", "DE", "--by", "role", "-f", "json").out)["data"][
        "rows"
    ][0]
    assert (row["role"], row["role_name"]) == ("ml-engineer", "ML engineer")
