"""What observations leave of doubt: by what was seen and by the ties of skills it is the same."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.knowledge.left import MUCH, ThroughRows, ThroughTies, left
from mlpath.engine.knowledge.prior import ground
from mlpath.engine.knowledge.state import knowledge
from mlpath.model.person import QuizAnswer, Settings
from worlds.learners import NOW, rating, somebody, world

WORLD = world()
CODER = ground(WORLD, Settings(background="coder"))
SIZE = len(WORLD.skills)
rows = st.lists(st.integers(0, SIZE - 1), unique=True).map(sorted)
numbers = st.lists(st.floats(-3, 3), min_size=SIZE, max_size=SIZE)
bends = st.lists(st.floats(0, 20), min_size=SIZE, max_size=SIZE)


@given(rows, bends, numbers)
def test_both_ways_leave_the_same(seen, bent, wish):
    bent, wish_seen = bent[: len(seen)], wish[: len(seen)]
    one, two = ThroughRows(CODER, seen, bent), ThroughTies(CODER, seen, bent)
    assert one.variances() == pytest.approx(two.variances(), abs=1e-10)
    assert one.toward(wish) == pytest.approx(two.toward(wish), abs=1e-9)
    for row in range(SIZE):
        alone = one.toward([float(k == row) for k in range(SIZE)])
        assert one.column(row) == pytest.approx(alone, abs=1e-9)
        assert two.column(row) == pytest.approx(alone, abs=1e-9)
    by_hand = sum(a * w for a, w in zip(one.toward(wish), wish, strict=True))
    assert (one.along(wish), two.along(wish)) == pytest.approx((by_hand, by_hand), abs=1e-8)
    (pulls, away), (others, further) = one.pulled(wish_seen), two.pulled(wish_seen)
    assert pulls == pytest.approx(others, abs=1e-9)
    assert away == pytest.approx(further, abs=1e-9)
    everywhere = one.everywhere(pulls, away)
    assert everywhere == pytest.approx(two.everywhere(pulls, away), abs=1e-9)
    assert [everywhere[row] for row in seen] == pytest.approx(away, abs=1e-9)


def test_much_that_was_seen_goes_by_the_ties(catalog):
    start = ground(catalog, Settings(background="software-engineer"))
    for many, way in ((MUCH - 1, ThroughRows), (MUCH, ThroughTies)):
        assert isinstance(left(start, range(many), [1.0] * many), way)


def test_somebody_who_answered_much_gets_the_same_figures_by_both_ways(catalog):
    chance = random.Random(7)
    items = chance.sample(list(catalog.items.values()), 150)
    answers = tuple(
        QuizAnswer(item=i.id, skill=i.skill, level=i.level, correct=chance.random() < 0.6, at=NOW)
        for i in items
    )
    person = somebody(
        "software-engineer", answers=answers, evidence=tuple(rating(i.skill, 3) for i in items[:9])
    )

    likely = knowledge(catalog, person).likely
    for fit in (likely.fit, *likely.ends):
        one, two = (
            way(fit.ground, fit.rows, fit.found.bends) for way in (ThroughRows, ThroughTies)
        )
        assert one.variances() == pytest.approx(two.variances(), abs=1e-9)
        wish = [
            bend * away + slope
            for bend, away, slope in zip(
                fit.found.bends, fit.found.away, fit.found.slopes, strict=True
            )
        ]
        for pulls, away in (one.pulled(wish), two.pulled(wish)):
            assert away == pytest.approx(fit.found.away, abs=1e-9)
            assert pulls == pytest.approx(fit.found.pulls, abs=1e-9)
