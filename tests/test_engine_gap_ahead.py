"""Comparative advantage: who is ahead of whom, in what, and who asks for it."""

import pytest

from mlpath.engine.gap.ahead import ABOVE, ahead
from mlpath.model.field.skill import SkillKind
from mlpath.model.person import Person, Settings
from mlpath.model.record import replace
from mlpath.model.share import FEW
from worlds.cases import case_with
from worlds.learners import answered, finished, rating, world
from worlds.smallfield import SKILLS, levels

CODER = Settings(background="coder")  # code 2.5, spread 0.6; serving 1.0, spread 0.8


def asks(role, skill, share, n=FEW):
    return {"role": role, "skill": skill, "share": str(share), "n": str(n)}


def found(known, *told, settings=CODER, demand=(), **parts):
    person = Person(settings=settings, evidence=tuple(rating(one, 2) for one in told))
    catalog = world(tables={"demand": demand}, **parts)
    return ahead(case_with(levels(**known), person, catalog=catalog))


def skills(one):
    return [part.skill for part in one.skills]


def test_half_a_spread_above_the_typical_level_is_ahead_and_the_furthest_comes_first():
    one = found({"code": 2.85, "serving": 3.0, "models": 2.0}, "code", "serving", "models")
    assert skills(one) == ["models", "serving", "code"]  # 2.0 / 0.8, 2.0 / 0.8, 0.35 / 0.6
    code = one.skills[-1]
    assert (code.name, code.have, code.usual) == ("Code", 2.85, 2.5)
    assert code.spreads == pytest.approx(0.35 / 0.6)
    assert (one.background, one.name) == ("coder", "Coder")
    assert found({"code": 2.5 + 0.99 * ABOVE * 0.6}, "code") is None


def test_who_is_as_far_ahead_in_several_is_told_first_what_most_teams_ask_for():
    known = {"serving": 2.6, "code": 3.7}  # two spreads each
    assert skills(found(known, *known)) == ["code", "serving"]
    rows = (asks("builder", "serving", 0.6), asks("gone", "code", 0.5))
    assert skills(found(known, *known, demand=rows)) == ["serving", "code"]
    assert skills(found({"serving": 1.9, "code": 3.9}, *known, demand=rows)) == ["code", "serving"]


def test_below_level_two_nothing_is_a_strength():
    assert skills(found({"models": 1.75}, "models")) == ["models"]
    assert found({"models": 1.7}, "models") is None


def test_only_what_was_told_shown_tested_or_done_counts():
    assert found({"models": 4.0}) is None
    person = Person(settings=CODER, answers=(answered("models", 2, True),),
                    done=(finished("serving", 3),))  # fmt: skip
    case = case_with(levels(models=3.0, serving=3.0, algebra=4.0), person, catalog=world())
    assert skills(ahead(case)) == ["models", "serving"]


def test_soft_skills_and_skills_nobody_knows_are_left_out():
    soft = [replace(one, kind=SkillKind.SOFT) if one.id == "code" else one for one in SKILLS]
    assert found({"code": 4.0, "gone": 4.0}, "code", "gone", skills=soft) is None


@pytest.mark.parametrize("settings", [Settings(), Settings(background="gone")])
def test_without_a_background_nobody_is_compared(settings):
    assert found({"code": 4.0}, "code", settings=settings) is None


def test_who_asks_for_it_is_counted_over_all_of_it_and_few_postings_say_nothing():
    demand = (
        asks("maker", "code", 0.5),
        asks("maker", "models", 0.5),
        asks("counter-in-chief", "code", 0.8),
        asks("server", "code", 0.9, n=FEW - 1),
        asks("gone", "code", 0.9),
        asks("server", "algebra", 0.9),
    )
    one = found({"code": 4.0, "models": 4.0}, "code", "models", demand=demand)
    assert [(r.role, r.name, r.share, r.n) for r in one.roles] == [
        ("maker", "Maker", 0.5, FEW),
        ("counter-in-chief", "Counter-In-Chief", 0.4, FEW),
    ]
