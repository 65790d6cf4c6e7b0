"""What answers decide: two misses end a claim, two right answers prove a level."""

import pytest

from mlpath.engine.knowledge.checks import Checked, checks
from worlds.learners import answered, finished, somebody


def found(*answers):
    out = Checked()
    for level, right in answers:
        out.take(level, right=right)
    return out


@pytest.mark.parametrize(
    ("answers", "top"),
    [
        ([], 4),
        ([(3, False)], 4),
        ([(3, False), (3, False)], 2),
        ([(3, False), (3, False), (3, True)], 2),
        ([(3, False), (3, False), (3, True), (4, True)], 3),
        ([(3, False), (3, False), (2, True), (2, True)], 2),
        ([(1, False), (3, False)], 2),
        ([(1, False), (1, False)], 0),
    ],
)
def test_a_level_stands_until_two_misses_and_more_than_were_right(answers, top):
    assert found(*answers).top == top


@pytest.mark.parametrize(
    ("answers", "proven"),
    [
        ([], 0),
        ([(3, True)], 0),
        ([(3, True), (3, True)], 3),
        ([(3, True), (2, True)], 2),
        ([(3, True), (3, True), (3, False)], 3),
        ([(3, True), (3, True), (2, False), (3, False)], 2),
        ([(3, True), (3, True), (2, False), (2, False)], 1),
    ],
)
def test_two_right_answers_and_fewer_misses_prove_a_level(answers, proven):
    assert found(*answers).proven == proven


def test_i_do_not_know_is_a_miss_and_what_was_outgrown_counts_no_more():
    answers = (answered("code", 2, None), answered("code", 2, correct=True, number=2))
    assert checks(somebody(answers=answers))["code"].missed_to(2) == 1
    later = somebody(answers=answers, done=(finished("code", 2, days=3),))
    assert checks(later)["code"].missed_to(2) == 0
    assert checks(later)["code"].asked(2) == 1
