"""The rules that net pay is worked out by, against what officials published."""

from __future__ import annotations

import csv
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import build_net_pay
from net_pay import canada, germany, india, united_states
from net_pay.knots import CLOSE, knots
from net_pay.scale import line, stepped

ROOT = Path(__file__).resolve().parents[1]
LAKH = 100_000


@pytest.mark.parametrize(("gross", "tax"), [(20_000, 380), (50_000, 6_788), (100_000, 23_248)])
def test_german_wage_tax_is_what_the_ministry_prints_to_check_programs(
    gross: int, tax: int
) -> None:
    """Class I in the table for checking programs, BMF letter of 12 November 2025."""
    assert germany.wage_tax(gross) == tax


def test_german_zones_of_tax_meet_where_the_law_says() -> None:
    """§ 32a (1) EStG: what the constants of each zone carry on from the one before."""
    assert germany.income_tax(12_348) == 0
    for end in (17_799, 69_878, 277_825):
        assert 0 <= germany.income_tax(end + 1) - germany.income_tax(end) <= 1
    # 0.42 x - 11,135.63 and 0.45 x - 19,470.38, rounded down
    assert germany.income_tax(100_000) == 30_864
    assert germany.income_tax(300_000) == 115_529


def test_the_german_surcharge_comes_in_slowly() -> None:
    """§ 3 (3) and § 4 SolzG: nothing up to 20,350, then 11.9 % of the rest, at most 5.5 %."""
    assert germany.surcharge(20_350) == 0
    assert germany.surcharge(23_248) == pytest.approx(0.119 * 2_898)
    assert germany.surcharge(40_000) == pytest.approx(2_200)


def test_german_contributions_stop_at_their_limits() -> None:
    """BGBl. 2025 I Nr. 278: 101,400 for pension and 69,750 for health insurance."""
    assert germany.contributions(69_750) == pytest.approx(69_750 * (0.106 + 0.0875 + 0.024))
    assert germany.contributions(500_000) == pytest.approx(101_400 * 0.106 + 69_750 * 0.1115)


@pytest.mark.parametrize(
    ("taxable", "tax"),
    [(12_400, 1_240), (50_400, 5_800), (105_700, 17_966), (201_775, 41_024), (256_225, 58_448),
     (640_600, 192_979.25)],
)  # fmt: skip
def test_american_tax_is_what_the_revenue_procedure_prints(taxable: float, tax: float) -> None:
    """Revenue Procedure 2025-32, section 4.01, table 3: "$5,800 plus 22% of the excess over"."""
    assert united_states.income_tax(taxable) == pytest.approx(tax)


def test_american_contributions_are_what_the_administration_says() -> None:
    """SSA, 24 October 2025: at most 11,439 dollars; Medicare 1.45 %, 0.9 % more above 200,000."""
    gross = 300_000
    tax = united_states.income_tax(gross - 16_100)
    assert united_states.taken(gross) - tax == pytest.approx(11_439 + 4_350 + 900)


@pytest.mark.parametrize(("gross", "net"), [(2_307.69, 1_820.77), (2_650.00, 2_040.94)])
def test_canadian_pay_is_what_the_agency_calculates(gross: float, net: float) -> None:
    """The agency's online calculator on 30 December 2025: Ontario, every two weeks of 2026."""
    assert gross - canada.taken(26 * gross) / 26 == pytest.approx(net, abs=0.015)


def test_canadian_contributions_are_the_maxima_that_the_agency_says() -> None:
    """CRA, rates of 2026: 4,230.45 for CPP, 416.00 for CPP2, 1,123.07 for EI."""
    assert canada.contributions(90_000) == pytest.approx((4_230.45, 416.00, 1_123.07), abs=0.005)
    assert canada.contributions(3_000).pension == 0


def test_ontario_takes_surtax_and_a_health_premium_and_spares_small_incomes() -> None:
    """T4127, factors V1, V2 and S: by hand for a taxable income of 150,000, and one of 16,000."""
    basic = 0.0505 * 53_891 + 0.0915 * 53_894 + 0.1116 * 42_215 - 0.0505 * 12_989
    surtax = 0.20 * (basic - 5_818) + 0.36 * (basic - 7_446)
    assert canada.ontario_tax(150_000, 0) == pytest.approx(basic + surtax + 750)
    assert canada.ontario_tax(16_000, 0) == 0
    assert canada.federal_tax(300_000, 300_000, 0) == pytest.approx(
        0.14 * 58_523 + 0.205 * 58_522 + 0.26 * 64_395 + 0.29 * 77_042 + 0.33 * 41_518
        - 0.14 * (14_829 + 1_501)
    )  # fmt: skip


@pytest.mark.parametrize(
    ("taxable", "tax"),
    [
        (12 * LAKH, 0),
        (12 * LAKH + 10_000, 10_000),  # 61,500 without the relief, as the department says
        (16 * LAKH, 120_000),
        (24 * LAKH, 300_000),
    ],
)
def test_indian_tax_is_what_the_department_answered(taxable: int, tax: int) -> None:
    """Questions on the Finance Bill 2025: nobody pays up to 12 lakh, little just above it."""
    assert india.slab_tax(taxable) == pytest.approx(tax)


def test_indian_slabs_before_the_rebate_are_those_of_the_department() -> None:
    """The department's table: 20,000 for 8 lakh, and 61,500 for 12.1 lakh without relief."""
    assert stepped(8 * LAKH, india.SLABS) == pytest.approx(20_000)
    assert stepped(12 * LAKH + 10_000, india.SLABS) == pytest.approx(61_500)


def test_the_indian_surcharge_takes_no_more_than_what_is_earned_above_its_limit() -> None:
    """Marginal relief: at 50.1 lakh the tax is that of 50 lakh and the 10,000 above it."""
    assert india.with_surcharge(50 * LAKH) == pytest.approx(1_080_000)
    assert india.with_surcharge(50 * LAKH + 10_000) == pytest.approx(1_090_000)
    assert india.with_surcharge(100 * LAKH) == pytest.approx(1.1 * 2_580_000)
    assert india.with_surcharge(300 * LAKH) == pytest.approx(1.25 * 8_580_000)
    assert india.taken(12 * LAKH + 75_000) == 0


@pytest.mark.parametrize("rules", build_net_pay.COUNTRIES, ids=lambda rules: rules.country)
def test_the_line_of_the_table_is_nowhere_far_from_the_rules(rules) -> None:
    row = dict(zip(build_net_pay.HEAD, build_net_pay.row(rules), strict=True))
    points = list(zip(*(map(int, row[key].split()) for key in ("gross", "net")), strict=True))

    @given(st.integers(20 * rules.step, rules.top))
    def near(gross: int) -> None:
        assert abs(line(gross, points) - (gross - rules.taken(gross))) <= 1.2 * CLOSE * gross

    near()
    # Above the last amount the table goes on with its last slope.
    (x0, y0), (x1, y1) = points[-2:]
    gross = 3 * rules.top
    on = y1 + (gross - x1) * (y1 - y0) / (x1 - x0)
    assert on == pytest.approx(gross - rules.taken(gross), rel=2 * CLOSE)


def test_the_table_is_what_the_program_writes() -> None:
    held = (ROOT / "data" / "salary" / "net.csv").read_text(encoding="utf-8")
    assert held == build_net_pay.build()
    assert [row["country"] for row in csv.DictReader(held.splitlines())] == ["CA", "DE", "IN", "US"]


def test_points_on_a_line_are_left_out_and_corners_kept() -> None:
    straight = [(x, 2 * x) for x in range(0, 5_000, 100)]
    assert knots(straight) == [straight[0], straight[-1]]
    bent = [(x, min(x, 2_000)) for x in range(0, 5_000, 100)]
    assert knots(bent) == [(0, 0), (2_000, 2_000), (4_900, 2_000)]
    assert all(a < b for a, b in pairwise(knots(bent)))
