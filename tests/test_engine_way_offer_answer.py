"""What to answer an offer: judged by its pay, its work, and what is missing for it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from mlpath.engine.market.hired import apply_at
from mlpath.engine.pay.offer import offer_report
from mlpath.engine.pay.salary import Wanted
from mlpath.engine.pay.tables import tables_of
from mlpath.engine.way.offer.answer import job_offer
from mlpath.engine.way.offer.pay import (
    LITTLE,
    TOO_FAR,
    VERY_LITTLE,
    _judged,
    absurd,
    measured,
    reason_of,
)
from mlpath.model.exchange import convert, latest_rates
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from mlpath.model.person import NOTHING_SAID, Evidence, Person
from mlpath.model.reports.job_offer import Answer
from mlpath.model.reports.salary import SalaryRow
from mlpath.model.told import Money
from worlds.cases import WISHES, case_of
from worlds.learners import NOW
from worlds.smallfield import MONDAY

ROW = SalaryRow(
    region="dach", country="CH", country_name="Switzerland", role="ml-engineer", level="junior",
    currency="CHF", p10=60_000.0, p25=70_000.0, p50=90_000.0, p75=110_000.0, p90=130_000.0, n=12,
    effective_n=5.0, median_low=80_000.0, median_high=100_000.0, basis="pooled", years="2025",
    sources=(), usd=None, ppp=None,
)  # fmt: skip


def case(catalog, *, role="ml-engineer", level=RoleLevel.JUNIOR, background="physicist",
         expert=False, country="CH", **said):  # fmt: skip
    settings = NOTHING_SAID.but(
        {"background": background, "offer": True, "country": country, **said}
    )
    targets = catalog.roles[role].targets[level] if expert else ()
    rated = tuple(
        Evidence(skill=one.skill, level=4, grade=Grade.CLAIMED, at=NOW) for one in targets
    )
    return case_of(
        Person(settings=settings, evidence=rated),
        catalog=catalog,
        role=catalog.roles[role],
        level=level,
        wishes=replace(WISHES, until="ready"),
    )


def answered(catalog, **named):
    return job_offer(case(catalog, **named))


def test_nobody_without_an_offer_is_told_to_answer_one(catalog):
    assert answered(catalog, offer=False) is None


def test_an_amount_is_placed_as_the_salary_command_places_it_with_the_figure_to_ask_for(catalog):
    level, tables = RoleLevel.MID, tables_of(catalog.tables)
    told = answered(catalog, level=level, background="ml-engineer", pay="58000 EUR",
                    offered="ml-engineer", country="DE", home="FR")  # fmt: skip
    wanted = Wanted(role="ml-engineer", level="mid", country="DE")
    report = offer_report(tables, wanted, Money(58_000, "EUR"), role_name="", home="FR")
    same = ("percentile", "ask_low", "ask_high", "net", "home")
    assert [getattr(told, one) for one in same] == [getattr(report, one) for one in same]
    assert told.home.row.country_name == "France"
    assert (told.amount, told.currency, told.answer) == (58_000, "EUR", Answer.TAKE)
    assert told.text.startswith("Take it: 58k EUR is above about ")
    assert "of 100 mid jobs in Germany (" in told.text
    assert told.text.endswith(report.ask)
    assert report.ask.startswith("Ask once for about ")


def test_few_figures_judge_no_pay_and_who_would_know_is_named(catalog):
    told = answered(catalog, pay="118000 CHF", offered="ml-engineer", home="FR")
    assert told.text == (
        "Take it. 118k CHF is above the 69.7k to 111k of half of the junior jobs in Switzerland; "
        "but 1 figure is too few to judge by: ask three people who have the job, and see Salarium "
        "of the Federal Statistical Office. Ask once for the figure that they name"
    )
    assert (told.percentile, told.ask_low, told.ask_high) == (None, None, None)
    assert told.net is None
    assert "admin" in told.tax_page.text.lower()
    assert (told.home.row.country, told.home.row.currency) == ("FR", "EUR")
    assert told.home.worth < 118_000
    nowhere = answered(catalog, pay="90000 SGD", country="SG", offered="ml-engineer")
    assert nowhere.tax_page is None  # a country that nobody looked up


def test_few_figures_that_are_all_above_an_offer_say_that_it_is_little(catalog):
    told = answered(catalog, pay="40000 CHF", offered="ml-engineer")
    assert told.answer is Answer.ASK
    assert told.text == (
        "Ask for more before you sign: 40k CHF is little for junior jobs in Switzerland even where "
        "the highest estimate is right. Ask for about 88k CHF, which is an estimate, and look on "
        "if it stays below 69.7k"
    )


def test_a_level_up_is_asked_for_with_years_or_a_doctorate_by_who_is_near_enough(catalog):
    assert reason_of(case(catalog)) == ""
    doctor = case(catalog, education="phd")
    assert reason_of(doctor) == "your doctorate speaks for it"
    assert reason_of(case(catalog, years=1.0)) == "your 1 year of technical work speak for it"
    assert reason_of(case(catalog, years=0.5)) == ""
    # Years that count already are no reason twice, and who knows too little has none.
    assert reason_of(case(catalog, background="backend-engineer", years=8.0)) == ""
    assert reason_of(case(catalog, background="nurse", education="phd")) == ""


def test_the_notice_of_the_country_one_lives_in_is_told_where_nobody_said_a_day(catalog):
    told = answered(catalog, home="FR")
    assert "three months" in told.notice.text
    assert answered(catalog).notice.url != told.notice.url  # at home in Switzerland
    assert answered(catalog, permit=True).notice is None  # at home nobody knows where
    for said in ({"notice": 4.0}, {"begins": MONDAY + timedelta(70)}, {"work": "student"}):
        assert answered(catalog, home="FR", **said).notice is None


def test_the_level_is_the_one_that_somebody_counts_for(catalog):
    one = case(catalog, background="backend-engineer", years=8.0, pay="68000 EUR", country="DE")
    assert one.level is RoleLevel.JUNIOR
    assert apply_at(one) is RoleLevel.MID
    assert "of 100 mid jobs" in job_offer(one).text


def test_above_what_a_level_pays_the_next_level_is_asked_for_and_above_all_a_review(catalog):
    who = {"country": "US", "offered": "ml-engineer", "pay": "105000 USD"}
    told = answered(catalog, education="phd", **who)
    assert "Ask once to start as mid, for about " in told.text
    assert "the middle of mid jobs there, and your doctorate speaks for it" in told.text
    assert told.ask_high > told.ask_low == 105_000
    plain = answered(catalog, **who)
    assert plain.text.endswith("ask when pay and level are reviewed, not for more")
    assert (plain.ask_low, plain.ask_high) == (None, None)


def test_pay_below_a_quarter_of_such_jobs_is_asked_about_before_anything_is_signed(catalog):
    told = answered(catalog, level=RoleLevel.MID, pay="48000 EUR", country="DE")
    assert told.percentile < LITTLE
    assert told.answer is Answer.ASK
    assert told.text.startswith("Ask for more before you sign: 48k EUR is above about ")
    assert told.text.endswith("Ask for about 65.4k EUR, and look on if it stays below 51.8k")


def test_an_expert_takes_no_offer_below_nearly_all_and_is_told_the_figure(catalog):
    level = RoleLevel.SENIOR
    told = answered(catalog, level=level, background="ml-engineer", years=9.0, expert=True,
                    pay="45000 EUR", country="DE")  # fmt: skip
    assert told.percentile < VERY_LITTLE
    assert told.answer is Answer.DECLINE
    assert told.text.startswith("Decline it at this pay, for you are ready for such jobs:")
    assert "Ask for " in told.text
    assert told.text.endswith("EUR if they want to talk")
    beginner = answered(catalog, level=level, pay="45000 EUR", country="DE")
    assert beginner.answer is Answer.ASK


def test_an_expert_takes_a_fair_one_and_nothing_is_said_of_learning(catalog):
    told = answered(catalog, background="ml-engineer", years=3.0, level=RoleLevel.MID,
                    expert=True, offered="ml-engineer")  # fmt: skip
    assert told.answer is Answer.TAKE
    assert "learnt" not in told.text
    assert told.text.startswith("Take it. A quarter of mid jobs in Switzerland pay less than 8")


def test_who_can_do_less_than_half_asks_what_the_first_task_is(catalog):
    who = {"background": "nurse", "country": "GB", "education": "phd"}
    one = case(catalog, pay="45000 GBP", **who)
    assert one.points_now < TOO_FAR
    told = job_offer(one)
    assert told.answer is Answer.TAKE_IF
    assert told.text.startswith("Ask what the first task is and who would help you, and take it if")
    assert f"your readiness for the job is {one.points_now:.0f} of 100" in told.text
    assert "45k GBP is above" in told.text
    high = answered(catalog, pay="55000 GBP", **who)
    assert "to start as mid" not in high.text
    assert high.text.endswith("ask when pay and level are reviewed, not for more")


def test_a_title_that_nobody_named_is_a_condition(catalog):
    assert answered(catalog).text.startswith(
        "Take it if the work is that of ML engineer. What is missing is learnt fastest in the job. "
    )
    assert "if the work" not in answered(catalog, offered="ml-engineer").text


def test_other_work_is_taken_for_the_income_and_what_is_on_the_way_is_judged_as_what_it_is(catalog):
    other = answered(catalog, offered="data-engineer", background="data-scientist")
    assert other.answer is Answer.TAKE_IF
    assert other.text.startswith(
        "Take it if you need the income: Data engineer is not on your way to ML engineer. "
    )
    near = answered(catalog, offered="data-scientist")
    assert near.text.startswith("Take it. ")


def test_without_a_country_without_figures_and_with_absurd_amounts_it_says_what_is_missing(catalog):
    nowhere = answered(catalog, country=None)
    assert nowhere.text.endswith(
        "Is the pay right? mlpath assess --offer-pay AMOUNT --country COUNTRY"
    )
    assert answered(catalog, country=None, pay="118000 CHF").text.endswith(
        "Is the pay right? mlpath assess --country COUNTRY"
    )
    assert "not known here" in answered(catalog, country="TV").text
    told = answered(catalog, pay="118 CHF")
    assert "118 CHF is too far from the usual" in told.text
    assert told.text.endswith("to be pay a year: mlpath assess --offer-pay AMOUNT")
    assert (told.amount, told.percentile) == (None, None)


def test_what_cannot_be_pay_a_year_is_known_before_it_is_stored(catalog):
    assert absurd(case(catalog, pay="118 CHF")) == (
        "118 CHF is too far from the usual 88,000 CHF to be pay a year"
    )
    for fair in ({"pay": "118000"}, {"country": None, "pay": "118"}, {}, {"pay": "9 XXX"}):
        assert absurd(case(catalog, **fair)) == ""
    assert absurd(case(catalog, country="TV", pay="9 EUR")) == ""


def test_an_amount_in_other_money_is_compared_in_that_and_one_without_letters_in_the_countrys(
    catalog,
):
    who = {"country": "US", "education": "phd"}
    euros = answered(catalog, pay="92000 EUR", **who)
    assert euros.text.startswith("Take it if the work is that of ML engineer: 92k EUR is above")
    assert euros.currency == "EUR"
    assert "EUR" in euros.text.rpartition("Ask")[2]
    bare, named = (answered(catalog, pay=pay, **who) for pay in ("105000", "105000 USD"))
    assert bare == named
    # What the next level pays is asked for in the money of the offer, too.
    rates = latest_rates(tables_of(catalog.tables).fx)
    converted = convert(named.ask_high, "USD", "EUR", rates)
    assert euros.ask_high == pytest.approx(converted)
    assert "to start as mid" in euros.text


def test_where_no_more_than_a_range_is_known_that_is_said(catalog):
    row = replace(ROW, range_only=True, median_low=60_000.0, median_high=200_000.0)
    told = _judged(case(catalog), row, Money(118_000, "CHF"))
    assert told.text.startswith(
        "118k CHF is within the 60k to 200k that is known of junior jobs in Switzerland; but 12 "
        "figures are too few to judge by"
    )
    assert told.place.at_most == told.place.high > told.place.percentile
    assert not measured(row)


def test_money_without_a_rate_is_asked_for_in_other_money_and_no_table_is_no_judgement(catalog):
    told = answered(catalog, pay="9000000 XXX")
    assert "No rate of XXX is known here; in CHF: mlpath assess --offer-pay AMOUNT" in told.text
    assert told.percentile is None


def test_who_has_begun_is_not_asked_to_answer(catalog):
    since = MONDAY - timedelta(20)
    told = answered(catalog, begins=since, pay="118000 CHF")
    assert told.answer is Answer.BEGUN
    assert told.questions == ()
    assert told.text.startswith("You have the job since 3 Nov 2026: what is missing is learnt")
    assert not told.assumed


def test_only_what_is_not_known_is_asked(catalog):
    questions = answered(catalog).questions
    assert len(questions) == 7
    known = answered(
        catalog, offered="ml-engineer", begins=MONDAY + timedelta(70), permit=True
    ).questions
    assert len(known) == 6
    assert any("permit" in one for one in known)
    assert not any("first day" in one or "title" in one for one in known)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({}, ": it and the move set the first day"),
        ({"notice": 13.0}, ", and by 31 Dec 2026 for that first day"),
        ({"notice": 13.0, "begins": MONDAY + timedelta(91)},
         ", and by 23 Nov 2026 for that first day"),
        ({"notice": 13.0, "begins": MONDAY + timedelta(90)}, ": it and the move set the first day"),
        ({"permit": True}, (
            ": it and the move set the first day; where a permit has to be granted, only when it "
            "is, and the first day moves with it"
        )),
    ],
)  # fmt: skip
def test_notice_is_given_when_both_have_signed_and_a_permit_is_there(catalog, said, told):
    assert answered(catalog, **said).leaving == f"Give notice only when both have signed{told}"
    assert answered(catalog, begins=MONDAY).leaving == ""
