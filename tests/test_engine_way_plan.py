"""The plan of somebody: modules, dates, projects, what fits before a day."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from mlpath.engine.dates.pace import Worked, pace
from mlpath.engine.way.plan import make_plan
from mlpath.engine.way.planned import own_field
from mlpath.engine.way.way import INTERVIEWS, REVIEW, work_left
from mlpath.errors import UsageError
from mlpath.model.events.progress import LevelDone
from mlpath.model.field.background import Background, Occupation
from mlpath.model.field.dataset import Dataset
from mlpath.model.field.domain import Domain
from mlpath.model.field.resource import ResourceKind
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.field.theme import Theme
from mlpath.model.grade import Grade
from mlpath.model.person import Evidence, Person, Settings
from mlpath.views.formats.markdown import draw
from mlpath.views.page.parts.module import material_text
from mlpath.views.page.registry import page_of
from worlds.cases import WISHES, case_of, case_with
from worlds.happenings import AT
from worlds.smallfield import (
    MONDAY,
    ROLE,
    SKILLS,
    THEMES,
    field,
    hours,
    levels,
    module,
    project,
    resource,
    role,
    skill,
    target,
)

BASICS = module(
    "basics",
    "code",
    [("code", 0, 1), ("algebra", 0, 1)],
    [("docs", 10), ("book", 4)],
    project="hello",
    also=("class",),
)
SECOND = module("second", "code", [("code", 1, 2)], [("book", 12)], also=("docs",))
FIELD = field(
    modules=(BASICS, SECOND),
    projects=(project("hello", [("code", 1)], 4), project("end", [("models", 2)], 8)),
)


def plan(have=None, *, pace=None, catalog=None, person=None, **wishes):
    wanted = replace(WISHES, **wishes)
    case = case_with(have, person, pace=pace, catalog=catalog or FIELD, wishes=wanted)
    return make_plan(case)


def names(made):
    return [(step.skill, step.to) for step in made.steps]


def test_modules_cover_the_steps_and_every_hour_has_its_place():
    made = plan()
    assert [k for m in made.modules for k in range(m.first, m.first + m.count)] == list(
        range(len(made.steps))
    )
    assert [m.id for m in made.modules][:2] == ["basics", "second"]
    effort = made.effort
    assert effort.study == pytest.approx(sum(step.hours.likely for step in made.steps)) == 76
    assert effort.projects == 12
    assert effort.review == pytest.approx(REVIEW * 76)
    assert effort.interviews == INTERVIEWS
    assert made.hours.likely == pytest.approx(76 * (1 + REVIEW) + 12 + INTERVIEWS)
    assert made.hours.low < made.hours.likely < made.hours.high
    assert made.finish.likely == MONDAY + timedelta(round(made.hours.likely + 0.4) - 1)
    assert made.finish.early < made.finish.likely < made.finish.late
    assert (made.readiness.now, made.readiness.end) == (0, pytest.approx(100))


def test_the_module_in_which_a_model_is_first_trained_is_marked_and_only_for_whoever_never_did():
    """A skill says of itself that who begins with it trains a model."""
    training = tuple(replace(one, trains=one.id == "models") for one in SKILLS)
    known = field(modules=(SECOND,), skills=training)
    made = plan(catalog=known)
    marked = [module for module in made.modules if module.first_model]
    assert len(marked) == 1
    before = [step.skill for step in made.steps[: marked[0].first]]
    there = made.steps[marked[0].first :][: marked[0].count]
    assert "models" not in before
    assert any(step.skill == "models" for step in there)
    assert not any(module.first_model for module in plan(levels(models=1.0), catalog=known).modules)
    assert not any(module.first_model for module in plan().modules)


def test_a_module_tells_what_it_is_for_with_what_and_what_shows_that_it_is_done():
    first = plan().modules[0]
    assert (first.title, first.can, first.theme) == (
        "Basics",
        "do what basics is for",
        "Programming",
    )
    assert [(m.id, m.part, m.hours, m.free) for m in first.materials] == [
        ("docs", "part 0", 10, True),
        ("book", "part 1", 4, False),
    ]
    assert (first.check, first.otherwise) == ("show basics", "repeat basics")
    assert first.command == "mlpath quiz code"
    assert first.hours == 20 + 6 + 4  # serving is so little that it joins
    assert first.weeks[0] == 1
    assert first.project is not None
    assert (first.project.id, first.project.end) == ("hello", first.end)
    assert first.start < first.project.start


def test_steps_follow_each_other_and_say_what_they_are_for():
    made = plan(tracks=1)
    assert made.steps[0].start == MONDAY
    for before, after in pairwise(made.steps):
        assert before.start <= before.end <= after.start + timedelta(1)
    step = next(s for s in made.steps if (s.skill, s.to) == ("models", 1))
    assert (step.from_, step.must, step.core, step.can) == (0.0, True, True, "do models at level 1")
    assert [pick.id for pick in step.resources] == ["class"]
    assert all(one.can == f"do {one.skill} at level {one.to}" for one in made.steps)
    assert all(one.module in {m.id for m in made.modules} for one in made.steps)


def test_a_reason_names_what_uses_it_and_when_else_what_the_role_asks():
    why = {(s.skill, s.to): s.why for s in plan().steps}
    assert why["algebra", 1] == "Models, first steps uses it in 7 weeks: models rests on algebra"
    assert why["code", 2].startswith("Models, at working level uses it in")
    assert why["models", 2] == "Maker work needs it, though postings seldom name it"
    assert why["serving", 1] == "Maker work needs it, though postings seldom name it"
    inside = module("all", "code", [("code", 0, 1), ("serving", 0, 1)])
    why = {(s.skill, s.to): s.why for s in plan(catalog=field(modules=(inside,))).steps}
    assert why["code", 1] == "Serving in this module stands on it: serving rests on code"


def test_half_a_level_keeps_the_sentence_of_the_whole_one_and_says_where_it_ends():
    halves = (
        module("one", "code", [("code", 1, 1.5)]),
        module("two", "code", [("code", 1.5, 2)]),
    )
    found = [s for s in plan(catalog=field(modules=halves)).steps if s.skill == "code"]
    assert [(s.from_, s.to) for s in found] == [(0, 1), (1, 1.5), (1.5, 2)]
    assert found[1].can == found[2].can == "do code at level 2"
    assert found[1].why == "Two builds on it in 2 weeks"


def test_a_module_of_which_part_is_known_takes_less_of_the_material_on_that_part():
    whole, less = (plan(levels(algebra=1, serving=1, code=had)).modules[0] for had in (0, 0.3))
    assert (whole.id, less.id) == ("basics", "basics")
    # both materials are about code, of which all is left, then 0.7; algebra takes nothing off
    assert [m.hours for m in whole.materials] == [10.0, 4.0]
    assert [m.hours for m in less.materials] == [7.0, 2.8]


def test_what_is_left_of_a_module_is_called_by_its_own_name():
    known = plan(levels(code=2, serving=1)).modules[0]
    assert known.id == "basics"  # the place in the curriculum is the same
    assert known.title != plan().modules[0].title
    assert known.can
    assert known.check == f"Without looking anything up, you {known.can}"


def test_what_costs_too_much_gives_way_to_what_is_free():
    second = next(m for m in plan(free=True).modules if m.id == "second")
    assert [(m.id, m.part) for m in second.materials] == [
        ("docs", "the parts on the same subjects")
    ]
    for paid in ((), ("book",)):
        catalog = field(modules=(replace(SECOND, also=paid),))
        second = next(m for m in plan(catalog=catalog, free=True).modules if m.id == "second")
        assert second.materials == ()


def test_a_budget_keeps_paid_materials_out_that_it_does_not_buy():
    def paid(**wishes):
        return {one.id for m in plan(**wishes).modules for one in m.materials if not one.free}

    assert paid() == {"book"}
    assert paid(budget=0) == set()


def material(year, kind="book", *, fast=True, covers=(("code", 0, 2),)):
    """Plan a module on code with one resource, and return what it is learnt with."""
    one = replace(resource("one", covers, kind=kind), year=year)
    areas = tuple(replace(a, fast=fast and a.id == "programming") for a in FIELD.areas.values())
    taught = module("craft", "code", [("code", 0, 2)], [("one", 5)])
    made = plan(catalog=field(areas=areas, resources=(one,), modules=(taught,)))
    return next(m.materials[0] for m in made.modules if m.id == "craft")


def test_what_was_written_five_years_ago_on_a_fast_area_is_old_unless_it_is_a_paper():
    written = MONDAY.year - 5
    assert material(written).old
    assert not material(written + 1).old
    assert not material(None).old
    assert not material(written, kind=ResourceKind.PAPER).old
    assert not material(written, fast=False).old
    assert not material(written, covers=(("code", 0, 2), ("models", 0, 1))).old


def test_a_module_tells_the_year_of_what_it_is_learnt_with_and_whether_that_is_old():
    old = material_text(material(2021))
    assert (old.title, old.url) == ("One", "https://example.org/one")
    assert old.words.endswith("(5 h, free, 2021, old)")
    assert material_text(material(2025)).words.endswith("(5 h, free, 2025)")
    assert material_text(material(None)).words.endswith("(5 h, free)")


def test_the_resource_that_the_module_was_written_for_is_the_one_of_its_steps():
    rival = resource("rival", [("code", 0, 2)], likely=20)
    catalog = field(
        modules=(module("basics", "code", [("code", 0, 2)], [("docs", 10)]),),
        resources=(*FIELD.resources.values(), rival),
    )
    picked = {s.resources[0].id for s in plan(catalog=catalog).steps if s.skill == "code"}
    assert picked == {"docs"}


def test_claims_that_a_module_builds_on_are_named_until_they_are_proven():
    claim = Evidence(skill="code", level=2, grade=Grade.CLAIMED, at=AT)
    said = plan(levels(code=2, algebra=1), person=Person(evidence=(claim,)))
    assert "Code" in said.modules[0].claims
    place = said.modules[0].claims.index("Code")
    assert said.modules[0].checks[place] == "mlpath check code"
    tested = replace(claim, grade=Grade.TESTED)
    shown = plan(levels(code=2, algebra=1), person=Person(evidence=(claim, tested)))
    assert (shown.modules[0].claims, shown.modules[0].checks) == ((), ())
    little = Person(evidence=(replace(claim, level=1),))
    assert "Code" in plan(levels(code=2, algebra=1), person=little).modules[0].claims
    denied = Person(evidence=(replace(claim, level=0),))
    assert "Code" not in plan(levels(code=2, algebra=1), person=denied).modules[0].claims


def test_of_many_claims_that_a_module_builds_on_three_are_named():
    names = [f"s{k}" for k in range(5)]
    top = skill("top", "programming", needs=[(name, 1, 1) for name in names])
    catalog = field(
        skills=(*SKILLS, *(skill(name, "programming") for name in names), top),
        modules=(module("all", "code", [("top", 0, 1)]),),
    )
    said = Person(
        evidence=tuple(Evidence(skill=n, level=1, grade=Grade.CLAIMED, at=AT) for n in names)
    )
    known = levels(**dict.fromkeys(names, 1))
    wanted = role(target("top", 1))
    (only,) = make_plan(case_with(known, said, catalog=catalog, role=wanted)).modules
    assert only.claims == ("S0", "S1", "S2")


def test_the_present_job_has_something_to_do_in_the_same_weeks():
    catalog = field(
        modules=(BASICS,),
        projects=FIELD.projects,
        backgrounds=(
            Background(
                id="cook", name="Cook", summary="", levels={}, at_work={"code": "count pots"}
            ),
        ),
    )
    cook = Person(settings=Settings(background="cook"))
    made = plan(catalog=catalog, person=cook)
    same = [m.at_work for m in made.modules if m.theme == "Programming"]
    assert same == ["count pots", *[""] * (len(same) - 1)]  # said once for a subject
    assert plan().modules[0].at_work == ""


def heard(**known):
    """Plan with what is known of the materials and a screen reader: of docs, book and class."""
    kept = {
        name: replace(one, screen_reader=known.get(name)) for name, one in FIELD.resources.items()
    }
    catalog = field(
        modules=(BASICS, SECOND), projects=tuple(FIELD.projects.values()),
        resources=tuple(kept.values()),
    )  # fmt: skip
    made = plan(catalog=catalog, reader=True)
    return made, [
        [one.id for one in m.materials] for m in made.modules if m.id in ("basics", "second")
    ]


def test_materials_are_chosen_by_what_is_known_of_a_screen_reader():
    made, ids = heard()
    assert ids == [["docs", "book"], ["book"]]
    assert made.reader.startswith("0 of 2 materials are known to work with one")
    made, ids = heard(docs=True)
    assert ids == [["docs", "book"], ["docs"]]  # the alternative of the second
    assert [one.spoken for one in made.modules[0].materials] == ["works with a screen reader", ""]
    assert made.reader.startswith("1 of 2")
    assert heard(book=False)[1] == [["docs"], ["docs"]]
    assert heard(book=False, docs=False)[1] == [[], []]  # the class teaches nothing of them
    unasked = plan()
    assert unasked.reader == ""
    assert {one.spoken for m in unasked.modules for one in m.materials} == {""}


@pytest.mark.parametrize(
    ("settings", "where", "deed"),
    [
        ({"background": "cook"}, "at work", "count pots"),
        ({"background": "cook", "work": "employed"}, "at work", "count pots"),
        ({"background": "cook", "work": "student"}, "at the university", "ask a lab"),
        ({"background": "cook", "work": "looking"}, "meanwhile", "write it anew"),
        ({"background": "novice"}, "at the university", "ask a lab"),
        ({"background": "novice", "work": "looking"}, "meanwhile", "write it anew"),
        ({"background": "leaver"}, "meanwhile", "ask a club"),  # it says what there is to do
        ({"background": "leaver", "work": "employed"}, "at work", "ask a club"),
        ({"background": "unknown"}, "at work", ""),
    ],
)
def test_what_to_do_meanwhile_is_for_the_place_where_the_week_is_spent(settings, where, deed):
    cook = Background(id="cook", name="Cook", summary="", levels={}, at_work={"code": "count pots"})
    novice = Background(id="novice", name="Novice", summary="", levels={}, work=Occupation.STUDENT)
    leaver = Background(
        id="leaver", name="Leaver", summary="", levels={}, at_work={"code": "ask a club"},
        work=Occupation.LOOKING,
    )  # fmt: skip
    code = Theme(
        id="code",
        name="Code",
        areas=("programming",),
        studying="ask a lab",
        looking="write it anew",
    )
    catalog = field(modules=(SECOND,), themes=(THEMES[0], code), backgrounds=(cook, novice, leaver))
    made = plan(catalog=catalog, person=Person(settings=Settings(**settings)))
    first = next(m for m in made.modules if m.theme == "Code")
    assert (first.where, first.at_work) == (where, deed)


def test_mathematics_runs_beside_the_rest_unless_one_thing_is_wanted_at_a_time():
    catalog = field()
    beside = {m.id: m for m in plan(catalog=catalog).modules}
    assert beside["maths-1"].beside
    assert not beside["code-1"].beside
    assert beside["maths-1"].end > beside["code-1"].end
    alone = plan(catalog=catalog, tracks=1)
    assert not any(m.beside for m in alone.modules)
    assert alone.finish == plan(catalog=catalog).finish


def test_a_project_needs_something_left_to_practise():
    assert plan(levels(code=1)).modules[0].project is None  # only algebra is left of it
    assert (
        plan(levels(algebra=1, code=0.6, serving=1)).modules[0].project is None
    )  # too little is left


def test_nothing_to_learn_leaves_something_to_show_and_the_interviews():
    made = plan(levels(code=2, models=2, serving=1))
    assert made.steps == made.modules == made.cut == ()
    assert (made.readiness.now, made.readiness.end) == (100, 100)
    assert made.capstone is not None
    assert made.capstone.id == "end"
    assert made.hours.likely == 8 + INTERVIEWS
    bare = plan(levels(code=2, models=2, serving=1), catalog=field(projects=()))
    assert bare.capstone is None
    assert bare.hours.likely == INTERVIEWS


def test_applications_begin_before_the_last_lesson():
    made = plan()
    assert made.interviews is not None
    assert made.interviews.start < made.modules[-1].end < made.interviews.end
    assert made.interviews.end == made.finish.likely


def test_the_order_is_counted():
    order = plan().order
    assert (order.broken_needs, order.broken_after, order.broken) == (0, 0, ())
    assert order.switches == order.fewest_switches == 1
    assert order.proven


@pytest.mark.parametrize(
    ("until", "skills"),
    [("core", {"algebra", "code", "models"}), ("100", {"algebra", "code", "models", "serving"})],
)
def test_how_far_a_plan_goes_is_a_wish(until, skills):
    made = plan(until=until)
    assert {step.skill for step in made.steps} == skills
    assert made.until == until


def test_ready_is_the_core_and_enough_points():
    wide = role(
        target("code", 1, 0.2, core=True), target("models", 1, 0.4), target("serving", 1, 0.4)
    )
    catalog = field(roles=(wide,))

    def reached(have=None, **wishes):
        case = case_with(have, catalog=catalog, role=wide, wishes=replace(WISHES, **wishes))
        return {t.skill for t in work_left(case).targets}

    assert reached(until="core") == {"code"}
    assert reached(until="40") == {"code", "serving"}  # most points an hour first
    assert reached(until="ready") == {"code", "serving", "models"}
    assert reached(levels(models=1), until="ready") == {"code", "serving"}
    listed = field(
        roles=(wide,),
        tables={
            "electives": [
                {"role": "maker", "level": "junior", "skill": "models", "with_core": "no"},
                {"role": "maker", "level": "junior", "skill": "serving", "with_core": "no"},
            ]
        },
    )
    case = case_with(catalog=listed, role=wide, wishes=replace(WISHES, until="40"))
    assert {t.skill for t in work_left(case).targets} == {"code", "models"}


def test_what_ends_a_module_of_the_core_is_taken_with_it_unless_only_the_core_is_wanted():
    wide = role(
        target("code", 1, 0.9, core=True), target("models", 1, 0.4), target("serving", 1, 0.4)
    )
    rows = [
        {"role": "maker", "level": "junior", "skill": "models", "with_core": "yes"},
        {"role": "maker", "level": "junior", "skill": "serving", "with_core": "no"},
    ]
    catalog = field(roles=(wide,), tables={"electives": rows})

    def reached(until):
        case = case_with(catalog=catalog, role=wide, wishes=replace(WISHES, until=until))
        return {t.skill for t in work_left(case).targets}

    assert reached("core") == {"code"}
    assert reached("40") == {"code", "models"}  # the core alone has 53 points
    assert reached("100") == {"code", "models", "serving"}


def test_what_is_asked_beyond_the_goal_is_listed_with_its_hours():
    (left,) = plan(until="core").later
    assert (left.skill, left.from_, left.to, left.hours, left.core) == ("serving", 0, 1, 6, False)
    assert left.gain == pytest.approx(15)


@pytest.mark.parametrize("until", ["0", "-5", "101", "nan", "soon", "doors:", "doors:-1"])
def test_a_goal_that_does_not_exist_is_refused(until):
    with pytest.raises(UsageError, match="cannot go until"):
        plan(until=until)


def test_a_deadline_that_can_be_met_cuts_nothing_and_says_how_likely_it_is():
    made = plan(deadline=MONDAY + timedelta(200))
    assert made.deadline is not None
    assert made.deadline.feasible
    assert 0.5 < made.deadline.chance <= 1
    assert made.deadline.ready == made.finish == plan().finish
    assert made.deadline.most == pytest.approx(100)
    assert made.cut == ()


def test_an_impossible_deadline_is_answered_with_what_is_possible():
    day = MONDAY + timedelta(99)
    made = plan(deadline=day)
    check = made.deadline
    assert check is not None
    assert not check.feasible
    assert check.hours_possible == 100
    assert check.hours_needed == plan().hours.likely
    assert check.hours_a_week == pytest.approx(check.hours_needed * 7 / 100, abs=0.1)
    assert all(module.end <= day for module in made.modules)
    assert day < check.ready.likely
    assert check.ready == made.finish == plan().finish
    assert made.readiness.end == pytest.approx(check.most)
    assert check.most < 100
    lost = sum(cut.gain for cut in made.cut)
    assert made.readiness.end + lost == pytest.approx(100)
    assert [cut.gain for cut in made.cut] == sorted(cut.gain for cut in made.cut)
    assert check.chance < 0.5 <= check.chance_at_hours
    assert plan(hours=check.hours_a_week, deadline=day).deadline.feasible


def test_the_hours_until_a_deadline_are_told_in_tenths():
    check = plan(hours=7.0189, deadline=MONDAY + timedelta(99)).deadline
    assert check.hours_possible == 100.3  # a hundred days of 1.0027 hours


def test_a_deadline_keeps_what_kept_modules_need_and_prefers_the_core():
    made = plan(deadline=MONDAY + timedelta(99))
    kept = {(step.skill, step.to) for step in made.steps}
    assert ("code", 1) in kept
    if ("models", 2) in kept:
        assert ("code", 2) in kept
    assert {cut.core for cut in made.cut} <= {True, False}


def test_a_deadline_before_the_start_is_refused():
    with pytest.raises(UsageError, match="before the start"):
        plan(deadline=date(2026, 1, 1))


def test_a_deadline_that_leaves_no_day_is_refused():
    with pytest.raises(UsageError, match="no day to learn"):
        plan(deadline=MONDAY, away=((MONDAY, MONDAY + timedelta(3)),))


@pytest.mark.parametrize("tracks", [0, 3])
def test_one_or_two_tracks_are_possible(tracks):
    with pytest.raises(UsageError, match="tracks are not possible"):
        plan(tracks=tracks)


@pytest.mark.parametrize("budget", [-1, float("inf"), float("nan")])
def test_an_impossible_budget_is_refused(budget):
    with pytest.raises(UsageError, match="budget"):
        plan(budget=budget)


def test_money_is_what_the_chosen_resources_cost():
    plain = field()
    liked = plan(catalog=plain, prefers=("book",))
    assert liked.money == 40
    assert plan(catalog=plain, prefers=("book",), budget=39).money == 0
    assert plan(catalog=plain, prefers=("book",), free=True).money == 0


def test_a_slow_pace_moves_dates_but_not_the_order():
    slow = pace([Worked(100, 200)])
    made = plan(pace=slow)
    assert names(made) == names(plan())
    assert made.finish.likely > plan().finish.likely
    assert made.pace is slow
    limited = plan(pace=slow, deadline=MONDAY + timedelta(120))
    assert all(module.end <= MONDAY + timedelta(120) for module in limited.modules)
    assert limited.finish == made.finish


def test_a_deadline_keeps_a_capstone_only_where_all_that_it_asks_for_is_reached():
    kept = []
    for days in range(60, 240, 5):
        made = plan(deadline=MONDAY + timedelta(days))
        if not made.cut and not made.deadline.feasible:
            continue  # nothing fits
        reached = {step.skill: step.to for step in made.steps}
        kept.append(made.capstone is not None)
        assert not kept[-1] or reached.get("models") == 2, days
    assert kept[0] is False
    assert kept[-1] is True


def test_a_cut_plan_ends_with_a_capstone_that_it_reaches_and_with_none_where_there_is_none():
    easy = project("end", [("code", 1)], 8)
    first = FIELD.projects["hello"]
    short = plan(
        catalog=field(modules=(BASICS, SECOND), projects=(first, easy)),
        deadline=MONDAY + timedelta(80),
    )
    assert short.cut
    assert short.capstone.id == "end"
    bare = field(modules=(BASICS, SECOND), projects=(first,))
    cut = plan(catalog=bare, deadline=MONDAY + timedelta(80))
    assert cut.cut
    assert cut.capstone is None


def test_the_main_obstacle_is_that_of_the_whole_way_whatever_fits():
    tight = plan(deadline=MONDAY + timedelta(90))
    assert tight.cut
    assert tight.advice.obstacle == plan().advice.obstacle


def test_a_day_by_which_nothing_fits_changes_nothing_of_what_comes_first():
    whole, tight = plan(), plan(deadline=MONDAY + timedelta(10))
    assert (tight.steps, tight.capstone, tight.cut) == (whole.steps, whole.capstone, ())
    assert tight.finish == whole.finish
    assert not tight.deadline.feasible
    assert tight.deadline.most == pytest.approx(whole.readiness.now)
    assert tight.deadline.core_left > 0


def test_every_level_of_a_role_has_a_plan():
    for level in RoleLevel:
        case = case_with(catalog=FIELD, level=level, wishes=WISHES)
        made = make_plan(case)
        assert {t.skill for t in ROLE.targets[level]} <= {step.skill for step in made.steps}


def test_the_same_input_gives_the_same_plan():
    assert plan(deadline=MONDAY + timedelta(40)) == plan(deadline=MONDAY + timedelta(40))


ADVISED = field(
    modules=(BASICS, SECOND, module("models", "code", [("models", 0, 2)], [("class", 20)])),
    projects=FIELD.projects,
)


def test_the_advice_names_the_goal_the_obstacle_and_when_to_apply():
    told = plan(catalog=ADVISED, hours=10)
    assert (
        told.advice.recommended
        == f"Maker, junior, straight: {told.hours.likely:.0f} h in all; no other role "
        "gets you there half a year sooner"
    )
    assert told.advice.obstacle == "to show that you can do what models is for"
    said = Person(skipped=("models",))
    assert make_plan(case_with({}, said, catalog=ADVISED)).advice.obstacle == (
        "you cannot yet do what models is for"
    )
    assert told.advice.apply_from == told.interviews.start
    assert (told.advice.first_level, told.advice.first) == (None, None)
    assert plan(until="core", catalog=ADVISED).advice.skip == ("Serving",)
    assert plan(catalog=field()).advice.obstacle == "to show that you can do code at level 1"


def test_what_can_wait_is_what_saves_most_hours():
    dear = (*SKILLS, skill("dear", "mlops", likely=(30, 30, 30, 30)), skill("cheap", "mlops"))
    wanted = role(target("code", 2, must=True), target("serving", 1, 0.9), target("cheap", 1, 0.8),
                  target("dear", 1, 0.1), target("algebra", 1, 0.7))  # fmt: skip
    case = case_with(
        catalog=field(skills=dear, roles=(wanted,)),
        role=wanted,
        wishes=replace(WISHES, until="core"),
    )
    assert make_plan(case).advice.skip == ("Dear", "Algebra", "Cheap")


def test_what_can_wait_of_a_skill_that_is_known_is_the_rest_of_it():
    deeper = replace(ROLE, targets={**ROLE.targets, RoleLevel.JUNIOR: (
        target("models", 1, 0.9, must=True), target("serving", 3, 0.3),
    )})  # fmt: skip
    case = case_with(
        levels(serving=1), catalog=ADVISED, role=deeper, wishes=replace(WISHES, until="core")
    )
    assert make_plan(case).advice.skip == ("Serving beyond beginner",)


def test_the_advice_is_kind_to_whoever_is_ready_and_honest_to_whoever_is_far():
    ready = plan(levels(code=2, models=2, serving=1), catalog=ADVISED).advice
    assert ready.recommended == "You are ready for Maker at junior level: show it and apply"
    slow = plan(catalog=ADVISED, hours=0.5).advice
    assert (
        "years away at 0.5 h a week, and no nearer role is a step towards it: find more"
        in slow.recommended
    )


def test_a_level_below_is_the_first_goal_when_the_one_wanted_is_far():
    long = tuple(replace(one, hours=tuple(hours(900) for _ in range(4))) for one in SKILLS)
    far = field(skills=long)
    case = case_with(catalog=far, level=RoleLevel.MID, wishes=WISHES)
    told = make_plan(case).advice
    assert told.first_level is RoleLevel.JUNIOR
    assert told.recommended.startswith("Not yet mid, junior first: ")


def test_a_project_can_be_about_the_field_of_whoever_builds_it():
    wards = Dataset(
        id="wards", name="Ward counts", url="https://example.org/w", domains=("health",),
        shapes=("table",), size="9 rows", licence="free", question="Which ward is full?",
    )  # fmt: skip
    shops = replace(wards, id="shops", domains=("retail",))
    beds = replace(wards, id="beds", name="Beds")
    own = replace(FIELD.projects["hello"], uses="table")
    catalog = field(
        modules=(BASICS,), projects=(own, FIELD.projects["end"]), datasets=(wards, shops, beds),
        domains=(Domain(id="health", name="Health", summary="Care."),),
    )  # fmt: skip
    nurse = Person(settings=Settings(domain="health"))
    told = plan(catalog=catalog, person=nurse).modules[0].project.own_field
    assert sorted(told) == [
        "Which ward is full? With Beds (9 rows) https://example.org/w",
        "Which ward is full? With Ward counts (9 rows) https://example.org/w",
    ]
    assert plan(catalog=catalog).modules[0].project.own_field == ()
    case, turns = case_with(catalog=catalog, person=nurse), set()
    for name in ("a", "b"):  # not all projects are about one table
        turns.add(own_field(case, replace(own, id=name)))
    assert len(turns) == 2
    assert own_field(case, replace(own, uses="text")) == ()  # the field has no such data


def test_a_plan_can_go_until_a_share_of_the_doors():
    rows = [
        {
            "role": "maker", "level": "junior", "years": "", "country": "", "year": "2026",
            "required": "code models serving", "preferred": "", "title": "serving",
            "source": "editorial", "degree": "", "instead": "",
        }
    ]  # fmt: skip
    catalog = field(tables={"postings": rows})
    assert "serving" not in {s.skill for s in plan(catalog=catalog, until="core").steps}
    made = plan(catalog=catalog, until="doors:100")
    assert "serving" in {step.skill for step in made.steps}
    assert [module.doors for module in made.modules][-1] == made.doors.end == 1
    assert "**opens**: 0 → 1 of 1 postings" in "\n".join(
        draw(block) for block in page_of(replace(made, show="all"))
    )


def test_what_another_level_of_a_skill_waits_for_is_the_reason_of_the_one_before():
    deep = (*SKILLS[:3], skill("serving", "mlops", likely=(60, 60, 60, 60)))
    wanted = role(target("serving", 2, core=True))
    catalog = field(skills=deep, roles=(wanted,))
    case = case_with(catalog=catalog, role=wanted, wishes=WISHES)
    (first, second) = make_plan(case).steps
    assert first.why == "Serving, at working level builds on it in 2 months"
    lone = replace(deep[3], needs=())
    higher = skill("above", "mlops", needs=[("serving", 2, 1)])
    wanted = role(target("above", 1, core=True))
    catalog = field(skills=(*SKILLS[:3], lone, higher), roles=(wanted,))
    case = case_with(catalog=catalog, role=wanted, wishes=WISHES)
    first = make_plan(case).steps[0]
    assert first.why == "Serving and Above, at working level builds on it in 2 months"
    assert second.to == 2
    whole = module("whole", "mlops", [("serving", 0, 2)])
    case = case_with(
        catalog=field(skills=(*SKILLS[:3], lone, higher), roles=(wanted,), modules=(whole,)),
        role=wanted,
        wishes=WISHES,
    )
    assert make_plan(case).steps[0].why == "the next part of it stands on this one"


def test_a_project_of_what_is_done_in_a_module_stays_while_the_rest_is_learnt():
    of_algebra = project("hello", [("algebra", 1)], 4)
    catalog = field(modules=(BASICS, SECOND), projects=(of_algebra,))
    done = LevelDone(skill="algebra", level=1, on=MONDAY, planned=10.0)
    have = levels(algebra=1, serving=1)
    first = make_plan(case_with(have, Person(done=(done,)), catalog=catalog)).modules[0]
    assert (first.id, first.project.id) == ("basics", "hello")
    elsewhere = replace(done, level=2)  # not taught in this module
    first = make_plan(case_with(have, Person(done=(elsewhere,)), catalog=catalog)).modules[0]
    assert (first.id, first.project) == ("basics", None)


def test_work_on_a_module_leaves_its_project_and_its_name_and_knowledge_takes_both():
    done = LevelDone(skill="algebra", level=1, on=MONDAY, planned=10.0)
    worked = case_with(
        levels(algebra=1, serving=1), Person(done=(done,)), spent={"code": 8.0}, catalog=FIELD
    )
    first = make_plan(worked).modules[0]
    assert (first.id, first.project.id) == ("basics", "hello")
    assert first.hours == pytest.approx(2 + 4)
    known = make_plan(case_with(levels(algebra=1, serving=1, code=0.8), catalog=FIELD))
    assert known.modules[0].id != "basics"
    assert all(one.project is None or one.project.id != "hello" for one in known.modules)


@pytest.mark.parametrize(
    ("share", "n", "why"),
    [
        (0.81, 100, "81 % of the postings for Maker ask for it"),
        (0.05, 20, "5 % of the postings for Maker ask for it"),
        (4 / 13, 13, "4 of 13 postings for Maker ask for it"),
        (0.04, 100, "Maker work needs it, though postings seldom name it"),
        (0.0, 13, "Maker work needs it, though postings seldom name it"),
    ],
)
def test_what_postings_ask_for_is_a_reason_and_few_of_them_are_counted_out(share, n, why):
    asked = target("serving", 1)
    asked = replace(asked, weight=replace(asked.weight, share=share, n=n))
    wanted = role(asked)
    case = case_with(catalog=field(roles=(wanted,)), role=wanted, wishes=WISHES)
    assert make_plan(case).steps[-1].why == why


def test_whoever_did_such_work_for_years_shows_that_instead_of_a_capstone_of_what_they_know(
    catalog,
):
    known = ("rag", "llm-apis", "prompt-engineering", "rest-api", "python", "git")
    said = tuple(Evidence(skill=one, level=3.0, grade=Grade.CLAIMED, at=AT) for one in known)
    for years, built in ((None, True), (1.0, True), (6.0, False)):
        settings = Settings(background="software-engineer", years=years)
        one = case_of(
            Person(settings=settings, evidence=said), catalog=catalog,
            role=catalog.roles["ai-engineer"],
        )  # fmt: skip
        assert (work_left(one).capstone is not None) is built
    half = {"docker": 3.0, "ci-cd": 3.0, "linux": 3.0, "git": 3.0, "python": 3.0}
    told = tuple(
        Evidence(skill=one, level=level, grade=Grade.CLAIMED, at=AT) for one, level in half.items()
    )
    admin = Person(settings=Settings(background="devops-engineer", years=6.0), evidence=told)
    one = case_of(admin, catalog=catalog, role=catalog.roles["mlops-engineer"])
    learnt = {step.skill for step in work_left(one).steps}
    asked = [skill.skill for skill in work_left(one).capstone.skills]
    assert len(asked) / 3 <= len(learnt & set(asked)) < len(asked) / 2
    begins = Settings(background="software-engineer", years=6.0)
    new = case_of(Person(settings=begins), catalog=catalog, role=catalog.roles["data-scientist"])
    assert work_left(new).capstone is not None


def test_a_data_scientist_ends_with_a_question_a_test_and_a_model(catalog):
    one = case_of(Person(), catalog=catalog, role=catalog.roles["data-scientist"])
    asked = {skill.skill for skill in work_left(one).capstone.skills}
    assert {"statistical-inference", "ml-fundamentals", "model-evaluation"} <= asked
