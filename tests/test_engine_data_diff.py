"""What is said of a new version of the data."""

from dataclasses import replace

from learners import answered, finished, rating, somebody
from mlpath.engine.data_diff import diff_report
from mlpath.model.person import Person
from mlpath.model.rung import RoleLevel
from smallfield import ROLE, SKILLS, field, hours, project, role, skill, target

ALGEBRA, CODE, MODELS, SERVING = SKILLS


def changes(old, new):
    report = diff_report(old, new, Person())
    return [(c.sort, c.what, c.about) for c in report.changes]


def with_code(**parts):
    return field(skills=(ALGEBRA, replace(CODE, **parts), MODELS, SERVING))


def test_the_same_data_differ_in_nothing():
    report = diff_report(field(), field(), somebody(evidence=(rating("code", 2),)))
    assert report.changes == ()
    assert report.yours == ()


def test_a_new_name_new_hours_and_new_levels_of_a_skill_are_told():
    old = field()
    for name in ("Coding", "Able"):
        said = [("changed", "skill code", f"is now called {name}")]
        assert changes(old, with_code(name=name)) == said
    longer = tuple(hours(h) for h in (10, 20, 40, 90))
    assert changes(old, with_code(hours=longer)) == [
        ("changed", "skill code", "hours to level 4: 150 -> 160")
    ]
    for can in (("a", "b", "c", "d"), ("x", "y", "z", "zz")):
        said = [("changed", "skill code", "its levels are described anew")]
        assert changes(old, with_code(can=can)) == said


def test_prerequisites_that_come_and_go_are_told():
    needy = skill("code", "programming", needs=[("algebra", 1, 2)])
    new = field(skills=(ALGEBRA, replace(CODE, needs=needy.needs), MODELS, SERVING))
    assert changes(field(), new) == [("changed", "skill code", "needs algebra 1 for level 2")]
    assert changes(new, field()) == [
        ("changed", "skill code", "no longer needs algebra 1 for level 2")
    ]


def test_what_a_role_asks_for_is_told_level_by_level():
    old = field(roles=(role(target("code", 2)),))
    new = field(roles=(role(target("code", 2), target("models", 1), mid=[target("code", 3)]),))
    assert changes(old, new) == [
        ("changed", "role maker", f"{RoleLevel.JUNIOR}: models 0 -> 1"),
        ("changed", "role maker", f"{RoleLevel.MID}: code 2 -> 3"),
        ("changed", "role maker", f"{RoleLevel.SENIOR}: code 2 -> 3"),
    ]
    assert ("changed", "role maker", "junior: models 1 -> 0") in changes(new, old)


def test_what_came_went_or_has_another_name_is_told_once():
    other = skill("craft", "programming")
    assert changes(field(), field(skills=(*SKILLS, other))) == [
        ("added", "skill craft", "About craft.")
    ]
    assert changes(field(skills=(*SKILLS, other)), field()) == [("removed", "skill craft", "")]
    moved = field(skills=(*SKILLS, replace(other, was=("handwork",))))
    before = field(skills=(*SKILLS, skill("handwork", "programming")))
    assert changes(before, moved) == [("renamed", "skill handwork", "is now craft")]


def test_resources_projects_and_items_are_counted_both_ways():
    more = field(projects=(*field().projects.values(), project("more", [("code", 1)])))
    assert changes(field(), more) == [("added", "1 projects", "")]
    assert changes(more, field()) == [("removed", "1 projects", "")]
    assert changes(field(), field(resources=())) == [("removed", "3 resources", "")]


def test_notes_on_skills_that_are_gone_or_renamed_are_not_lost():
    new = field(skills=(ALGEBRA, replace(CODE, was=("typing",)), MODELS, SERVING), roles=(ROLE,))
    person = somebody(
        evidence=(rating("typing", 2), rating("code", 1)),
        done=(finished("gone", 1),),
        answers=(answered("lost", 1, correct=True),),
    )
    assert diff_report(field(), new, person).yours == (
        "What you noted for gone is kept; it counts again when the skill is back.",
        "What you noted for lost is kept; it counts again when the skill is back.",
        "What you noted for typing counts for code.",
    )
