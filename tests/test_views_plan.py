"""What the pages of plan, roadmap, next and status say in states that no snapshot shows."""

from dataclasses import replace
from datetime import timedelta

import pytest

from mlpath.engine.dates.pace import Worked, pace
from mlpath.engine.way.next import following, next_steps
from mlpath.engine.way.plan import make_plan
from mlpath.engine.way.roadmap import make_roadmap
from mlpath.engine.way.status import status_of
from mlpath.model.field.project import SoftPractice
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Person
from mlpath.model.reports.front import Front
from mlpath.model.reports.plan import Cut, Pace, PlannedProject, Rise, Wishes
from mlpath.model.reports.progress import Noted, Underway
from mlpath.views.formats.checklist import render as checklist
from mlpath.views.formats.markdown import draw
from mlpath.views.page.parts.deadline import chance_text
from mlpath.views.page.registry import page_of
from mlpath.views.page.status import pace_in_words
from worlds.cases import WISHES, case_with
from worlds.happenings import done, logged, saved_plan
from worlds.smallfield import MONDAY, field, levels, module, project

READY = levels(code=2, models=2, serving=1)


def shown(report) -> str:
    return "\n".join(draw(block) for block in page_of(report))


def why(made) -> str:
    return shown(replace(made, show="why"))


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
    assert "apply now, and show what you can" in shown(make_roadmap(case_with(READY)))
    after = shown(next_steps(case_with(READY)))
    assert "Write five lines on one thing that you built" in after
    assert "apply now, and show what you can. Showing your work, applying and talking take" in after
    assert "ready about" not in after
    ready = status(Person(), estimates=levels(code=2, models=2, serving=1))
    assert "apply now, and show what you can" in shown(ready)
    assert "mlpath log" not in shown(ready)


def test_a_plan_says_what_is_counted_about_its_order():
    made = plan()
    assert "no prerequisite and none of 0 recommended orders is broken" in why(made)
    assert "no prerequisite" not in shown(made)
    assert "No order of the whole curriculum breaks less" in why(made)
    loose = replace(
        made.order, proven=False, broken_after=1, recommended=3, broken=("Code 1 after Models 1",)
    )
    text = why(replace(made, order=loose))
    assert "1 of 3 recommended orders broken (Code 1 after Models 1)" in text
    assert "No order of the whole" not in text


def test_a_deadline_says_what_is_reached_and_how_likely_everything_is():
    tight = shown(plan(deadline=MONDAY + timedelta(140)))
    assert "By your date, 12 Apr 2027: ready 5 times in 10" in tight or "times in 10" in tight
    assert "h a week 9 times in 10." in tight
    sure = shown(plan(deadline=MONDAY + timedelta(400)))
    assert "ready almost surely." in sure  # and no hours that are fewer than those there are
    impossible = shown(plan(deadline=MONDAY + timedelta(80)))
    assert "By your date, 11 Feb 2027: not ready, for 3 steps of the core do not fit" in impossible
    assert "All of it by then: " in impossible
    assert "of 100" not in impossible
    assert "Ready about" not in impossible
    assert "All of it is done about " in impossible
    assert "; four times in five between " in impossible
    reasons = why(plan(deadline=MONDAY + timedelta(80)))
    assert "the core first, then what is worth most before 11 Feb 2027" in reasons
    assert "plan --deadline" not in reasons
    assert "Left out, for there are 81 of" in reasons
    assert "core of the job" in reasons
    assert "that only these needed" in why(plan(deadline=MONDAY + timedelta(66)))
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
    assert made.steps == plan(hours=0.1).steps
    assert ": very unlikely." in shown(made)  # no hours a week would do it


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


HALVES = (module("one", "code", [("code", 1, 1.5)]), module("two", "code", [("code", 1.5, 2)]))


def test_half_a_level_is_told_as_half_of_the_way_to_what_one_can():
    half, whole = "Half of the way to this: you can do code at level 2.", "do code at level 2."
    catalog = field(modules=HALVES)
    made = plan(levels(code=1, serving=1), catalog=catalog)
    for text in (shown(replace(made, show="all")), checklist(made, as_of=MONDAY)):
        assert text.count(half) == 1
        assert text.count(f"You can {whole}") == 1
    before, after = (
        shown(next_steps(case_with(levels(code=known, serving=1), catalog=catalog)))
        for known in (1, 1.5)
    )
    assert f"**then**: {half}" in before
    assert f"**then you can**: {whole}" in after


def test_what_is_not_in_the_plan_is_named_with_how_many_more():
    left = tuple(
        Cut(skill=f"s{k}", name=f"S{k}", from_=0, to=1.0, hours=10, gain=1) for k in range(8)
    )
    text = why(replace(plan(), later=left))
    assert "S0 to beginner, S1 to beginner" in text
    assert "and 2 more: 80 h" in text


def test_pace_away_and_money_are_told_where_there_are_any():
    slow = pace([Worked(20, 30)])
    away = ((MONDAY, MONDAY + timedelta(2)),)
    text = why(plan(pace=slow, away=away, prefers=("book",)))
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
    assert "is it done? mlpath done" in shown(front)
    assert "is it done? mlpath done" not in shown(replace(front, status=status(person)))
    for report in (late, ahead):
        assert shown(report).count(words) == 1
        assert "If so: mlpath done. If not, no harm: Finish the smaller half" in shown(report)
    assert words not in shown(status(person))


def test_status_shows_a_year_of_weeks_by_month_and_the_hours_of_late():
    person = Person(logged=(logged("code", 3, -350), logged("code", 2, -21), logged("code", 4, 1)))
    text = shown(status(person, day=3))
    assert "the last 51 weeks: Dec 3, Jan 0, " in text
    assert "Nov 6 h" in text
    assert "9 h · 1.5 h a week in the last month · the first week of a row" in text
    assert "a week in" not in shown(status(Person(logged=(logged("code", 2, 0),)), day=3))


def test_status_tells_pace_work_and_what_was_reached():
    person = Person(
        plan=saved_plan(),
        logged=(logged("code", 12, 1), logged("models", 3, 2), logged("gone", 1, 2)),
        done=(done("code", 1, 2),),
    )
    text = shown(status(person, day=3, estimates=levels(code=1)))
    for words in ("12 h logged for", "Models 3 of about", "gone 1 h", "reached", "Code beginner"):
        assert words in text


@pytest.mark.parametrize(
    ("factor", "words"),
    [
        (0.7, "0.7, faster than planned;"),
        (1.0, "1, about as planned;"),
        (1.1, "1.1, yours takes a little longer than planned;"),
        (1.6, "1.6, yours takes longer than planned;"),
    ],
)
def test_a_pace_is_told_in_words_with_what_it_rests_on(factor, words):
    told = pace_in_words(Pace(factor=factor, planned=28.2, real=31))
    assert told.startswith(words)
    assert told.endswith("; from 31 h logged for 28 h planned")


def test_nobody_is_told_of_no_weeks_in_a_row():
    lapsed = status(Person(logged=(logged("code", 2, 0),)), day=40)
    assert lapsed.streak == 0
    assert "in a row" not in shown(lapsed)
    twice = Person(logged=(logged("code", 2, 0), logged("code", 2, 7)))
    assert "two weeks in a row" in shown(status(twice, day=8))


def test_next_says_what_is_spent_and_where_steps_lead():
    text = shown(next_steps(case_with(spent={"code": 4})))
    assert "h to go after 4 h; " in text
    assert "4 of about" not in text
    assert "Models" in shown(replace(next_steps(case_with(spent={"code": 4})), show="list"))
    bare = field(resources=())
    assert "30 minutes" in text
    assert "30 minutes**" not in shown(next_steps(case_with(catalog=bare)))
    some = next_steps(case_with(), most=2)
    assert "next --count 2" in shown(some)
    assert "Can be started too" not in shown(some)
    assert "1 other can be started too: --count" in shown(replace(some, show="list", more=1))


def test_the_roadmap_names_what_is_done_and_works_without_guides():
    text = shown(replace(make_roadmap(case_with(levels(code=2))), show="all"))
    assert "## Done" in text
    empty = field(guides=(), certifications=())
    assert "Beside learning" not in shown(
        replace(make_roadmap(case_with(catalog=empty)), show="all")
    )


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
    assert "Ready 23 Nov 2026, as before" in shown(same)
    assert "5 h on it in all" in shown(same)
    begun = following(case_with(spent={"code": 4}))
    assert "Next, 20 minutes: Code, where you stopped (6 h to go)." in shown(
        replace(same, step=begun)
    )
    assert "Next, 30 minutes: Code (10 h to go). Open" in shown(
        replace(same, step=following(case_with()))
    )
    fresh = following(case_with(catalog=field(resources=())))
    assert "Next, 20 minutes: Code (10 h to go)." in shown(replace(same, step=fresh))


NOTED = Noted(
    text="2 h on Code",
    skill="code",
    hours=2.0,
    level=None,
    on=MONDAY,
    total=2.0,
    readiness=Rise(now=40.0, end=42.0),
    finish=(MONDAY + timedelta(30), MONDAY + timedelta(28)),
    streak=3,
    underway=Underway(
        module="m", title="Data", behind=14, hours=43, done=False, until=MONDAY + timedelta(9)
    ),
)


def test_what_was_noted_shows_the_module_its_day_the_weeks_and_the_date():
    text = shown(NOTED)
    assert "2 h on Code. Data: 29 h of study to go." in text
    assert "Until 2 Dec 2026 · three weeks in a row · ready 21 Dec 2026, 2 days sooner" in text
    assert "readiness 40 → 42" in text
    done = replace(NOTED, underway=replace(NOTED.underway, done=True, until=None))
    assert "Data is done." in shown(done)
    tool = PlannedProject(
        id="tool",
        name="Tool",
        summary="Build it.",
        hours=6.0,
        start=MONDAY,
        end=MONDAY,
        proves="",
        skills=(),
        data="",
    )
    learnt = shown(replace(done, underway=replace(done.underway, build=tool)))
    assert "All of Data is learnt." in learnt
    assert "Now build Tool (6 h), before anything new. Build it." in learnt
    assert "mlpath done tool" in learnt
    later = replace(NOTED, finish=(MONDAY, MONDAY + timedelta(1)))
    assert "1 day later: this takes you a little longer, which is fine" in shown(later)


def test_whoever_comes_back_is_met_kindly_with_the_new_date_and_a_small_way_in():
    back = replace(NOTED, pause=36, stood=MONDAY, step=following(case_with(spent={"code": 4})))
    text = shown(back)
    assert text.startswith("Welcome back; five weeks is nothing. The date has moved from 23 Nov")
    assert "to 21 Dec 2026: what you learnt is still yours." in text
    assert "A small way in, 20 minutes: Code, where you stopped" in text
    assert "a new first week" in text
    assert "The date" not in shown(replace(back, stood=None))


def test_a_finished_project_names_what_it_practised_and_leads_to_what_can_be_shown():
    built = replace(
        NOTED, text="A tool: finished.", project="tool", practised=("Python", "Git"), finished=3
    )
    text = shown(built)
    assert "3 projects finished so far. This one practised Python and Git; a level is" in text
    assert "mlpath export --to proof" in text


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


def test_a_level_that_is_won_in_the_job_is_told_by_what_it_asks_for_and_not_by_a_timetable():
    made = replace(plan(), after="Maker, junior", level=RoleLevel.SENIOR, usual_years=5)
    heavy = max(
        (one for one in made.modules if one.can),
        key=lambda one: sum(
            step.gain for step in made.steps[one.first : one.first + one.count] if step.core
        ),
    )
    written = tuple(replace(one, where="at work", at_work="ask") for one in made.modules)
    text = shown(replace(made, modules=written))
    assert "Learnt in the job, over years: people who have this level have done" in text
    assert "5 years or longer" in text
    named = [one.title for one in made.modules if one.can and one.title in text]
    assert heavy.title == min(named, key=text.index)
    assert "At work: ask." in text
    assert "█" not in text
    assert "As study alone all of it would be" in text
    assert "--letter" not in text
    assert shown(replace(made, modules=written, show="letter")) == text  # nor by a letter of days
    assert "Learnt in the job" not in shown(replace(made, level=RoleLevel.MID))
    assert "Learnt in the job" not in shown(replace(made, after=""))
