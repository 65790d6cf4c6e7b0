"""High claims that are doubted are believed, and told as what they are."""

from mlpath.engine.case import Case, Learner
from mlpath.engine.gap.gap import gap_report
from mlpath.engine.way.plan import make_plan
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from mlpath.model.person import Evidence, Person, Settings
from mlpath.model.record import replace
from mlpath.views.page import gap as gap_page
from mlpath.views.texts import texts
from worlds.cases import WISHES
from worlds.learners import NOW
from worlds.smallfield import MONDAY

BOASTS = ("python", "ml-fundamentals", "neural-networks")


def somebody(catalog, claimed, level=4.0, grade=Grade.CLAIMED, rung=RoleLevel.SENIOR) -> Case:
    evidence = tuple(Evidence(skill=one, level=level, grade=grade, at=NOW) for one in claimed)
    person = Person(settings=Settings(background="frontend-engineer", years=1.0), evidence=evidence)
    role = catalog.roles["ml-engineer"]
    return Case(Learner(catalog, person), role, rung, wishes=WISHES, today=MONDAY)


def test_what_speaks_for_somebody_says_which_of_it_only_they_say(catalog) -> None:
    found = gap_report(somebody(catalog, BOASTS))
    told = {one.skill: one.doubted for one in found.strengths}
    assert told["ml-fundamentals"] is True
    assert not any(doubted for skill, doubted in told.items() if skill not in BOASTS)
    line = next(text for text in texts(gap_page.page(found)) if "as you say: " in text)
    sure, _, said = line.partition("as you say: ")
    assert "Machine learning fundamentals expert" in said
    assert "Machine learning fundamentals" not in sure


def test_what_was_shown_is_told_without_a_word_of_doubt(catalog) -> None:
    found = gap_report(somebody(catalog, BOASTS, grade=Grade.SHOWN))
    assert found.strengths
    assert not any(one.doubted for one in found.strengths)
    assert not any("as you say: " in text for text in texts(gap_page.page(found)))


def test_the_day_of_whoever_boasts_stays_theirs_and_the_usual_one_stands_beside_it(catalog) -> None:
    boast = make_plan(somebody(catalog, BOASTS, rung=RoleLevel.JUNIOR)).finish
    shown = make_plan(somebody(catalog, BOASTS, grade=Grade.SHOWN, rung=RoleLevel.JUNIOR)).finish
    assert boast.likely < boast.usual <= boast.late
    assert shown.usual is None


def test_the_hours_a_week_that_a_boast_needs_for_its_day_are_those_of_the_middle(catalog) -> None:
    boaster = somebody(catalog, BOASTS, rung=RoleLevel.JUNIOR)
    day = make_plan(boaster).finish.early
    hurried = Case(
        boaster.learner,
        boaster.role,
        boaster.level,
        wishes=replace(WISHES, deadline=day),
        today=MONDAY,
    )
    check = make_plan(hurried).deadline
    assert abs(check.chance_at_hours - 0.5) < 0.02
    assert check.chance <= 0.1
    assert check.hours_a_week < check.hours_a_week_safe
