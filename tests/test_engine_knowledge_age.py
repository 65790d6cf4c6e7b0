"""What was seen long ago is less sure: ranges widen, and no level, claim or readiness moves."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.case import Learner
from mlpath.engine.gap.gap import gap_report
from mlpath.engine.knowledge.age import DAYS, Ages, ago, last_used
from mlpath.engine.knowledge.provenance import because, last_shown
from mlpath.engine.knowledge.reasons import reasons
from mlpath.engine.knowledge.state import knowledge
from mlpath.model.events.progress import HoursLogged
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from test_engine_knowledge_state import people
from worlds.cases import case_of
from worlds.learners import NOW, ROLE, answered, finished, rating, somebody, world

WORLD = world()
TODAY = NOW.date()
TARGETS = ROLE.targets[RoleLevel.JUNIOR]
SOME = somebody("counter", evidence=(rating("code", 2, Grade.SHOWN), rating("models", 1)))


def after(months):
    return TODAY + timedelta(round(months * DAYS))


def logged(skill, months):
    return HoursLogged(skill=skill, hours=2, on=after(months))


def test_age_counts_from_when_it_was_seen_or_last_used():
    person = somebody(logged=(logged("code", 5), logged("code", 3), logged("models", -9)))
    age = Ages(person, after(12))
    assert age.of("code", TODAY) == pytest.approx(7, abs=0.05)
    assert age.of("models", TODAY) == pytest.approx(12, abs=0.05)
    assert age.of("algebra", TODAY) == pytest.approx(12, abs=0.05)
    assert age.of("algebra", after(20)) == 0
    assert last_used(person)["code"] == after(5)


def test_four_years_are_forty_eight_months():
    day = TODAY.replace(year=TODAY.year + 4)
    assert Ages(SOME, day).of("code", TODAY) == pytest.approx(48, abs=1e-9)


def test_without_a_day_nothing_is_old():
    assert Ages(SOME, None).of("code", after(-50)) == 0


def test_how_long_ago_is_told_once_it_is_a_year():
    assert [ago(m) for m in (0, 11.9, 12, 14.2, 24, 31)] == [
        "",
        "",
        "12 months ago",
        "14 months ago",
        "2 years ago",
        "3 years ago",
    ]


@given(people, st.floats(0, 60), st.floats(0, 60))
def test_time_widens_the_likely_range_and_moves_nothing_else(person, one, more):
    early, late = (knowledge(WORLD, person, today=after(m)) for m in (one, one + more))
    assert late.said == early.said
    assert late.proven == early.proven
    assert late.likely.mean == early.likely.mean
    for before, later in zip(early.estimates().values(), late.estimates().values(), strict=True):
        assert later.value == before.value
        assert later.low <= before.low + 1e-9
        assert later.high >= before.high - 1e-9
    before, later = (known.readiness(TARGETS) for known in (early, late))
    assert later.value == before.value
    assert later.low <= before.low + 1e-9
    assert later.high >= before.high - 1e-9


def test_five_years_make_an_answer_less_sure_and_using_the_skill_makes_it_sure_again():
    right = somebody("coder", answers=(answered("code", 3, correct=True),))
    used = somebody("coder", answers=right.answers, logged=(logged("code", 60),))
    row = knowledge(WORLD, right).ground.index["code"]
    fresh, old = (knowledge(WORLD, right, today=after(m)).likely.variance[row] for m in (0, 60))
    again = knowledge(WORLD, used, today=after(60)).likely.variance[row]
    assert old > fresh * 1.02
    assert again == pytest.approx(fresh)


def test_it_is_said_in_a_few_words():
    early, late = (knowledge(WORLD, SOME, today=after(m)) for m in (11, 14))
    assert because(early, "code") == "your code"
    assert because(late, "code") == "your code, last 14 months ago: less sure"
    assert because(knowledge(WORLD, SOME), "code") == "your code"
    said = "It was last shown or used 14 months ago: the level stays, the range is wider."
    assert said in reasons(late, "code")
    assert said not in reasons(early, "code")
    assert last_shown(late, "algebra") == ""


def test_the_newest_evidence_counts_and_so_does_a_level_done():
    twice = somebody("counter", evidence=(rating("code", 2), rating("code", 2, Grade.SHOWN, 300)))
    assert last_shown(knowledge(WORLD, twice, today=after(14)), "code") == ""
    done = somebody("counter", done=(finished("code", 2),))
    assert last_shown(knowledge(WORLD, done, today=after(14)), "code") == "14 months ago"


def test_a_case_tells_doubt_for_its_day():
    late = case_of(SOME, catalog=WORLD, today=after(30))
    early = case_of(SOME, catalog=WORLD, today=TODAY)
    assert late.readiness.value == early.readiness.value
    assert late.readiness.high - late.readiness.low > early.readiness.high - early.readiness.low
    row = next(r for r in gap_report(late).skills if r.skill == "code")
    assert row.evidence == "your code, last 2 years ago: less sure"


def test_a_learner_is_made_once_a_day():
    learner = Learner(WORLD, SOME)
    assert learner.on(TODAY) is learner.on(TODAY)
    assert learner.on(TODAY).on(TODAY) is learner.on(TODAY)
    assert learner.on(TODAY).today == TODAY
