"""Pay as what somebody lives on: after tax, at home, and beside what they earn now."""

from dataclasses import replace

import pytest

from mlpath.model.net import NetPay, TaxRules
from mlpath.model.reports.offer import HomePay
from mlpath.model.reports.salary import PayBeside
from mlpath.views.living import beside_text, home_rows, left_rows
from test_engine_way_offer_answer import ROW

RULES = TaxRules(year=2026, after="tax", note="", sources=())
MID = replace(ROW, level="mid", p25=90_000.0, p50=110_000.0, p75=140_000.0)


def test_what_is_left_is_told_a_month_and_where_there_is_room_a_year() -> None:
    net = NetPay(amount=43_100, rules=RULES)
    assert left_rows(net, "EUR", short=True) == [
        ("net", "about 3 590 EUR a month after tax (single)")
    ]
    assert left_rows(net, "EUR") == [
        (
            "net",
            "about 3 590 EUR a month, 43 100 a year, after tax (single, 2026 rules, approximate)",
        )
    ]
    assert left_rows(None, "EUR") == []


def test_the_same_job_at_home_is_told_with_what_the_offer_buys_there() -> None:
    ((label, text),) = home_rows(HomePay(row=ROW, worth=84_717.4))
    assert label == "in Switzerland"
    assert text == (
        "half of junior jobs pay 70k–110k CHF (12 figures, steadied); at the prices there the "
        "offer is worth about 84.7k CHF"
    )
    wide = replace(ROW, range_only=True)
    ((_, text),) = home_rows(HomePay(row=wide, worth=None))
    assert text == "such jobs pay 80k–100k CHF (12 figures, steadied)"
    assert home_rows(None) == []


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (69_999, "it rises"), (70_000, "about the same at first"),
        (ROW.p50, "about the same at first"), (ROW.p50 + 1, "it falls at first"),
    ],
)  # fmt: skip
def test_pay_of_now_rises_or_falls_by_the_lower_quarter_and_the_middle(now, said) -> None:
    wide = replace(ROW, range_only=True, median_high=ROW.p50 + 5_000)
    kept = beside_text(PayBeside(now=ROW.p50 + 5_000, rows=(wide,)))
    assert "about the same at first" in kept
    assert "it falls at first" in beside_text(PayBeside(now=ROW.p50 + 5_001, rows=(wide,)))
    text = beside_text(PayBeside(now=now, rows=(ROW, MID)))
    assert text.endswith(f"; junior 70k–110k, mid 90k–140k CHF: {said} (12 figures, steadied)")
    assert ", mid" not in beside_text(PayBeside(now=now, rows=(ROW, MID)), 1)
