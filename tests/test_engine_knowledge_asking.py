"""What is asked next is what tells most."""

from math import sqrt

import pytest

from mlpath.engine.knowledge.asking import APIECE, next_rating, rank_items, sharpness, telling
from mlpath.engine.knowledge.observations import QUIZ_NOISE, Observation, Shape
from mlpath.engine.knowledge.state import LIKELIHOOD, below, knowledge
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from worlds.learners import ROLE, answered, rating, somebody, world

WORLD = world()
TARGETS = ROLE.targets[RoleLevel.JUNIOR]


def test_the_first_rating_is_of_something_that_matters_and_is_not_known():
    state = knowledge(WORLD, somebody("counter"))
    chosen = next_rating(state, TARGETS, ())
    assert chosen in {t.skill for t in TARGETS}


def test_nothing_is_asked_twice_and_it_ends():
    state = knowledge(WORLD, somebody())
    asked = []
    while (skill := next_rating(state, TARGETS, asked)) is not None:
        asked.append(skill)
    assert sorted(asked) == sorted(WORLD.skills)


def test_a_role_that_asks_for_nothing_asks_nothing():
    assert next_rating(knowledge(WORLD, somebody()), (), ()) is None


def test_what_was_just_shown_is_worth_less_to_ask():
    before = knowledge(WORLD, somebody("counter"))
    after = knowledge(WORLD, somebody("counter", evidence=(rating("code", 2, Grade.SHOWN),)))
    row = before.ground.index["code"]
    assert telling(after, TARGETS)[row] < telling(before, TARGETS)[row]


def test_telling_is_the_true_fall_of_the_spread_for_a_sure_observation():
    state = knowledge(WORLD, somebody())
    slopes = state.slopes(TARGETS)
    toward = state.toward(slopes)
    row = state.ground.index["code"]
    before = sum(t * s for t, s in zip(toward, slopes, strict=True))
    state.observe(Observation(skill="code", shape=Shape.AT, level=2, noise=0.0, grade=Grade.SHOWN))
    after = sum(t * s for t, s in zip(state.toward(slopes), slopes, strict=True))
    variance = state.ground.variances()[row]
    assert before - after == pytest.approx(toward[row] ** 2 / variance)


def test_items_near_the_level_are_sharper_than_those_far_above():
    assert sharpness(1.4, 0.4, 2) > sharpness(1.4, 0.4, 4)
    assert sharpness(1.4, 0.4, 2) > sharpness(3.9, 0.4, 1)


def test_items_are_ranked_with_the_best_first_and_unknown_skills_left_out():
    state = knowledge(WORLD, somebody())
    offered = [(skill, level) for skill in (*WORLD.skills, "gone") for level in (1, 2)]
    ranked = rank_items(state, TARGETS, offered, {})
    assert len(ranked) == len(offered) - 2
    assert [o.worth for o in ranked] == sorted((o.worth for o in ranked), reverse=True)


def test_a_skill_that_was_asked_much_gives_way():
    state = knowledge(WORLD, somebody())
    offered = [(skill, level) for skill in WORLD.skills for level in (1, 2)]
    first = rank_items(state, TARGETS, offered, {})[0]
    tired = rank_items(state, TARGETS, offered, {first.skill: 50})
    assert tired[0].skill != first.skill


def test_answers_move_the_choice_on():
    person = somebody()
    offered = [(skill, level) for skill in WORLD.skills for level in (1, 2, 3)]
    first = rank_items(knowledge(WORLD, person), TARGETS, offered, {})[0]
    wrong = tuple(answered(first.skill, first.level, None, k) for k in range(6))
    later = knowledge(WORLD, somebody(answers=wrong))
    worth = {(o.skill, o.level): o.worth for o in rank_items(later, TARGETS, offered, {})}
    assert worth[first.skill, first.level] < first.worth


def test_telling_adds_up_what_an_answer_shows_of_the_whole_and_of_each_part():
    state = knowledge(WORLD, somebody("counter", evidence=(rating("code", 2),)))
    slopes, last = state.slopes(TARGETS), state.ground.bias
    for bias in (0.0, 0.7):
        # The covariance of what is answered, a level and a part of the bias, with every slope.
        shown = [state.column(row, bias) for row in range(last)]
        for row, found in enumerate(telling(state, TARGETS, bias=bias)[:last]):
            parts = [slope * c for slope, c in zip(slopes, shown[row], strict=True)]
            by_hand = sum(parts) ** 2 + APIECE * sum(part * part for part in parts)
            assert found == pytest.approx(by_hand)
    assert telling(state, TARGETS) == telling(state, TARGETS, bias=0.0)


def test_the_sharpness_of_an_item_is_the_information_of_its_chance():
    guess, know = LIKELIHOOD[Shape.RIGHT]
    for mean in (0.2, 1.4, 3.0):
        deviation = sqrt(0.4 + QUIZ_NOISE**2)

        def chance(m, deviation=deviation):
            return guess + (know - guess) * below((m - 2 + 0.5) / deviation)

        slope = (chance(mean + 1e-5) - chance(mean - 1e-5)) / 2e-5
        by_hand = slope**2 / (chance(mean) * (1 - chance(mean)))
        assert sharpness(mean, 0.4, 2) == pytest.approx(by_hand, rel=1e-6)
