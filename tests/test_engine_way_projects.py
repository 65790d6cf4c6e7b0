"""Which project stays with what is left of a module, and what the hours of parts are for."""

import pytest

from mlpath.engine.curriculum.lesson import Curriculum, Lesson
from mlpath.engine.way.pieces import Part, Portion
from mlpath.engine.way.way import Way, _asked_beyond, range_of, with_projects, work_left
from mlpath.model.field.group import Group
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Person, Settings
from mlpath.model.record import replace
from mlpath.model.reports.plan import Effort
from worlds.cases import WISHES, case_of, case_with
from worlds.learners import rating
from worlds.smallfield import field, hours, levels, project

HELLO = project("hello", [("code", 1)], likely=8)
FIELD = field(projects=(HELLO,))


def part(*pieces, asks=(), own="hello", theme="code"):
    """Make what is left of a module: skills with their likely hours, from half to double."""
    left = tuple(Portion(skill, 0, 1, h / 2, h, h * 2, 0.0) for skill, h in pieces)
    return Part(Lesson(None, theme, 1, (), own, asks), left)


def kept(*parts):
    found = with_projects(case_with(catalog=FIELD), parts)[1]
    return [one and one.id for one in found]


@pytest.mark.parametrize(("left", "stays"), [(15.0, True), (14.9, False)])
def test_a_project_of_twenty_hours_stays_from_three_quarters_of_them_on(left, stays) -> None:
    large = field(projects=(project("hello", [("code", 1)], likely=20),))
    found = with_projects(case_with(catalog=large), [part(("code", left))])[1]
    assert found == [large.projects["hello"] if stays else None]


@pytest.mark.parametrize(("left", "stays"), [(6.0, True), (5.9, False)])
def test_a_small_project_stays_only_with_a_module_that_is_more_than_a_rest(left, stays) -> None:
    tiny = field(projects=(project("hello", [("code", 1)], likely=1),))
    found = with_projects(case_with(catalog=tiny), [part(("code", left))])[1]
    assert found == [tiny.projects["hello"] if stays else None]


def test_a_project_stays_for_what_it_practises_and_with_all_that_it_asks_to_be_learnt_here() -> (
    None
):
    assert kept(part(("algebra", 20))) == [None]
    assert kept(part(("algebra", 20), ("code", 1))) == ["hello"]
    assert kept(part(("code", 20), asks=("code", "serving"))) == [None]
    assert kept(part(("code", 20), ("serving", 1), asks=("code", "serving"))) == ["hello"]
    assert kept(part(("code", 20), own=None)) == [None]


def test_a_project_goes_with_its_module_when_a_rest_joins_it() -> None:
    rest = part(("algebra", 3), own=None, theme="maths")
    assert kept(rest, part(("code", 20))) == ["hello"]
    assert kept(part(("code", 20)), rest) == ["hello"]


def test_hours_are_for_study_projects_a_tenth_of_review_and_the_search_in_tenths() -> None:
    parts = (part(("code", 10.04)), part(("models", 20.33)))
    nothing = Curriculum((), 0, 0, proven=True, capstone=None)
    built = project("end", [("models", 1)], likely=7.26)
    # 30.37 of study are 30.4, a tenth of it is 3.0; 8 and 7.26 are 15.3.
    way = Way(nothing, (), (), parts, (HELLO, None), built)
    assert way.effort == Effort(study=30.4, projects=15.3, review=3.0, interviews=40.0)
    assert way.ending == Effort(study=0.0, projects=7.3, review=0.0, interviews=40.0)
    assert way._replace(projects=(None, None), capstone=None).effort.projects == 0.0
    assert way._replace(interviews=0.0).hours == way.hours - 40


def test_study_its_review_and_projects_have_a_range_and_interviews_have_none() -> None:
    parts = (part(("code", 10.0)), part(("models", 30.0)))
    nothing = Curriculum((), 0, 0, proven=True, capstone=None)
    way = Way(nothing, (), (), parts, (HELLO, None), None)
    # Likely 40 + 4 + 8 + 40; of the study, a tenth more for review, and the project half or twice.
    built, likely = HELLO.hours, hours(40)
    assert range_of(way).low == likely.low * 1.1 + built.low + 40 == 66.0
    assert range_of(way).likely == way.hours == 92.0
    assert range_of(way).high == likely.high * 1.1 + built.high + 40 == 144.0


def test_what_is_built_with_is_learnt_though_what_rests_on_it_is_known(catalog):
    """Somebody whose background makes methods likely, and not the design of experiments."""
    said = {
        "llm-foundations": 1, "reinforcement-learning": 2, "llm-evaluation": 2,
        "bayesian-statistics": 3, "scikit-learn": 1, "debugging-profiling": 4,
    }  # fmt: skip

    def learnt(**more):
        person = Person(
            evidence=tuple(rating(one, level) for one, level in (said | more).items()),
            settings=Settings(background="physicist"),
        )
        scientist = catalog.roles["research-scientist"]
        wishes = replace(WISHES, until="ready")
        way = work_left(
            case_of(person, catalog=catalog, role=scientist, level=RoleLevel.MID, wishes=wishes)
        )
        assert "study-with-a-record" in [one.id for one in way.projects if one]
        return [(step.skill, step.to) for step in way.steps if step.skill == "experiment-design"]

    assert learnt() == [("experiment-design", 1)]
    assert learnt(**{"experiment-design": 1}) == []


def test_of_what_is_built_with_any_member_of_a_group_will_do() -> None:
    clouds = Group(id="clouds", name="Clouds", members=("code", "serving"))
    case = case_with(levels(serving=1), catalog=field(groups=(clouds,), projects=(HELLO,)))
    assert _asked_beyond(case, (), (HELLO, None)) == {}
    alone = case_with(levels(serving=1), catalog=FIELD)
    assert _asked_beyond(alone, (), (HELLO, None)) == {"code": 1}
