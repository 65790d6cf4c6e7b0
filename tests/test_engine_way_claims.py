"""What a plan builds on that nobody said: taken from a background, and told."""

from mlpath.engine.case import Case, Learner
from mlpath.engine.levels.hours import hours_between
from mlpath.engine.levels.reached import reached
from mlpath.engine.way.own.claims import HEAVY, MOST_ASSUMED, assumed, doubt
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


def test_claims_are_doubted_until_they_are_shown_and_years_of_work_stand_for_them(catalog):
    junior = {"background": "frontend-engineer", "years": 1.0}
    claimed = case(catalog, "ml-engineer", said=["python", "pandas"], **junior)
    targets = claimed.targets
    found = doubt(claimed, targets)
    assert found.mean > 0 < found.spread
    assert (
        found.mean
        < hours_between(catalog.skills["python"], 0, 2).likely
        + hours_between(catalog.skills["pandas"], 0, 2).likely
    )
    shown = Evidence(skill="python", level=2.0, grade=Grade.SHOWN, at=NOW)
    person = claimed.person
    proven = Person(settings=person.settings, evidence=(*person.evidence, shown))
    role = claimed.role
    sure = Case(Learner(catalog, proven), role, RoleLevel.JUNIOR, wishes=WISHES, today=MONDAY)
    assert doubt(sure, targets).mean < found.mean
    assert doubt(sure, [one for one in targets if one.skill == "python"]) == (0, 0)
    experienced = case(
        catalog, "ml-engineer", said=["python", "pandas"], background="software-engineer", years=8.0
    )
    own = [target for target in targets if target.skill in {"python", "pandas"}]
    assert doubt(claimed, own).mean > 0
    assert doubt(experienced, own) == (0, 0)


def test_what_a_way_does_not_need_is_not_doubted(catalog):
    one = case(catalog, "ml-engineer", said=["python"], background="frontend-engineer", years=1.0)
    assert doubt(one, []) == (0, 0)
    only = [target for target in one.targets if target.skill == "python"]
    assert 0 < doubt(one, only).mean <= hours_between(catalog.skills["python"], 0, 2).likely


def test_what_a_background_is_believed_to_bring_is_doubted_whatever_the_years(catalog):
    one = case(catalog, background="software-engineer", years=4.0)
    assert "python" in names(one)
    assert doubt(one, one.targets).mean > 0


def test_what_a_tool_is_used_with_is_as_good_as_said_and_what_a_service_is_called_from_is_not(
    catalog,
):
    whoever = {"role": "data-analyst", "background": "backend-engineer", "years": 6.0}
    assert "sql" in names(case(catalog, **whoever))
    assert "sql" not in names(case(catalog, said=["postgresql"], **whoever))
    builder = {"role": "ai-engineer", "background": "software-engineer", "years": 4.0}
    assert "python" in names(case(catalog, said=["openai-api", "rag"], **builder))
    assert "python" not in names(case(catalog, said=["pytorch"], **builder))
    assert "python" in names(case(catalog, said=["gone"], **builder))
