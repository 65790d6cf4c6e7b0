from random import Random

from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.order.best import best_order
from mlpath.engine.order.jobs import Jobs
from mlpath.engine.order.tracks import in_sequence, side_by_side
from worlds.problems import random_jobs

FREE = Jobs(minutes=(60, 60, 60), gains=(3, 2, 1), needs=((), (), ()))


def test_one_track_runs_one_after_the_other():
    assert [tuple(slot) for slot in in_sequence(FREE, (1, 0, 2))] == [
        (0, 60, 1, 1),
        (60, 120, 0, 1),
        (120, 180, 2, 1),
    ]


def test_two_tracks_share_the_hours_and_prefer_different_areas():
    slots = side_by_side(FREE, (0, 1, 2), ["a", "a", "b"])
    assert {(slot.job, slot.track) for slot in slots[:2]} == {(0, 1), (2, 2)}
    assert [slot.end for slot in slots] == [120, 120, 180]


def test_alone_a_job_gets_all_the_hours():
    chain = Jobs(minutes=(60, 60), gains=(1, 1), needs=((), (0,)))
    slots = side_by_side(chain, (0, 1), ["a", "b"])
    assert [(slot.start, slot.end) for slot in slots] == [(0, 60), (60, 120)]


@given(st.integers(0, 10**6))
def test_side_by_side_nothing_starts_before_what_it_needs_and_no_time_is_lost(seed):
    jobs = random_jobs(Random(seed), 10)
    order = best_order(jobs)
    areas = [Random(seed + k).choice("ab") for k in range(len(jobs.minutes))]
    slots = side_by_side(jobs, order.order, areas)
    when = {slot.job: slot for slot in slots}
    assert sorted(when) == list(range(len(jobs.minutes)))
    assert all(when[n].end <= slot.start for slot in slots for n in jobs.needs[slot.job])
    assert max(slot.end for slot in slots) == sum(jobs.minutes)
    for one in slots:
        beside = [s for s in slots if s is not one and s.start < one.end and one.start < s.end]
        assert all(other.track != one.track for other in beside)
    assert sum(jobs.gains[s.job] * s.end for s in slots) >= order.lower_bound
