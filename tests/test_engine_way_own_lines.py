"""Where the rules about what is somebody's own draw their lines: claims, an evening, a country."""

from types import SimpleNamespace

import pytest

from mlpath.engine.way.own import evening
from mlpath.engine.way.own.claims import assumed, claims_of
from mlpath.engine.way.own.deeds import DEEDS
from mlpath.engine.way.plan import laid_out, whole_way
from mlpath.engine.way.way import work_left
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from mlpath.model.person import Evidence, Person, Settings
from mlpath.model.record import replace
from worlds.cases import case_of, case_with
from worlds.learners import NOW
from worlds.smallfield import field, levels, role, skill, target


def claimed(*skills: str) -> Person:
    said = (Evidence(skill=one, level=2.0, grade=Grade.CLAIMED, at=NOW) for one in skills)
    return Person(evidence=tuple(said))


def test_a_part_builds_on_what_its_pieces_need_and_on_nothing_above_them() -> None:
    # Models ask for algebra from their first level on, and for code from the second.
    own = role(target("models", 2))
    one = case_with(levels(algebra=2, code=2), claimed("algebra", "code"), role=own,
                    catalog=field(roles=(own,)))  # fmt: skip
    named = [claims_of(one, part) for part in work_left(one).parts]
    assert named == [("algebra",), ("algebra", "code")]


def test_of_what_is_assumed_the_two_of_most_hours_are_named_from_forty_on() -> None:
    sizes = {"a": 39.9, "b": 40, "c": 50, "d": 60}

    def told(*names: str) -> list[str]:
        skills = tuple(skill(n, "programming", likely=(sizes[n],) * 4) for n in names)
        own = role(*(target(name, 1, must=True) for name in names))
        catalog = field(skills=skills, roles=(own,), projects=())
        one = case_with(levels(**dict.fromkeys(names, 1)), catalog=catalog, role=own)
        return [found.skill for found in assumed(one)]

    assert told("a", "b") == ["b"]
    assert told("a", "b", "c", "d") == ["d", "c"]


NOTHING = SimpleNamespace(current=None, own=None, at_work=None)


@pytest.mark.parametrize(("hours", "asked"), [(40.0, True), (39.9, False)])
def test_from_forty_hours_on_a_doubted_claim_is_checked_tonight(hours, asked, monkeypatch) -> None:
    monkeypatch.setattr(evening, "at_stake", lambda _: (hours, "Code"))
    told = evening.tonight(case_of(), NOTHING, whole_way(case_of()))
    assert told.startswith("first mlpath check: if Code holds, you are ready") is asked
    assert (told == evening.SHOW) is not asked


def test_the_data_of_the_own_project_are_opened_only_where_it_begins_with_tonights_module(
    catalog,
) -> None:
    def case(**said):
        person = Person(settings=Settings(background="student", **said))
        return case_of(person, catalog=catalog, role=catalog.roles["ml-engineer"])

    one = case(internship=True)
    plan, ready = laid_out(one), whole_way(one)
    first = next(module for module in plan.modules if module.id == plan.own.stages[0].module)
    other = next(module for module in plan.modules if module.id != first.id)
    begins = f"open {plan.own.data} (mlpath plan --why)"
    at = SimpleNamespace(current=first, own=plan.own, at_work=None)
    assert evening.tonight(one, at, ready).startswith(begins)
    bare = replace(plan.own, stages=())
    for parts in ({"current": other}, {"own": None}, {"own": bare}):
        told = evening.tonight(one, SimpleNamespace(**{**vars(at), **parts}), ready)
        assert not told.startswith("open ")
    assert not evening.tonight(case(internship=False), at, ready).startswith("open ")


def test_deeds_are_due_after_so_many_weeks() -> None:
    weeks = {level: [deed.weeks for deed in deeds] for level, deeds in DEEDS.items()}
    assert weeks == {RoleLevel.SENIOR: [4, 13, 26, 39], RoleLevel.LEAD: [2, 8, 22, 32, 40]}
