"""A plan on the evenings of somebody's week: which work is done in which session.

Work is taken in the order of the plan's own days. Of several things that run beside each other the
one whose next hour the plan has earliest comes first; so nothing begins before what it rests on,
however many or few hours the sessions hold. A week never takes more than the hours of the plan.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from mlpath.engine.dates.calendar import Calendar
from mlpath.engine.sessions.work import CRUMB, TINY, WorkLane, lanes_of
from mlpath.model.named import NamedTuple
from mlpath.model.reports.sessions import (
    SessionPiece,
    Sessions,
    StudySession,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlpath.engine.sessions.work import SessionWork
    from mlpath.model.reports.plan import Plan
    from mlpath.model.reports.sessions import ReviewDay
    from mlpath.model.slots import Slot

MOST = 2000
"""Sessions; somebody who learns on three evenings a week needs a dozen years for so many."""
STEP = 5
"""Minutes: sessions end on such a one."""


class _Made(NamedTuple):
    """A session, and what is done in it."""

    begins: datetime
    spent: float
    done: list[tuple[SessionWork, float]]

    @property
    def group(self) -> str:
        """What it is counted in: the module of what is done first."""
        return self.done[0][0].group


def sessions_of(
    plan: Plan, slots: Sequence[Slot], after: datetime, reviews: tuple[ReviewDay, ...] = ()
) -> Sessions:
    """Put the work of a plan on times of the week, none of which has begun."""
    lanes, made = [lane for lane in map(WorkLane, lanes_of(plan)) if lane.work], list[_Made]()
    calendar, used = Calendar(plan.start, plan.hours_a_week, plan.away), 0.0
    for begins, length in _times(plan, slots, after):
        if not lanes or len(made) == MOST:
            break
        week = plan.start + timedelta(7 * calendar.week(begins.date()) - 1)
        room = min(length, calendar.hours_until(week) - used)
        if room < min(CRUMB, length):
            continue
        done = _filled(lanes, room)
        lanes = [lane for lane in lanes if lane.work]
        spent = sum(hours for _, hours in done)
        used += spent
        made.append(_Made(begins, spent, done))
    return Sessions(
        sessions=_written(made),
        reviews=reviews,
        held=round(sum(slot.hours for slot in slots), 2),
        wanted=plan.hours_a_week,
        ends=made[-1][0].date() if made else None,
        whole=not lanes,
    )


def _times(plan: Plan, slots: Sequence[Slot], after: datetime) -> Iterator[tuple[datetime, float]]:
    """Yield when sessions can be, and how long, without the days somebody is away."""
    last = Calendar(plan.start, plan.hours_a_week).last
    day = plan.start
    while day < last:
        if not any(first <= day <= end for first, end in plan.away):
            for slot in slots:
                begins = datetime.combine(day, time()) + timedelta(minutes=slot.start)
                if slot.day == day.weekday() and begins >= after:
                    yield begins, slot.hours
        day += timedelta(1)


def _filled(lanes: Sequence[WorkLane], room: float) -> list[tuple[SessionWork, float]]:
    """Fill a session with what the plan has first."""
    done: list[tuple[SessionWork, float]] = []
    while room > TINY and (open_ := [lane for lane in lanes if lane.work]):
        if done and room < CRUMB:
            break
        done.append(min(open_, key=lambda lane: lane.planned).take(room))
        room -= done[-1][1]
    return done


def _written(made: Sequence[_Made]) -> tuple[StudySession, ...]:
    """Count the parts of each work, and of each module the sessions that are left."""
    parts = Counter(id(work) for one in made for work, _ in one.done)
    left = Counter(one.group for one in made)
    part: Counter[int] = Counter()
    out = []
    for one in made:
        pieces = []
        for work, hours in one.done:
            part[id(work)] += 1
            pieces.append(_piece(work, hours, part[id(work)], parts[id(work)]))
        out.append(
            StudySession(
                key=f"session:{one.group}:{left[one.group]}",
                start=one.begins,
                end=one.begins + timedelta(minutes=max(STEP, round(one.spent * 60 / STEP) * STEP)),
                pieces=tuple(pieces),
            )
        )
        left[one.group] -= 1
    return tuple(out)


def _piece(work: SessionWork, hours: float, part: int, parts: int) -> SessionPiece:
    return SessionPiece(
        module=work.module,
        step=work.step,
        project=work.project,
        hours=round(hours, 2),
        part=part,
        parts=parts,
        trying=work.trying,
    )
