"""Somebody in one line, as their own screens say it."""

from datetime import timedelta

from mlpath.engine.gap.in_short import in_short
from mlpath.engine.market.doors import doors
from mlpath.engine.way.plan import make_plan
from mlpath.model.reports.plan import Wishes
from worlds.cases import case_with
from worlds.smallfield import MONDAY, levels


def wanting(have):
    today = MONDAY + timedelta(3)
    return case_with(have, wishes=Wishes(hours=7, start=today, until="100"), today=today)


def test_a_line_says_what_gap_plan_and_doors_say():
    case = wanting({})
    row = in_short(case, name="Anna", last="2026-11-20")
    assert (row.name, row.role, row.role_name) == ("Anna", case.role.id, case.role.name)
    assert (row.level, row.last) == (case.level, "2026-11-20")
    assert row.readiness == round(case.readiness.value, 1)
    assert (row.doors, row.postings) == (doors(case).met, doors(case).n)
    assert row.ready == make_plan(case).finish.likely.isoformat()


def test_whoever_has_nothing_left_to_learn_has_no_day():
    case = wanting(levels(**dict.fromkeys(wanting({}).catalog.skills, 4.0)))
    assert in_short(case, name="Bo", last="2026-11-20").ready is None
