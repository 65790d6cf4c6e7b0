"""How many applications to send, when their count tells something, and until when."""

from datetime import timedelta
from types import SimpleNamespace

import pytest

from mlpath.engine.gap.applying import ALL_DAY, ANSWERED, BESIDE_WORK, UNANSWERED, asking
from mlpath.model.person import Person, Settings
from mlpath.model.reports.outlook import EarlyJob
from worlds.cases import case_of
from worlds.smallfield import MONDAY

TALKS = SimpleNamespace(start=MONDAY + timedelta(weeks=30))


def asked(catalog, *, sooner=None, must=None, **said):
    role = catalog.roles["ml-engineer"]
    case = case_of(Person(settings=Settings(**said)), catalog=catalog, role=role)
    deadline = SimpleNamespace(day=must) if must else None
    return asking(case, SimpleNamespace(sooner=sooner, deadline=deadline), TALKS)


def test_twenty_are_counted_two_weeks_after_the_last_was_sent(catalog):
    one = asked(catalog, background="data-analyst")
    assert (one.begins, one.weekly, one.sent) == (TALKS.start, BESIDE_WORK, 20)
    assert one.sent_by == TALKS.start + timedelta(weeks=7)
    assert one.counted_on == one.sent_by + ANSWERED
    assert one.last == TALKS.start + UNANSWERED


def test_whoever_looks_for_work_has_the_days_for_twice_as_many(catalog):
    one = asked(catalog, background="data-analyst", work="looking")
    assert (one.weekly, one.sent_by) == (ALL_DAY, TALKS.start + timedelta(weeks=4))


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
