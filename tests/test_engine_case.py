"""A case answers each question once, and cases of one person share what is known of them."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.case import asked_once
from mlpath.engine.gap.gap import gap_report
from mlpath.engine.journal.replay import replay, with_event
from mlpath.engine.way.plan import laid_out
from mlpath.engine.way.roadmap import make_roadmap
from mlpath.engine.way.status import status_of
from mlpath.engine.way.way import work_left
from mlpath.engine.wishes import wishes_of
from mlpath.model.events.about import SettingsChanged, TraitsTold
from mlpath.model.events.event import StoredEvent
from mlpath.model.events.progress import HoursLogged, LevelDone
from mlpath.model.events.skills import EvidenceFound, QuizAnswered, Rating, SkillSkipped
from mlpath.model.field.background import Background
from mlpath.model.field.domain import Domain
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from mlpath.model.person import Person, Settings
from mlpath.model.reports.plan import Wishes
from worlds.cases import case_of, case_with
from worlds.happenings import AT, done, logged, saved_plan
from worlds.learners import OTHER, ROLE, rating, somebody, world
from worlds.smallfield import MONDAY, levels

WORLD = world()
EVENTS = (
    Rating(skill="code", level=2),
    Rating(skill="code", level=3),
    EvidenceFound(skill="code", level=1, grade=Grade.SHOWN, detail="12 files"),
    QuizAnswered(item="i", skill="code", level=1, correct=True),
    SkillSkipped(skill="code"),
    SkillSkipped(skill="models"),
    HoursLogged(skill="code", hours=2, on=MONDAY),
    LevelDone(skill="code", level=1, on=MONDAY),
    TraitsTold(traits={"curiosity": 4}),
    SettingsChanged(changes={"hours": 5.0}),
    saved_plan(),
)
WITH_DEADLINE = Wishes(hours=7, start=MONDAY, deadline=MONDAY + timedelta(20))


def test_a_question_asked_again_gets_the_same_answer_and_no_new_work():
    asked = []

    @asked_once
    def how_many(case):
        """Count."""
        asked.append(case)
        return len(work_left(case).steps)

    case = case_with()
    assert how_many(case) is how_many(case)
    assert asked == [case]
    how_many(case_with())
    assert len(asked) == 2
    assert how_many.__doc__ == "Count."


def test_status_and_plan_of_a_case_are_one_plan_and_the_roadmap_knows_no_deadline():
    case = case_with(wishes=WITH_DEADLINE)
    plan = laid_out(case)
    assert make_roadmap(case).hours == laid_out(case.whenever()).hours.likely
    assert status_of(case).finish == plan.finish
    assert status_of(case).deadline == plan.deadline
    assert [one for one in case.kept.values() if type(one) is type(plan)] == [plan]


def test_levels_are_those_of_the_estimates_and_need_no_range():
    person = somebody("counter", evidence=(rating("code", 2), rating("serving", 1)))
    case = case_of(person, catalog=world(), role=ROLE)
    assert case.levels
    assert "ends" not in vars(case.knowledge.likely)
    assert case.points_now == pytest.approx(case.readiness.value)
    assert {s: e.value for s, e in case.levels.items()} == {
        s: e.value for s, e in case.estimates.items()
    }
    assert all(one.low == one.value == one.high for one in case.levels.values())


def test_a_case_with_levels_more_is_somebody_who_has_at_least_these():
    case = case_with(levels(code=2))
    other = case.having({"code": 1.0, "models": 2.0})
    assert (other.level_of("code"), other.level_of("models")) == (2, 2)
    assert (case.level_of("models"), work_left(other).hours < work_left(case).hours) == (0, True)


def test_cases_toward_other_roles_share_the_person_and_ask_for_other_things():
    case = case_of(somebody(), catalog=WORLD)
    other = case.toward(OTHER.id)
    assert other.learner is case.learner
    assert other.level is case.level
    assert other.targets == OTHER.targets[RoleLevel.JUNIOR]
    assert case.at(RoleLevel.MID).targets == ROLE.targets[RoleLevel.MID]
    assert case.at(RoleLevel.MID).learner is case.learner


def test_a_goal_that_is_looked_at_again_is_the_same_case():
    case = case_of(somebody(), catalog=WORLD)
    other = case.toward(OTHER.id)
    assert case.toward(OTHER.id) is other
    assert case.toward(case.role.id) is case.at(case.level) is case
    assert case.at(RoleLevel.MID) is case.at(RoleLevel.MID) is not case
    step = case.by_way_of(OTHER, case.level)
    assert (step.goal, other.goal) == (case, None)
    assert step.at(case.level) is not step


def test_readiness_gaps_and_musts_of_a_case_agree_with_its_gap_report():
    case = case_of(somebody(), catalog=WORLD)
    report = gap_report(case)
    assert report.readiness == case.readiness
    assert set(case.musts_missing) == {one.skill for one in report.musts_missing}
    assert {row.skill: row.have for row in report.skills} == {
        target.skill: case.estimates[target.skill] for target in case.targets
    }
    assert (
        next(one for one in report.levels if one.level == case.level).hours == work_left(case).hours
    )
    assert (
        next(one for one in report.nearest if one.role == case.role.id).hours
        == work_left(case).hours
    )


def test_hours_logged_shorten_the_way():
    person = Person(logged=(logged("code", 5, 1),))
    assert work_left(case_with({})).hours - work_left(case_with({}, person)).hours == pytest.approx(
        5 * 1.1, abs=0.2
    )


def test_hours_logged_are_counted_at_the_usual_pace():
    person = Person(
        logged=(logged("code", 40, 1), logged("models", 6, 5)), done=(done("code", 1, 2),)
    )
    case = case_of(person)
    assert case.pace.factor > 1
    assert case.learner.spent == {"models": 6 / case.pace.factor}


def test_what_nobody_estimated_is_level_0():
    assert case_with(levels(code=2)).level_of("code") == 2
    assert case_with(levels(code=2)).level_of("models") == 0


def test_the_field_of_work_is_the_one_that_was_said_else_that_of_the_background():
    domains = [Domain(id=name, name=name, summary="") for name in ("health", "finance")]
    nurse = Background(id="nurse", name="Nurse", summary="", levels={}, domain="health")
    known = world(domains=domains, backgrounds=[nurse])

    def of(**said):
        return case_of(Person(settings=Settings(**said)), catalog=known, role=ROLE).domain

    assert of() is None
    assert of(background="nurse") == "health"
    assert of(background="nurse", domain="finance") == "finance"
    assert of(domain="finance") == "finance"
    assert of(background="gone") is None


def test_a_case_knows_who_and_toward_what():
    person = Person(settings=Settings(background="coder"))
    case = case_of(person, catalog=WORLD)
    assert (case.person, case.catalog, case.role, case.today) == (person, WORLD, ROLE, MONDAY)
    assert case.musts == {target.skill for target in case.targets if target.must}
    assert case.points.total_weight == sum(target.weight.value for target in case.targets)


def test_a_case_with_one_event_more_is_the_case_of_the_person_after_it():
    case = case_of(somebody(), catalog=WORLD)
    rated = case.with_(Rating(skill="code", level=3), AT)
    assert [(e.skill, e.level, e.at) for e in rated.person.evidence] == [("code", 3, AT)]
    assert case.person.evidence == ()
    assert rated.readiness.value > case.readiness.value
    reached = case.with_(LevelDone(skill="code", level=2, on=MONDAY), AT)
    assert reached.level_of("code") >= 2
    assert (reached.role, reached.wishes, reached.today) == (case.role, case.wishes, case.today)


@given(st.lists(st.sampled_from(EVENTS), max_size=6))
def test_one_event_after_the_other_makes_the_same_person_as_all_replayed(events):
    stored = [StoredEvent(id=n, at=AT, event=event) for n, event in enumerate(events, 1)]
    person = Person(name="p")
    for event in events:
        person = with_event(person, event, AT)
    assert person == replay(stored, "p")


def test_who_said_nothing_of_hours_money_or_days_gets_what_is_usual():
    found = wishes_of(Settings(), MONDAY)
    assert (found.hours, found.start, found.tracks, found.until) == (8, MONDAY, 2, "ready")
    assert (found.deadline, found.budget, found.free, found.prefers) == (None, None, False, ())
    assert found.away == ()


def test_a_case_knows_both_layers_and_what_is_proven():
    evidence = (rating("code", 4), rating("models", 1, Grade.SHOWN))
    case = case_of(somebody(evidence=evidence), catalog=WORLD)
    assert case.estimates["code"].value == 4
    assert case.likely == case.knowledge.likely.estimates()
    assert case.likely["code"].value < 4
    assert case.readiness.low <= case.likely_readiness.value <= case.readiness.high
    assert 0 < case.proven_readiness < case.readiness.value
