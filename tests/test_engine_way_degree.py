"""The end of studies: the summers before it, the season of its jobs, and what it answers."""

from datetime import date, timedelta

import pytest

from mlpath.engine.way.own.answer import answer
from mlpath.engine.way.plan import laid_out, make_plan
from mlpath.engine.way.stops import Stop, elsewhere, first_stop, studying, weighed
from mlpath.engine.way.studies.calls import (
    ALGORITHMS,
    FROM_SCRATCH,
    MOST_CALLS,
    TIMED,
    TRAINING,
    coding_test,
    open_calls,
)
from mlpath.engine.way.studies.degree import A_QUARTER, in_their_season, studies_end
from mlpath.engine.way.studies.season import last_begun
from mlpath.model.field.own.call import Call
from mlpath.model.field.own.country import UsualDegree
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Person, Settings
from mlpath.model.record import replace
from mlpath.model.reports.plan import Interviews
from test_engine_way_choice import MANY, case
from test_engine_way_framed import ANALYST, END, MAKER, intern, place
from worlds.by_hand import jobs, toward
from worlds.cases import WISHES, case_with
from worlds.smallfield import MONDAY, role, skill, target
from worlds.street import posting

SUMMER = date(2029, 6, 30)


def student(ends=SUMMER, **said):
    return intern(internship=True, graduates=ends, **said)


def test_without_a_day_or_with_a_past_one_or_an_offer_the_studies_mean_nothing():
    assert studies_end(intern()) is None
    assert studies_end(student(MONDAY)) is None
    hired = case_with(
        person=Person(settings=Settings(graduates=SUMMER)),
        wishes=replace(WISHES, first_day=MONDAY + timedelta(30)),
    )
    hired.__dict__["wishes"] = replace(WISHES, first_day=MONDAY + timedelta(30))
    assert studies_end(hired) is None
    assert laid_out(intern()).studies is None


def test_whoever_has_a_job_beside_the_studies_need_not_wait_for_their_end():
    for work, waits in (("employed", False), ("looking", False), ("student", True)):
        assert (studies_end(student(work=work)) is not None) is waits


@pytest.mark.parametrize(
    ("ends", "country", "apply_from", "summers"),
    [
        (SUMMER, "IN", date(2028, 9, 1), (2027, 2028)),
        (date(2028, 5, 31), "US", date(2027, 9, 1), (2027,)),
        (date(2029, 2, 28), "DE", date(2028, 9, 1), (2027, 2028)),
        (date(2029, 12, 31), None, date(2029, 9, 1), (2027, 2028, 2029)),
        (date(2029, 11, 30), None, date(2028, 9, 1), (2027, 2028, 2029)),
        (date(2027, 6, 30), "GB", MONDAY, ()),
        (date(2028, 11, 30), "AU", date(2028, 3, 1), (2027,)),
        (date(2028, 12, 31), "AU", date(2028, 3, 1), (2027,)),
        (date(2028, 5, 30), "AU", date(2027, 3, 1), (2027,)),
    ],
)
def test_jobs_are_sought_in_the_season_before_the_end_and_summers_lie_before_the_last_year(
    ends, country, apply_from, summers
):
    found = studies_end(student(ends, country=country))
    assert (found.ends, found.apply_from, found.summers) == (ends, apply_from, summers)


def test_who_did_not_ask_for_an_internship_has_its_season_while_a_summer_is_left():
    for ends, there in ((SUMMER, True), (date(2027, 6, 30), False)):
        plan = make_plan(intern(graduates=ends, work="student"))
        assert ("internships" in {one.id for one in plan.dated}) is there
        assert "internship in the summer" not in plan.answer
        free = "and the summer of 2027 or 2028 for an internship (mlpath assess --internship); at"
        assert (free in plan.answer) is there
    for said in ({"internship": False}, {"work": "student"}):
        one = intern(graduates=SUMMER, **said)
        at = one if said == {"internship": False} else one.at(RoleLevel.SENIOR)
        assert studies_end(at).summers == ()


@pytest.mark.parametrize(
    ("day", "begun"),
    [
        (date(2028, 9, 1), date(2028, 9, 1)),
        (date(2028, 8, 31), date(2027, 9, 1)),
        (date(2028, 1, 1), date(2027, 9, 1)),
    ],
)
def test_a_season_has_begun_on_its_first_day(day, begun):
    assert last_begun(Settings(), day) == begun
    assert last_begun(Settings(country="NZ"), date(2028, 2, 29)) == date(2027, 3, 1)
    assert last_begun(Settings(country="NZ"), date(2028, 3, 1)) == date(2028, 3, 1)


def test_applications_wait_for_their_season_and_nothing_else_moves():
    usual, studies = make_plan(intern()), make_plan(student())
    assert (studies.finish, studies.hours) == (usual.finish, usual.hours)
    assert [one.end for one in studies.modules] == [one.end for one in usual.modules]
    talks = studies.interviews
    assert (talks.start, talks.hours) == (date(2028, 9, 1), usual.interviews.hours)
    assert talks.end - talks.start == usual.interviews.end - usual.interviews.start
    assert studies.advice.apply_from == talks.start
    assert {one.start for one in studies.dated if one.id == "applications"} == {talks.start}
    late = Interviews(hours=1.0, start=date(2028, 9, 2), end=date(2028, 10, 2))
    assert in_their_season(late, studies.studies) is late


def test_the_answer_names_the_summers_the_job_and_when_it_is_there():
    plan = make_plan(student())
    assert plan.answer == (
        "Yes: an internship in the summer of 2027 or 2028, a job as Maker when you graduate in "
        "Jun 2029; at this pace you are ready well before"
    )
    near = replace(plan.studies, ends=plan.finish.likely + A_QUARTER, summers=())
    assert answer(replace(plan, studies=near)).startswith("Yes: a job as Maker when you graduate")
    assert answer(replace(plan, studies=near)).endswith("you are ready well before")
    tight = replace(near, ends=near.ends - timedelta(1))
    assert answer(replace(plan, studies=tight)).endswith("at this pace you are ready by then")
    late = replace(plan.studies, ends=plan.finish.likely - timedelta(1), summers=(2027,))
    text = answer(replace(plan, studies=late))
    assert text.startswith("Yes, though not by the end of your studies: an internship in the ")
    assert "summer of 2027, you graduate in " in text
    assert text.endswith("; more hours in the breaks bring it nearer")


def test_a_nearer_job_is_the_one_at_the_end_of_studies_and_the_goal_comes_from_there():
    soon = MONDAY + timedelta(days=10)
    near = role(target("code", 2), target("sql", 1), target("models", 1), id_="near")
    far = replace(MAKER, targets={
        level: (*asked, target("art", 4)) for level, asked in MAKER.targets.items()
    })  # fmt: skip
    one = intern(catalog=place(far, near), own=far, hours=3, internship=True, graduates=soon)
    plan = make_plan(one)
    assert plan.advice.first.name == "Near"
    assert ", and at this pace are ready as Near about " in plan.answer
    assert ", Maker from there; more hours" in plan.answer


# ------------------------------------------------------------------ a nearer role, while studying


def studying_until(ends, one):
    said = Person(settings=Settings(graduates=ends))
    return case_with(one.levels, said, catalog=one.catalog, role=one.role, wishes=one.wishes)


def test_no_role_brings_a_job_sooner_before_the_studies_end():
    one = case(*MANY)
    assert isinstance(first_stop(one), Stop)
    assert studying(one) == 0
    weeks = 20
    later = studying_until(MONDAY + timedelta(weeks=weeks), one)
    assert studying(later) == weeks * later.wishes.hours
    assert first_stop(studying_until(SUMMER, one)) is None
    assert weighed(one, one.toward("server")) is not None
    told = weighed(studying_until(SUMMER, one), studying_until(SUMMER, one).toward("server"))
    assert told == "it brings a job less than half a year sooner"


def test_a_role_elsewhere_is_not_named_to_whom_no_job_comes_sooner():
    step = role(target("code", 1), id_="server")
    one = case(*MANY, step=step, wishes=replace(WISHES, hours=1))
    assert elsewhere(one) is not None
    assert elsewhere(studying_until(MONDAY + timedelta(weeks=157), one)) is None
    assert elsewhere(studying_until(MONDAY + timedelta(weeks=156), one)) is not None


def test_who_studies_is_not_sent_to_a_role_that_is_open_today():
    east = target("plots", 1)
    step = role(target("code", 1), target("serving", 1), east, id_="server")
    own = role(target("code", 4), target("plots", 4), target("models", 2), target("serving", 1))
    open_now = [posting(role_="server", required="models sql plots")] * 20
    one = case(*open_now, own=own, step=step, known={"models": 2, "sql": 2},
               wishes=replace(WISHES, hours=1))  # fmt: skip
    assert weighed(one, one.toward("server")).open_now
    soon = studying_until(MONDAY + timedelta(1), one)
    found = weighed(soon, soon.toward("server"))
    assert not isinstance(found, Stop) or not found.open_now


def test_a_step_saves_half_a_year_from_the_end_of_studies_on():
    # 160 + 16 + 40 = 216 hours, at 2 a week; the step takes 164, and 26 weeks are 52.
    one = toward({"code": 112.7, "models": 47.3}, *jobs("code"), steps=["code"], week=2.0)
    for weeks, stops in ((82, True), (83, False)):
        later = studying_until(MONDAY + timedelta(weeks=weeks), one)
        assert isinstance(weighed(later, later.toward("server")), Stop) is stops


# ------------------------------------------------------------------ programmes, and the coding test


def call(id_, opens, closes, **more):
    return Call(id=id_, name=id_.title(), gives="a bench", opens=opens, closes=closes,
                url="https://example.org", checked=2026, **more)  # fmt: skip


CALLS = (
    call("turn", 11, 1),
    call("spring", 3, 4),
    call("now", 10, 11),
    call("gone", 9, 10),
    call("there", 3, 12, countries=("IN",)),
    call("numbers", 2, 2, subjects=("maths",)),
)


def with_calls(**said):
    return intern(catalog=place(calls=CALLS), internship=True, **said)


def test_programmes_come_by_the_month_in_which_they_close_next():
    found = open_calls(with_calls())
    assert [(one.name, one.opens, one.closes) for one in found] == [
        ("Now", date(2026, 10, 1), date(2026, 11, 30)),
        ("Turn", date(2026, 11, 1), date(2027, 1, 31)),
        ("Spring", date(2027, 3, 1), date(2027, 4, 30)),
        ("Gone", date(2027, 9, 1), date(2027, 10, 31)),
    ]
    assert laid_out(with_calls()).internship.calls == found


def test_a_programme_is_for_who_studies_that_there():
    names = [one.name for one in open_calls(with_calls(country="IN"))]
    assert names == ["Now", "There", "Turn", "Spring", "Gone"]
    assert "There" not in [one.name for one in open_calls(with_calls(country="IN", home="DE"))]
    assert "There" in [one.name for one in open_calls(with_calls(country="DE", home="IN"))]
    found = open_calls(with_calls(country="IN", studies="maths"))
    assert [one.name for one in found] == ["Now", "There", "Turn", "Numbers", "Spring"]
    assert len(found) == MOST_CALLS < len(CALLS)


def test_the_test_is_trained_for_two_months_before_the_first_application():
    one = intern()
    opens = MONDAY + TRAINING + timedelta(days=3)
    found = coding_test(one, opens, END)
    assert (found.begins, found.until, found.hours) == (MONDAY + timedelta(days=3), END, 2.0)
    assert coding_test(one, MONDAY, END).begins == MONDAY
    assert found.text == FROM_SCRATCH
    skills = (*one.catalog.skills.values(), skill(ALGORITHMS, "programming"))
    for level, text in ((1, FROM_SCRATCH), (2, TIMED)):
        known = intern({ALGORITHMS: level}, catalog=place(skills=skills))
        assert coding_test(known, MONDAY, END).text == text


def test_analysts_are_asked_for_no_algorithms():
    assert coding_test(intern(own=ANALYST), MONDAY, END) is None
    assert laid_out(intern(hours=1.9)).internship.test is None


# ------------------------------------------------------------------ how long a degree takes


@pytest.mark.parametrize(
    ("year", "today", "ends"),
    [
        (2, date(2026, 11, 29), date(2029, 6, 30)),
        (1, date(2026, 11, 29), date(2030, 6, 30)),
        (4, date(2026, 11, 29), date(2027, 6, 30)),
        (9, date(2026, 11, 29), date(2027, 6, 30)),
        (2, date(2026, 6, 30), date(2028, 6, 30)),
        (2, date(2026, 7, 1), date(2029, 6, 30)),
    ],
)
def test_a_degree_ends_with_the_academic_year_of_its_last_year(year, today, ends):
    degree = UsualDegree(years=4, ends=6, url="https://example.org")
    assert degree.end(year, today) == ends
    assert UsualDegree(years=3, ends=12, url="").end(3, today).month == 12


def test_a_week_before_it_closes_a_programme_counts_as_that_of_next_year():
    early, late = (
        {one.name: one.closes for one in open_calls(with_calls(today=date(2026, 11, day)))}
        for day in (23, 24)
    )
    assert early["Now"] == date(2026, 11, 30)
    assert late["Now"] == date(2027, 11, 30)
    assert early["Turn"] == late["Turn"]
