"""Which project ends which module of a curriculum, and what is built at the end of all."""

import pytest

from mlpath.engine.curriculum.lesson import Lesson, SkillSpan
from mlpath.engine.curriculum.projects import projects_of
from mlpath.model.field.role_level import RoleLevel
from worlds.smallfield import SKILLS, field, module, project, role, target

CORE = role(target("code", 2, core=True), target("serving", 1))
"""Code up to 2 is the core; serving is not, and models are not asked for."""


def lesson(*places, module_=None):
    return Lesson(module_, "code", 1, tuple(SkillSpan(*place) for place in places))


def chosen(*lessons, hours=(40, 40, 40), level=RoleLevel.JUNIOR, wanted=CORE, **parts):
    catalog = field(**{"projects": (), "roles": (wanted,), **parts})
    found, capstone = projects_of(catalog, wanted, level, lessons, hours[: len(lessons)])
    return [(one.project, one.asks) for one in found], capstone


def of_module(*asked, teaches=(("code", 0, 2),)):
    """Choose for a module with a project of its own, which asks for these levels."""
    own = module("own", "code", list(teaches), project="hello")
    places = [(skill, a, b) for skill, a, b in teaches]
    hello = project("hello", list(asked))
    return chosen(lesson(*places, module_="own"), modules=(own,), projects=(hello,))[0][0]


def test_a_project_on_the_core_that_its_module_teaches_asks_for_nothing_more() -> None:
    assert of_module(("code", 1)) == of_module(("code", 2)) == ("hello", ())


def test_what_a_module_teaches_beyond_the_core_its_project_asks_for() -> None:
    both = (("code", 0, 2), ("serving", 0, 1))
    assert of_module(("code", 1), ("serving", 1), teaches=both) == ("hello", ("serving",))
    # Of code beyond the core, too.
    assert of_module(("code", 3), teaches=(("code", 0, 3),)) == ("hello", ("code",))


def test_a_project_that_asks_for_more_than_was_learnt_by_then_is_none_for_its_module() -> None:
    assert of_module(("code", 3)) == (None, ())
    assert of_module(("code", 1), ("algebra", 1)) == (None, ())


def test_what_was_learnt_of_the_core_in_a_module_before_counts_and_of_the_rest_does_not() -> None:
    own = module("own", "code", [("serving", 0, 1)], project="hello")
    before, here = lesson(("code", 0, 2)), lesson(("serving", 0, 1), module_="own")
    hello = project("hello", [("code", 2), ("serving", 1)])
    named = {"modules": (own,), "projects": (hello,)}
    assert chosen(before, here, **named)[0][1] == ("hello", ("serving",))
    assert chosen(here, before, **named)[0][0] == (None, ())
    far = project("hello", [("code", 3), ("serving", 1)])
    beyond = lesson(("code", 0, 3))
    assert chosen(beyond, here, modules=(own,), projects=(far,))[0][1] == (None, ())


def test_what_somebody_learns_here_brings_with_it_what_that_rests_on() -> None:
    # Serving at 1 needs code at 1, which nobody has named.
    none = role(target("serving", 1))
    own = module("own", "code", [("serving", 0, 1)], project="hello")
    here = lesson(("serving", 0, 1), module_="own")
    hello = project("hello", [("serving", 1), ("code", 1)])
    named = {"modules": (own,), "wanted": none}
    assert chosen(here, projects=(hello,), **named)[0] == [("hello", ("serving",))]
    more = project("hello", [("serving", 1), ("code", 2)])
    assert chosen(here, projects=(more,), **named)[0] == [(None, ())]


@pytest.mark.parametrize(("size", "has"), [(15.0, True), (14.9, False)])
def test_a_module_of_fifteen_hours_without_a_project_gets_one_of_the_catalogue(size, has) -> None:
    small = project("small", [("code", 1)], likely=2)
    found, _ = chosen(lesson(("code", 0, 2)), hours=(size,), projects=(small, ENDING))
    assert found == [("small", ()) if has else (None, ())]


ENDING = project("ending", [("code", 2), ("code", 2)], likely=500)
"""What is built at the end of all: the project with most levels in all."""


@pytest.mark.parametrize(("likely", "fits"), [(20.0, True), (20.1, False)])
def test_a_project_of_the_catalogue_takes_at_most_half_of_a_module(likely, fits) -> None:
    one = project("small", [("code", 1)], likely=likely)
    found, _ = chosen(lesson(("code", 0, 2)), projects=(one, ENDING))
    assert found == [("small", ()) if fits else (None, ())]


def test_of_those_that_fit_what_practises_most_then_the_shortest_is_built_and_once_only() -> None:
    long, short = project("long", [("code", 1)], 9), project("short", [("code", 1)], 4)
    wide = project("wide", [("code", 1), ("serving", 1)], 12)
    other = project("other", [("algebra", 1)], 1)
    both = lesson(("code", 0, 2), ("serving", 0, 1))
    found, capstone = chosen(both, both, both, projects=(other, long, short, wide, ENDING))
    assert capstone == "ending"
    assert [name for name, _ in found] == ["wide", "short", "long"]


@pytest.mark.parametrize(
    ("level", "built"),
    [("junior", "low"), ("mid", "middle"), ("senior", "senior"), ("lead", "senior")],
)
def test_the_capstone_is_of_the_level_or_below_within_the_core_and_ends_no_module(
    level, built
) -> None:
    levels = {"low": "junior", "middle": "mid", "senior": "senior"}
    some = [project(name, [("code", 2)], level=RoleLevel(of)) for name, of in levels.items()]
    some += [
        project("beyond", [("code", 3)]),
        project("elective", [("code", 2), ("serving", 1)]),
        project("module", [("code", 2)], level=RoleLevel.LEAD),
    ]
    own = module("own", "code", [("code", 0, 1)], project="module")
    named = {"projects": some, "modules": (own,), "skills": SKILLS, "level": RoleLevel(level)}
    assert chosen(lesson(("code", 0, 2)), **named)[1] == built
