"""From events to a person: the store remembers what happened, this says what it means."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, assert_never

from mlpath.model.events.about import SettingsChanged, TraitsTold
from mlpath.model.events.plan import FirstGoal, SavedPlan
from mlpath.model.events.progress import HoursLogged, LevelDone, ProjectDone
from mlpath.model.events.skills import EvidenceFound, QuizAnswered, Rating, SkillSkipped
from mlpath.model.events.undo import Undo
from mlpath.model.person import Evidence, Person, QuizAnswer
from mlpath.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from mlpath.model.events.event import Event, StoredEvent
    from mlpath.model.ids import SkillId


def undone(events: Iterable[StoredEvent]) -> frozenset[int]:
    """Return the ids of events that were taken back."""
    undos = (stored.event for stored in events if isinstance(stored.event, Undo))
    return frozenset(id_ for undo in undos for id_ in undo.undoes)


def last_action(events: Sequence[StoredEvent]) -> tuple[StoredEvent, ...]:
    """Return the newest events that can be taken back together, oldest first."""
    gone = undone(events)
    live = [e for e in events if not isinstance(e.event, Undo) and e.id not in gone]
    if not live:
        return ()
    newest = live[-1]
    if not newest.action:
        return (newest,)
    return tuple(e for e in live if e.action == newest.action)


def under_todays_names(
    events: Iterable[StoredEvent], renamed: Mapping[str, SkillId]
) -> tuple[StoredEvent, ...]:
    """Name skills as they are called today: what was noted of a skill counts under its new id."""
    return tuple(
        [
            stored
            if (event := under_todays_name(stored.event, renamed)) is stored.event
            else replace(stored, event=event)
            for stored in events
        ]
    )


def under_todays_name(event: Event, renamed: Mapping[str, SkillId]) -> Event:
    """Name the skills of one event as they are called today."""
    if type(event) is SavedPlan:
        steps = (replace(s, skill=renamed.get(s.skill, s.skill)) for s in event.steps)
        return replace(event, steps=tuple(steps))
    skill = getattr(event, "skill", "")
    return replace(event, skill=renamed[skill]) if skill in renamed else event


class _Fold:
    """Collects what live events say; newer ratings of a skill replace older ones."""

    def __init__(self, person: Person) -> None:
        self.name = person.name
        self.settings = person.settings
        self.evidence: dict[object, Evidence] = {(e.skill, e.grade): e for e in person.evidence}
        self.answers = list(person.answers)
        self.logged = list(person.logged)
        self.done = list(person.done)
        self.traits = dict(person.traits)
        self.skipped: dict[SkillId, None] = dict.fromkeys(person.skipped)
        self.projects = {one.project: one for one in person.projects}
        self.plan = person.plan
        self.first = person.first

    def person(self) -> Person:
        """Return the person that all this describes."""
        return Person(
            name=self.name,
            settings=self.settings,
            evidence=tuple(self.evidence.values()),
            answers=tuple(self.answers),
            logged=tuple(self.logged),
            done=tuple(self.done),
            traits=self.traits,
            skipped=tuple(self.skipped),
            projects=tuple(self.projects.values()),
            plan=self.plan,
            first=self.first,
        )

    def see(self, event: Event, at: datetime) -> None:
        """Take one event in."""
        match event:
            case HoursLogged():
                self.logged.append(event)
            case QuizAnswered(item=item, skill=skill, level=level, correct=correct):
                given = QuizAnswer(item=item, skill=skill, level=level, correct=correct, at=at)
                self.answers.append(given)
            case Rating() | EvidenceFound():
                self._believe(event, at)
            case LevelDone():
                self.done.append(event)
            case SkillSkipped():
                self.skipped[event.skill] = None
            case SettingsChanged() | TraitsTold() | ProjectDone() | SavedPlan() | FirstGoal():
                self._say(event)
            case Undo():
                pass  # what it takes back was left out before
            case _:
                assert_never(event)

    def _say(
        self, event: SettingsChanged | TraitsTold | ProjectDone | SavedPlan | FirstGoal
    ) -> None:
        match event:
            case SettingsChanged():
                self.settings = self.settings.but(event.changes)
            case TraitsTold():
                self.traits |= event.traits
            case ProjectDone():
                before = self.projects.get(event.project)
                link = event.link or (before.link if before else None)
                self.projects[event.project] = replace(event, link=link)
            case SavedPlan():
                self.plan = event
            case FirstGoal():
                self.first = event
            case _:
                assert_never(event)

    def _believe(self, event: Rating | EvidenceFound, at: datetime) -> None:
        self.skipped.pop(event.skill, None)
        self.evidence[event.skill, event.grade] = Evidence(
            skill=event.skill,
            level=float(event.level),
            grade=event.grade,
            at=at,
            detail=event.detail,
            noise=event.noise,
        )


def replay(events: Sequence[StoredEvent], name: str = "default") -> Person:
    """Return the person that a profile's events describe."""
    return _folded(Person(name=name), events)


def go_on(person: Person, last: datetime, newer: Sequence[StoredEvent]) -> Person | None:
    """Return the person after more has happened, whose last event was at a moment.

    None where that changes what was before: something of it is taken back, or was ahead of time.
    """
    known = {stored.id for stored in newer}
    if not undone(newer) <= known or any(stored.at < last for stored in newer):
        return None
    return _folded(person, newer)


def _folded(person: Person, events: Sequence[StoredEvent]) -> Person:
    gone = undone(events)
    fold = _Fold(person)
    for stored, at in zip(events, _moments(events), strict=True):
        if stored.id not in gone:
            fold.see(stored.event, at)
    return fold.person()


def _moments(events: Sequence[StoredEvent]) -> list[datetime]:
    """Tell when each event happened: not after the next one, whatever a clock that was ahead said.

    So the order of the log decides what is newer: an hour of the future does not rule for years.
    """
    moments = [stored.at for stored in events]
    return [*accumulate(reversed(moments), min)][::-1]


def with_event(person: Person, event: Event, at: datetime) -> Person:
    """Return the person after one thing more has happened; undoing needs the whole past."""
    fold = _Fold(person)
    fold.see(event, at)
    return fold.person()
