"""A job to begin: its first day, what stands in the way first, and what is learnt when."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from mlpath.engine.way.framed.early import brought_forward, leading_to, stands_on
from mlpath.engine.way.framed.first import before_all
from mlpath.engine.way.framed.obstacle import obstacle_of
from mlpath.engine.way.offer.phases import settled
from mlpath.engine.way.plan import make_plan
from mlpath.engine.way.timeline import CODE, needs_of
from mlpath.engine.way.way import work_left
from mlpath.engine.wishes import EIGHT_WEEKS, first_day_of, wishes_of
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import NOTHING_SAID, Person, Settings
from mlpath.model.reports.job_offer import Phase
from worlds.cases import WISHES, case_of, case_with
from worlds.smallfield import MONDAY, levels

ROLES = ("ml-engineer", "mlops-engineer", "data-scientist", "data-analyst")


def plan_of(have=None, **said):
    return make_plan(case_with(have, Person(settings=NOTHING_SAID.but(said))))


def ahead(case, way):
    return brought_forward(way, *before_all(case, way))


def daily(catalog, part) -> bool:
    return bool(part.lesson.module) and catalog.modules[part.lesson.module].daily


def hired(catalog, role="ml-engineer", background="physicist", **said):
    settings = NOTHING_SAID.but({"background": background, "offer": True, **said})
    wishes = replace(WISHES, until="ready", hours=8)
    return case_of(
        Person(settings=settings), catalog=catalog, role=catalog.roles[role], wishes=wishes
    )


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ({"offer": True}, EIGHT_WEEKS.days),
        ({"offer": True, "notice": 2.0}, 28),  # two weeks to sign, then the notice
        ({"offer": True, "notice": 3.9}, 42),  # free on a Sunday, begins on the Monday
        ({"offer": True, "notice": 4.0}, 70),  # free on 4 January, begins on 1 February
        ({"offer": True, "notice": 13.0}, 129),  # free on 8 March, begins on 1 April
        ({"offer": True, "notice": 13.0, "begins": MONDAY + timedelta(5)}, 5),
        ({"offer": True, "begins": MONDAY - timedelta(30)}, -30),
    ],
)
def test_the_first_day_is_as_said_or_after_the_notice_or_in_eight_weeks(said, days):
    assert first_day_of(Settings(**said), MONDAY) == MONDAY + timedelta(days)
    assert wishes_of(Settings(**said), MONDAY).first_day == MONDAY + timedelta(days)


def test_without_an_offer_there_is_no_first_day_and_no_time_of_a_module():
    assert first_day_of(Settings(notice=13.0), MONDAY) is None
    made = plan_of()
    assert made.offer is None
    assert not made.finish.hired
    assert {one.phase for one in made.modules} == {None}


def test_who_has_a_job_to_begin_has_neither_interviews_nor_a_capstone_to_show_in_them():
    plain, made = plan_of(), plan_of(offer=True)
    assert (made.interviews, made.capstone) == (None, None)
    projects = plain.effort.projects - plain.capstone.hours
    assert made.effort == replace(plain.effort, interviews=0.0, projects=projects)
    assert made.hours.likely == plain.hours.likely - plain.effort.interviews - plain.capstone.hours
    assert made.finish.hired
    assert made.advice.first is None
    assert "not known here" in plan_of(offer=True, country="AT").offer.text  # no table of pay
    assert {"interviews", "applications"}.isdisjoint(part.id for part in made.dated)


def test_a_module_belongs_to_the_time_in_which_it_is_done():
    first = plan_of(offer=True).modules[0].end
    for day, phase in ((first + timedelta(1), Phase.BEFORE), (first, Phase.FIRST)):
        assert plan_of(begins=day).modules[0].phase is phase
    longest = settled(MONDAY + timedelta(1))
    for module in plan_of(begins=MONDAY + timedelta(1)).modules:
        assert module.phase is (Phase.FIRST if module.end <= longest else Phase.LATER)


def test_what_stands_in_the_way_comes_first_with_what_it_needs_and_no_need_is_broken(catalog):
    for role in ROLES:
        for background in ("physicist", "nurse", "backend-engineer"):
            case = hired(catalog, role, background)
            way = work_left(case)
            ordered = ahead(case, way)
            assert sorted(map(id, ordered.parts)) == sorted(map(id, way.parts))
            needs, before = needs_of(way.parts, way), needs_of(ordered.parts, ordered)
            assert sum(map(len, needs)) == sum(map(len, before))  # all of them point back
            plan = make_plan(case)
            assert plan.order.broken_needs == 0
            best = max(
                (one for one in plan.modules if one.can),
                key=lambda one: sum(
                    step.gain for step in plan.steps[one.first : one.first + one.count] if step.core
                ),
            )
            assert best.can in plan.advice.obstacle
            order = [way.parts.index(part) for part in ordered.parts]
            needs = stands_on(case, way)
            used = [number for number, part in enumerate(way.parts) if daily(catalog, part)]
            asked = leading_to(needs, used)
            first = leading_to(needs, [obstacle_of(case, way)])
            wanted = dict.fromkeys((*asked, *first, *sorted(order)))
            assert order == list(wanted)


def test_who_begins_from_zero_begins_with_code_with_an_offer_too(catalog):
    seen = 0
    for role in catalog.roles:
        if RoleLevel.JUNIOR not in catalog.roles[role].targets:
            continue
        for background in ("nurse", "teacher"):
            way = work_left(case := hired(catalog, role, background, years=0.0))
            if way.parts[0].lesson.theme == CODE:
                seen += 1
                assert ahead(case, way).parts[0].lesson.theme == CODE
    assert seen > len(catalog.roles)


def test_nothing_to_learn_leaves_nothing_to_build_and_nothing_to_wait_for():
    made = plan_of(levels(code=2, models=2, serving=1, algebra=1), offer=True)
    assert made.steps == ()
    assert made.capstone is None
    assert made.hours.likely == 0
    assert made.finish.likely == MONDAY
    case = case_with(levels(code=2, models=2, serving=1, algebra=1), level=RoleLevel.JUNIOR)
    assert ahead(case, work_left(case)) == work_left(case)


def test_git_with_others_is_learnt_before_the_first_day_by_whoever_lacks_it(catalog):
    case = hired(catalog, begins=MONDAY + timedelta(56))
    learnt = {one.id: one.phase for one in make_plan(case).modules}
    assert learnt["git-together"] is Phase.BEFORE
    assert learnt["containers-and-checks"] is Phase.BEFORE
    settings = NOTHING_SAID.but({"background": "physicist"})
    looking = case_of(
        Person(settings=settings), catalog=catalog, role=case.role, wishes=case.wishes
    )
    ids = [[one.id for one in make_plan(who).modules] for who in (case, looking)]
    assert ids[0].index("git-together") < ids[1].index("git-together")


@pytest.mark.parametrize(("today", "first"), [(4, 15), (5, 18), (6, 18), (7, 18)])
def test_nobody_is_assumed_to_begin_on_a_weekend(today, first):
    """Five weeks after a Friday, a Saturday, a Sunday and a Monday of December 2026."""
    day = date(2026, 12, today)
    begins = first_day_of(Settings(offer=True, notice=3.0), day)
    assert begins == date(2027, 1, first - 7)
    said = date(2027, 2, 28)  # a Sunday that somebody names is theirs
    assert first_day_of(Settings(offer=True, begins=said), day) == said
