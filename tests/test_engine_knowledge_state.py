"""Estimates: they move the right way, agree with the textbook, and never leave the scale."""

from dataclasses import replace
from math import erf, exp, pi, sqrt
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.knowledge.observations import Observation, Shape
from mlpath.engine.knowledge.state import (
    CAUTION,
    LIKELIHOOD,
    WIDER,
    below,
    expected,
    knowledge,
    moments,
    within,
)
from mlpath.engine.levels.readiness import Points
from mlpath.model.field.background import Prior
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from mlpath.model.person import Person
from mlpath.model.settings import BACKGROUND
from worlds.learners import CODER, ROLE, answered, finished, rating, somebody, world

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
    assert knowledge(WORLD, shuffled).estimates() == knowledge(WORLD, person).estimates()


@given(people)
def test_readiness_and_the_gains_of_what_is_shown_add_up_to_100(person):
    state = knowledge(WORLD, person)
    shown = state.estimates()
    now = state.readiness(TARGETS)
    left = sum(Points(TARGETS).gain(t.skill, shown[t.skill].value, t.need) for t in TARGETS)
    assert now.value + max(0, left) == pytest.approx(100, abs=1e-9)
    assert now.low <= now.value <= now.high


@given(people)
def test_what_moved_an_estimate_adds_up_to_where_it_is(person):
    state = knowledge(WORLD, person)
    for row in range(len(NAMES)):
        moved = sum(m.column[row] * m.step for m in state.moves)
        assert state.ground.mean[row] + moved == pytest.approx(state.mean[row], abs=1e-9)


@given(people)
def test_a_level_done_is_at_least_reached(person):
    shown = knowledge(WORLD, person).estimates()
    for finish in person.done:
        assert shown[finish.skill].value >= finish.level
        assert shown[finish.skill].low >= min(finish.level, shown[finish.skill].value)


@given(people, st.sampled_from(NAMES), st.integers(1, 4))
def test_a_right_answer_never_lowers_and_a_wrong_one_never_raises_its_skill(person, name, level):
    before = knowledge(WORLD, person)
    row = before.ground.index[name]

    def then(correct):
        state = knowledge(WORLD, person)
        shape = {True: Shape.RIGHT, False: Shape.WRONG, None: Shape.UNKNOWN}[correct]
        state.observe(
            Observation(skill=name, shape=shape, level=level, noise=0.35, grade=Grade.TESTED)
        )
        return state.mean[row]

    assert then(correct=True) >= before.mean[row] >= then(correct=False) >= then(correct=None)


def test_nothing_known_is_zero_with_an_open_interval():
    shown = knowledge(WORLD, Person()).estimates()
    assert {known.value for known in shown.values()} == {0}
    assert shown["code"].high > 1
    assert knowledge(WORLD, Person()).readiness(TARGETS).value == 0
    assert not knowledge(WORLD, somebody()).nothing_known


def test_evidence_on_one_skill_moves_what_needs_it_more_than_what_does_not():
    before = knowledge(WORLD, somebody("counter"))
    after = knowledge(WORLD, somebody("counter", evidence=(rating("models", 3, Grade.SHOWN),)))
    up = {name: after.mean[i] - before.mean[i] for name, i in after.ground.index.items()}
    assert up["models"] > up["serving"] > 0
    assert (
        after.variance[after.ground.index["models"]] < before.variance[after.ground.index["models"]]
    )


def test_ratings_that_answers_contradict_teach_the_personal_bias():
    boast = tuple(rating(name, 3) for name in NAMES[:3])
    wrong = tuple(answered(name, 1, None, k) for name in NAMES[:3] for k in (1, 2))
    trusting = knowledge(WORLD, somebody(evidence=boast))
    doubting = knowledge(WORLD, somebody(evidence=boast, answers=wrong))
    last = trusting.ground.bias
    assert doubting.mean[last] > trusting.mean[last]
    row = trusting.ground.index[NAMES[3]]
    assert doubting.mean[row] < trusting.mean[row]


def test_ratings_inside_the_scale_agree_with_the_inverse_of_the_covariance():
    steady = replace(CODER, levels={name: Prior(mean=2.0, spread=0.25) for name in NAMES})
    field = world(backgrounds=(steady,))
    person = somebody(evidence=(rating("code", 2), rating("models", 1), rating("serving", 3)))
    state = knowledge(field, person)
    start = state.ground
    rows = [start.index[name] for name in ("code", "models", "serving")]
    noisy = [
        [start.row(a)[b] + start.variances()[-1] + (0.81 if a == b else 0) for b in rows]
        for a in rows
    ]
    surprise = [y - start.mean[r] - start.mean[-1] for r, y in zip(rows, (2, 1, 3), strict=True)]
    weights = solve(noisy, surprise)
    target = start.index["algebra"]
    moved = sum(w * start.row(target)[r] for w, r in zip(weights, rows, strict=True))
    assert state.mean[target] == pytest.approx(start.mean[target] + moved, abs=1e-4)


def solve(matrix, right):
    """Solve a small system by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for i in range(size):
        for other in range(size):
            if other != i:
                by = rows[other][i] / rows[i][i]
                rows[other] = [a - by * b for a, b in zip(rows[other], rows[i], strict=True)]
    return [rows[i][size] / rows[i][i] for i in range(size)]


@pytest.mark.parametrize("shape", [s for s in Shape if s is not Shape.AT])
def test_a_quiz_answer_moves_as_far_as_the_exact_posterior(shape):
    mean, variance, noise = 1.3, 0.7, 0.35
    seen = Observation(skill="code", shape=shape, level=2, noise=noise, grade=Grade.TESTED)
    slope, shrink = moments(seen, mean, variance)
    low, high = LIKELIHOOD[shape]
    edge = 2.5 if shape is Shape.AT_MOST else 1.5
    points = [mean + sqrt(variance) * (k / 200 - 6) for k in range(2401)]
    mass = [
        exp(-((x - mean) ** 2) / 2 / variance)
        * (low + (high - low) * 0.5 * (1 + erf((x - edge) / noise / sqrt(2))))
        for x in points
    ]
    whole = sum(mass)
    exact = sum(m * x for m, x in zip(mass, points, strict=True)) / whole
    spread = sum(m * (x - exact) ** 2 for m, x in zip(mass, points, strict=True)) / whole
    assert mean + variance * slope == pytest.approx(exact, abs=1e-6)
    assert variance - variance**2 * shrink == pytest.approx(spread, abs=1e-6)


def test_a_surprising_answer_never_makes_the_state_wider():
    seen = Observation(skill="code", shape=Shape.RIGHT, level=4, noise=0.35, grade=Grade.TESTED)
    assert moments(seen, -3.0, 1.0)[1] >= 0


def test_the_expected_level_is_the_mean_of_what_the_scale_lets_through():
    random = Random(3)
    for mean, deviation in ((-0.5, 0.9), (2.0, 0.5), (3.8, 1.0)):
        drawn = [min(4, max(0, random.gauss(mean, deviation))) for _ in range(20000)]
        assert expected(mean, deviation) == pytest.approx(sum(drawn) / len(drawn), abs=0.03)


def test_shown_levels_are_cautious():
    state = knowledge(WORLD, somebody())
    row = state.ground.index["code"]
    deviation = sqrt(state.variance[row])
    whole = expected(state.mean[row], deviation)
    assert state.estimate("code").value == pytest.approx(whole - CAUTION * deviation)


def test_the_spread_of_readiness_knows_what_hangs_together():
    state = knowledge(WORLD, somebody())
    slopes = state.slopes(TARGETS)
    by_hand = (
        sum(
            slopes[a] * slopes[b] * state.column(a)[b]
            for a in range(len(NAMES))
            for b in range(len(NAMES))
        )
        + sum(s * s for s in slopes) / 12
    )
    assert state.spread(TARGETS) == pytest.approx(WIDER * sqrt(by_hand))


def test_targets_that_the_data_lost_do_not_stop_it():
    few = world(skills=tuple(s for s in WORLD.skills.values() if s.id != "serving"))
    assert 0 < knowledge(few, somebody()).readiness(TARGETS).value < 100


def test_below_is_the_normal_distribution():
    assert below(0) == 0.5
    assert below(1.2815515655446004) == pytest.approx(0.9)


def test_a_rating_of_a_skill_that_is_hardly_there_says_less_than_one_in_the_middle():
    low = replace(CODER, levels={"code": Prior(mean=-1.0, spread=0.5)})
    middle = replace(CODER, levels={"code": Prior(mean=1.0, spread=0.5)})
    pulls = []
    for background in (low, middle):
        field = world(backgrounds=(background,))
        state = knowledge(field, somebody(evidence=(rating("code", 1),)))
        pulls.append(state.moves[0].weight)
    assert 0 < pulls[0] < pulls[1]


def test_more_is_possible_once_somebody_says_to_know_something():
    person = somebody(evidence=(rating("algebra", 1),))
    claimed = knowledge(WORLD, person)
    row = claimed.ground.index["algebra"]
    assert claimed.ground.variances()[row] > knowledge(WORLD, somebody()).ground.variances()[row]
    nothing = knowledge(WORLD, somebody(evidence=(rating("algebra", 0),)))
    assert nothing.ground.mean[row] == knowledge(WORLD, somebody()).ground.mean[row]


def test_the_share_on_the_scale_counts_what_rounds_to_its_ends():
    assert within(2, 0.01) == pytest.approx(1)
    assert within(-0.5, 0.01) == within(4.5, 0.01) == pytest.approx(0.5)
    assert within(2, 2) == pytest.approx(below(1.25) - below(-1.25))
    assert within(2, 2.5) == pytest.approx(erf(1 / sqrt(2)))
    assert within(4, 0.5) == pytest.approx(below(1) - below(-9))


def test_the_interval_is_as_wide_as_the_doubt_and_the_rounding_of_levels():
    state = knowledge(WORLD, somebody(evidence=(rating("code", 2, Grade.SHOWN),)))
    row, found = state.ground.index["code"], state.estimate("code")
    half = 1.2816 * sqrt(state.variance[row] + 1 / 12)
    assert found.low == pytest.approx(state.mean[row] - half, abs=1e-3)
    assert found.high == pytest.approx(min(4, state.mean[row] + half), abs=1e-3)


def test_a_level_reached_says_more_than_a_right_answer():
    reached, right = LIKELIHOOD[Shape.AT_LEAST], LIKELIHOOD[Shape.RIGHT]
    assert reached[0] < right[0] < right[1] < reached[1]


def test_slopes_are_how_much_readiness_moves_with_a_level_that_is_only_believed():
    state = knowledge(WORLD, somebody(evidence=(rating("code", 1),)))
    total = sum(t.weight.value for t in TARGETS)

    def reached(mean, deviation, need):
        steps = [-8 + k / 500 for k in range(8001)]
        bell = [exp(-z * z / 2) / sqrt(2 * pi) / 500 for z in steps]
        inside = [min(need, max(0.0, mean + deviation * z)) for z in steps]
        return sum(b * x for b, x in zip(bell, inside, strict=True))

    for target in TARGETS:
        row = state.ground.index[target.skill]
        mean, deviation = state.mean[row], sqrt(state.variance[row] + 1 / 12)
        up, down = (reached(mean + d, deviation, target.need) for d in (0.01, -0.01))
        points = 100 * target.weight.value / total / target.need * (up - down) / 0.02
        assert state.slopes(TARGETS)[row] == pytest.approx(points, rel=1e-3)
