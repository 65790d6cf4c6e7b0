"""What the pages of plan, roadmap, next and status say in states that no snapshot shows."""

from dataclasses import replace
from datetime import timedelta

from mlpath.engine.way.next import next_steps
from mlpath.engine.way.plan import make_plan
from mlpath.engine.way.roadmap import make_roadmap
from mlpath.engine.way.status import status_of
from mlpath.model.person import Person
from mlpath.model.reports.progress import Noted
from mlpath.views.formats.checklist import render as checklist
from mlpath.views.formats.markdown import draw
from mlpath.views.page.registry import page_of
from worlds.cases import WISHES, case_with
from worlds.happenings import done, logged, saved_plan
from worlds.smallfield import MONDAY, field, levels

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
    assert "what is left is to show it and to apply" in shown(plan(READY))
    assert "what is left is to show it and to apply" in shown(make_roadmap(case_with(READY)))
    assert "Nothing is missing for this" in shown(next_steps(case_with(READY)))
    ready = status(Person(), estimates=levels(code=2, models=2, serving=1))
    assert "what is left is to apply" in shown(ready)


def test_a_plan_says_what_is_known_about_its_order():
    made = plan()
    loose = replace(made.optimality, proven=False, gap=0.004)
    assert "at most 0.4 % from the best" in shown(replace(made, optimality=loose))
    assert "yours is kept" in shown(replace(made, optimality=loose, kept=True))


def test_a_tight_deadline_names_the_safe_hours_and_an_impossible_one_what_only_serves_it():
    assert "that only these needed" in shown(plan(deadline=MONDAY + timedelta(20)))
    assert "To be safe when it goes slowly" in shown(plan(deadline=MONDAY + timedelta(80)))
    assert "To be safe" not in shown(plan(deadline=MONDAY + timedelta(800)))


def test_a_deadline_that_allows_nothing_still_answers():
    made = plan(hours=0.1, deadline=MONDAY)
    assert made.steps == ()
    assert "Not everything fits" in shown(made)


def test_status_tells_late_early_and_on_time():
    person = Person(plan=saved_plan())
    assert "right on time" in shown(status(person))
    assert "14 days later now" in shown(status(person, day=14))
    early = status(person, day=1, estimates=levels(code=2))
    assert "sooner now" in shown(early)


def test_status_tells_pace_work_and_what_was_reached():
    person = Person(
        plan=saved_plan(),
        logged=(logged("code", 12, 1), logged("models", 3, 2), logged("gone", 1, 2)),
        done=(done("code", 1, 2),),
    )
    text = shown(status(person, day=3, estimates=levels(code=1)))
    for words in ("x the planned hours", "Models 3 of about", "gone 1 h", "reached", "Code 1"):
        assert words in text
    replaced = replace(status(person, day=3), order_kept=False)
    assert "a new order is better" in shown(replaced)


def test_next_says_what_is_spent_and_where_steps_lead():
    text = shown(next_steps(case_with(spent={"code": 4})))
    assert "4 h of it spent" in text
    assert "Code 2, Serving 1" in text
    assert "on the way to Models 2" in text
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
    assert "5 h on this skill" in shown(same)


def test_the_check_list_holds_every_step_project_and_check():
    made = plan()
    text = checklist(made, as_of=MONDAY, done=["Git 2"])
    assert "- [x] Git 2" in text
    boxes = text.count("- [ ] ")
    projects = sum(stage.project is not None for stage in made.stages)
    assert boxes == len(made.steps) + len(made.stages) + projects
    assert "Left out" not in text
    assert "Left out" in checklist(plan(deadline=MONDAY + timedelta(20)), as_of=MONDAY)
