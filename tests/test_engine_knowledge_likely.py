"""The likely layer: the best fit is found, it agrees with the textbook, and doubt never grows."""

from math import sqrt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mlpath.engine.knowledge.age import FADING
from mlpath.engine.knowledge.best_fit import BestFit
from mlpath.engine.knowledge.likelihood import below, expected, push
from mlpath.engine.knowledge.likely import WIDER, Likely
from mlpath.engine.knowledge.observations import Observation, Shape
from mlpath.engine.knowledge.prior import ground
from mlpath.engine.knowledge.state import knowledge
from mlpath.engine.levels.readiness import Z80, Points
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.field.together import inverse
from mlpath.model.grade import Grade
from mlpath.model.person import Settings
from mlpath.model.record import replace
from worlds.learners import ROLE, rating, somebody, world

WORLD = world()
TARGETS = ROLE.targets[RoleLevel.JUNIOR]
NAMES = sorted(WORLD.skills)
CODER = ground(WORLD, Settings(background="coder"))
NOBODY = ground(WORLD, Settings())


def seen(skill, shape, level, noise=0.9, grade=Grade.CLAIMED):
    return Observation(skill=skill, shape=shape, level=level, noise=noise, grade=grade)


observed = st.lists(
    st.builds(
        seen,
        st.sampled_from(NAMES),
        st.sampled_from(list(Shape)),
        st.sampled_from([0, 1, 2, 3, 4]),
        st.sampled_from([0.4, 1.0]),
    ),
    max_size=12,
)
starts = st.sampled_from([CODER, NOBODY])


@given(starts, observed)
@example(CODER, [seen("code", Shape.AT, 2, 0.4)] * 2 + [seen("serving", Shape.WRONG, 4, 0.4)])
@example(NOBODY, [seen("code", Shape.AT, 2, 0.4)] * 2 + [seen("serving", Shape.WRONG, 4, 0.4)])
def test_at_the_best_fit_every_push_is_answered_by_the_pull_of_what_was_expected(start, found):
    state = Likely(start, found)
    pushes, gives = [0.0] * len(NAMES), [0.0] * len(NAMES)
    for one in found:
        row = start.index[one.skill]
        pushed = push(one, state.mean[row])
        pushes[row] += pushed.slope
        gives[row] += pushed.bend
    for row in range(len(NAMES)):
        pulls = start.row(row)
        by_hand = start.mean[row] + sum(p * c for p, c in zip(pushes, pulls, strict=True))
        # The place is held to a hundred-millionth; pushes give way by so many times as much.
        off = 1e-8 * (1 + sum(abs(b * c) for b, c in zip(gives, pulls, strict=True)))
        assert state.mean[row] == pytest.approx(by_hand, abs=off)


@given(starts, observed)
def test_what_moved_a_level_adds_up_to_where_it_is(start, found):
    state = Likely(start, found)
    for row in range(len(NAMES)):
        moved = sum(move.moved(row, start) for move in state.moves)
        assert start.mean[row] + moved == pytest.approx(state.mean[row], abs=1e-8)


@given(starts, observed)
def test_doubt_never_grows_and_is_the_inverse_of_what_is_known(start, found):
    state = Likely(start, found)
    known = inverse([start.row(k) for k in range(len(NAMES))])
    for move in state.moves:
        known[move.row][move.row] += move.push.bend
    left = inverse(known)
    for row, vector in enumerate(left):
        assert state.column(row) == pytest.approx(vector, abs=1e-7)
        assert state.variance[row] <= start.spread[row] ** 2 + 1e-9


@given(starts, observed)
def test_levels_and_readiness_stay_on_their_scales(start, found):
    state = Likely(start, found, floors={"code": 2.0})
    for known in state.estimates().values():
        assert 0 <= known.low <= known.value <= known.high <= 4
    ready = state.readiness(TARGETS)
    assert 0 <= ready.low <= ready.value <= ready.high <= 100


def test_a_level_that_was_done_is_a_floor_and_moves_nothing_else():
    state = Likely(CODER, (), floors={"models": 3.0})
    assert state.estimate("models").value == state.estimate("models").low == 3
    assert state.mean == pytest.approx(CODER.mean)
    without = Likely(CODER, ()).readiness(TARGETS).value
    points = Points(TARGETS)
    models = next(t for t in TARGETS if t.skill == "models")
    row = CODER.index["models"]
    deviation = sqrt(CODER.spread[row] ** 2 + 1 / 12)
    gained = points.a_level(models) * (2 - expected(CODER.mean[row], deviation, 2))
    assert state.readiness(TARGETS).value == pytest.approx(without + gained)


def test_skills_that_nobody_knows_are_passed_over():
    assert Likely(CODER, (seen("gone", Shape.AT, 2),)).mean == pytest.approx(CODER.mean)


def test_a_role_that_asks_for_nothing_is_likely_met():
    assert Likely(CODER, ()).readiness(()).value == 100


def test_the_spread_of_readiness_knows_what_goes_together():
    state = Likely(CODER, (seen("code", Shape.AT, 2),))
    slopes = state.slopes(TARGETS)
    size = range(len(NAMES))
    by_hand = sum(slopes[a] * slopes[b] * state.column(a)[b] for a in size for b in size)
    by_hand += sum(s * s for s in slopes) / 12
    assert state.spread(TARGETS) == pytest.approx(WIDER * sqrt(by_hand))


def test_a_range_reaches_from_the_fit_at_its_low_end_to_the_fit_at_its_high_end():
    usual = Likely(CODER, (seen("code", Shape.AT, 2),))
    row = CODER.index["code"]
    less, more = (BestFit(CODER, [(seen("code", Shape.AT, level), row)]) for level in (0, 4))
    state = Likely(CODER, (seen("code", Shape.AT, 2),), upward=1.5, ends=lambda _: (less, more))
    half = Z80 * usual.spread(TARGETS)
    found = state.readiness(TARGETS)
    assert found.value == pytest.approx(usual.expected(TARGETS))
    low, high = (usual.expected(TARGETS, end) for end in (less, more))
    assert found.low == pytest.approx(max(0, low - half))
    assert found.high == pytest.approx(min(100, high + 1.5 * half))
    code = state.estimate("code")
    half = Z80 * sqrt(usual.variance[row] + 1 / 12)
    middle = (less.mean[row] + 2 * usual.mean[row] + more.mean[row]) / 4
    assert code.value == pytest.approx(middle)
    assert code.low == pytest.approx(max(0, less.mean[row] - half))
    assert code.high == pytest.approx(min(4, more.mean[row] + 1.5 * half))


def test_a_level_is_doubted_as_much_as_the_three_fits_together_doubt_it():
    less, usual, more = (Likely(CODER, (seen("code", Shape.AT, level),)) for level in (0, 2, 4))
    state = Likely(CODER, (seen("code", Shape.AT, 2),), ends=lambda _: (less, more))
    row = CODER.index["code"]
    spread = sqrt(usual.variance[row])
    apart = [below((2.5 - one.mean[row]) / spread) for one in (less, usual, more)]
    assert state.doubt("code", 3) == pytest.approx((apart[0] + 2 * apart[1] + apart[2]) / 4)
    assert state.doubt("code", 2) < state.doubt("code", 3) < state.doubt("code", 4)


def test_a_claim_far_above_a_background_moves_the_likely_level_and_is_in_its_range(catalog):
    nothing = knowledge(catalog, somebody("clinician")).likely.estimate("python").value
    assert nothing < 0.2
    for level in (2, 3, 4):
        claims = (rating("python", level), rating("sql", level))
        known = knowledge(catalog, somebody("clinician", evidence=claims))
        likely = known.likely.estimate("python")
        assert likely.value > nothing + 0.2
        assert likely.high >= level
        assert 0.5 < known.likely.doubt("python", level) < 0.9


def test_what_was_seen_long_ago_is_less_sure_and_no_level_moves():
    fresh = (seen("code", Shape.RIGHT, 2), seen("models", Shape.AT, 2))
    today, later = Likely(CODER, fresh), Likely(CODER, [replace(o, months=60) for o in fresh])
    assert later.mean == today.mean
    assert later.expected(TARGETS) == today.expected(TARGETS)
    known = inverse([CODER.row(k) for k in range(len(NAMES))])
    for move in today.moves:
        known[move.row][move.row] += 1 / (1 / move.push.bend + 60 * FADING)
    left = inverse(known)
    for row, vector in enumerate(left):
        assert later.column(row) == pytest.approx(vector, abs=1e-7)
        assert today.variance[row] < later.variance[row] < CODER.spread[row] ** 2 + 1e-9
    assert later.spread(TARGETS) > today.spread(TARGETS)


def test_slopes_are_how_much_readiness_moves_with_a_level():
    state = Likely(CODER, (seen("code", Shape.AT, 1),))
    points = Points(TARGETS)
    for target in TARGETS:
        row = CODER.index[target.skill]
        deviation = sqrt(state.variance[row] + 1 / 12)
        up, down = (expected(state.mean[row] + d, deviation, target.need) for d in (0.01, -0.01))
        by_hand = points.a_level(target) * (up - down) / 0.02
        assert state.slopes(TARGETS)[row] == pytest.approx(by_hand, rel=1e-3)


def test_targets_that_the_data_lost_do_not_stop_it():
    few = world(skills=tuple(s for s in WORLD.skills.values() if s.id != "serving"))
    start = ground(few, Settings(background="coder"))
    assert 0 < Likely(start, ()).readiness(TARGETS).value < 100


def test_the_farthest_surprise_is_found_too():
    wild = [seen("code", Shape.AT, 4, 0.1), seen("code", Shape.WRONG, 1, 0.1)]
    wild += [seen(name, Shape.AT, 0, 0.1) for name in NAMES if name != "code"]
    test_at_the_best_fit_every_push_is_answered_by_the_pull_of_what_was_expected.hypothesis.inner_test(
        CODER, wild
    )
