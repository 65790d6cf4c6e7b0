"""What is known as people say: claims count, what follows from them is there, and no more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.knowledge.prior import ground
from mlpath.engine.knowledge.reasons import reasons
from mlpath.engine.knowledge.state import knowledge
from mlpath.engine.levels.readiness import Points
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from mlpath.model.person import Person, Settings
from mlpath.model.settings import BACKGROUND
from worlds.learners import ROLE, answered, finished, rating, somebody, world

WORLD = world()
TARGETS = ROLE.targets[RoleLevel.JUNIOR]
NAMES = sorted(WORLD.skills)

ratings = st.lists(
    st.builds(
        rating,
        st.sampled_from(NAMES),
        st.sampled_from([0, 1, 2, 3, 4]),
        st.sampled_from([Grade.CLAIMED, Grade.DOCUMENTED, Grade.SHOWN]),
    ),
    max_size=6,
    unique_by=lambda e: (e.skill, e.grade),
)
answers = st.lists(
    st.builds(
        answered,
        st.sampled_from(NAMES),
        st.integers(1, 4),
        st.sampled_from([True, False, None]),
        st.integers(1, 3),
    ),
    max_size=8,
    unique_by=lambda a: a.item,
)
done = st.lists(st.builds(finished, st.sampled_from(NAMES), st.integers(1, 4)), max_size=3)
people = st.builds(
    lambda b, e, a, d: somebody(b, evidence=tuple(e), answers=tuple(a), done=tuple(d)),
    st.sampled_from([None, "coder", "counter"]),
    ratings,
    answers,
    done,
)


@given(people)
def test_estimates_stay_on_the_scale_and_in_order(person):
    for known in knowledge(WORLD, person).estimates().values():
        assert 0 <= known.low <= known.value <= known.high <= 4


def test_a_range_is_not_worked_out_before_it_is_looked_at(monkeypatch):
    state = knowledge(WORLD, somebody("coder"))
    said = state.said[NAMES[0]]
    monkeypatch.setitem(vars(state), "likely", None)
    known = state.estimates()[NAMES[0]]
    assert known.value == said
    with pytest.raises(AttributeError):
        _ = known.low


@given(people, st.randoms(use_true_random=False))
def test_the_same_facts_in_any_order_give_the_same_estimates(person, random):
    evidence, given_answers = list(person.evidence), list(person.answers)
    random.shuffle(evidence)
    random.shuffle(given_answers)
    shuffled = somebody(
        person.settings[BACKGROUND],
        evidence=tuple(evidence),
        answers=tuple(given_answers),
        done=person.done,
    )
    one, two = knowledge(WORLD, shuffled), knowledge(WORLD, person)
    assert one.said == two.said
    assert one.likely.mean == two.likely.mean


@given(people)
def test_readiness_and_the_gains_of_what_is_shown_add_up_to_100(person):
    known = knowledge(WORLD, person)
    now = known.readiness(TARGETS)
    left = sum(Points(TARGETS).gain(t.skill, known.said[t.skill], t.need) for t in TARGETS)
    assert now.value + max(0, left) == pytest.approx(100, abs=1e-9)
    assert now.low <= now.value <= now.high


@given(people)
def test_a_level_done_is_at_least_reached_with_what_it_rests_on(person):
    known = knowledge(WORLD, person)
    for finish in person.done:
        assert known.said[finish.skill] >= finish.level
        assert known.likely.estimate(finish.skill).low >= finish.level
        for need in WORLD.skills[finish.skill].needs:
            if need.for_level <= finish.level and need.skill not in known.claims:
                assert known.said[need.skill] >= need.level


@given(people)
def test_every_level_has_its_reasons(person):
    known = knowledge(WORLD, person)
    for skill in NAMES:
        assert all(reason.endswith(".") for reason in reasons(known, skill))
        assert reasons(known, skill)


def test_nothing_known_is_zero_with_an_open_interval():
    known = knowledge(WORLD, Person())
    assert known.nothing_known
    assert set(known.said.values()) == {0}
    assert known.estimate("code").high > 1
    assert known.readiness(TARGETS).value == 0
    assert not knowledge(WORLD, somebody()).nothing_known
    assert not knowledge(WORLD, somebody(None, evidence=(rating("code", 0),))).nothing_known


def test_somebody_unknown_who_finished_something_has_that_and_nothing_else():
    known = knowledge(WORLD, somebody(None, done=(finished("models", 2),)))
    assert known.nothing_known
    assert known.said == {"algebra": 1, "code": 2, "models": 2, "serving": 0}


def test_a_claim_is_the_level_also_where_it_denies_what_others_need():
    known = knowledge(WORLD, somebody(evidence=(rating("models", 3), rating("code", 0))))
    assert (known.said["models"], known.said["code"]) == (3, 0)
    assert reasons(known, "models") == ("You rated it 3, and that is believed.",)


def test_what_a_claim_needs_is_there():
    known = knowledge(WORLD, somebody("counter", evidence=(rating("serving", 2),)))
    assert known.said["code"] == 1
    assert any("Serving at level 2.0 needs level 1 of it" in r for r in reasons(known, "code"))


def test_what_rests_on_something_denied_is_not_inferred():
    denied = knowledge(WORLD, somebody("counter", evidence=(rating("algebra", 0),)))
    silent = knowledge(WORLD, somebody("counter"))
    assert silent.said["models"] > 0
    assert denied.said["models"] == 0
    assert any("allow no more" in reason for reason in reasons(denied, "models"))


def test_what_was_not_asked_is_what_is_likely_for_the_background():
    known = knowledge(WORLD, somebody())
    row = known.ground.index["code"]
    likely = known.likely.mean[row]
    assert known.said["code"] == pytest.approx(likely)
    assert known.said["algebra"] == 0
    assert any(f"{likely:.2f} is what is likely" in reason for reason in reasons(known, "code"))


def test_a_rating_corrects_a_cv_and_proof_corrects_a_rating():
    both = (rating("code", 3, Grade.DOCUMENTED), rating("code", 1))
    assert knowledge(WORLD, somebody(evidence=both)).said["code"] == 1
    assert knowledge(WORLD, somebody(evidence=both[:1])).said["code"] == 3
    shown = knowledge(WORLD, somebody(evidence=(*both, rating("code", 2, Grade.SHOWN))))
    assert shown.said["code"] == shown.proven["code"] == 2
    assert reasons(shown, "code")[1] == "Proven up to level 2.0: your code, your CV, your rating."


def test_a_failed_check_lowers_a_claim_and_a_cv_to_what_stands():
    missed = tuple(answered("code", 3, correct=False, number=k) for k in (1, 2))
    for grade in (Grade.CLAIMED, Grade.DOCUMENTED):
        person = somebody(evidence=(rating("code", 3, grade),), answers=missed)
        assert knowledge(WORLD, person).said["code"] == 2
        once = somebody(evidence=(rating("code", 3, grade),), answers=missed[:1])
        assert knowledge(WORLD, once).said["code"] == 3
    claimed = knowledge(WORLD, somebody(evidence=(rating("code", 3),), answers=missed))
    assert reasons(claimed, "code") == ("You rated it 3; 2 of 2 answers missed it: 2 stands.",)


def test_two_misses_limit_what_is_inferred_too():
    missed = tuple(answered("code", 1, correct=False, number=k) for k in (1, 2))
    assert knowledge(WORLD, somebody(answers=missed)).said["code"] == 0


def test_two_right_answers_prove_a_level_that_nobody_claimed():
    right = tuple(answered("models", 2, correct=True, number=k) for k in (1, 2))
    known = knowledge(WORLD, somebody(answers=right))
    assert known.proven == {"models": 2}
    assert known.said["models"] == 2
    assert knowledge(WORLD, somebody()).said["algebra"] < 1 <= known.said["algebra"]


def test_a_habit_gives_the_reason_for_a_lower_claim():
    claims = tuple(rating(name, 3) for name in NAMES)
    few = [name for name in NAMES if name != "serving"]
    missed = tuple(answered(name, 1, None, k) for name in few for k in (1, 2, 3))
    known = knowledge(WORLD, somebody(evidence=claims, answers=missed))
    assert known.habit.told == 0
    known.__dict__["habit"] = known.habit._replace(told=1, failed=5, checked=5)
    assert known.said["serving"] == 2
    assert reasons(known, "serving")[0].startswith("You rated it 3. Your answers are about a level")


def test_what_the_data_lost_is_passed_over():
    person = somebody(
        evidence=(
            rating("gone", 3),
            rating("gone", 2, Grade.SHOWN),
            rating("gone", 1, Grade.DOCUMENTED),
        ),
        answers=(answered("gone", 1, correct=True),),
        done=(finished("gone", 1),),
    )
    assert set(knowledge(WORLD, person).said) == set(NAMES)
    assert knowledge(WORLD, person).proven == {}


def test_a_need_that_the_data_lost_denies_nothing():
    few = world(skills=tuple(s for s in WORLD.skills.values() if s.id != "algebra"))
    known = knowledge(few, somebody("counter", evidence=(rating("code", 0),)))
    assert 0 < known.said["models"] < 2


def test_the_ground_can_be_shared():
    start = ground(WORLD, Settings(background="coder"))
    assert knowledge(WORLD, somebody(), start).ground is start


def test_likely_ratings_are_read_lower_than_they_are_said():
    claims = tuple(rating(name, 3) for name in NAMES)
    known = knowledge(WORLD, somebody(evidence=claims))
    assert all(known.said[name] == 3 for name in NAMES)
    assert all(level < 3 for level in known.likely.mean)
    assert known.readiness(TARGETS).low < 100 == known.readiness(TARGETS).high
