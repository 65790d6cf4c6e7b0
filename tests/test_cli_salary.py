"""`mlpath salary` from outside: pages, JSON and bad input."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mlpath.model.events.about import SettingsChanged
from mlpath.model.field.role_level import RoleLevel
from mlpath.store.store import Store

ROW_NAMES = [
    *("region", "country", "role", "level", "currency", "p10", "p25", "p50", "p75", "p90"),
    *("n", "basis", "years", "sources", "usd", "ppp"),
]


def data(run, *args: str):
    ran = run("salary", *args, "-f", "json")
    assert ran.code == 0, ran.err
    return json.loads(ran.out)["data"]


def test_a_region_shows_its_countries_with_n_and_basis(run) -> None:
    out = run("salary", "--region", "europe").out
    assert "ML engineer · Europe" in out
    assert "Germany" in out
    assert "modelled" in out
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
    assert len({row["role"] for row in rows}) == 9
    assert "all together" in run("salary", "--country", "DE", "--by", "role").out


def test_roles_of_the_whole_world_are_summed_up_by_region(run) -> None:
    out = run("salary", "--by", "role").out
    assert "nlp-engineer" in out
    assert len(out.splitlines()) < 120
    assert "junior" in run("salary", "--by", "level").out


def test_a_narrow_screen_keeps_the_median_and_its_basis(run, monkeypatch) -> None:
    monkeypatch.setenv("COLUMNS", "44")
    out = run("salary", "--country", "US", "--level", "mid").out
    assert "USD 170k  321  measured" in out


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
    assert "of mid (n=" in " ".join(run("salary").out.split())
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
    assert "sha256" in out
    assert "sha256" not in run("salary", "--country", "DE").out


def test_a_box_plot_reads_without_colour_and_words_without_any(run) -> None:
    assert "█" in run("salary", "--country", "US").out
    plain = run("salary", "--country", "US", "--plain").out
    assert "█" not in plain
    assert "level: mid; p25: " in plain


def test_an_offer_is_judged(run) -> None:
    out = run("salary", "--offer", "95000EUR", "--country", "DE", "--level", "mid").out
    assert "95 000 EUR" in out
    assert "of 100 such jobs" in out
    assert "ask for" in out
    offer = data(run, "--offer", "95k€", "--country", "DE", "--level", "mid")
    assert offer["percentile_low"] < offer["percentile"] < offer["percentile_high"]
    assert offer["amount"] == 95_000


@pytest.mark.parametrize("text", ["₹24L", "24 LPA", "2400000", "24,00,000"])
def test_indian_amounts_mean_the_same(run, text: str) -> None:
    offer = data(run, "--offer", text, "--country", "IN", "--level", "mid")
    assert (offer["amount"], offer["currency"]) == (2_400_000, "INR")


def test_a_very_high_offer_leaves_nothing_to_ask(run) -> None:
    out = run("salary", "--offer", "400k", "--country", "DE", "--level", "mid").out
    assert "above what the figures know" in out
    assert "usually pays more" not in out


def test_an_offer_in_other_money_says_so(run) -> None:
    out = run("salary", "--offer", "100000USD", "--country", "DE").out
    assert "Converted from EUR" in out
    assert "No level given" in out


def test_payback_shows_its_range_and_what_it_assumes(run) -> None:
    found = data(run, "--country", "DE", "--level", "mid", "--payback", "--now", "50k")["payback"]
    assert found["months_low"] < found["months_likely"] < found["months_high"]
    assert found["assumptions"]
    out = run("salary", "--country", "DE", "--level", "senior", "--payback").out
    assert "What learning pays back" in out
    assert "Assumed:" in out


def test_an_offer_and_a_payback_tell_net_pay_where_the_rules_are_known(run) -> None:
    net = data(run, "--offer", "90k", "--country", "DE", "--level", "mid")["net"]
    assert net["amount"] == 53_200
    assert net["rules"]["year"] == 2026
    assert "bmf-pap-2026" in net["rules"]["sources"]
    assert data(run, "--offer", "60k", "--country", "GB", "--level", "mid")["net"] is None
    out = " ".join(run("salary", "--offer", "90k", "--country", "DE", "--level", "mid").out.split())
    said = "about 53 200 EUR a year after tax and contributions (single, 2026 rules, approximate)"
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
        (["--country", "Peru"], 4, "no pay figures for Peru"),
        (["--country", "DE", "--region", "asia"], 2, "not in that region"),
        (["--role", "plumber"], 4, 'no role called "plumber"'),
        (["--level", "boss"], 2, "not a level"),
        (["--by", "town"], 2, "town"),
        (["--currency", "TRY"], 2, "exchange rate for TRY"),
        (["--currency", "EUT"], 4, "Did you mean EUR"),
        (["--offer", "95k€"], 2, "needs its country"),
        (["--offer", "-5", "--country", "DE"], 2, "below zero"),
        (["--offer", "NaN", "--country", "DE"], 2, "not an amount"),
        (["--offer", "1e400", "--country", "DE"], 2, "scientific"),
        (["--offer", "95.000k", "--country", "DE"], 2, "may mean"),
        (["--offer", "$95k", "--country", "CA"], 2, "may mean"),
        (["--offer", "95", "--country", "DE"], 2, "too far from the usual"),
        (["--offer", "900000EGP", "--country", "EG"], 2, "exchange rate for EGP"),
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
