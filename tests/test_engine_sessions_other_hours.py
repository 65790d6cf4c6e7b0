"""Other hours a week: the same forecast as a plan with those hours, never a second one."""

from datetime import timedelta

from mlpath.engine.case import Case
from mlpath.engine.sessions.other_hours import MOST, at_other_hours
from mlpath.engine.way.plan import laid_out
from mlpath.model.record import replace
from worlds.cases import WISHES, case_with
from worlds.smallfield import MONDAY


def test_every_row_is_the_finish_of_the_plan_with_those_hours():
    away = ((MONDAY + timedelta(10), MONDAY + timedelta(30)),)
    case = case_with(wishes=replace(WISHES, away=away, hours=7.5))
    rows = at_other_hours(case)
    assert [row.hours for row in rows] == sorted([*range(1, MOST + 1), 7.5])
    assert [row.hours for row in rows if row.own] == [7.5]
    for row in rows:
        wishes = replace(case.wishes, hours=row.hours)
        other = Case(case.learner, case.role, case.level, wishes=wishes, today=case.today)
        assert row.finish == laid_out(other).finish
        assert row.chance is None


def test_with_a_deadline_every_row_has_the_chance_of_the_plan():
    wishes = replace(WISHES, deadline=MONDAY + timedelta(120))
    case = case_with(wishes=wishes)
    rows = at_other_hours(case)
    for row in rows:
        other = replace(wishes, hours=row.hours)
        made = laid_out(Case(case.learner, case.role, case.level, wishes=other, today=case.today))
        assert row.chance == made.deadline.chance
        assert row.finish == made.finish == made.deadline.ready
    chances = [row.chance for row in rows]
    assert chances == sorted(chances)
    assert chances[0] < chances[-1]
