"""The likely layer: how far somebody is beyond their background, and both ends of its range."""

import pytest

from mlpath.engine.knowledge.layer import HIGHER, LOWER
from mlpath.engine.knowledge.state import knowledge
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from worlds.learners import ROLE, answered, finished, rating, somebody, world

WORLD = world()
TARGETS = ROLE.targets[RoleLevel.JUNIOR]
NAMES = sorted(WORLD.skills)


def layer(**parts):
    return knowledge(WORLD, somebody("coder", **parts)).likely


def further(state):
    """Levels by which more is expected than the background says."""
    start = knowledge(WORLD, somebody("coder")).ground
    return (state.ground.mean[0] - start.mean[0]) / start.lift[0]


def ratings(level, grade=Grade.CLAIMED):
    return tuple(rating(name, level, grade) for name in NAMES)


def test_only_what_is_shown_or_tested_moves_the_value_beyond_a_background():
    nothing = further(layer())
    for grade in (Grade.CLAIMED, Grade.DOCUMENTED):
        assert further(layer(evidence=ratings(4, grade))) == pytest.approx(nothing)
    assert further(layer(evidence=ratings(3, Grade.SHOWN))) > nothing + 0.2
    right = tuple(answered(name, 3, correct=True, number=k) for name in NAMES for k in (1, 2))
    assert further(layer(answers=right)) > nothing + 0.2


def test_the_high_end_listens_to_ratings_and_the_low_end_does_not():
    nothing, high, low = layer(), layer(evidence=ratings(4)), layer(evidence=ratings(0))
    assert further(high.ends[1]) > further(nothing.ends[1]) + 0.2
    assert further(low.ends[1]) < further(nothing.ends[1]) - 0.2
    assert further(high.ends[0]) == further(low.ends[0]) == 0


def test_the_high_end_is_never_less_far_than_the_value():
    right = tuple(answered(name, 3, correct=True, number=k) for name in NAMES for k in (1, 2))
    state = layer(evidence=ratings(0), answers=right)
    assert further(state) > 0.2
    assert further(state.ends[1]) >= further(state) - 1e-12


def test_ratings_count_less_at_the_low_end_and_more_at_the_high_end():
    known = knowledge(WORLD, somebody("coder", evidence=ratings(2)))
    off, doubt = known.habit.off, known.habit.doubt
    less, more = ([one.shift for one, _ in end.seen] for end in known.likely.ends)
    assert less == pytest.approx([off + LOWER * doubt] * len(NAMES))
    assert more == pytest.approx([off - HIGHER * doubt] * len(NAMES))
    assert [one.shift for one, _ in known.likely.fit.seen] == [off] * len(NAMES)


def test_who_may_be_beyond_a_background_may_be_further():
    right = tuple(answered(name, 3, correct=True, number=k) for name in NAMES for k in (1, 2))
    assert layer().upward == pytest.approx(1.05)
    assert layer(answers=right).upward > 1.2


def test_whoever_proves_everything_is_likely_to_meet_everything():
    right = tuple(
        answered(t.skill, t.need, correct=True, number=k) for t in TARGETS for k in range(4)
    )
    assert layer(evidence=ratings(4), answers=right).readiness(TARGETS).high == 100


def test_what_was_done_is_a_floor_at_both_ends():
    state = layer(done=(finished("models", 3),))
    assert state.estimate("models").low == 3
    nothing = layer()
    assert [end.mean for end in state.ends] == [end.mean for end in nothing.ends]
    ready, less = state.readiness(TARGETS), nothing.readiness(TARGETS)
    assert ready.low > less.low
    assert ready.high > less.high
