"""How far somebody is beyond their background: learnt from proof; better proof never lowers it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.knowledge.best_fit import BestFit
from mlpath.engine.knowledge.beyond import CAREFUL, LEVELS, TRUSTING, Beyond, beyond, fits_beyond
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


def learnt(start, found_, usual):
    return beyond(fits_beyond(start, found_), usual)


found = st.lists(
    st.builds(
        seen, st.sampled_from(NAMES), st.sampled_from(list(Shape)), st.sampled_from([1, 2, 3, 4])
    ),
    max_size=8,
)


def test_without_evidence_it_is_what_is_usual():
    usual = learnt(CODER, (), CAREFUL)
    assert usual.chances == pytest.approx(CAREFUL)
    assert usual.mean == pytest.approx(0.03 + 2 * 0.015 + 3 * 0.005)
    assert usual.chance == pytest.approx(0.05)


def test_between_two_shifts_it_is_even():
    known = Beyond((0.5, 0.2, 0.2, 0.1))
    shares = (0.0, 0.5, 0.6, 0.7, 0.9, 0.95, 1.0)
    places = (0.0, 0.0, 0.5, 1.0, 2.0, 2.5, 3.0)
    assert [known.below(share) for share in shares] == pytest.approx(places)
    assert Beyond((0.25, 0.25, 0.25, 0.25)).below(1.0) == 3


def test_every_shift_is_weighed_by_how_well_all_fits_then():
    answers = [seen(name, Shape.RIGHT, 3) for name in NAMES]
    chances = learnt(CODER, answers, TRUSTING).chances
    fits = [BestFit(CODER.higher(level), answers).fits for level in LEVELS]
    for k in (1, 2, 3):
        odds = TRUSTING[k] / TRUSTING[0] * 2.718281828459045 ** (fits[k] - fits[0])
        assert chances[k] / chances[0] == pytest.approx(odds, rel=1e-5)


def test_who_knows_much_that_their_background_does_not_promise_is_beyond_it():
    right, wrong = ([seen(n, s, 3) for n in NAMES] for s in (Shape.RIGHT, Shape.WRONG))
    assert learnt(CODER, right, CAREFUL).mean > 0.5
    assert learnt(CODER, wrong, CAREFUL).mean < learnt(CODER, (), CAREFUL).mean


@given(found, st.integers(0, 7), st.sampled_from(NAMES), st.integers(1, 4))
def test_better_evidence_lowers_neither_its_mean_nor_any_quantile(before, which, name, level):
    later = [*before, seen(name, Shape.RIGHT, level)]
    if which < len(before) and before[which][0].shape is Shape.WRONG:
        later[which] = seen(before[which][0].skill, Shape.RIGHT, before[which][0].level)
    one, two = (learnt(CODER, list(found_), TRUSTING) for found_ in (before, later))
    assert two.mean >= one.mean - 1e-7
    for share in (0.1, 0.5, 0.9):
        assert two.below(share) >= one.below(share) - 1e-6
