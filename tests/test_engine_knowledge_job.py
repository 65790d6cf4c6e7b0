"""What everybody can do who did a job of the catalogue for years."""

from types import SimpleNamespace

import pytest

from mlpath.engine.case import Learner
from mlpath.engine.knowledge.job_done import STRONG, beginnings, job_done
from mlpath.model.field.background import Prior
from mlpath.model.field.skill import After
from mlpath.model.grade import Grade
from mlpath.model.person import Evidence, Person, QuizAnswer, Settings
from mlpath.model.record import replace
from worlds.learners import NOW
from worlds.smallfield import skill


def core(catalog, level):
    targets = catalog.roles["data-analyst"].targets[level]
    return {t.skill: t.need for t in targets if t.core}


def test_the_core_of_the_level_that_the_years_give_is_there(catalog):
    said = Settings(background="data-analyst", years=3.0)
    there = job_done(catalog, said)
    assert all(there[skill] >= need for skill, need in core(catalog, "mid").items())
    levels = Learner(catalog, Person(settings=said)).levels
    assert all(levels[skill].value >= need for skill, need in core(catalog, "mid").items())


def test_without_years_or_for_another_trade_nothing_is_taken_for_granted(catalog):
    assert job_done(catalog, Settings(background="data-analyst")) == {}
    assert job_done(catalog, Settings(background="clinician", years=9.0)) == {}
    assert job_done(catalog, Settings(years=9.0)) == {}


def test_a_rating_counts_more_than_the_job(catalog):
    rated = Evidence(skill="sql", level=1, grade=Grade.CLAIMED, at=NOW)
    said = Settings(background="data-analyst", years=3.0)
    person = Person(settings=said, evidence=(rated,))
    assert Learner(catalog, person).levels["sql"].value == 1


def test_more_years_never_take_a_level_away(catalog):
    few, many = (
        Learner(catalog, Person(settings=Settings(background="ml-engineer", years=y))).levels
        for y in (2.0, 9.0)
    )
    assert all(many[skill].value >= few[skill].value for skill in few)


def rated(**levels):
    return tuple(
        Evidence(skill=skill.replace("_", "-"), level=level, grade=Grade.CLAIMED, at=NOW)
        for skill, level in levels.items()
    )


def test_who_masters_a_skill_has_the_beginnings_of_what_it_is_learnt_after(catalog):
    first = [a.skill for a in catalog.skills["rag"].after if (a.level, a.strength) == (1, STRONG)]
    assert {"prompt-engineering", "model-evaluation"} <= set(first)
    there = beginnings(catalog, {"rag": 3})
    assert all(there[skill] >= 1 for skill in first)
    assert beginnings(catalog, {"rag": 2}) == {}
    said = Settings(background="software-engineer")
    for level, granted in ((2, False), (3, True)):
        person = Person(settings=said, evidence=rated(rag=level))
        assert (Learner(catalog, person).levels["model-evaluation"].value >= 1) is granted


def test_what_is_denied_is_not_granted(catalog):
    person = Person(evidence=rated(rag=4, model_evaluation=0))
    assert Learner(catalog, person).levels["model-evaluation"].value == 0


def test_a_job_of_years_is_there_whatever_it_usually_rests_on(catalog):
    said = Settings(background="data-analyst", years=3.0)
    person = Person(settings=said, evidence=rated(pandas=1))
    levels = Learner(catalog, person).levels
    assert levels["pandas"].value == 1
    assert any(n.skill == "pandas" and n.level == 2 for n in catalog.skills["data-cleaning"].needs)
    assert levels["data-cleaning"].value >= core(catalog, "mid")["data-cleaning"]


def test_a_failed_check_counts_more_than_the_job(catalog):
    items = [i for i in catalog.items.values() if i.skill == "data-cleaning" and i.level == 2][:3]
    wrong = tuple(
        QuizAnswer(item=i.id, skill=i.skill, level=i.level, correct=False, at=NOW) for i in items
    )
    said = Settings(background="data-analyst", years=3.0)
    person = Person(settings=said, evidence=rated(data_cleaning=2), answers=wrong)
    assert Learner(catalog, person).levels["data-cleaning"].value < 2


@pytest.mark.parametrize(
    ("level", "strength", "granted"), [(1, 2, True), (2, 2, False), (1, 1, False), (None, 2, False)]
)
def test_only_beginnings_that_are_as_good_as_a_need_are_granted(level, strength, granted):
    assert beginnings(field(level, strength), {"web": 3}) == ({"code": 1.0} if granted else {})


def field(level=1, strength=2, **trades):
    """Return a catalogue of two skills, one best learnt after the other, and of some trades."""
    after = After(skill="code", level=level, for_level=level and 2, strength=strength, why="")
    skills = {"code": skill("code", "programming"),
              "web": replace(skill("web", "programming"), after=(after,))}  # fmt: skip
    backgrounds = {
        name: SimpleNamespace(
            levels={one: Prior(mean=mean, spread=0.5) for one, mean in levels.items()}
        )
        for name, levels in trades.items()
    }
    return SimpleNamespace(skills=skills, backgrounds=backgrounds)


@pytest.mark.parametrize(
    ("typical", "granted"),
    [
        ({"web": 2.0}, False),
        ({"web": 2.0, "code": 0.7}, False),
        ({"web": 2.0, "code": 0.75}, True),
        ({"web": 1.9}, True),
        ({"code": 0.1}, True),
    ],
)
def test_no_beginning_is_granted_that_some_trade_goes_without(typical, granted):
    one = field(any=typical, other={"web": 3.0, "code": 3.0})
    assert beginnings(one, {"web": 3}) == ({"code": 1.0} if granted else {})


@pytest.mark.parametrize("tool", ["python", "sql", "kubernetes", "ci-cd", "docker"])
def test_whoever_masters_a_tool_of_their_trade_has_trained_no_model_yet(catalog, tool):
    there = beginnings(catalog, {tool: 4})
    assert not {"ml-fundamentals", "scikit-learn", "model-evaluation", "model-serving"} & set(there)
