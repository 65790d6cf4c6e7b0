"""What frames a plan: an internship first, or two roles between which somebody is undecided."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest

from mlpath.engine.dates.calendar import Calendar
from mlpath.engine.way.choice import TRY_BOTH, between, decide, weigh
from mlpath.engine.way.counted import counted
from mlpath.engine.way.framed.early import brought_forward, leading_to, needs_in_turn, stands_on
from mlpath.engine.way.framed.first import before_all
from mlpath.engine.way.framed.internship import OF_THE_STUDIES, SENDING, intern_goal
from mlpath.engine.way.framed.obstacle import obstacle_of
from mlpath.engine.way.framed.two_roles import before_trying, serving_both, until_chosen
from mlpath.engine.way.next import next_steps
from mlpath.engine.way.plan import laid_out, make_plan
from mlpath.engine.way.rival import TRYING, rival_of
from mlpath.engine.way.status import status_of as status
from mlpath.engine.way.studies.season import season_of
from mlpath.engine.way.timeline import needs_of
from mlpath.engine.way.way import work_left
from mlpath.model.field.dataset import Dataset
from mlpath.model.field.domain import Domain
from mlpath.model.field.own.family import Family
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.field.skill import Area
from mlpath.model.field.theme import Stage, Theme
from mlpath.model.grade import Grade
from mlpath.model.person import Evidence, Person, Settings
from mlpath.model.record import replace
from worlds.cases import WISHES, case_of, case_with
from worlds.smallfield import (
    AREAS,
    MONDAY,
    SKILLS,
    THEMES,
    field,
    levels,
    module,
    project,
    role,
    skill,
    target,
)
from worlds.street import posting

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
# Levels take 10 and 20 hours, one hour a day; the season ends after 98 days.
END = date(2027, 2, 28)
TABLE = module("table", "data", [("sql", 0, 1)], shown="answers in SQL, on a page")
MODEL = module("model", "ml", [("models", 0, 1)], shown="one model, on a page", project="first")
FIRST = replace(project("first", [("models", 1)]), uses="table")
MAKER = replace(
    role(target("code", 2, core=True), target("serving", 1), target("models", 1), target("sql", 1)),
    interns=("Maker intern", "Working student"),
    opening=("sql",),
)
ANALYST = replace(
    role(target("sql", 1), id_="analyst"), family=Family.ANALYSIS, interns=("Analyst intern",)
)
WARDS = Dataset(
    id="wards", name="Ward counts", url="https://example.org/w", domains=("health",),
    shapes=("table",), size="9 rows", licence="MIT", question="Who waits?",
)  # fmt: skip


def place(*roles, tables=None, **parts):
    whole = {
        "skills": (*SKILLS, skill("sql", "data"), skill("art", "design")),
        "areas": (*AREAS, *(Area(id=i, name=i, summary="") for i in ("data", "design"))),
        "themes": (
            *THEMES,
            Theme(id="data", name="Data", areas=("data",), stage=Stage.TABLES),
            Theme(id="ops", name="Service", areas=("mlops",), stage=Stage.SERVICE),
            Theme(id="ml", name="Models", areas=("classical-ml",), stage=Stage.MODEL),
        ),
        "modules": (TABLE, MODEL),
        "projects": (FIRST,),
        "roles": roles or (MAKER, ANALYST),
        "datasets": (WARDS,),
        "domains": (Domain(id="health", name="Health", summary=""),),
    }
    return replace_tables(whole | parts, tables)


def replace_tables(whole, tables):
    return field(**whole, **({"tables": tables} if tables else {}))


def intern(have=None, *, hours=7.0, catalog=None, today=MONDAY, until="100", own=MAKER, **said):
    person = Person(settings=Settings(internship=True) if not said else Settings(**said))
    return case_with(
        levels(**(have or {})),
        person,
        catalog=catalog or place(),
        role=own,
        today=today,
        wishes=replace(WISHES, hours=hours, start=today, until=until),
    )


def titles(case):
    return [one.title for one in laid_out(case).modules]


def test_what_leads_to_a_part_comes_first_and_no_need_is_broken():
    case = intern()
    way = work_left(case)
    for number in range(len(way.parts)):
        first = leading_to(stands_on(case, way), [number])
        assert first[-1] == number
        ahead = brought_forward(way, first)
        assert ahead.parts[: len(first)] == tuple(way.parts[k] for k in first)
        assert {*ahead.parts} == {*way.parts}
        assert not counted(case, ahead).broken_needs
        rest = [part for part in way.parts if part not in ahead.parts[: len(first)]]
        assert list(ahead.parts[len(first) :]) == rest


def test_groups_come_one_after_the_other_each_with_its_projects():
    way = work_left(intern())
    last = len(way.parts) - 1
    ahead = brought_forward(way, [last], [1, last])
    assert ahead.parts[:2] == (way.parts[last], way.parts[1])
    assert ahead.projects[:2] == (way.projects[last], way.projects[1])
    assert brought_forward(way) == way


def test_whatever_comes_later_waits_for_what_comes_first():
    way = work_left(intern())
    assert needs_in_turn(way, 0) == needs_of(way.parts, way)
    waiting = needs_in_turn(way, 2)
    assert waiting[:2] == needs_of(way.parts, way)[:2]
    assert all({0, 1} <= one for one in waiting[2:])


def test_with_time_enough_a_model_comes_first_and_what_is_simpler_with_it():
    plan = make_plan(intern())
    told = plan.internship
    leading = plan.modules[: told.modules]
    assert (told.show, told.better, told.better_by) == ("one model, on a page", "", None)
    assert {"model", "table"} <= {one.id for one in leading}
    assert told.ready == max(one.end for one in leading) <= END - SENDING
    assert (told.summer, told.closes, told.missed) == (2027, END, None)
    assert told.hours == sum(one.hours for one in leading)
    assert told.titles == ("Maker intern", "Working student")
    assert not told.analyst
    assert not plan.order.broken_needs
    built = next(one.project.end for one in leading if one.project)
    assert told.opens == built
    assert all(one.start >= told.ready for one in plan.modules[told.modules :])


def test_what_is_simpler_is_left_for_later_where_only_the_model_fits():
    told = laid_out(intern(hours=2.5)).internship
    assert (told.show, told.modules) == ("one model, on a page", 2)


def test_what_is_left_out_of_the_season_is_not_what_it_leads_to():
    usual = laid_out(intern(role="maker"))
    assert usual.internship is None
    framed = laid_out(intern())
    assert framed.hours == usual.hours
    assert framed.finish == usual.finish
    assert {one.id for one in framed.modules} == {one.id for one in usual.modules}


def test_where_a_model_comes_too_late_tables_come_first_and_then_the_model():
    plan = laid_out(intern(hours=1.9))
    told = plan.internship
    assert (told.show, told.better) == ("answers in SQL, on a page", "one model, on a page")
    assert [one.id for one in plan.modules[: told.modules]] == ["table"]
    model = next(one for one in plan.modules if one.id == "model")
    assert told.better_by == model.end > END
    assert told.analyst
    assert told.titles == ("Analyst intern",)
    names = [one.id for one in plan.modules]
    assert names[:3] == ["table", "maths-1", "model"]


def test_without_a_role_of_analysts_the_own_titles_stay():
    told = laid_out(intern(hours=1.9, catalog=place(MAKER))).internship
    assert told.titles == ("Maker intern", "Working student")


def test_a_model_that_is_not_the_best_to_show_is_still_no_work_of_analysts():
    program = module("program", "code", [("code", 1, 2)], shown="a program")
    catalog = place(modules=(TABLE, MODEL, program))
    told = laid_out(intern(hours=2.8, catalog=catalog)).internship
    assert (told.show, told.better) == ("one model, on a page", "a program")
    assert not told.analyst


def test_what_closes_before_anything_is_done_gives_way_to_the_next_season():
    told = laid_out(intern(today=date(2027, 2, 20))).internship
    assert (told.missed, told.closes, told.summer) == (END, date(2028, 2, 29), 2028)
    assert told.opens == date(2027, 9, 1)
    assert told.show == "one model, on a page"


def test_when_nothing_is_ever_done_the_studies_are_shown():
    told = laid_out(intern(hours=0.02)).internship
    assert (told.show, told.modules, told.ready) == (OF_THE_STUDIES, 0, None)
    assert (told.opens, told.closes) == (MONDAY, END)
    assert told.better == "one model, on a page"
    assert laid_out(intern(catalog=place(modules=()))).internship.show == OF_THE_STUDIES
    assert laid_out(intern(catalog=place(modules=()))).internship.better == ""


def test_what_is_there_already_is_applied_with_at_once():
    told = laid_out(intern({"models": 1, "code": 2, "algebra": 1})).internship
    assert (told.show, told.modules, told.ready) == ("one model, on a page", 0, None)
    assert told.opens == told.sent_from == MONDAY
    assert told.better == ""
    simpler = laid_out(intern({"sql": 1}, hours=1.5)).internship
    assert (simpler.show, simpler.ready) == ("answers in SQL, on a page", None)
    assert simpler.better == "one model, on a page"
    both = laid_out(intern({"sql": 1})).internship
    assert both.show == "one model, on a page"


def test_seniors_and_those_who_want_none_have_no_internship_first():
    for said in ({"internship": False, "work": "student"}, {"work": "student"}):
        plan = laid_out(intern(**said))
        assert plan.internship is None
        named = "internships" in {one.id for one in plan.dated}
        assert named is said.get("internship", True)
    case = intern()
    senior = case.at(RoleLevel.SENIOR)
    assert intern_goal(senior, work_left(senior), Calendar(MONDAY, 7)) is None


def test_the_season_of_the_internship_is_on_the_calendar():
    plan = laid_out(intern())
    part = next(one for one in plan.dated if one.id == "internships")
    assert (part.start, part.end) == (plan.internship.opens, END)
    assert "as Maker intern or Working student" in part.text
    assert "Show one model, on a page" in part.text
    bare = laid_out(intern(own=replace(MAKER, interns=())))
    assert "summer of 2027, large" in next(o for o in bare.dated if o.id == "internships").text


def test_the_seasons_are_half_a_year_apart_on_both_sides_of_the_world():
    north, south = Settings(country="DE"), Settings(country="AU")
    assert season_of(north, MONDAY).end == END
    assert season_of(north, END + timedelta(1)).start == date(2027, 9, 1)
    assert season_of(south, MONDAY) == (date(2027, 3, 1), date(2027, 8, 31))


def test_every_page_tells_the_same_first_target():
    case = intern()
    told = laid_out(case).internship
    assert next_steps(case).internship == status(case).internship == told


def test_a_goal_years_away_is_no_reason_against_the_internship():
    text = decide(intern(hours=0.5)).text
    assert text.startswith("The internship first, for it is near: Maker, junior, is ")
    assert decide(intern(hours=0.5, role="maker")).text.startswith("Maker, junior, is ")


def test_the_advice_of_whoever_wants_an_internship_begins_with_it_as_the_answer_does():
    plan = make_plan(intern())
    assert plan.answer == "Yes, in two steps: an internship first, Maker from there"
    assert plan.advice.recommended.startswith("The internship first, then Maker, junior, straight:")
    assert decide(intern(role="maker")).text.startswith("Maker, junior, straight:")
    near = role(target("code", 2), target("sql", 1), target("models", 1), id_="near")
    far = replace(MAKER, targets={RoleLevel.JUNIOR: (*MAKER.targets[RoleLevel.JUNIOR],
                                                     target("art", 4))})  # fmt: skip
    case = intern(catalog=place(far, near), own=far, hours=3, internship=True)
    assert decide(case).text.startswith("The internship first, then Near first: ")


# ------------------------------------------------------------------ two roles

PAINTER = role(target("code", 2), target("art", 1), id_="painter")


def torn(*roles, known=None, postings=(), own=MAKER, **said):
    both = roles or (MAKER, PAINTER)
    said = {"role": own.id, "undecided": both[-1].id, **said}
    return case_with(
        levels(**(known or {})),
        Person(settings=Settings(**said)),
        catalog=place(*both, tables={"postings": postings}),
        role=own,
    )


def test_what_serves_both_roles_comes_first_and_the_plan_says_where_they_part():
    plan = make_plan(torn())
    told = plan.choice
    assert (told.other, told.other_name) == ("painter", "Painter")
    assert [one.role for one in told.trials] == ["maker", "painter"]
    assert [one.id for one in plan.modules[: told.modules]] == ["code-1", "code-2"]
    assert told.hours == sum(one.hours for one in plan.modules[: told.modules])
    assert (told.parting, told.parting_on) == ("Table", plan.modules[told.modules].start)
    common = plan.modules[told.modules - 1].end
    assert common <= told.begins <= common + timedelta(1)
    assert (told.trying, plan.effort.trying) == (TRYING, TRYING)
    # An hour a day; a fifth of it goes to applications by then.
    assert (told.until - told.begins).days == TRYING / 0.8
    assert plan.modules[told.modules].start >= told.until
    assert not plan.order.broken_needs
    part = next(one for one in plan.dated if one.id == "choice")
    assert (part.start, part.end) == (told.begins, told.until)
    assert part.command == "mlpath compare maker painter"


def test_two_roles_of_the_same_skills_never_part():
    same = replace(MAKER, id="twin", name="Twin")
    told = laid_out(torn(MAKER, same)).choice
    assert (told.parting, told.parting_on) == ("", None)
    assert told.modules == len(laid_out(torn(MAKER, same)).modules)


def test_two_roles_without_anything_in_common_part_at_once():
    other = role(target("art", 1), id_="artist")
    told = laid_out(torn(MAKER, other)).choice
    assert (told.modules, told.hours) == (0, 0)
    assert told.parting == titles(torn(MAKER, other))[0]


@pytest.mark.parametrize(
    "said",
    [{"undecided": None}, {"undecided": "unknown"}, {"undecided": "maker"}, {"role": "painter"}],
)
def test_whoever_is_not_torn_between_this_role_and_another_has_no_choice_open(said):
    case = torn(**said)
    assert rival_of(case) is None
    assert serving_both(case, work_left(case)) == ()
    assert laid_out(case).choice is None


def test_a_role_without_the_level_is_no_rival():
    junior = {RoleLevel.SENIOR: PAINTER.targets[RoleLevel.SENIOR]}
    assert rival_of(torn(MAKER, replace(PAINTER, targets=junior))) is None


def test_an_internship_comes_before_what_serves_both():
    plan = laid_out(torn(internship=True))
    assert plan.modules[plan.internship.modules - 1].end <= END
    assert plan.choice is not None
    assert not plan.order.broken_needs


def test_the_choice_is_that_of_compare_in_fewer_words():
    case = torn()
    rival = rival_of(case)
    found = weigh(case, rival)
    assert between(case, rival) == f"{found.why}{found.then}"
    assert found.chosen is rival
    assert decide(case).text == (
        f"Between the two by now {found.brief}. Plan for it: mlpath assess --yes"
    )
    turned = torn(PAINTER, MAKER, own=PAINTER, undecided="maker")
    assert decide(turned).text == f"Between the two: {weigh(turned, rival_of(turned)).brief}"


def test_few_words_name_hours_and_doors_of_both():
    near = role(target("art", 2), id_="near")
    far = role(target("code", 3), target("sql", 2), target("serving", 1), id_="far")
    case = torn(far, near, own=far)
    found = weigh(case, rival_of(case))
    assert found.then == TRY_BOTH
    assert found.brief == "Near, for it is clearly nearer: 89 h, no postings counted; Far 173 h"
    one = role(target("art", 2), target("algebra", 2), id_="one")
    two = role(target("sql", 2), target("code", 2), id_="two")
    even = torn(one, two, own=one)
    found = weigh(even, rival_of(even))
    assert found.chosen is None
    assert found.brief == (
        "neither hours nor doors settle it, so begin with what both need, try each, and let "
        "those evenings decide: One 122 h, no postings counted; Two 122 h"
    )
    many = [posting(role_="two", required="sql code serving")] * 20
    opened = torn(one, two, own=one, postings=many)
    found = weigh(opened, rival_of(opened))
    assert found.brief == "Two, for more doors open there: 122 h, 20 of 20 postings; One 122 h"
    other = torn(two, one, own=two, postings=many)
    found = weigh(rival_of(other), other)
    assert found.brief == "Two, for more doors open there: 122 h, 20 of 20 postings; One 122 h"
    nearer = torn(two, role(target("art", 2), id_="near"), own=two, postings=many)
    assert weigh(nearer, rival_of(nearer)).brief.endswith("; Two 122 h, 20 of 20")


def bundled(catalog, role_id, **said):
    own = catalog.roles[role_id]
    settings = Settings(**{"background": "student", "role": role_id, **said})
    person = Person(settings=settings)
    return case_of(person, catalog=catalog, role=own, wishes=replace(WISHES, until="ready"))


def test_in_every_role_needs_hold_and_only_trying_adds_hours_whatever_frames_the_plan(catalog):
    for id_, own in catalog.roles.items():
        if RoleLevel.JUNIOR not in own.targets:
            continue
        other = "data-scientist" if id_ == "ml-engineer" else "ml-engineer"
        usual = laid_out(bundled(catalog, id_))
        for said in ({"internship": True}, {"undecided": other}):
            plan = laid_out(bundled(catalog, id_, **said))
            assert not plan.order.broken_needs
            more = TRYING if plan.choice else 0.0
            assert plan.hours.likely == pytest.approx(usual.hours.likely + more)
            later = round(more * 7 / plan.hours_a_week)
            assert (plan.finish.likely - usual.finish.likely).days == pytest.approx(later, abs=1)
            framed = plan.internship or plan.choice
            assert framed is not None
            ends = [one.end for one in plan.modules[: framed.modules]]
            if plan.internship:
                assert own.interns
                assert max(ends, default=MONDAY) <= plan.internship.closes
            else:
                assert all(one.short and one.text for one in plan.choice.trials)


def test_what_serves_both_comes_first_for_four_weeks_of_evenings_and_no_longer(catalog):
    case = bundled(catalog, "data-scientist", undecided="ml-engineer")
    way = work_left(case)
    common, first = serving_both(case, way), until_chosen(case, way)
    assert first == common[: len(first)]
    assert len(first) < len(common)
    hours = [way.parts[number].study for number in first]
    assert sum(hours[:-1]) < 32 <= sum(hours)


SEVERAL = [
    (background, own, other)
    for background in ("no-technical-background", "data-analyst", "software-engineer", "physicist")
    for own, other in (("data-scientist", "ml-engineer"), ("data-engineer", "mlops-engineer"))
]


def days_of(plan):
    """Give the days of all that is done one after the other."""
    whole = [(one.start, one.end) for one in plan.modules if not one.beside]
    return sorted([*whole, (plan.choice.begins, plan.choice.until)])


@pytest.mark.parametrize(("background", "own", "other"), SEVERAL)
def test_nothing_else_is_learnt_while_both_roles_are_tried(catalog, background, own, other):
    case = bundled(catalog, own, background=background, undecided=other)
    plan, way = laid_out(case), work_left(case)
    for (_, before), (after, _) in pairwise(days_of(plan)):
        assert before <= after
    first = before_trying(case, way)
    learnt = {way.parts[k].lesson.module for k in first}
    assert all(one.end <= plan.choice.begins for one in plan.modules if one.id in learnt)
    assert bool(first) is (background in {"no-technical-background", "data-analyst"})
    if not first:
        assert plan.choice.begins == plan.start


def said_of(skill: str, level: float, **settings: object) -> Person:
    seen = Evidence(skill=skill, level=level, grade=Grade.CLAIMED, at=NOON)
    return Person(evidence=(seen,), settings=Settings(**settings))


def test_whoever_has_begun_and_said_so_begins_with_what_stands_in_the_way(catalog):
    for goal in ("data-scientist", "ml-engineer"):
        person = said_of("python", 1.5)
        role, wishes = catalog.roles[goal], replace(WISHES, until="ready")
        case = case_of(person, catalog=catalog, role=role, wishes=wishes)
        way = work_left(case)
        (lead,) = before_all(case, way)
        assert lead[-1] == obstacle_of(case, way)
        assert set(lead) < set(range(lead[-1] + 1))
        ordered = laid_out(case).modules
        assert ordered[len(lead) - 1].id == way.parts[lead[-1]].lesson.module


@pytest.mark.parametrize(
    "person",
    [
        Person(settings=Settings(background="backend-engineer")),  # nothing was said of skills
        said_of(
            "sql", 2.0, background="no-technical-background"
        ),  # a curriculum that begins with programs begins there
    ],
)
def test_a_curriculum_keeps_its_order_for_beginners_and_for_whoever_said_nothing(catalog, person):
    role, wishes = catalog.roles["ml-engineer"], replace(WISHES, until="ready")
    case = case_of(person, catalog=catalog, role=role, wishes=wishes)
    way = work_left(case)
    assert before_all(case, way) == ()
    wanted = [part.lesson.module for part in way.parts if part.lesson.module]
    assert [one.id for one in laid_out(case).modules if one.id in wanted] == wanted


def test_where_nothing_is_left_nothing_comes_first(catalog):
    role = catalog.roles["ml-engineer"]
    targets = role.targets[RoleLevel.JUNIOR]
    case = case_of(
        Person(
            evidence=tuple(
                Evidence(skill=one, level=4.0, grade=Grade.CLAIMED, at=NOON)
                for target in targets
                for one in (target.skill, *target.any_of)
            )
        ),
        catalog=catalog,
        role=role,
    )
    assert before_all(case, work_left(case)) == ()
