"""Where the answer to an offer draws its lines: on the line, and just beside it."""

from dataclasses import replace
from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from mlpath.engine.pay.offer import PlacedPay, percentile
from mlpath.engine.way.offer import answer
from mlpath.engine.way.offer.pay import JudgedPay, _judged, measured
from mlpath.engine.way.offer.phases import settled
from mlpath.engine.way.own import evening
from mlpath.engine.way.plan import whole_way
from mlpath.engine.wishes import first_day_of
from mlpath.model.person import Person, Settings
from mlpath.model.reports.job_offer import Answer
from mlpath.model.told import Money
from test_engine_way_offer_answer import ROW, case
from worlds.by_hand import toward
from worlds.cases import case_with
from worlds.smallfield import MONDAY, levels


def offered(*, points=50.0, above=None, range_only=False, monkeypatch=None, **said):
    """Answer an offer at so many points of readiness, whose pay is above so many of 100."""
    one = case_with(levels(), Person(settings=Settings(offer=True, offered="maker", **said)))
    one.__dict__["points_now"] = points
    if above is not None:
        place = PlacedPay(90_000.0, above, above, above + 20, not range_only)
        pay = JudgedPay("it is so much", "Ask once for more: why", place, None, "80k EUR")
        monkeypatch.setattr("mlpath.engine.way.offer.pay.judged", lambda _: pay)
    return answer.job_offer(one)


@pytest.mark.parametrize(
    ("above", "points", "said"),
    [
        (25.0, 50.0, Answer.TAKE),
        (24.9, 50.0, Answer.ASK),
        (10.0, 99.0, Answer.ASK),
        (9.9, 99.0, Answer.DECLINE),
        (9.9, 85.0, Answer.DECLINE),  # ready is 85 of 100
        (9.9, 84.9, Answer.ASK),
    ],
)
def test_pay_is_too_little_below_a_quarter_and_declined_below_a_tenth_by_who_is_ready(
    monkeypatch, above, points, said
) -> None:
    assert offered(monkeypatch=monkeypatch, above=above, points=points).answer is said


def test_where_too_few_figures_are_known_the_high_end_decides(monkeypatch) -> None:
    assert offered(monkeypatch=monkeypatch, above=5.0, range_only=True).answer is Answer.TAKE
    assert offered(monkeypatch=monkeypatch, above=4.9, range_only=True).answer is Answer.ASK


@pytest.mark.parametrize(("points", "said"), [(28.4, Answer.TAKE), (28.3, Answer.TAKE_IF)])
def test_a_third_of_being_ready_is_enough_not_to_ask_for_the_first_task(points, said) -> None:
    told = offered(points=points)
    assert told.answer is said
    assert ("what the first task is" in told.text) is (said is Answer.TAKE_IF)


@pytest.mark.parametrize(("beside", "near"), [(30, True), (30.1, False)])
def test_a_job_is_on_the_way_where_half_of_its_study_is(beside, near) -> None:
    hours = {"code": 30, "models": 110, "sql": beside}
    one = toward(hours, steps=["code", "sql"], wanted=["code", "models"])
    assert answer._on_the_way(one, one.toward("server")) is near


@pytest.mark.parametrize(("days", "begun"), [(0, True), (1, False), (-1, True)])
def test_a_job_is_begun_on_its_first_day(days, begun) -> None:
    told = offered(begins=MONDAY + timedelta(days))
    assert (told.answer is Answer.BEGUN) is begun
    assert bool(told.questions) is not begun


def test_ninety_days_are_counted_with_the_first_and_eight_weeks_from_today() -> None:
    assert settled(date(2027, 1, 1)) == date(2027, 3, 31)
    assert first_day_of(Settings(offer=True), date(2026, 11, 23)) == date(2027, 1, 18)


@pytest.mark.parametrize(("points", "higher"), [(28.4, True), (28.3, False)])
def test_whoever_is_a_third_of_the_way_to_ready_asks_for_the_next_level(
    catalog, monkeypatch, points, higher
) -> None:
    one = case(catalog, education="phd")
    one.__dict__["points_now"] = points
    best = replace(ROW, level="mid", p50=140_000.0, p75=160_000.0, p90=180_000.0)
    monkeypatch.setattr("mlpath.engine.way.offer.pay.level_above", lambda *_: best)
    told = _judged(one, ROW, Money(130_000, "CHF"))
    assert told.to_ask.startswith(
        "Ask once to start as mid, for about 140k CHF"
        if higher
        else "It is no less than the middle"
    )


def test_what_is_asked_for_is_the_median_and_above_it_a_review(catalog) -> None:
    below, above = (_judged(case(catalog), ROW, Money(m, "CHF")) for m in (80_000, 100_000))
    assert below.to_ask == (
        "Ask once for about 90k CHF: it is the middle of junior jobs there; a no is no reason to "
        "decline"
    )
    assert above.to_ask == (
        "It is no less than the middle of junior jobs there: ask when pay and level are reviewed, "
        "not for more"
    )
    assert below.least == "70k"


def test_a_place_among_jobs_is_a_range_because_the_median_is_uncertain(catalog) -> None:
    place = _judged(case(catalog), ROW, Money(95_000, "CHF")).place
    assert place.low < place.percentile < place.high
    # As far above the highest median that can be as the amount is above the one that is known.
    assert place.low == pytest.approx(percentile(95_000 * 0.9, ROW))
    assert place.high == pytest.approx(percentile(95_000 * 9 / 8, ROW))
    assert place.at_most == place.percentile


@pytest.mark.parametrize(
    ("basis", "range_only", "known"),
    [("pooled", False, True), ("pooled", True, False), ("modelled", False, False)],
)
def test_figures_of_like_jobs_or_a_mere_range_are_an_estimate(basis, range_only, known) -> None:
    row = replace(ROW, basis=basis, range_only=range_only)
    assert measured(row) is known


NOTHING = SimpleNamespace(current=None, own=None, at_work=None)


@pytest.mark.parametrize(("hang", "checks"), [((25.0, 15.0), True), ((25.0, 14.9), False)])
def test_forty_hours_that_hang_on_doubted_claims_are_checked_first(
    monkeypatch, hang, checks
) -> None:
    class Doubted:
        def __init__(self, skill, hours):
            self.skill, self.hours = skill, hours

    found = [Doubted(*pair) for pair in zip(("code", "models"), hang, strict=True)]
    monkeypatch.setattr(evening, "doubted", lambda *_: found)
    one = case_with(levels())
    told = evening.tonight(one, NOTHING, whole_way(one))
    assert told.startswith("first mlpath check") is checks
    assert ("if Code and Models hold, you are ready about" in told) is checks
