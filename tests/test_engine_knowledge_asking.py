"""What is asked next is what tells most."""

from math import sqrt

import pytest

from mlpath.engine.knowledge.asking import APIECE, next_rating, rank_items, sharpness, telling
from mlpath.engine.knowledge.likelihood import CHANCES, below
from mlpath.engine.knowledge.likely import Likely
from mlpath.engine.knowledge.observations import NOISE, Observation, Shape
from mlpath.engine.knowledge.state import knowledge
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from worlds.learners import ROLE, TINY, answered, rating, somebody, world

WORLD = world()
TARGETS = ROLE.targets[RoleLevel.JUNIOR]


def likely(person):
    return knowledge(WORLD, person).likely


def test_the_first_rating_is_of_something_that_matters_and_is_not_known():
    state = likely(somebody("counter"))
    chosen = next_rating(state, TARGETS, ())
    assert chosen in {t.skill for t in TARGETS}


def test_nothing_is_asked_twice_and_it_ends():
    state = likely(somebody())
    asked = []
    while (skill := next_rating(state, TARGETS, asked)) is not None:
        asked.append(skill)
    assert sorted(asked) == sorted(WORLD.skills)


def test_a_role_that_asks_for_nothing_asks_nothing():
    assert next_rating(likely(somebody()), (), ()) is None


def test_what_was_just_shown_is_worth_less_to_ask():
    before = likely(somebody("counter"))
    after = likely(somebody("counter", evidence=(rating("code", 2, Grade.SHOWN),)))
    row = before.ground.index["code"]
    assert telling(after, TARGETS)[row] < telling(before, TARGETS)[row]


def test_telling_is_the_true_fall_of_the_spread_for_a_sure_observation():
    state = likely(somebody())
    slopes = state.slopes(TARGETS)
    toward = state.toward(slopes)
    row = state.ground.index["code"]
    before = sum(t * s for t, s in zip(toward, slopes, strict=True))
    sure = Observation(skill="code", shape=Shape.AT, level=2, noise=0.01, grade=Grade.SHOWN)
    after = Likely(state.ground, (sure,))
    left = sum(t * s for t, s in zip(after.toward(slopes), slopes, strict=True))
    bend = after.moves[0].push.bend
    fall = toward[row] ** 2 / (state.variance[row] + 1 / bend)
    assert before - left == pytest.approx(fall)


def test_items_near_the_level_are_sharper_than_those_far_above():
    assert sharpness(1.4, 0.4, 2) > sharpness(1.4, 0.4, 4)
    assert sharpness(1.4, 0.4, 2) > sharpness(3.9, 0.4, 1)


def test_items_are_ranked_with_the_best_first_and_unknown_skills_left_out():
    state = likely(somebody())
    offered = [(skill, level) for skill in (*WORLD.skills, "gone") for level in (1, 2)]
    ranked = rank_items(state, TARGETS, offered, {})
    assert len(ranked) == len(offered) - 2
    assert [o.worth for o in ranked] == sorted((o.worth for o in ranked), reverse=True)


def test_a_skill_that_was_asked_much_gives_way():
    state = likely(somebody())
    offered = [(skill, level) for skill in WORLD.skills for level in (1, 2)]
    first = rank_items(state, TARGETS, offered, {})[0]
    tired = rank_items(state, TARGETS, offered, {first.skill: 50})
    assert tired[0].skill != first.skill


def test_answers_move_the_choice_on():
    person = somebody()
    offered = [(skill, level) for skill in WORLD.skills for level in (1, 2, 3)]
    first = rank_items(likely(person), TARGETS, offered, {})[0]
    wrong = tuple(answered(first.skill, first.level, None, k) for k in range(6))
    later = likely(somebody(answers=wrong))
    worth = {(o.skill, o.level): o.worth for o in rank_items(later, TARGETS, offered, {})}
    assert worth[first.skill, first.level] < first.worth


def test_telling_adds_up_what_an_answer_shows_of_the_whole_and_of_each_part():
    state = likely(somebody("counter", evidence=(rating("code", 2),)))
    slopes = state.slopes(TARGETS)
    for row, found in enumerate(telling(state, TARGETS)):
        parts = [slope * c for slope, c in zip(slopes, state.column(row), strict=True)]
        by_hand = sum(parts) ** 2 + APIECE * sum(part * part for part in parts)
        assert found == pytest.approx(by_hand)


def test_the_sharpness_of_an_item_is_the_information_of_its_chance():
    guess, know = CHANCES[Shape.RIGHT]
    for mean in (0.2, 1.4, 3.0):
        deviation = sqrt(0.4 + NOISE[Grade.TESTED] ** 2)

        def chance(m, deviation=deviation):
            return guess + (know - guess) * below((m - 2 + 0.5) / deviation)

        slope = (chance(mean + 1e-5) - chance(mean - 1e-5)) / 2e-5
        by_hand = slope**2 / (chance(mean) * (1 - chance(mean)))
        assert sharpness(mean, 0.4, 2) == pytest.approx(by_hand, rel=1e-6)


def test_what_an_answer_at_an_open_end_would_tell_counts_little():
    """A level that lies between the ends is asked before one that says more but may be beyond."""
    state = likely(somebody("counter"))
    targets = TINY.targets[RoleLevel.JUNIOR]
    worth = telling(state, targets)

    def value(skill, share):
        row = state.ground.index[skill]
        mean, variance = state.mean[row], state.variance[row] + NOISE[Grade.CLAIMED] ** 2
        ends = below((0.5 - mean) / sqrt(variance)) + below((mean - 3.5) / sqrt(variance))
        return worth[row] / variance * (1 - share * ends)

    assert max(state.ground.index, key=lambda skill: value(skill, 0)) == "code"
    assert max(state.ground.index, key=lambda skill: value(skill, 0.8)) == "models"
    assert next_rating(state, targets, ()) == "models"
