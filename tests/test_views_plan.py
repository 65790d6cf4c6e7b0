"""What the pages of plan, roadmap, next and status say in states that no snapshot shows."""

from dataclasses import replace
from datetime import timedelta

from mlpath.engine.dates.pace import Worked, pace
from mlpath.engine.way.next import following, next_steps
from mlpath.engine.way.plan import make_plan
from mlpath.engine.way.roadmap import make_roadmap
from mlpath.engine.way.status import status_of
from mlpath.model.field.project import SoftPractice
from mlpath.model.person import Person
from mlpath.model.reports.front import Front
from mlpath.model.reports.plan import Cut, Wishes
from mlpath.model.reports.progress import Noted
from mlpath.views.formats.checklist import render as checklist
from mlpath.views.formats.markdown import draw
from mlpath.views.page.parts.deadline import chance_text
from mlpath.views.page.registry import page_of
from worlds.cases import WISHES, case_with
from worlds.happenings import done, logged, saved_plan
from worlds.smallfield import MONDAY, field, levels, module, project

READY = levels(code=2, models=2, serving=1)


def shown(report) -> str:
    return "\n".join(draw(block) for block in page_of(report))


def plan(have=None, *, pace=None, catalog=None, **wishes):
    return make_plan(case_with(have, pace=pace, catalog=catalog, wishes=replace(WISHES, **wishes)))


def status(person, day=0, estimates=None):
    today = MONDAY + timedelta(day)
    wishes = replace(WISHES, start=today)
    return status_of(case_with(estimates, person, wishes=wishes, today=today))


def test_somebody_ready_is_told_to_apply():
    ready_plan = shown(plan(READY))
    assert "No lesson: you can do what the role asks for" in ready_plan
    assert "Show it: Service (5 h)" in ready_plan or "Show it: Toy (5 h)" in ready_plan
    assert "Interviews: 40 h" in ready_plan
    bare = replace(plan(READY), capstone=None, interviews=None)
    assert "Show it:" not in shown(bare)
    assert "what is left is to show it and to apply" in shown(make_roadmap(case_with(READY)))
    assert "Nothing is missing for this" in shown(next_steps(case_with(READY)))
    ready = status(Person(), estimates=levels(code=2, models=2, serving=1))
    assert "what is left is to apply" in shown(ready)


def test_a_plan_says_what_is_counted_about_its_order():
    made = plan()
    assert "no prerequisite and none of 0 recommended orders is broken" in shown(made)
    assert "No order of the whole curriculum breaks less" in shown(made)
    loose = replace(
        made.order, proven=False, broken_after=1, recommended=3, broken=("Code 1 after Models 1",)
    )
    text = shown(replace(made, order=loose))
    assert "1 of 3 recommended orders broken (Code 1 after Models 1)" in text
    assert "No order of the whole" not in text


def test_a_deadline_says_what_is_reached_and_how_likely_everything_is():
    tight = shown(plan(deadline=MONDAY + timedelta(140)))
    assert "By your date, 12 Apr 2027: ready 5 times in 10" in tight or "times in 10" in tight
    assert "make it nine times in ten" in tight
    impossible = shown(plan(deadline=MONDAY + timedelta(80)))
    assert (
        "Until 11 Feb 2027 there are 81 of the 134 h: what fits brings you to 38 of 100"
        in impossible
    )
    assert "Ready about" not in impossible
    assert "Everything is done four times in five" in impossible
    assert "what is worth most before 11 Feb 2027" in impossible
    assert "plan --deadline" not in impossible
    assert "Left out, for there are 81 of" in impossible
    assert "core of the job" in impossible
    assert "that only these needed" in shown(plan(deadline=MONDAY + timedelta(66)))
    sure = shown(plan(deadline=MONDAY + timedelta(1500)))
    assert "ready almost surely" in sure


def test_chances_are_told_as_people_tell_them():
    told = [chance_text(one) for one in (0.99, 0.72, 0.2, 0.1, 0.01)]
    assert told == [
        "almost surely",
        "7 times in 10",
        "2 times in 10",
        "1 time in 10",
        "very unlikely",
    ]


def test_a_deadline_that_allows_nothing_still_answers():
    made = plan(hours=0.1, deadline=MONDAY)
    assert made.steps == ()
    assert "All of it in time: very unlikely" in shown(made)


def test_a_module_in_full_tells_its_facts_once():
    basics = module("basics", "maths", [("algebra", 0, 1)], [("class", 8)], project="hello")
    deed = SoftPractice(skill="code", how="write it down")
    hello = replace(project("hello", [("algebra", 1)], 4), practises=(deed,))
    catalog = field(modules=(basics,), projects=(hello, project("end", [("models", 2)])))
    made = plan(catalog=catalog)
    shown_module = replace(
        made.modules[0],
        claims=("Code", "SQL"),
        checks=("mlpath check code", "mlpath check sql"),
        at_work="count the pots",
        where="between jobs",
        beside=True,
    )
    made = replace(made, modules=(shown_module, *made.modules[1:]), show="all")
    own = replace(shown_module.project, own_field=("your own wards",))
    text = shown(replace(made, modules=(replace(shown_module, project=own), *made.modules[1:])))
    for words in (
        "**then you can**: do what basics is for.",
        "**builds on**: Code, SQL, as you said",
        "**check first**: mlpath check code · mlpath check sql (two minutes each)",
        "**open checks**: Code, SQL, on your word so far: mlpath check",
        "**with**: [Class](<https://example.org/class>), part 0 (8 h, free)",
        "**build**: Hello (4 h). Build it.",
        "**of your field**: your own wards",
        "**practises**: Code: write it down.",
        "**between jobs**: Count the pots.",
        "Show basics.",
        "**if not**: Repeat basics.",
        "**beside**",
        "**questions**: mlpath quiz algebra",
    ):
        assert text.count(words) == 1, words
    many = replace(shown_module, claims=tuple("ABCDEF"))
    assert "A, B, C, D and 2 more, on your word so far" in shown(replace(made, modules=(many,)))


def test_what_is_not_in_the_plan_is_named_with_how_many_more():
    left = tuple(
        Cut(skill=f"s{k}", name=f"S{k}", from_=0, to=1.0, hours=10, gain=1) for k in range(8)
    )
    text = shown(replace(plan(), later=left))
    assert "S0 → 1, S1 → 1" in text
    assert "and 2 more: 80 h" in text


def test_pace_away_and_money_are_told_where_there_are_any():
    slow = pace([Worked(20, 30)])
    away = ((MONDAY, MONDAY + timedelta(2)),)
    text = shown(plan(pace=slow, away=away, prefers=("book",)))
    for words in ("1.08 x the planned hours", "23 Nov to 25 Nov 2026", "about 40 USD"):
        assert words in text


def test_status_tells_late_early_and_on_time():
    person = Person(plan=saved_plan())
    assert "right on time" in shown(status(person))
    assert "14 days later now" in shown(status(person, day=14))
    early = status(person, day=1, estimates=levels(code=2))
    assert "sooner now" in shown(early)


def test_a_past_checkpoint_is_asked_about_kindly_on_every_page_that_says_what_is_next():
    person = Person(plan=saved_plan())
    late = status(person, day=200)
    words = "done? Its checkpoint was "
    front = Front(profile="me", readiness=late.likely, likely=late.likely, proven=0.0, status=late)
    wishes = Wishes(hours=7, start=MONDAY + timedelta(200), until="100")
    ahead = next_steps(case_with(person=person, wishes=wishes, today=wishes.start))
    for report in (late, front, ahead):
        assert shown(report).count(words) == 1
        assert "If so: mlpath done. If not, no harm: Finish the smaller half" in shown(report)
    assert words not in shown(status(person))


def test_status_shows_a_year_of_weeks_by_month_and_the_hours_of_late():
    person = Person(logged=(logged("code", 3, -350), logged("code", 2, -21), logged("code", 4, 1)))
    text = shown(status(person, day=3))
    assert "the last 51 weeks: Dec 3, Jan 0, " in text
    assert "Nov 6 h" in text
    assert "; 1.5 h a week in the last 4" in text
    assert "in the last" not in shown(status(Person(logged=(logged("code", 2, 0),)), day=3))


def test_status_tells_pace_work_and_what_was_reached():
    person = Person(
        plan=saved_plan(),
        logged=(logged("code", 12, 1), logged("models", 3, 2), logged("gone", 1, 2)),
        done=(done("code", 1, 2),),
    )
    text = shown(status(person, day=3, estimates=levels(code=1)))
    for words in ("x the planned hours", "Models 3 of about", "gone 1 h", "reached", "Code 1"):
        assert words in text


def test_next_says_what_is_spent_and_where_steps_lead():
    text = shown(next_steps(case_with(spent={"code": 4})))
    assert "4 h of it spent" in text
    assert "4 of about" not in text
    assert "Models 1" in text
    bare = field(resources=())
    assert "The next 30 minutes" not in shown(next_steps(case_with(catalog=bare)))
    assert "can be started too" in shown(next_steps(case_with(), most=1))


def test_the_roadmap_names_what_is_done_and_works_without_guides():
    text = shown(make_roadmap(case_with(levels(code=2))))
    assert "## Done" in text
    empty = field(guides=(), certifications=())
    assert "Beside learning" not in shown(make_roadmap(case_with(catalog=empty)))


def test_what_was_noted_shows_only_what_changed():
    quiet = Noted(
        text="Noted.",
        skill=None,
        hours=None,
        level=None,
        on=None,
        total=None,
        readiness=None,
        finish=None,
    )
    assert shown(quiet).startswith("Noted.\nNext:")
    same = replace(quiet, finish=(MONDAY, MONDAY), hours=2.0, total=5.0)
    assert "**ready**: 23 Nov 2026" in shown(same)
    assert "23 Nov 2026, as before" in shown(same)
    assert "5 h on this skill" in shown(same)
    begun = following(case_with(spent={"code": 4}))
    assert "Code: 4 of about 10 h. The next 30 minutes: open" in shown(replace(same, step=begun))
    fresh = following(case_with(catalog=field(resources=())))
    assert "Code is next: 10 h to go." in shown(replace(same, step=fresh))


def test_the_check_list_holds_every_step_project_and_check():
    made = plan()
    text = checklist(made, as_of=MONDAY, done=["Git 2"])
    assert "- [x] Git 2" in text
    boxes = text.count("- [ ] ")
    projects = sum(module.project is not None for module in made.modules)
    checks = sum(bool(module.check) for module in made.modules)
    assert boxes == len(made.steps) + projects + checks + 1 + len(made.dated)  # the capstone
    assert "- [ ] Applications, " in text
    assert "Left out" not in text
    assert "Left out" in checklist(plan(deadline=MONDAY + timedelta(60)), as_of=MONDAY)
    bare = replace(made, capstone=None, dated=())
    assert "Getting the job" not in checklist(bare, as_of=MONDAY)
