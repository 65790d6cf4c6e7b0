"""How many applications to send, when their count tells something, and until when."""

from datetime import timedelta
from math import ceil
from types import SimpleNamespace

import pytest

from mlpath.engine.gap.applying import ANSWERED, UNANSWERED, asking
from mlpath.model.person import Person, Settings
from mlpath.model.record import replace
from mlpath.model.reports.outlook import EarlyJob
from worlds.cases import WISHES, case_of
from worlds.smallfield import MONDAY

TALKS = SimpleNamespace(start=MONDAY + timedelta(weeks=30))


def asked(catalog, *, sooner=None, must=None, hours=8.0, **said):
    role, wishes = catalog.roles["ml-engineer"], replace(WISHES, hours=hours)
    case = case_of(Person(settings=Settings(**said)), catalog=catalog, role=role, wishes=wishes)
    deadline = SimpleNamespace(day=must) if must else None
    return asking(case, SimpleNamespace(sooner=sooner, deadline=deadline), TALKS)


def test_twenty_are_counted_two_weeks_after_the_last_was_sent(catalog):
    one = asked(catalog, background="data-analyst")
    assert (one.begins, one.weekly, one.sent) == (TALKS.start, 3, 20)
    assert one.sent_by == TALKS.start + timedelta(weeks=7)
    assert one.counted_on == one.sent_by + ANSWERED
    assert one.last == TALKS.start + UNANSWERED


@pytest.mark.parametrize(
    ("hours", "weekly"),
    [(2.0, 1), (4.9, 1), (5.0, 2), (7.4, 2), (7.5, 3), (12.5, 5), (40.0, 5)],
)
def test_two_fifths_of_a_week_go_to_applications_an_hour_each(catalog, hours, weekly):
    one = asked(catalog, background="data-analyst", hours=hours)
    assert one.weekly == weekly
    assert one.sent_by == TALKS.start + timedelta(weeks=ceil(20 / weekly))
    assert (one.counted_on is None) == (weekly == 1)  # twenty weeks are too long to wait


def test_seniors_send_few_and_first_where_their_work_is_known(catalog):
    one = asked(catalog, background="ml-engineer", years=8.0)
    assert (one.weekly, one.sent, one.known) == (1, 8, True)
    assert one.sent_by == TALKS.start + timedelta(weeks=8)
    assert not asked(catalog, background="data-analyst").known


@pytest.mark.parametrize(("weeks", "counted"), [(9, False), (10, True), (16, True), (30, True)])
def test_a_day_that_must_be_kept_leaves_less_time(catalog, weeks, counted):
    must = TALKS.start + timedelta(weeks=weeks)
    one = asked(catalog, background="data-analyst", must=must)
    assert one.last == min(must, TALKS.start + UNANSWERED)
    assert (one.counted_on is not None) is counted


def test_a_day_before_the_first_application_ends_none(catalog):
    one = asked(catalog, background="data-analyst", must=TALKS.start)
    assert one.last == TALKS.start + UNANSWERED


@pytest.mark.parametrize("like_own", [True, False])
def test_work_like_ones_own_is_applied_for_first(catalog, like_own):
    job = EarlyJob(text="there", start=MONDAY + timedelta(weeks=9), like_own=like_own)
    one = asked(catalog, background="qa-engineer", sooner=job)
    assert one.begins == (job.start if like_own else TALKS.start)
