"""Pages of pay: sums and ratios add up, of the figures as they are shown."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.pay.net import net_scale
from mlpath.engine.pay.offer import offer_report
from mlpath.engine.pay.payback import KEPT_LIKELY, WORK_HOURS, payback
from mlpath.engine.pay.salary import Wanted, salary_report
from mlpath.engine.pay.tables import PayReader, PayTables
from mlpath.model.field.skill import Hours
from mlpath.model.told import Money, fine, in_full
from mlpath.views.formats.plain import draw
from mlpath.views.page.parts.payback import payback_blocks
from mlpath.views.page.pay.offer import page as offer_page
from mlpath.views.page.pay.salary import page as salary_page
from mlpath.views.pay import short
from test_engine_pay_salary import HERE, TABLES, choose

SIZES = {"": 1, "k": 1e3, "M": 1e6, "bn": 1e9}
AMOUNT = r"(-?[0-9][0-9 ]*(?:\.[0-9]+)?)(k|M|bn|)"
PAYS = st.floats(20_000, 5_000_000)


def read(text: str, form: str) -> list[float]:
    """Read the amounts that a form finds in a text, as a person would."""
    found = re.search(form.replace("#", AMOUNT), text)
    assert found, (text, form)
    parts = found.groups()
    return [
        float(number.replace(" ", "")) * SIZES[letter]
        for number, letter in zip(parts[::2], parts[1::2], strict=True)
    ]


def told(page) -> str:
    return "\n".join(line for block in page for line in draw(block))


def bands(p50: float, above: float) -> PayTables:
    """Return tables in which the level and the next pay so much."""

    def row(level: str, middle: float) -> dict[str, str]:
        amounts = {"p25": 0.8, "p50": 1, "p75": 1.2, "median_low": 0.9, "median_high": 1.1}
        held = {key: f"{middle * share:.2f}" for key, share in amounts.items()}
        return TABLES.bands[0] | held | {"level": level}

    return TABLES._replace(bands=[row("mid", p50), row("senior", above)])


def many(tables: PayTables) -> PayTables:
    """Return tables with enough figures to judge an offer by."""
    return tables._replace(bands=[one | {"n": "30", "basis": "pooled"} for one in tables.bands])


@given(now=PAYS, p50=PAYS, likely=st.floats(0, 5_000), fees=st.floats(0, 9_999), net=st.booleans())
def test_the_sums_of_a_payback_are_those_of_its_figures(now, p50, likely, fees, net) -> None:
    tables = bands(p50, p50)
    reader = PayReader(tables)
    scale = net_scale(tables, "DE", "EUR", reader.rates) if net else None
    hours = Hours(low=likely * 0.7, likely=likely, high=likely * 1.5)
    then = reader.read(choose(tables, HERE)[0])
    report = payback(now=now, then=then, hours=hours, fees=fees, scale=scale)
    text = told(payback_blocks(report))
    (shown_now,) = read(text, "pay now: # EUR")
    pays = read(text, r"mid: # EUR \(# to #; ")
    differences = read(text, r"difference: # EUR a year before tax \(# to #\)")
    assert differences == pytest.approx([pay - shown_now for pay in pays])
    spent, paid = read(text, r"costs: # h \(.*\) and # EUR")
    hour, more = shown_now * KEPT_LIKELY, differences[0] * KEPT_LIKELY
    if net:
        hour, left, more = read(text, "about # EUR now and # then, .*: # more a year")
        assert more == pytest.approx(left - hour)
    if more <= 0:
        best = re.search(r"never( at the usual pay; at best|: even at best it pays no more)", text)
        assert best
        assert differences[2] > 0 or best[1].startswith(":")
        return
    months = 12 * (paid + spent * hour / WORK_HOURS) / more
    shown = re.search("paid back after: (under 1|[0-9]+) months?", text)
    assert shown
    expected = months if shown[1] == "under 1" else float(shown[1])
    assert expected < 1.5 or abs(months - expected) < 0.501


@given(amount=PAYS, p50=PAYS, above=PAYS)
def test_the_sums_of_an_offer_are_those_of_its_figures(amount, p50, above) -> None:
    amount = float(round(amount))
    if not 0.1 <= amount / p50 <= 10:
        return
    report = offer_report(
        many(bands(p50, above)), HERE, Money(amount, "EUR"), role_name="ML engineer"
    )
    text = told(offer_page(report))
    if "level senior" in text:
        usual, more = read(text, "level senior: # EUR, # more")
        assert more == pytest.approx(usual - amount)
        assert more > 0
    # The figure to ask for is the median of the table beside it.
    if "Ask once for" in text:
        assert read(text, "Ask once for about # EUR") == read(text, "median.*EUR #")


@given(p50=PAYS, above=PAYS)
def test_the_next_level_pays_more_by_the_difference_of_both_figures(p50, above) -> None:
    tables = bands(*sorted((p50, above)))
    text = told(salary_page(salary_report(tables, HERE, role_name="ML engineer")))
    usual, more, here = read(text, "usually pays # EUR: # more than the # of mid")
    assert more == pytest.approx(usual - here)


def test_net_pay_of_an_offer_is_told_with_whose_it_is_and_how_sure() -> None:
    report = offer_report(TABLES, HERE, Money(83_210, "EUR"), role_name="ML engineer")
    text = told(offer_page(report))
    assert (
        "net: about 4 300 EUR a month, 51 600 a year, after tax and contributions "
        "(single, 2026 rules, approximate)" in text
    )
    assert "Germany: a small one. Sources of the rules: law and other." in text
    pounds = Wanted(role="ml-engineer", level="mid", country="GB")
    other = offer_report(TABLES, pounds, Money(60_000, "GBP"), role_name="ML engineer")
    assert "net:" not in told(offer_page(other))
    assert "Sources of the rules" not in told(offer_page(replace(report, net=None)))


def test_amounts_are_short_fine_or_in_full() -> None:
    assert (short(73_940), fine(73_940), in_full(73_940)) == ("74k", "73.9k", "73.94k")
    assert (short(2.0), fine(1_234_567), in_full(4_650.0)) == ("2", "1.23M", "4.65k")
    assert (fine(999_960), in_full(-300), in_full(0)) == ("1M", "-300", "0")
