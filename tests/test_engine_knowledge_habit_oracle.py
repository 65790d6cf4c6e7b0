"""How somebody rates, worked out a second time: by plain sums over all ways and levels."""

from math import erf, exp, sqrt

import pytest

from mlpath.engine.knowledge.habit import habit, words
from mlpath.engine.knowledge.state import knowledge
from worlds.learners import SKILLS, answered, rating, skill, somebody, world

MANY = tuple(skill(f"s{k}", "programming") for k in range(12))
WORLD = world(skills=(*SKILLS, *MANY))
STEP = 0.25
WAYS = [STEP * k for k in range(-8, 15)]
PLACES = [STEP * k for k in range(-8, 25)]
"""Nobody rates more than two levels too low or 3.5 too high, or has a level beyond -2 and 6."""


def normal(x, mean, spread):
    return exp(-(((x - mean) / spread) ** 2) / 2)


def chance(answer, above):
    """Tell how likely an answer to a question is, so many levels above it."""
    far, near = {True: (0.30, 0.92), False: (0.40, 0.05), None: (0.30, 0.03)}[answer]
    return far + (near - far) * (1 + erf((above + 0.5) / 0.55 / sqrt(2))) / 2


def expected(*skills):
    """Sum over all ways of rating and all levels.

    Four in five rate 0.25 too high with a spread of 0.6, one in five 1.5 with a spread of 0.75.

    Each skill is what was claimed, and answers to questions of a level. Somebody who rates `off`
    too high has a level around the claim less `off`, with a spread of 0.9.
    """
    ways = []
    for off in WAYS:
        weight = 0.8 / 0.6 * normal(off, 0.25, 0.6) + 0.2 / 0.75 * normal(off, 1.5, 0.75)
        for claim, answers in skills:
            places = [(p, normal(p, claim - off, 0.9)) for p in PLACES]
            every = sum(w for _, w in places)
            for answer, level in answers:
                places = [(p, w * chance(answer, p - level)) for p, w in places]
            weight *= sum(w for _, w in places) / every
        ways.append((off, weight))
    total = sum(w for _, w in ways)
    mean = sum(off * w for off, w in ways) / total
    return mean, sqrt(sum((off - mean) ** 2 * w for off, w in ways) / total), ways


def habit_of(*skills):
    claims = tuple(rating(f"s{k}", claim) for k, (claim, _) in enumerate(skills))
    answers = tuple(
        answered(f"s{k}", level, answer, number)
        for k, (_, given) in enumerate(skills)
        for number, (answer, level) in enumerate(given, start=1)
    )
    return knowledge(WORLD, somebody(evidence=claims, answers=answers)).habit


RIGHT, WRONG, UNKNOWN = True, False, None


@pytest.mark.parametrize(
    "skills",
    [
        [(3, [(WRONG, 3), (WRONG, 3)])],
        [(2, [(UNKNOWN, 2), (RIGHT, 1), (UNKNOWN, 2)])],
        [(3, [(RIGHT, 3), (RIGHT, 3)])],
        [(3, [(WRONG, 3), (WRONG, 2), (WRONG, 2)]), (2, [(RIGHT, 2), (RIGHT, 2)])],
    ],
)
def test_the_habit_is_what_answers_and_claims_make_likely(skills) -> None:
    found = habit_of(*skills)
    mean, deviation, _ = expected(*skills)
    assert (found.off, found.doubt) == (
        pytest.approx(mean, abs=1e-9), pytest.approx(deviation, abs=1e-9),
    )  # fmt: skip


MISSED = (3, [(UNKNOWN, 3), (UNKNOWN, 3)])
PASSED = (3, [(RIGHT, 3), (RIGHT, 3)])


@pytest.mark.parametrize(
    ("missed", "passed", "told"),
    [(3, 0, 0), (4, 0, 1), (4, 3, 0), (4, 4, 0), (6, 1, 1)],
)
def test_a_habit_is_told_from_four_on_when_most_fell_and_half_a_level_is_sure(
    missed, passed, told
) -> None:
    skills = [MISSED] * missed + [PASSED] * passed
    found = habit_of(*skills)
    assert (found.failed, found.checked) == (missed, missed + passed)
    _, _, ways = expected(*skills)
    sure = sum(w for off, w in ways if off > 0.5) / sum(w for _, w in ways)
    assert bool(found.told) is bool(told) is (missed >= 4 and missed > passed and sure >= 0.9), sure
    assert bool(words(found)) is bool(told)


def test_nothing_known_is_told_of_nobody() -> None:
    found = habit(somebody(), {}, {})
    mean, deviation, _ = expected()
    assert (found.off, found.doubt) == (
        pytest.approx(mean, abs=1e-9), pytest.approx(deviation, abs=1e-9),
    )  # fmt: skip
    assert (found.failed, found.checked, found.told) == (0, 0, 0)
