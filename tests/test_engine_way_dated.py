"""What has its days beside the modules: whom it is for, when, and with which page."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from mlpath.engine.way.dated import PREPARING, READ_AHEAD, SEARCH, SETTLING
from mlpath.engine.way.plan import make_plan
from mlpath.model.field.guide import Guide, GuideSection
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Person, Settings
from worlds.cases import WISHES, case_with
from worlds.smallfield import MONDAY, field, levels
from worlds.street import posting, street_of

PERMIT = Guide(
    id="work-permit",
    title="Permits",
    summary="",
    sections=(
        GuideSection(heading="All"),
        GuideSection(heading="A", countries=("AT",), text="Ask early.", url="https://a.example"),
        GuideSection(heading="B", countries=("BE",), url="https://b.example"),
    ),
)
CATALOG = field(guides=(PERMIT,))


def plan_of(
    have=None, *, today=MONDAY, level=RoleLevel.JUNIOR, wishes=WISHES, catalog=CATALOG, **said
):
    person = Person(settings=Settings(**said))
    return make_plan(
        case_with(have, person, today=today, level=level, wishes=wishes, catalog=catalog)
    )


def parts(*args, **said):
    return {part.id: part for part in plan_of(*args, **said).dated}


def test_somebody_who_said_nothing_prepares_and_applies_when_doors_open():
    made = plan_of()
    assert [part.id for part in made.dated] == ["interviews", "applications"]
    prepare, apply = made.dated
    assert prepare.start == apply.start == made.interviews.start == made.advice.apply_from
    assert apply.end == made.interviews.end
    assert prepare.end == min(apply.end, apply.start + PREPARING)
    assert apply.start < made.finish.likely
    assert "beside the modules that are left" in apply.text
    assert apply.week == (apply.start - MONDAY).days // 7 + 1


def test_with_nothing_to_learn_applications_begin_today_beside_nothing():
    ready = replace(WISHES, until="core")
    made = plan_of(levels(code=2, models=2, serving=1, algebra=1), wishes=ready)
    assert not made.steps
    assert made.dated[-1].start == MONDAY
    assert "beside" not in made.dated[-1].text


def test_notice_runs_from_the_likely_offer_to_the_day_before_the_new_job():
    made = plan_of(notice=13.0)
    notice = next(part for part in made.dated if part.id == "notice")
    offer = max(made.finish.likely, made.interviews.start + SEARCH)
    assert notice.start == offer
    assert notice.first_day == offer + timedelta(weeks=13)
    assert notice.end == notice.first_day - timedelta(1)
    assert "13 weeks" in notice.text


def test_a_search_takes_ten_weeks_even_for_somebody_who_is_ready():
    made = plan_of(levels(code=2, models=2, serving=1, algebra=1), notice=1.0)
    notice = next(part for part in made.dated if part.id == "notice")
    assert made.finish.likely < notice.start == made.interviews.start + SEARCH


def test_with_an_offer_in_hand_notice_ends_with_the_day_before_it():
    notice = parts(notice=4.0, offer=True)["notice"]  # two weeks to sign, then to the first
    assert (notice.start, notice.first_day) == (date(2027, 1, 4), date(2027, 2, 1))
    said = parts(notice=4.0, offer=True, begins=MONDAY + timedelta(40))["notice"]
    assert (said.start, said.first_day) == (MONDAY + timedelta(12), MONDAY + timedelta(40))
    soon = parts(notice=4.0, offer=True, begins=MONDAY + timedelta(9))["notice"]
    assert (soon.start, soon.first_day) == (MONDAY, MONDAY + timedelta(9))
    assert "notice" not in parts(notice=4.0, offer=True, begins=MONDAY)


def test_a_permit_is_read_about_a_quarter_before_the_first_application_and_moving_before_signing():
    made = plan_of(permit=True, country="AT")
    found = {part.id: part for part in made.dated}
    permit, moving = found["permit"], found["moving"]
    assert permit.start == max(MONDAY, made.interviews.start - READ_AHEAD)
    assert permit.end == made.interviews.start
    assert permit.text.endswith("Ask early.")
    assert permit.url == "https://a.example"
    assert permit.command == "mlpath guide work-permit"
    assert "official page of the country" in moving.text
    assert moving.url == ""
    assert moving.end - moving.start == SETTLING - timedelta(1)
    assert not {"permit", "moving"} & parts(permit=False).keys()


def test_a_page_without_words_is_named_and_an_unknown_country_has_none():
    assert parts(permit=True, country="BE")["permit"].url == "https://b.example"
    assert "official page of the country" in parts(permit=True, country="BE")["permit"].text
    assert parts(permit=True, country="CL")["permit"].url == ""
    assert parts(permit=True)["permit"].url == ""
    bare = field(guides=())
    assert parts(permit=True, country="AT", catalog=bare)["permit"].url == ""


@pytest.mark.parametrize(
    ("today", "country", "start", "end"),
    [
        (date(2026, 11, 23), "DE", None, date(2027, 2, 28)),
        (date(2026, 9, 1), "DE", None, date(2027, 2, 28)),
        (date(2027, 2, 28), "DE", date(2027, 9, 1), date(2028, 2, 29)),
        (date(2027, 4, 2), None, date(2027, 9, 1), date(2028, 2, 29)),
        (date(2027, 1, 2), "AU", date(2027, 3, 1), date(2027, 8, 31)),
        (date(2027, 5, 2), "AU", None, date(2027, 8, 31)),
    ],
)
def test_students_apply_in_the_season_before_a_summer_once_a_project_is_done(
    today, country, start, end
):
    wishes = replace(WISHES, start=today)
    said = {"work": "student"} | ({"country": country} if country else {})
    made = plan_of(today=today, wishes=wishes, **said)
    first = min(m.project.end for m in made.modules if m.project)
    found = next(part for part in made.dated if part.id == "internships")
    assert found.start == (start or first)
    assert found.end == end
    assert f"summer of {end.year}" in found.text


def test_internships_are_for_students_who_want_to_begin_and_need_no_project_of_the_plan():
    assert "internships" in parts(work="student", level=RoleLevel.MID)
    assert "internships" not in parts(work="student", level=RoleLevel.SENIOR)
    assert "internships" not in parts(work="looking")
    assert "internships" not in parts()
    bare = field(projects=())
    assert parts(work="student", catalog=bare)["internships"].start == MONDAY


def test_applications_say_how_many_postings_are_met_by_then_where_there_are_enough():
    rows = [posting(), posting(required="plots sql east")]
    for times, said in ((10, "you meet 10 of 20 postings by then"), (9, None)):
        catalog = street_of(*rows * times)
        text = parts(catalog=catalog)["applications"].text
        assert (said in text) if said else ("postings" not in text)


def test_nothing_stands_before_today_and_nothing_moves_the_plan():
    late = MONDAY + timedelta(3)
    said = {"notice": 13.0, "permit": True, "work": "student", "country": "AT"}
    plain, told = plan_of(today=late), plan_of(today=late, **said)
    assert len(told.dated) == 6
    hired = plan_of(today=late, offer=True, **said)
    assert len(hired.dated) == 4  # nobody with an offer is sent to apply
    assert all(late <= part.start <= part.end for part in told.dated)
    assert [p.start for p in told.dated] == sorted(p.start for p in told.dated)
    assert (plain.finish, plain.hours, plain.effort) == (told.finish, told.hours, told.effort)
    assert [s.start for s in plain.steps] == [s.start for s in told.steps]


def test_weeks_of_preparing_searching_reading_and_settling_are_those_of_the_guides():
    ready = levels(code=2, models=2, serving=1, algebra=1)
    later = MONDAY + timedelta(weeks=40)
    slow = replace(WISHES, hours=0.5, start=later)
    made = {part.id: part for part in plan_of(ready, wishes=slow, permit=True).dated}
    assert made["applications"].start == later
    assert made["interviews"].end == later + timedelta(weeks=6)
    permit = made["permit"]
    assert (permit.start, permit.end) == (later - timedelta(weeks=13), later)
    soon = parts(ready, permit=True, country="AT")
    assert soon["moving"].start == MONDAY + timedelta(weeks=10)  # the search
    assert soon["moving"].end == MONDAY + timedelta(weeks=14, days=-1)  # and four to settle
    offered = parts(permit=True, offer=True)["permit"]
    assert (offered.start, offered.end) == (MONDAY, MONDAY + timedelta(weeks=6))


@pytest.mark.parametrize(
    ("hours", "told"),
    [(2, "A careful one a week"), (5, "Two careful ones a week"), (8, "Three careful ones a week")],
)
def test_so_many_applications_are_told_as_leave_hours_for_lessons(hours, told):
    made = plan_of(wishes=replace(WISHES, hours=hours))
    assert made.dated[-1].text.startswith(told)


def test_more_than_five_applications_a_week_are_told_to_nobody():
    made = plan_of(levels(code=2, models=2, serving=1, algebra=1), wishes=replace(WISHES, hours=60))
    assert made.dated[-1].text.startswith("Five careful ones a week")
