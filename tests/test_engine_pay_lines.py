"""Where the rules about an offer draw their lines, and the ends that are not known."""

import pytest

from mlpath.engine.pay.asking import FairFigure, asking, to_ask, too_few, well_known
from mlpath.engine.pay.currency import whole
from mlpath.engine.pay.likeness import with_likes
from mlpath.engine.pay.offer import EDGE, offer_report, percentile, score
from mlpath.engine.pay.payback import months
from mlpath.engine.pay.salary import Wanted, summed_up
from mlpath.engine.pay.tables import PayReader, PayTables
from mlpath.errors import BadDataError, UsageError
from mlpath.model.field.own.country import LocalRule
from mlpath.model.record import replace
from mlpath.model.reports.salary import SalaryRow
from mlpath.model.told import Money

ROW = SalaryRow(
    region="europe", country="DE", country_name="Germany", role="ml-engineer", level="mid",
    currency="EUR", p10=50_000, p25=60_000, p50=80_000, p75=96_000, p90=120_000, n=40,
    effective_n=40, median_low=76_000, median_high=84_000, basis="measured", years="2025",
    sources=("own",), usd=None, ppp=None,
)  # fmt: skip
HEAD = ("country", "role", "level", "currency", "p10", "p25", "p50", "p75", "p90", "n",
        "effective_n", "median_low", "median_high", "basis", "years", "sources")  # fmt: skip


def band(level, p50):
    cells = ["DE", "ml-engineer", level, "EUR", "", str(p50 * 0.8), str(p50), str(p50 * 1.2), ""]
    cells += ["40", "40", str(p50 * 0.9), str(p50 * 1.1), "measured", "2025", "own"]
    return dict(zip(HEAD, cells, strict=True))


def offer(amount, level="mid", *, reason="", **cells):
    tables = PayTables(
        bands=[band(name, p50) | cells for name, p50 in (("junior", 60_000), ("mid", 80_000),
                                                 ("senior", 100_000), ("lead", 120_000))],
        places=[{"country": "DE", "name": "Germany", "region": "europe", "currency": "EUR",
                 "aliases": ""}],
        fx=[], ppp=[], published=[], net=[],
    )  # fmt: skip
    wanted = Wanted(role="ml-engineer", level=level, country="DE")
    return offer_report(
        tables, wanted, Money(amount, "EUR"), role_name="ML engineer", reason=reason
    )


@pytest.mark.parametrize(
    ("amount", "asked"),
    [
        (70_000, FairFigure("mid", 80_000)), (77_669, FairFigure("mid", 80_000)),
        (77_670, FairFigure("senior", 100_000)),  # three of a hundred more is hardly more
        (80_000, FairFigure("senior", 100_000)), (97_087, FairFigure("senior", 100_000)),
        (97_088, None), (130_000, None),
    ],
)  # fmt: skip
def test_what_is_asked_for_is_the_median_of_the_level_or_of_the_one_above_and_never_more(
    amount, asked
) -> None:
    above = replace(ROW, level="senior", p50=100_000)
    assert to_ask(amount, ROW, above) == asked
    if asked is None or asked.level == "senior":
        assert to_ask(amount, ROW) is None
    # Of too few figures nothing is asked for.
    assert to_ask(amount, replace(ROW, n=9), replace(above, n=9)) is None


@pytest.mark.parametrize(
    ("changes", "known"),
    [({"n": 10}, True), ({"n": 9}, False), ({"basis": "pooled"}, True),
     ({"basis": "modelled"}, False), ({"range_only": True}, False)],
)  # fmt: skip
def test_pay_is_placed_among_ten_figures_of_just_such_jobs_and_more(changes, known) -> None:
    row = replace(ROW, **changes)
    assert well_known(row) is known
    report = offer(80_000, n=str(row.n), basis=row.basis)
    if not row.range_only:
        assert (report.percentile is not None) is known
        assert report.ask.startswith(
            "It is no less" if known else "Ask once for the figure that they name"
        )


ASK = "ask three people who have the job"


@pytest.mark.parametrize(
    ("n", "pay", "told"),
    [(0, 80_000, "no figure of mid jobs in Germany is known to judge 80k EUR by"),
     (1, 59_999, "60k EUR is below {span}; but 1 figure is too few to judge by"),
     (1, 60_000, "60k EUR is within {span}; but 1 figure is too few to judge by"),
     (7, 90_000, "90k EUR is within {span}; but 7 figures are too few to judge by"),
     (7, 91_000, "91k EUR is above {span}; but 7 figures are too few to judge by")],
)  # fmt: skip
def test_so_few_figures_judge_nothing_and_where_pay_stands_is_said(n, pay, told) -> None:
    row, money = replace(ROW, n=n, p25=60_000.0, p75=90_000.0), Money(pay, "EUR")
    told = told.format(span="the 60k to 90k of half of the mid jobs in Germany")
    assert too_few(row, money, None) == f"{told}: {ASK}"
    page = LocalRule(text="the atlas of the agency", url="https://example.org")
    assert too_few(row, money, page) == f"{told}: {ASK}, and see the atlas of the agency"


def test_where_only_a_range_is_known_pay_stands_beside_that() -> None:
    row = replace(ROW, n=3, range_only=True, median_low=50_000.0, median_high=70_000.0)
    assert too_few(row, Money(80_000, "EUR"), None) == (
        "80k EUR is above the 50k to 70k that is known of mid jobs in Germany; but 3 figures are "
        f"too few to judge by: {ASK}"
    )


DOCTOR = "your doctorate speaks for it"


def test_where_so_few_figures_judge_no_pay_the_level_is_asked_for() -> None:
    money, few = Money(70_000, "EUR"), replace(ROW, n=1)
    plain = "Ask once for the figure that they name"
    assert asking(money, None, few, "", None) == plain
    above = replace(few, level="senior", p50=98_400.0)
    assert asking(money, None, few, DOCTOR, above) == (
        f"Ask to start as senior (~98.4k EUR): {DOCTOR}"
    )
    paid = Money(98_400, "EUR")  # what is offered is as much already
    assert asking(paid, None, few, DOCTOR, above) == f"Ask to start as senior: {DOCTOR}"


def test_each_figure_to_ask_for_comes_with_its_reason() -> None:
    money = Money(70_000, "EUR")
    assert asking(money, FairFigure("mid", 80_000), ROW, DOCTOR, None) == (
        "Ask once for about 80k EUR: it is the middle of mid jobs there; a no is no reason to "
        "decline"
    )
    assert asking(money, FairFigure("senior", 100_000), ROW, DOCTOR, None) == (
        "Ask once to start as senior, for about 100k EUR: it is the middle of senior jobs there, "
        "and your doctorate speaks for it; a no is no reason to decline"
    )


def test_the_level_above_is_asked_for_with_a_reason_only() -> None:
    assert offer(90_000).ask_high is None
    found = offer(90_000, reason="your doctorate speaks for it")
    assert (found.ask_low, found.ask_high) == (90_000, 100_000)
    assert offer(130_000, "lead", reason="it").ask_high is None


@pytest.mark.parametrize("amount", [8_000, 800_000])
def test_a_tenth_and_ten_times_the_usual_pay_are_still_pay_a_year(amount) -> None:
    assert offer(amount).amount == amount
    with pytest.raises(UsageError, match="too far from the usual 80,000 EUR"):
        offer(amount - 1 if amount < 80_000 else amount + 1)


def test_an_offer_is_never_said_to_be_closer_to_the_ends_than_one_of_a_hundred() -> None:
    assert EDGE == 1.0
    assert (percentile(8_000, ROW), percentile(800_000, ROW)) == (1.0, 99.0)
    assert percentile(96_000, ROW) == pytest.approx(75, abs=0.01)
    assert percentile(50_000, ROW) == pytest.approx(10, abs=0.01)


def test_beyond_what_is_known_the_last_slope_goes_on() -> None:
    # From the quarter at 60,000 to the middle at 80,000 is 0.6745; one such step lower is 45,000.
    inner = replace(ROW, p10=None, p90=None)
    assert score(45_000, inner) == pytest.approx(-2 * 0.6745)
    # From the middle to the quarter at 96,000 it is a factor of 1.2: once more is 115,200.
    assert score(115_200, inner) == pytest.approx(2 * 0.6745)
    # Two ends that are the same say nothing between them.
    flat = replace(ROW, p10=60_000, p90=96_000)
    assert score(60_000, flat) == pytest.approx(-1.2816)
    assert score(115_200, flat) == pytest.approx(2 * 0.6745)


@pytest.mark.parametrize(
    ("level", "amount", "moves"),
    [("mid", 80_000, ["senior"]), ("mid", 99_000, ["senior"]), ("mid", 100_000, []),
     ("senior", 100_000, ["lead"]), ("lead", 100_000, []), ("lead", 150_000, [])],
)  # fmt: skip
def test_the_next_level_is_a_move_where_it_usually_pays_more(level, amount, moves) -> None:
    assert [one.level for one in offer(amount, level).moves] == moves


def test_more_pay_pays_back_and_the_same_pay_never_does() -> None:
    assert months(6_000, 12_000) == 6.0
    assert months(6_000, 0.5) == 144_000
    assert months(6_000, 0) is None
    assert months(0, 1) == 0


def test_a_median_may_lie_on_its_quartiles_and_not_beyond() -> None:
    tables = PayTables(
        bands=[], fx=[], ppp=[], published=[], net=[],
        places=[{"country": "DE", "name": "Germany", "region": "europe", "currency": "EUR",
                 "aliases": ""}],
    )  # fmt: skip
    flat = band("mid", 80_000)
    for p25, p75 in ((80_000, 96_000), (60_000, 80_000), (80_000, 80_000)):
        assert PayReader(tables).read({**flat, "p25": str(p25), "p75": str(p75)}).p50 == 80_000
    for p25, p75 in ((80_001, 96_000), (60_000, 79_999)):
        with pytest.raises(BadDataError, match="outside its quartiles"):
            PayReader(tables).read({**flat, "p25": str(p25), "p75": str(p75)})


def test_a_cell_that_is_no_count_is_named_in_forty_letters() -> None:
    with pytest.raises(BadDataError, match=r'here: "x{40}" is not a whole number'):
        whole("x" * 41, "here")


@pytest.mark.parametrize(
    ("dollars", "middle"), [([5], 5), ([1, 9], 5), ([9, 1, 2], 2), ([9, 4, 1, 2], 3)]
)
def test_the_middle_country_of_a_region_is_the_middle_one_or_between_two(dollars, middle) -> None:
    rows = [replace(ROW, country=f"C{usd}", country_name=f"C{usd}", usd=usd) for usd in dollars]
    (line,) = summed_up(rows)
    assert (line.lowest, line.middle, line.highest) == (min(dollars), middle, max(dollars))
    assert (line.lowest_country, line.highest_country) == (f"C{min(dollars)}", f"C{max(dollars)}")
    assert (line.countries, line.n) == (len(dollars), 40 * len(dollars))


def test_pay_of_a_like_role_stands_in_where_the_role_itself_has_none() -> None:
    pay = {"p50": "90", "median_low": "80", "median_high": "100"}
    bands = [{"role": role, "country": land, **pay} for role, land in (("b", "DE"), ("c", "US"))]
    rule = {"role": "a", "like": "c", "doubt": "0.1"}
    found = [*with_likes(bands, [rule], "a")]
    assert [(row["role"], row["like"], row["country"]) for row in found] == [("a", "c", "US")]
    own = {"role": "a", "country": "US", **pay}
    assert [*with_likes([*bands, own], [rule], "a")] == [own]
