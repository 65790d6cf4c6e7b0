"""What a letter says beside the way: the week, the deeds, what to try, what a deadline means."""

from dataclasses import replace
from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from mlpath.model.field.role_level import RoleLevel
from mlpath.model.reports.outlook import (
    Asking,
    AtWork,
    DatedText,
    DeedDue,
    EarlyJob,
    OwnTest,
    PayOfGoal,
    WayPart,
)
from mlpath.model.reports.plan import Finish
from mlpath.model.reports.salary import SalaryRow
from mlpath.views.formats.markdown import draw
from mlpath.views.page.letter.outlook import (
    GO_ON,
    READ,
    TURNED_DOWN,
    around,
    asking_rows,
    change_rows,
    has_rows,
    lead_rows,
    pay_rows,
    sooner_rows,
    trial_blocks,
)
from mlpath.views.page.letter.way_parts import evenings, stretch_blocks, this_week
from mlpath.views.page.parts.advice import usual_text
from mlpath.views.page.parts.at_work import aside_texts, deed_blocks, deed_rows, won_text
from mlpath.views.page.parts.deadline import all_of_it, deadline_line, deadline_text

DAY = date(2027, 3, 1)
PART = WayPart(
    titles=("Saws", "Planes"), hours=30.0, end=DAY, free=("Wood",), paid=("Steel",), can="plane",
    build="A stool. Three legs", grows=(), otherwise="saw again", at_work="ask", where="at work",
    checks=(DatedText(text="it stands", end=DAY),), without_sight=(), phase=None,
)  # fmt: skip


@pytest.mark.parametrize(
    ("hours", "wanted"),
    [
        (0.5, "one evening of 0.5 h"),
        (1.9, "one evening of 1.9 h"),
        (2.0, "one evening of 2 h"),
        (3.0, "two evenings of about 1.5 h"),
        (6.0, "three evenings of 2 h"),
        (7.0, "four evenings of about 1.8 h"),
        (11.0, "five evenings of about 2.2 h"),
        (12.0, "five evenings of 2 h and 2 h at the weekend"),
        (40.0, "five evenings of 2 h and 30 h at the weekend"),
    ],
)
def test_hours_of_a_week_are_cut_into_evenings(hours, wanted):
    assert evenings(hours) == wanted


def text(blocks) -> str:
    return "\n".join(draw(block) for block in blocks)


def plan(*stretches, **parts):
    given = {"stretches": stretches, "own_language": None,
             "hours_a_week": 6.0, "current": None, "getting_in": None,
             "offer": None, "own": None, "modules": (SimpleNamespace(title="Planes"),)}  # fmt: skip
    return SimpleNamespace(**{**given, **parts})


def test_the_first_week_names_evenings_the_day_the_lesson_and_whom_to_ask():
    lesson = SimpleNamespace(title="Wood", url="https://example.org/")
    told = text(
        this_week(plan(PART, current=SimpleNamespace(materials=(lesson,)), getting_in=object()))
    )
    for part in ("three evenings of 2 h a week into", "and 1 Mar 2027", "Wood", "ask around you"):
        assert part in told
    bare = text(this_week(plan(PART)))
    assert "first lesson" not in bare
    assert "ask around you" not in bare
    hired = text(this_week(plan(PART, getting_in=object(), offer=object())))
    assert "ask around you" not in hired
    assert this_week(plan()) == []


def test_a_part_says_what_to_learn_with_what_and_what_is_built():
    told = text(stretch_blocks(plan(PART, PART)))
    for part in (
        "Part 1", "Part 2", "until 1 Mar 2027", "Saws; 1 Planes", "Wood (free); Steel (paid)",
        "**exercise**: A stool. Three legs.",
        "**by 1 Mar 2027**: It stands.", "**if not**: Saw again.",
    ):  # fmt: skip
        assert part in told
    assert told.count("**at work**") == 1
    own = text(stretch_blocks(plan(PART, own=object())))
    assert "Three legs. Take the data of your project where they fit." in own
    assert "Take the data" not in told


def test_stages_of_an_own_project_have_their_day_where_it_is_not_that_of_the_part():
    grows = (DatedText(text="first", end=date(2027, 1, 5)), DatedText(text="last", end=DAY))
    told = text(stretch_blocks(plan(replace(PART, grows=grows, build=""))))
    assert "**your project, by 5 Jan 2027**: First." in told
    assert "**then**: Last." in told
    same = (grows[0], DatedText(text="next", end=grows[0].end), grows[1])
    told = text(stretch_blocks(plan(replace(PART, grows=same, build=""))))
    assert told.count("by 5 Jan 2027") == 1
    assert "Next." in told


def test_what_is_built_and_what_shows_it_stand_in_the_order_of_their_days():
    early, late = date(2027, 1, 5), date(2027, 2, 9)
    grows = (DatedText(text="then", end=late), DatedText(text="last", end=DAY))
    checks = (DatedText(text="it stands", end=DAY), DatedText(text="it is flat", end=early))
    told = text(stretch_blocks(plan(replace(PART, grows=grows, checks=checks, build=""))))
    rows = [
        "**by 5 Jan 2027**: It is flat.",
        "**your project, by 9 Feb 2027**: Then.",
        "**then**: Last.",
        "**by 1 Mar 2027**: It stands.",
    ]
    assert [told.index(row) for row in rows] == sorted(told.index(row) for row in rows)


def test_what_ones_own_tools_do_stands_by_itself():
    grows = (DatedText(text="grow", end=DAY, uses=("With A, saw", "With B, plane")),)
    told = text(stretch_blocks(plan(replace(PART, grows=grows, build=""))))
    assert "**your project**: Grow." in told
    assert "**your tools**: With A, saw. With B, plane." in told
    bare = replace(PART, grows=(DatedText(text="grow", end=DAY),), build="")
    assert "your tools" not in text(stretch_blocks(plan(bare)))


def test_what_is_empty_is_not_told():
    bare = replace(PART, free=(), paid=(), can="", build="", checks=(), otherwise="", at_work="")
    told = text(stretch_blocks(plan(bare)))
    assert "Saws" in told
    for label in ("with", "then you can", "build", "if not", "at work"):
        assert f"**{label}**" not in told


def outlook(**parts):
    given = {"sooner": "", "sooner_from": None, "decide": "", "hard_week": "", "doubt": "",
             "or_lead": "", "paces": (), "pay": (), "tests": (), "has": (),
             "lacks": ()}  # fmt: skip
    return SimpleNamespace(**{**given, **parts})


def test_a_hard_week_and_the_day_to_decide_are_told_where_there_are_any():
    told = change_rows(outlook(decide="go on", hard_week="nights"))
    assert told == [("decide", "Go on."), ("a hard week", "Nights.")]
    assert lead_rows(outlook(or_lead="the work")) == [("or lead", "The work.")]
    for rows in (change_rows, lead_rows, has_rows, pay_rows):
        assert rows(outlook()) == rows(None) == []


def test_what_is_there_and_what_is_missing_are_told_apart():
    told = outlook(has=("SQL", "Git"), lacks=("Python",), doubt="it is later")
    assert has_rows(told) == [("you have", "SQL, Git.")]
    advice, missing, less = ("a", "b"), ("missing", "Python."), ("if it is less", "It is later.")
    assert around(told, [advice]) == [advice, missing, less]
    told.tests = (OwnTest(can="plane", check="flat"),)  # so much hangs on it that it is said first
    assert around(told, [advice]) == [less, advice, missing]
    assert around(outlook(), [advice]) == around(None, [advice]) == [advice]


def test_a_sooner_job_has_its_day():
    job = EarlyJob(text="apply there", start=DAY, like_own=False)
    before = DAY - timedelta(days=1)
    assert sooner_rows(job, before) == [("sooner", "From about 1 Mar 2027, apply there.")]
    assert sooner_rows(job, DAY) == [("sooner", "Now, apply there.")]
    first = replace(job, like_own=True)  # work like one's own is no way round, but comes first
    assert sooner_rows(first, before) == [("apply first", "From about 1 Mar 2027, apply there.")]
    assert sooner_rows(None, DAY) == []


def test_whoever_nobody_asks_takes_the_sooner_way_where_that_is_no_step_of_the_plan():
    one = Asking(begins=DAY, weekly=3, sent=20, sent_by=DAY, counted_on=None, last=DAY)
    job = EarlyJob(text="apply there", start=DAY, like_own=False)
    begins = f"If no invitation has come by 1 Mar 2027, {READ}."
    for found, way, then in (
        (job, "", " Then take the sooner way."),
        (replace(job, like_own=True), "", f" Then {GO_ON}."),
        (None, "Stay there", " Then stay there."),
        (None, "", ""),
    ):
        told = outlook(asking=one, way_round=way)
        assert asking_rows(told, found) == [("if nobody asks", f"{begins}{then}"), TURNED_DOWN]
    assert asking_rows(None, job) == asking_rows(outlook(asking=None), job) == []


def test_the_first_twenty_applications_tell_something_before_all_of_them_do():
    days = [DAY + timedelta(weeks=weeks) for weeks in (7, 9, 16)]
    sent, counted, last = days
    one = Asking(begins=DAY, weekly=3, sent=20, sent_by=sent, counted_on=counted, last=last)
    told = outlook(asking=one, way_round="Stay there")
    many, nobody, ended = asking_rows(told, None)
    assert many[1] == (
        "Three careful ones a week from 1 Mar 2027, 20 by about 19 Apr 2027; note of each the day, "
        "and what came back."
    )
    assert nobody[1] == (
        f"If the first 20 brought no invitation by 3 May 2027, {READ}. If none has come by "
        "21 Jun 2027, stay there."
    )
    assert ended == TURNED_DOWN
    known = replace(one, weekly=1, sent=8, known=True)
    few, nobody, _ = asking_rows(outlook(asking=known, way_round=""), None)
    assert few[1].startswith(
        "One careful one a week from 1 Mar 2027, first where somebody knows your work, 8 by about "
    )
    assert nobody[1] == f"If the first eight brought no invitation by 3 May 2027, {READ}."


def test_the_day_on_which_such_ratings_usually_end_is_told_in_a_line():
    finish = Finish(early=DAY, likely=DAY, late=DAY, usual=DAY)
    told = usual_text(finish)
    assert told == "As such ratings usually turn out, it is about 1 Mar 2027: mlpath check tells."
    assert len(told) <= 80
    assert usual_text(replace(finish, usual=None)) == usual_text(replace(finish, beyond=True)) == ""


def test_tests_and_deeds_are_told_where_there_are_any():
    tests = (OwnTest(can="plane", check="it is flat"), OwnTest(can="saw", check=""))
    told = text(trial_blocks(outlook(tests=tests)))
    assert "Plane. It is flat." in told
    assert "Saw." in told
    assert trial_blocks(outlook()) == trial_blocks(None) == []


def at_work(**parts):
    deed = DeedDue(by=DAY, name="a system", text="Own a system.", otherwise="ask for one.")
    given = {"deeds": (deed,), "due": 0, "leads": True, "optional": True, "study": ("Saws",),
             "hours": 12.0}  # fmt: skip
    return AtWork(**{**given, **parts})


def test_deeds_have_their_days_and_what_if_not():
    won = at_work()
    assert "**by 1 Mar 2027**: Own a system. If not: ask for one." in text(deed_blocks(won))
    assert deed_blocks(None) == []
    assert deed_rows(won.deeds) == [("by 1 Mar 2027", "A system.")]


def test_study_beside_deeds_is_optional_only_where_nobody_has_to_learn_it():
    assert aside_texts(at_work()) == ["Optional: 12 h of study"]
    assert aside_texts(at_work(optional=False)) == ["Beside it: 12 h of study"]
    assert aside_texts(at_work(study=())) == []
    assert "not learnt" in won_text(at_work())
    assert "mostly won at work" in won_text(at_work(optional=False))
    assert won_text(at_work(study=())).startswith("No lesson is left")


def check(**parts):
    given = {"day": DAY, "feasible": False, "hours_possible": 300.0, "hours_needed": 517.0,
             "hours_a_week": 13.1, "hours_a_week_safe": 16.0, "chance": 0.01,
             "chance_at_hours": 0.5, "most": 95.0, "core_left": 0,
             "ready": Finish(early=DAY, likely=DAY, late=DAY)}  # fmt: skip
    return SimpleNamespace(**{**given, **parts})


def test_what_does_not_fit_is_told_with_its_day_and_its_hours():
    told = all_of_it(check()).text
    assert told == (
        "Until then you have 300 h, and all of it takes 517. By your date: very unlikely; with "
        "13.1 h a week 5 times in 10."
    )


def test_hours_that_change_nothing_are_not_proposed():
    told = deadline_text(check(chance=0.46))
    assert "5 times in 10; with 16 h a week 9 times in 10." in told
    assert "13.1" not in told
    assert "the core of the job, if not all that it asks for" in told


def test_hours_that_nobody_has_are_not_proposed():
    far = check(hours_a_week=156.4)
    for told in (deadline_text(far), deadline_line(far), all_of_it(far).text):
        assert "a week" not in told
        assert "; with" not in told
    assert deadline_line(check()).endswith("; with 13.1 h a week 5 times in 10")


PAID = SalaryRow(
    region="europe", country="PL", country_name="Poland", role="maker", level="mid",
    currency="PLN", p10=None, p25=140_000.0, p50=180_000.0, p75=240_000.0, p90=None, n=12,
    effective_n=5.0, median_low=160_000.0, median_high=200_000.0, basis="pooled",
    years="2025", sources=(), usd=None, ppp=None,
)  # fmt: skip


def test_pay_says_for_how_long_it_is_and_that_tax_is_still_in_it():
    goal = PayOfGoal(name="Maker", level=RoleLevel.MID, row=PAID, raises=False)
    span = "140k–240k PLN a year before tax"
    around_them = "an estimate from 12 figures and from what is paid around them"
    assert pay_rows(outlook(pay=(goal,))) == [
        ("pay, Poland", f"Maker, mid: {span}; {around_them}.")
    ]
    (told,) = pay_rows(outlook(pay=(replace(goal, monthly=True),)))
    assert told[1] == f"Maker, mid: {span}, 12k–20k a month; {around_them}."


@pytest.mark.parametrize(
    ("parts", "rests"),
    [
        ({"basis": "measured"}, "from 12 figures"),
        ({"basis": "modelled", "n": 0}, "an estimate from like jobs and other countries"),
        (
            {"basis": "modelled", "n": 1},
            "an estimate from like jobs and other countries, for 1 figure there is too few",
        ),
        (
            {"basis": "modelled", "n": 4},
            "an estimate from like jobs and other countries, for 4 figures there are too few",
        ),
        ({"like": "smith"}, "of that no figures are known, so these are of smith"),
        (
            {"like": "smith", "like_name": "Smith"},
            "of that no figures are known, so these are of Smith",
        ),
    ],
)
def test_what_pay_rests_on_is_said_in_plain_words(parts, rests):
    goal = PayOfGoal(name="Maker", level=RoleLevel.MID, row=replace(PAID, **parts), raises=False)
    (told,) = pay_rows(outlook(pay=(goal,)))
    assert told[1].endswith(f"; {rests}.")
