"""Pay: choosing rows, converting them, regions, offers and payback."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.pay.asking import FairFigure, level_above, to_ask
from mlpath.engine.pay.net import net_scale
from mlpath.engine.pay.offer import offer_report, percentile
from mlpath.engine.pay.payback import KEPT_LIKELY, months, payback
from mlpath.engine.pay.salary import (
    Wanted,
    choose,
    salary_report,
    summed_up,
)
from mlpath.engine.pay.tables import PayReader, PayTables, tables_of
from mlpath.errors import BadDataError, UnknownNameError, UsageError
from mlpath.model.field.skill import Hours
from mlpath.model.told import Money

PLACE_HEAD = ("country", "name", "region", "currency", "aliases")
PLACES = [
    dict(zip(PLACE_HEAD, line.split("|"), strict=True))
    for line in (
        "DE|Germany|europe|EUR|Deutschland;DEU",
        "GB|United Kingdom|europe|GBP|UK",
        "US|United States|north-america|USD|USA",
        "EG|Egypt|africa|EGP|",
        "KE|Kenya|africa|KES|",
        "FJ|Fiji|oceania|FJD|",
    )
]
FX = [
    {"currency": "USD", "year": "2024", "per_usd": "1", "source": "fed"},
    {"currency": "EUR", "year": "2026", "per_usd": "0.8", "source": "fed"},
    {"currency": "GBP", "year": "2025", "per_usd": "0.5", "source": "fed"},
]
PPP = [{"country": "DE", "year": "2024", "per_intl_usd": "0.7", "source": "wb"}]
HEAD = [
    *("country", "role", "level", "currency", "p10", "p25", "p50", "p75", "p90", "n"),
    *("effective_n", "median_low", "median_high", "basis", "years", "sources"),
]


def band(text: str) -> dict[str, str]:
    """Make a row; - is empty."""
    cells = ["" if cell == "-" else cell for cell in text.split()]
    cells += ["measured", "2022-2025", "ajn"][len(cells) - 13 :]
    return dict(zip(HEAD, cells, strict=True))


BANDS = [
    band("DE ml-engineer junior EUR - 50000 60000 70000 - 2 9 52000 68000 modelled"),
    band("DE ml-engineer mid EUR - 70000 80000 96000 - 12 20 72000 88000 pooled"),
    band("DE ml-engineer senior EUR - 90000 100000 120000 - 3 9 85000 115000 modelled"),
    band("DE data-scientist mid EUR - 60000 72000 90000 - 9 20 66000 80000 pooled"),
    band("DE mlops-engineer mid EUR - 75000 92000 99000 - 2 9 82000 99000 modelled"),
    band("DE all mid EUR - 66000 76000 90000 - 21 30 70000 82000 pooled"),
    band("GB ml-engineer mid GBP 40000 50000 60000 80000 90000 40 38 56000 65000 measured"),
    band("US ml-engineer mid USD 90000 120000 150000 190000 230000 300 250 147000 153000 measured"),
    band("EG ml-engineer mid USD - 9000 13000 19000 - 0 0.8 7000 24000 modelled"),
]
PUBLISHED_HEAD = [
    *("region", "country", "place", "role", "level", "measure", "currency"),
    *("low", "value", "high", "n", "as_of", "source", "note"),
]
PUBLISHED = [
    dict(zip(PUBLISHED_HEAD, line.split("|"), strict=True))
    for line in (
        "world|||ml-engineer|all|median|USD||107000|||2024-03|indeed|",
        "europe||London|ml-engineer|all|range|EUR|60000||120000||2024|guide|",
        "asia|CN||ml-engineer|all|range|CNY|500000||1500000||2024|guide|",
        "north-america|US||data-scientist|all|p10, median, p90|USD|1|2|3|9|2024|bls-oews-2025|",
        "europe|DE||ml-engineer|senior|median|EUR||90000||||survey|",
        "europe|GB||data-scientist|mid|median|GBP||50000||||survey|",
    )
]
NET = [
    {
        "country": "DE",
        "year": "2026",
        "after": "tax and contributions",
        "note": "Germany: a small one.",
        "gross": "0 20000 60000 100000",
        "net": "0 16000 40000 60000",
        "sources": "law other",
    }
]
TABLES = PayTables(bands=BANDS, places=PLACES, fx=FX, ppp=PPP, published=PUBLISHED, net=NET)
HERE = Wanted(role="ml-engineer", level="mid", country="DE")


def row(wanted: Wanted = HERE):
    return PayReader(TABLES).read(choose(TABLES, wanted)[0])


def report(wanted: Wanted, mine: str | None = None):
    return salary_report(TABLES, wanted, role_name="ML engineer", mine=mine)


# ------------------------------------------------------------------ rows


def test_a_row_has_its_median_in_dollars_and_as_living_standard() -> None:
    found = row()
    assert (found.p50, found.currency, found.usd) == (80_000, "EUR", 100_000)
    assert found.ppp == round(80_000 / 0.7)
    assert found.p10 is None
    assert found.region == "europe"
    assert found.sources == ("ajn",)


def test_a_row_in_dollars_of_a_country_with_money_of_its_own_has_no_living_standard() -> None:
    found = row(Wanted(role="ml-engineer", country="EG"))
    assert found.usd == 13_000
    assert found.ppp is None


def test_a_row_in_money_without_a_rate_has_no_dollars() -> None:
    other = TABLES._replace(bands=[BANDS[0] | {"currency": "EGP"}])
    assert PayReader(other).read(other.bands[0]).usd is None


def test_rows_convert_with_everything_in_them() -> None:
    reader = PayReader(TABLES)
    pounds = row(Wanted(role="ml-engineer", country="GB"))
    euros = reader.converted(pounds, "EUR")
    assert (euros.p10, euros.p50, euros.p90) == pytest.approx((64_000, 96_000, 144_000))
    assert (euros.p25 / pounds.p25, euros.p75 / pounds.p75) == pytest.approx((1.6, 1.6))
    assert euros.median_high == pytest.approx(104_000)
    assert euros.median_low == pytest.approx(89_600)
    assert reader.converted(row(), "GBP").median_low == pytest.approx(45_000)
    odd = replace(pounds, median_low=33_333)
    assert reader.converted(odd, "EUR").median_low == pytest.approx(53_332.8)
    assert euros.converted_from == "GBP"
    assert reader.converted(pounds, "GBP") is pounds
    assert reader.converted(row(), "USD").p10 is None


@pytest.mark.parametrize(
    "change",
    [
        {"p50": "abc"},
        {"p50": "1"},
        {"p25": ""},
        {"n": "many"},
        {"basis": "guessed"},
        {"country": "XX"},
        {"level": "boss"},
        {"median_low": "-1"},
    ],
)
def test_a_wrong_row_of_a_pack_is_named(change: dict[str, str]) -> None:
    with pytest.raises(BadDataError, match=r"salary/bands\.csv, "):
        PayReader(TABLES).read(BANDS[0] | change)


def test_tables_come_out_of_a_catalogue() -> None:
    names = ("bands", "regions", "fx", "ppp", "published", "net")
    assert tables_of({f"salary/{name}": [{"a": name}] for name in names}).places == [
        {"a": "regions"}
    ]


def test_a_row_tells_the_kinds_of_its_evidence() -> None:
    told = TABLES.bands[0] | {"kinds": "advert:2 people:7"}
    assert [(one.kind, one.n) for one in PayReader(TABLES).read(told).kinds] == [
        ("advert", 2),
        ("people", 7),
    ]
    assert row().kinds == ()


def test_an_interval_wider_than_three_leaves_a_range_alone() -> None:
    assert row(Wanted(role="ml-engineer", country="EG")).range_only  # 7,000 to 24,000
    assert not row().range_only


# ------------------------------------------------------------------ like another role

LIKE = [
    {"role": "nlp-engineer", "like": "ml-engineer", "doubt": "0.1"},
    {"role": "mlops-engineer", "like": "ml-engineer", "doubt": "0.1"},
]
ALIKE = TABLES._replace(like=LIKE)


def test_a_role_that_was_hardly_seen_is_paid_like_another_plus_or_minus() -> None:
    base = row(HERE._replace(level="mid"))
    (found,) = choose(ALIKE, HERE._replace(role="nlp-engineer"))
    alike = PayReader(ALIKE).read(found)
    assert (alike.role, alike.like, alike.basis, alike.n) == (
        "nlp-engineer",
        "ml-engineer",
        "modelled",
        0,
    )
    assert alike.p50 == base.p50
    assert alike.median_high > base.median_high
    apart = math.log(base.median_high / base.p50), 1.645 * 0.1
    assert alike.median_high == pytest.approx(base.p50 * math.exp(math.hypot(*apart)), abs=1)
    apart = math.log(base.median_low / base.p50), 1.645 * 0.1
    assert alike.median_low == pytest.approx(base.p50 * math.exp(-math.hypot(*apart)), abs=1)


def test_a_role_that_was_seen_in_a_country_has_its_own_figures_there() -> None:
    german = report(HERE._replace(role="mlops-engineer")).rows[0]
    assert (german.like, german.p50) == ("", 92_000)
    (british,) = choose(ALIKE, Wanted(role="mlops-engineer", level="mid", country="GB"))
    assert british["like"] == "ml-engineer"
    roles = salary_report(ALIKE, HERE._replace(by="role"), role_name="").rows
    assert {r.role: r.like for r in roles}["nlp-engineer"] == "ml-engineer"
    assert len(roles) == 5
    assert choose(ALIKE, HERE)[0]["role"] == "ml-engineer"


def test_what_is_like_a_better_paid_role_is_no_move_up() -> None:
    data = HERE._replace(role="data-scientist")
    moves = offer_report(ALIKE, data, Money(70_000, "EUR"), role_name="").moves
    assert [m.role for m in moves] == ["mlops-engineer", "ml-engineer"]


def test_the_level_above_is_told_of_such_a_role_too() -> None:
    above = salary_report(ALIKE, HERE._replace(role="nlp-engineer"), role_name="").next_level
    assert above is not None
    assert (above.level, above.like, above.p50) == ("senior", "ml-engineer", 100_000)


# ------------------------------------------------------------------ the report


def test_countries_stand_best_known_first_then_by_pay() -> None:
    found = report(Wanted(role="ml-engineer", level="mid"))
    assert [r.country for r in found.rows] == ["US", "GB", "DE", "EG"]
    rich = [*BANDS, BANDS[-1] | {"country": "KE", "p25": "900000", "p50": "999000", "p75": "1e6"}]
    found = salary_report(
        TABLES._replace(bands=rich), Wanted(role="ml-engineer", level="mid"), role_name=""
    )
    assert [r.country for r in found.rows] == ["US", "GB", "DE", "KE", "EG"]


def test_levels_climb() -> None:
    found = report(Wanted(role="ml-engineer", country="DE", by="level"))
    assert [r.level for r in found.rows] == ["junior", "mid", "senior"]


def test_roles_stand_best_paid_first_and_the_market_last() -> None:
    found = report(HERE._replace(by="role"))
    assert [r.role for r in found.rows] == [
        "mlops-engineer",
        "ml-engineer",
        "data-scientist",
        "all",
    ]
    more = TABLES._replace(bands=[*BANDS, BANDS[4] | {"role": "ai-engineer"}])
    found = salary_report(more, HERE._replace(by="role"), role_name="ML engineer", mine=None)
    assert {r.role for r in found.rows[:2]} == {"ai-engineer", "mlops-engineer"}


def test_a_region_keeps_the_others_out() -> None:
    assert {
        r.country for r in report(Wanted(role="ml-engineer", level="mid", region="europe")).rows
    } == {"DE", "GB"}


GROUPS = [
    {"group": "isles", "name": "The isles", "countries": "GB FJ IE", "aliases": ""},
    {"group": "both-sides", "name": "Both sides", "countries": "GB US", "aliases": ""},
]


def test_a_region_as_people_say_it_is_its_countries() -> None:
    tables = TABLES._replace(groups=GROUPS)
    assert tables.countries("isles") == {"GB", "FJ", "IE"}
    assert tables.countries("europe") == {"DE", "GB"}
    wanted = Wanted(role="ml-engineer", level="mid", region="both-sides")
    found = salary_report(tables, wanted, role_name="")
    assert [r.country for r in found.rows] == ["US", "GB"]
    assert {q.currency for q in found.published} == {"USD", "EUR"}
    isles = salary_report(tables, wanted._replace(region="isles"), role_name="")
    assert [q.source for q in isles.published] == ["indeed", "guide"]


def test_rates_that_were_used_are_listed_and_only_they() -> None:
    found = report(HERE)
    assert [(r.currency, r.per_usd, r.year) for r in found.rates] == [("EUR", 0.8, 2026)]
    assert report(HERE._replace(currency="GBP")).rows[0].currency == "GBP"
    assert [r.currency for r in report(HERE._replace(currency="GBP")).rates] == ["EUR", "GBP"]


def test_every_source_of_the_page_is_named_once() -> None:
    named = ("ajn", "fed", "indeed", "guide", "worldbank-ppp-2024")
    assert report(HERE).sources == named
    assert "worldbank-ppp-2024" not in report(Wanted(role="ml-engineer", country="EG")).sources


def test_a_region_in_one_line_has_its_lowest_middle_and_highest_country() -> None:
    lines = report(Wanted(role="ml-engineer", level="mid")).regions
    europe = next(line for line in lines if line.region == "europe")
    assert (europe.lowest, europe.middle, europe.highest) == (100_000, 110_000, 120_000)
    assert (europe.lowest_country, europe.highest_country) == ("Germany", "United Kingdom")
    assert (europe.countries, europe.n) == (2, 52)
    assert [line.region for line in lines] == ["north-america", "europe", "africa"]
    assert summed_up([replace(row(), usd=None)]) == ()
    rich, poor = replace(row(), usd=9.0, country_name="Rich"), replace(row(), usd=4.0, country="XX")
    (line,) = summed_up([rich, replace(poor, country_name="Poor")])
    assert (line.lowest_country, line.lowest, line.highest_country) == ("Poor", 4.0, "Rich")


def test_figures_of_others_belong_to_the_place_the_role_and_the_level() -> None:
    assert [q.source for q in report(HERE).published] == ["indeed", "guide"]
    assert [q.source for q in report(HERE._replace(level="senior")).published] == [
        "indeed",
        "guide",
        "survey",
    ]
    assert [q.source for q in report(Wanted(role="ml-engineer", country="US")).published] == [
        "indeed",
        "bls-oews-2025",
    ]
    assert len(report(HERE._replace(by="role")).published) == 2
    everywhere = report(Wanted(role="ml-engineer", level="mid")).published
    assert [q.currency for q in everywhere] == ["USD", "EUR", "CNY"]
    quote = report(Wanted(role="ml-engineer", country="US")).published[1]
    assert (quote.low, quote.value, quote.high, quote.n) == (1, 2, 3, 9)


def test_the_next_level_is_the_one_above_mine() -> None:
    by_level = Wanted(role="ml-engineer", country="DE", by="level")
    above = report(HERE).next_level
    assert above is not None
    assert (above.level, above.p50) == ("senior", 100_000)
    mine = report(by_level, mine="junior").next_level
    assert mine is not None
    assert mine.level == "mid"
    assert report(by_level).next_level is None
    assert report(by_level, mine="lead").next_level is None
    assert report(HERE._replace(level="senior")).next_level is None
    assert report(HERE._replace(by="role")).next_level is None
    assert report(HERE._replace(country="GB"), mine="junior").next_level is None
    only_mid = Wanted(role="ml-engineer", country="GB", by="level")
    assert report(only_mid, mine="junior").next_level is None


def test_what_has_no_figures_is_said_with_the_nearest_that_has() -> None:
    with pytest.raises(UnknownNameError, match="no pay figures for Kenya") as caught:
        choose(TABLES, Wanted(role="ml-engineer", country="KE"))
    assert "Egypt" in caught.value.hint
    with pytest.raises(UnknownNameError, match="no pay figures for Fiji") as caught:
        choose(TABLES, Wanted(role="ml-engineer", country="FJ"))
    assert caught.value.hint == ""
    with pytest.raises(UnknownNameError, match="no pay figures for oceania"):
        choose(TABLES, Wanted(role="ml-engineer", region="oceania"))
    with pytest.raises(UnknownNameError, match="the role nlp-engineer") as caught:
        choose(TABLES, Wanted(role="nlp-engineer", country="DE"))
    assert "--role all" in caught.value.hint
    with pytest.raises(UnknownNameError, match="the role data-scientist here") as caught:
        choose(TABLES, Wanted(role="data-scientist", country="GB"))
    assert caught.value.hint == (
        "Known for: Germany. Nearest: all roles together, --role all. Single ones: ml-engineer."
    )
    with pytest.raises(UnknownNameError, match="at the level lead") as caught:
        choose(TABLES, HERE._replace(level="lead"))
    assert "--level senior" in caught.value.hint
    with pytest.raises(UnknownNameError, match="at the level junior") as caught:
        choose(TABLES, Wanted(role="mlops-engineer", country="DE", level="junior"))
    assert "mid" in caught.value.hint
    assert "senior" not in caught.value.hint


# ------------------------------------------------------------------ an offer


def offer(amount: float, currency: str = "EUR", wanted: Wanted = HERE):
    return offer_report(TABLES, wanted, Money(amount, currency), role_name="ML engineer")


def test_known_percentiles_are_met_exactly() -> None:
    pounds = row(Wanted(role="ml-engineer", country="GB"))
    for amount, share in ((40_000, 10), (50_000, 25), (60_000, 50), (80_000, 75), (90_000, 90)):
        assert percentile(amount, pounds) == pytest.approx(share, abs=0.01)


@given(st.floats(10_000, 500_000), st.floats(10_000, 500_000))
def test_more_money_is_never_a_lower_percentile(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert percentile(low, row()) <= percentile(high, row())
    assert 1 <= percentile(low, row()) <= 99


def test_a_band_of_a_single_amount_still_has_above_and_below() -> None:
    flat = replace(row(), p25=80_000, p50=80_000, p75=80_000)
    assert percentile(79_000, flat) == 1
    assert percentile(81_000, flat) == 99


def test_the_percentile_carries_the_doubt_about_the_median() -> None:
    found = offer(80_000)
    assert found.percentile == pytest.approx(50)
    assert found.percentile_low < 50 < found.percentile_high
    # If the true median is an end of its interval, pay is as much above or below it.
    assert found.percentile_low == pytest.approx(percentile(80_000 * 80 / 88, row()))
    assert found.percentile_high == pytest.approx(percentile(80_000 * 80 / 72, row()))


def test_the_range_to_ask_for_ends_at_the_median() -> None:
    assert to_ask(60_000, row()) == FairFigure("mid", 80_000)
    assert to_ask(85_000, row()) is None
    assert offer(97_000).ask_low is None
    low = offer(70_000)
    assert (low.ask_low, low.ask_high) == (70_000, 80_000)
    assert low.ask.startswith("Ask once for about 80k EUR: it is the middle of mid jobs there;")


def test_an_offer_in_other_money_is_compared_at_the_rate() -> None:
    found = offer(100_000, "USD")
    assert found.row.currency == "USD"
    assert found.percentile == pytest.approx(50)
    assert found.row.converted_from == "EUR"


def test_what_moves_me_up_is_the_next_level_then_roles_that_pay_more() -> None:
    moves = offer(79_000).moves
    assert [(m.role, m.level, m.more) for m in moves] == [
        ("ml-engineer", "senior", 21_000),
        ("mlops-engineer", "mid", 13_000),
    ]
    junior = offer(60_000, wanted=HERE._replace(level="junior")).moves
    assert [(m.role, m.level) for m in junior] == [("ml-engineer", "mid")]
    assert offer(150_000).moves == ()
    assert offer(100_000, wanted=HERE._replace(level="senior")).moves == ()
    like = [BANDS[1] | {"role": f"r{k}", "p50": f"{90_000 + k}"} for k in range(4)]
    many = TABLES._replace(bands=[*BANDS, *like])
    named = offer_report(many, HERE, Money(79_000, "EUR"), role_name="").moves
    assert [(m.role, m.level) for m in named] == [
        ("ml-engineer", "senior"), ("mlops-engineer", "mid"), ("r3", "mid")
    ]  # fmt: skip
    lead = TABLES._replace(bands=[*BANDS, BANDS[2] | {"level": "lead"}])
    top = HERE._replace(level="lead")
    assert offer_report(lead, top, Money(90_000, "EUR"), role_name="").moves == ()


@pytest.mark.parametrize("amount", [95, 6_500, 950_000])
def test_an_offer_that_cannot_be_pay_a_year_is_refused(amount: float) -> None:
    with pytest.raises(UsageError, match="too far from the usual 80,000 EUR"):
        offer(amount)


# ------------------------------------------------------------------ payback


def test_months_to_break_even_are_costs_over_what_is_kept() -> None:
    assert months(6_000, 12_000) == pytest.approx(6)
    assert months(6_000, 0) is None
    assert months(6_000, -5) is None


def test_payback_is_a_range_with_its_assumptions() -> None:
    hours = Hours(low=100, likely=200, high=400)
    found = payback(now=60_000, then=row(), hours=hours, fees=500)
    assert found.more_likely == 20_000
    likely = 12 * (500 + 200 * 60_000 / 1_750 * KEPT_LIKELY) / (20_000 * KEPT_LIKELY)
    assert found.months_likely == pytest.approx(likely)
    assert found.months_low is not None
    assert found.months_high is not None
    assert found.months_low < likely < found.months_high
    assert len(found.assumptions) == 4


def test_a_job_that_pays_less_never_pays_back() -> None:
    found = payback(now=85_000, then=row(), hours=Hours(low=1, likely=2, high=3), fees=0)
    assert found.months_likely is None
    assert found.months_high is None
    assert found.months_low is not None


def test_pay_and_fees_below_zero_are_refused() -> None:
    for now, fees in ((-1, 0), (0, -1)):
        with pytest.raises(UsageError):
            payback(now=now, then=row(), hours=Hours(low=1, likely=2, high=3), fees=fees)


def test_nothing_earned_now_is_an_answer_and_small_money_pays_back_too() -> None:
    found = payback(now=0, then=row(), hours=Hours(low=1, likely=2, high=3), fees=0)
    assert found.more_likely == 80_000
    assert found.months_likely == 0
    assert months(1, 0.5) == pytest.approx(24)


def test_payback_counts_with_net_pay_where_the_rules_are_known() -> None:
    scale = net_scale(TABLES, "DE", "EUR", PayReader(TABLES).rates)
    hours = Hours(low=100, likely=200, high=400)
    found = payback(now=60_000, then=row(), hours=hours, fees=500, scale=scale)
    assert found.more_likely == 20_000  # before tax, as without the rules
    assert found.net is not None
    assert (found.net.now, found.net.then, found.net.more_likely) == (40_000, 50_000, 10_000)
    assert (found.net.more_low, found.net.more_high) == (6_000, 14_000)  # of 72,000 and of 88,000
    assert found.net.rules.year == 2026
    hour = 40_000 / 1_750
    assert found.months_low == pytest.approx(12 * (500 + 100 * hour) / 14_000)
    assert found.months_likely == pytest.approx(12 * (500 + 200 * hour) / 10_000)
    assert found.months_high == pytest.approx(12 * (500 + 400 * hour) / 6_000)
    assert found.assumptions[1].endswith("approximate. Germany: a small one.")
    assert payback(now=1, then=row(), hours=hours, fees=0).net is None


def test_payback_is_worked_out_of_the_figures_as_they_are_told() -> None:
    odd = replace(row(), p50=80_049, median_low=72_049, median_high=88_049)
    hours = Hours(low=100.2, likely=200.4, high=400.4)
    rounded = Hours(low=100, likely=200, high=400)
    told = payback(now=60_000, then=row(), hours=rounded, fees=500)
    assert payback(now=60_041, then=odd, hours=hours, fees=500.4) == told
    assert told.then.p50 == 80_000


# ------------------------------------------------------------------ net pay


def scale_of(country: str = "DE", currency: str = "EUR", tables: PayTables = TABLES):
    return net_scale(tables, country, currency, PayReader(tables).rates)


def test_net_pay_follows_the_corners_of_the_line_and_its_last_slope() -> None:
    scale = scale_of()
    assert scale is not None
    pays = (0, 10_000, 20_000, 40_000, 60_000, 100_000, 140_000)
    nets = [0, 8_000, 16_000, 28_000, 40_000, 60_000, 80_000]
    assert [scale.of(pay) for pay in pays] == nets
    assert scale.of(43_210) == 29_900  # 29,926 to three digits
    assert scale.rules.sources == ("law", "other")
    assert (scale.rules.after, scale.rules.note) == (
        "tax and contributions",
        "Germany: a small one.",
    )


@given(st.floats(0, 1e6), st.floats(0, 1e6))
def test_more_pay_never_leaves_less_where_the_line_rises(one: float, other: float) -> None:
    scale = scale_of()
    assert scale is not None
    low, high = sorted((one, other))
    assert scale.of(low) <= scale.of(high)


def test_net_pay_in_other_money_goes_by_the_rate() -> None:
    dollars = scale_of(currency="USD")
    assert dollars is not None
    assert dollars.of(100_000) == pytest.approx(62_500)  # 80,000 euros leave 50,000


def test_without_rules_or_a_rate_there_is_no_net_pay() -> None:
    assert scale_of("GB", "GBP") is None
    assert scale_of("DE", "EGP") is None
    egypt = TABLES._replace(net=[NET[0] | {"country": "EG"}])
    assert scale_of("EG", "USD", egypt) is None
    assert scale_of("EG", "EGP", egypt) is not None


@pytest.mark.parametrize(
    "change",
    [
        {"gross": "0 20000 20000 100000"},
        {"gross": "0 20000 60000"},
        {"net": "0 16000 60001 60002"},
        {"net": "0 16000 x 60000"},
        {"year": "soon"},
    ],
)
def test_a_wrong_row_of_net_pay_is_named(change: dict[str, str]) -> None:
    with pytest.raises(BadDataError, match=r"salary/net\.csv, DE"):
        scale_of(tables=TABLES._replace(net=[NET[0] | change]))


def test_an_offer_says_what_is_left_of_it() -> None:
    net = offer(80_000).net
    assert net is not None
    assert net.amount == 50_000
    assert net.rules.after == "tax and contributions"
    pounds = offer_report(
        TABLES,
        Wanted(role="ml-engineer", level="mid", country="GB"),
        Money(60_000, "GBP"),
        role_name="ML engineer",
    )
    assert pounds.net is None


def test_what_pays_more_only_by_less_than_is_told_is_no_move() -> None:
    odd = TABLES._replace(bands=[BANDS[1], BANDS[2] | {"p50": "100049"}])
    moves = offer_report(odd, HERE, Money(99_000, "EUR"), role_name="").moves
    assert [(m.p50, m.more) for m in moves] == [(100_000, 1_000)]
    assert offer_report(odd, HERE, Money(100_020, "EUR"), role_name="").moves == ()


def test_figures_of_a_country_belong_to_the_regions_that_hold_it_and_are_called_by_its_name():
    tables = TABLES._replace(groups=GROUPS)
    american = Wanted(role="ml-engineer", region="both-sides")
    found = salary_report(tables, american, role_name="").published
    assert "bls-oews-2025" in [quote.source for quote in found]
    assert {quote.country_name for quote in found} >= {"", "United States"}
    mexico = dict(zip(PLACE_HEAD, ("MX", "Mexico", "north-america", "MXN", ""), strict=True))
    south = tables._replace(groups=[{**GROUPS[0], "countries": "MX EG"}], places=[*PLACES, mexico])
    near = salary_report(south, Wanted(role="ml-engineer", region="isles"), role_name="")
    assert [quote.source for quote in near.published] == ["indeed"]


# ------------------------------------------------------------------ at home


def test_an_offer_abroad_stands_beside_the_same_job_at_home_and_is_worth_less_where_all_is_dearer():
    money, places = Money(80_000, "EUR"), {"DE": 0.8, "GB": 1.5}
    ppp = [{"country": code, "per_intl_usd": str(at)} for code, at in places.items()]
    tables = TABLES._replace(ppp=ppp)
    home = offer_report(tables, HERE, money, role_name="", home="GB").home
    assert home.row.country == "GB"
    assert home.row.currency == "GBP"
    assert home.worth == pytest.approx(80_000 / 0.8 * 1.5)
    assert offer_report(tables, HERE, money, role_name="", home="DE").home is None
    assert offer_report(tables, HERE, money, role_name="").home is None
    assert offer_report(tables, HERE, money, role_name="", home="TV").home is None
    unknown = tables._replace(ppp=ppp[:1])
    assert offer_report(unknown, HERE, money, role_name="", home="GB").home.worth is None


def test_the_level_above_is_none_where_there_is_no_figure_of_it() -> None:
    reader, money = PayReader(TABLES), Money(80_000, "EUR")
    assert level_above(TABLES, reader, HERE, money).level == "senior"
    top = TABLES._replace(bands=[one for one in BANDS if one["level"] != "senior"])
    assert level_above(top, reader, HERE, money) is None
    assert level_above(TABLES, reader, HERE._replace(level="lead"), money) is None
    assert level_above(TABLES, reader, HERE._replace(level=None), money) is None
