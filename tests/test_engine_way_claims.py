"""What a plan builds on that nobody said: taken from a background, and told."""

from mlpath.engine.case import Case, Learner
from mlpath.engine.levels.hours import hours_between
from mlpath.engine.levels.reached import reached
from mlpath.engine.way.own.claims import HEAVY, MOST_ASSUMED, assumed
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from mlpath.model.person import Evidence, Person, QuizAnswer, Settings
from worlds.cases import WISHES
from worlds.learners import NOW
from worlds.smallfield import MONDAY


def case(catalog, role="ai-engineer", level="junior", said=(), answers=(), **settings) -> Case:
    claims = tuple(Evidence(skill=skill, level=2.0, grade=Grade.CLAIMED, at=NOW) for skill in said)
    person = Person(settings=Settings(**settings), evidence=claims, answers=answers)
    wanted = catalog.roles[role]
    return Case(Learner(catalog, person), wanted, RoleLevel(level), wishes=WISHES, today=MONDAY)


def names(case) -> list[str]:
    return [target.skill for target in assumed(case)]


def test_musts_that_only_a_background_stands_for_are_assumed_the_heaviest_first(catalog):
    for role in catalog.roles:
        one = case(catalog, role, background="software-engineer", years=4.0)
        found = assumed(one)
        sizes = [hours_between(catalog.skills[t.skill], 0, t.need).likely for t in found]
        assert sizes == sorted(sizes, reverse=True)
        assert all(size >= HEAVY for size in sizes)
        assert len(found) <= MOST_ASSUMED
        assert all(t.must and reached(one.level_of(t.skill), t.need) for t in found)
    assert names(case(catalog, background="software-engineer", years=4.0))[0] == "python"


def test_what_was_said_or_asked_is_not_assumed(catalog):
    whoever = {"background": "software-engineer", "years": 4.0}
    assert "python" not in names(case(catalog, said=["python"], **whoever))
    item = next(one for one in catalog.items.values() if one.skill == "python")
    asked = QuizAnswer(item=item.id, skill="python", level=item.level, correct=True, at=NOW)
    assert "python" not in names(case(catalog, answers=(asked,), **whoever))
    assert names(case(catalog, background="no-technical-background")) == []


def test_a_job_done_for_years_is_as_good_as_said(catalog):
    lead = {"role": "ml-engineer", "level": "lead", "background": "ml-engineer"}
    assert names(case(catalog, **lead))
    assert names(case(catalog, **lead, years=9.0)) == []
