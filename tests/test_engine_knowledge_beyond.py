"""How far somebody is beyond their background: learnt from proof; better proof never lowers it."""

from itertools import product
from math import erf, exp, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.knowledge.beyond import CAREFUL, LEVELS, SHARED, TRUSTING, Beyond, beyond
from mlpath.engine.knowledge.observations import Observation, Shape
from mlpath.engine.knowledge.prior import ground
from mlpath.model.grade import Grade
from mlpath.model.person import Settings
from worlds.learners import world

WORLD = world()
NAMES = sorted(WORLD.skills)
CODER = ground(WORLD, Settings(background="coder"))


def seen(skill, shape, level):
    one = Observation(skill=skill, shape=shape, level=level, noise=0.4, grade=Grade.TESTED)
    return one, CODER.index[skill]


found = st.lists(
    st.builds(
        seen, st.sampled_from(NAMES), st.sampled_from(list(Shape)), st.sampled_from([1, 2, 3, 4])
    ),
    max_size=8,
)


def test_without_evidence_it_is_what_is_usual():
    usual = beyond(CODER, (), CAREFUL)
    assert usual.chances == pytest.approx(CAREFUL)
    assert usual.mean == pytest.approx(0.03 + 2 * 0.015 + 3 * 0.005)
    assert usual.chance == pytest.approx(0.05)


def test_between_two_shifts_it_is_even():
    known = Beyond((0.5, 0.2, 0.2, 0.1))
    shares = (0.0, 0.5, 0.6, 0.7, 0.9, 0.95, 1.0)
    places = (0.0, 0.0, 0.5, 1.0, 2.0, 2.5, 3.0)
    assert [known.below(share) for share in shares] == pytest.approx(places)
    assert Beyond((0.25, 0.25, 0.25, 0.25)).below(1.0) == 3


def right(level, *names):
    return [seen(name, Shape.RIGHT, level) for name in names]


def bell(x):
    return exp(-x * x / 2)


def test_every_shift_is_weighed_by_the_chance_of_the_answers_then():
    """Sum by plain loops: what skills have in common, what is a skill's own, luck and slips."""
    step = len(CODER.spread) / sum(CODER.spread) / 4  # a quarter of a level, in spreads
    answers = dict.fromkeys(NAMES[:2], (3, 4))

    def places(share):
        last = 0
        while last * step < 3 * sqrt(share):
            last += 1
        return [(k * step, bell(k * step / sqrt(share))) for k in range(-last, last + 1)]

    def chance(shift):
        whole = 0.0
        for common, often in places(SHARED):
            each = often
            for name, levels in answers.items():
                row, sum_ = CODER.index[name], 0.0
                for own, weight in places(1 - SHARED):
                    away = 4 * step * shift + common + own
                    level, both = CODER.mean[row] + CODER.spread[row] * away, weight
                    for asked in levels:
                        both *= 0.30 + 0.62 * (1 + erf((level - asked + 0.5) / 0.4 / sqrt(2))) / 2
                    sum_ += both
                each *= sum_
            whole += each
        return whole

    found_ = [pair for name, levels in answers.items() for k in levels for pair in right(k, name)]
    weights = [often * chance(shift) for often, shift in zip(TRUSTING, LEVELS, strict=True)]
    chances = [weight / sum(weights) for weight in weights]
    assert beyond(CODER, found_, TRUSTING).chances == pytest.approx(chances, rel=1e-9)


def test_what_skills_have_in_common_is_their_mean_correlation(catalog):
    every = ground(catalog, Settings()).row
    rows = range(len(catalog.skills))
    spread = [sqrt(every(k)[k]) for k in rows]
    pairs = [every(a)[b] / spread[a] / spread[b] for a, b in product(rows, rows) if a != b]
    assert sum(pairs) / len(pairs) == pytest.approx(SHARED, abs=0.02)


@pytest.mark.parametrize("name", NAMES)
def test_two_lucky_answers_of_one_skill_tell_no_more_than_their_luck(name):
    """Even the hardest questions: who knows is right in 92 %, who guesses in 30 %."""
    usual = TRUSTING[3] / TRUSTING[0]
    found_ = beyond(CODER, right(4, name) * 2, TRUSTING).chances
    assert 1 <= found_[3] / found_[0] / usual <= (0.92 / 0.30) ** 2


def test_who_knows_much_that_their_background_does_not_promise_is_beyond_it():
    wrong = [seen(name, Shape.WRONG, 3) for name in NAMES]
    assert beyond(CODER, right(3, *NAMES) * 2, CAREFUL).mean > 0.5
    assert beyond(CODER, wrong, CAREFUL).mean < beyond(CODER, (), CAREFUL).mean


@given(found, st.integers(0, 7), st.sampled_from(NAMES), st.integers(1, 4))
def test_better_evidence_lowers_neither_its_mean_nor_any_quantile(before, which, name, level):
    later = [*before, seen(name, Shape.RIGHT, level)]
    if which < len(before) and before[which][0].shape is Shape.WRONG:
        later[which] = seen(before[which][0].skill, Shape.RIGHT, before[which][0].level)
    one, two = (beyond(CODER, list(found_), TRUSTING) for found_ in (before, later))
    assert two.mean >= one.mean - 1e-7
    for share in (0.1, 0.5, 0.9):
        assert two.below(share) >= one.below(share) - 1e-6
