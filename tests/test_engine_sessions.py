"""Sessions: the work of the plan, in its order, on times of the week."""

from collections import defaultdict
from datetime import datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from mlpath.engine.sessions.review_days import review_days
from mlpath.engine.sessions.sessions import CRUMB, sessions_of
from mlpath.engine.sessions.work import SessionWork, lanes_of
from mlpath.engine.way.plan import laid_out
from mlpath.engine.way.way import REVIEW
from mlpath.interview.reading.slots import slots
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Person, Settings
from mlpath.model.record import replace
from mlpath.model.reports.plan import Pace
from mlpath.model.reports.sessions import TRYING
from worlds.cases import WISHES, case_of, case_with
from worlds.smallfield import MONDAY

BEGIN = datetime.combine(MONDAY, time())
EVENINGS = slots("Tue,Thu 19:00-20:30; Sat 10-14")


def plan(**wishes):
    return laid_out(case_with(wishes=replace(WISHES, **wishes)))


@pytest.fixture(scope="module")
def long_plan(catalog):
    """A real plan with mathematics beside it."""
    role = catalog.roles["ml-engineer"]
    return laid_out(case_of(catalog=catalog, role=role, level=RoleLevel.JUNIOR, wishes=WISHES))


def hours_of(found):
    total = defaultdict(float)
    for one in found.sessions:
        for piece in one.pieces:
            step = (piece.step.skill, piece.step.to, piece.step.from_) if piece.step else None
            total[step or (piece.project.id if piece.project else "talks")] += piece.hours
    return total


def test_every_step_project_and_talk_has_its_hours_in_sessions(long_plan):
    made = hours_of(sessions_of(long_plan, EVENINGS, BEGIN))
    for step in long_plan.steps:
        hours = step.hours.likely * (1 + REVIEW)
        assert made.pop((step.skill, step.to, step.from_)) == pytest.approx(hours, abs=CRUMB)
    for module in long_plan.modules:
        if module.project:
            assert made.pop(module.project.id) == pytest.approx(module.project.hours, abs=CRUMB)
    assert made.pop(long_plan.capstone.id) == pytest.approx(long_plan.capstone.hours, abs=CRUMB)
    assert made.pop("talks") == pytest.approx(long_plan.interviews.hours, abs=CRUMB)
    assert not made


def test_sessions_that_hold_the_hours_of_the_week_end_when_the_plan_does(long_plan):
    found = sessions_of(long_plan, EVENINGS, BEGIN)
    assert found.held == found.wanted == 7
    assert abs((found.ends - long_plan.finish.likely).days) <= 10
    assert found.whole


def test_sessions_are_in_the_order_of_the_plan_however_few_hours_they_hold(long_plan):
    for times in ("Sat 10-11", "Tue,Thu 19-20:30", "daily 6-9"):
        found = sessions_of(long_plan, slots(times), BEGIN)
        first, last = {}, {}
        for one in found.sessions:
            for piece in one.pieces:
                if piece.step:
                    key = long_plan.steps.index(piece.step)
                    first.setdefault(key, one.start)
                    last[key] = one.start
        for one, step in enumerate(long_plan.steps):
            for other, later in enumerate(long_plan.steps):
                if step.end < later.start:
                    assert last[one] <= first[other], (step.name, later.name)


def test_mathematics_stays_beside_the_rest(long_plan):
    beside = {module.id for module in long_plan.modules if module.beside}
    assert beside
    found = sessions_of(long_plan, EVENINGS, BEGIN)
    which = [one.pieces[0].module.id in beside for one in found.sessions if one.pieces[0].module]
    first, last = which.index(True), len(which) - which[::-1].index(True)
    assert 0.1 < sum(which[first:last]) / (last - first) < 0.6


def test_no_week_takes_more_than_the_hours_of_the_plan_and_no_day_away_has_a_session():
    away = ((MONDAY + timedelta(8), MONDAY + timedelta(16)),)
    made = plan(hours=4, away=away)
    found = sessions_of(made, slots("daily 18-21"), BEGIN)
    weeks = defaultdict(float)
    for one in found.sessions:
        assert not away[0][0] <= one.start.date() <= away[0][1]
        weeks[(one.start.date() - MONDAY).days // 7] += (one.end - one.start).seconds / 3600
    assert max(weeks.values()) <= 4 + 0.2
    assert found.held == 21
    assert found.wanted == 4


@hypothesis_settings(max_examples=25)
@given(
    st.sampled_from(["Tue 19-20", "weekends 9-9:20", "daily 7-8", "Sat 8-24", "Mon,Fri 20-22"]),
    st.floats(0.5, 40),
    st.floats(0.5, 2),
)
def test_sessions_never_overlap_and_lie_in_the_times_that_were_named(times, hours, factor):
    case = case_with(wishes=replace(WISHES, hours=hours), pace=Pace(factor=factor))
    named = slots(times)
    found = sessions_of(laid_out(case), named, BEGIN)
    keys = [one.key for one in found.sessions]
    assert len(keys) == len(set(keys))
    before = BEGIN
    for one in found.sessions:
        begin = one.start.hour * 60 + one.start.minute
        slot = next(s for s in named if (s.day, s.start) == (one.start.weekday(), begin))
        assert before <= one.start < one.end
        assert (one.end - one.start).seconds / 60 <= slot.end - slot.start
        assert sum(piece.hours for piece in one.pieces) <= slot.hours + 0.02
        before = one.end


def test_what_has_begun_is_no_session_to_come():
    after = datetime.combine(MONDAY + timedelta(1), time(19, 1))
    found = sessions_of(plan(), EVENINGS, after)
    assert found.sessions[0].start == datetime.combine(MONDAY + timedelta(3), time(19))


def test_a_session_that_is_past_keeps_its_key_and_those_to_come_keep_theirs():
    made = plan()
    all_of_them = sessions_of(made, EVENINGS, BEGIN).sessions
    module = made.modules[0].id
    keys = [one.key for one in all_of_them if one.key.startswith(f"session:{module}:")]
    assert keys == [f"session:{module}:{left}" for left in range(len(keys), 0, -1)]


def test_parts_of_the_same_work_are_counted():
    found = sessions_of(plan(), EVENINGS, BEGIN)
    seen = defaultdict(list)
    for one in found.sessions:
        for piece in one.pieces:
            seen[id(piece.step or piece.project)].append((piece.part, piece.parts))
    assert len(seen) > 2
    for parts in seen.values():
        assert parts == [(n, len(parts)) for n in range(1, len(parts) + 1)]


def test_too_many_sessions_are_not_all_written():
    found = sessions_of(plan(hours=0.1), slots("daily 7-7:15"), BEGIN)
    assert found.ends
    made = sessions_of(replace(plan(), pace=Pace(factor=400.0), hours_a_week=70.0),
                       slots("daily 7-17"), BEGIN)  # fmt: skip
    assert len(made.sessions) == 2000
    assert not made.whole


def test_a_plan_without_interviews_has_no_session_for_them(long_plan):
    assert "talks" in hours_of(sessions_of(long_plan, EVENINGS, BEGIN))
    without = replace(long_plan, interviews=None)
    assert "talks" not in hours_of(sessions_of(without, EVENINGS, BEGIN))


def test_times_of_which_none_comes_are_no_sessions():
    found = sessions_of(plan(), (), BEGIN)
    assert (found.sessions, found.ends, found.held, found.whole) == ((), None, 0, False)


def test_days_of_review_count_the_questions_that_come_back(known, catalog, home):
    assert known("done", "pandas", "1").code == 0
    from mlpath.cli.session import Session

    session = Session()
    days = review_days(catalog, session.person, session.today)
    assert sum(one.questions for one in days) == sum(
        item.skill == "pandas" and item.level == 1 for item in catalog.items.values()
    )
    assert all(one.day > session.today for one in days)
    later = days[-1].day + timedelta(30)
    assert [one.day for one in review_days(catalog, session.person, later)] == [later]
    assert review_days(catalog, Person(), later) == ()


@pytest.mark.parametrize(("days", "done", "at"), [(0, 3, 0.5), (0, 6, 1), (1, 3, 1), (9, 3, 5)])
def test_work_is_planned_evenly_over_its_days_the_last_one_included(days, done, at):
    work = SessionWork(None, None, None, 6.0, MONDAY, MONDAY + timedelta(days))
    assert work.planned(done) - MONDAY.toordinal() == at


@pytest.mark.parametrize(
    ("day", "hours"), [("Mon 19-23", 3.5), ("Sun 9-13", 3.5), ("Wed 9-13", 3.5)]
)
def test_the_hours_of_a_week_may_all_be_on_any_day_of_it(day, hours):
    found = sessions_of(plan(hours=hours), slots(day), BEGIN).sessions[:4]
    assert [(one.end - one.start).total_seconds() / 3600 for one in found] == [hours] * 4
    assert [(b.start - a.start).days for a, b in pairwise(found)] == [7, 7, 7]


def test_two_roles_are_tried_in_sessions_of_their_own(catalog):
    settings = Settings(background="data-analyst", role="data-scientist", undecided="ml-engineer")
    wishes, role = replace(WISHES, until="ready"), catalog.roles["data-scientist"]
    plan = laid_out(case_of(Person(settings=settings), catalog=catalog, role=role, wishes=wishes))
    main = next(iter(lanes_of(plan)))
    tried = [k for k, one in enumerate(main) if one.trying]
    assert len(tried) == 1
    assert main[tried[0]].group == TRYING
    assert main[tried[0]].hours == plan.choice.trying
    assert all(one.end <= plan.choice.begins for one in main[: tried[0]])
    assert all(one.start >= plan.choice.until for one in main[tried[0] + 1 :])
