"""From events to a person: the store remembers what happened, this says what it means."""

from __future__ import annotations

from itertools import accumulate, chain
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any, assert_never

from mlpath.model.events.about import SettingsChanged, TraitsTold
from mlpath.model.events.passage import NONE, Passage
from mlpath.model.events.plan import FirstGoal, SavedPlan
from mlpath.model.events.progress import HoursLogged, LevelDone, ProjectDone
from mlpath.model.events.skills import EvidenceFound, QuizAnswered, Rating, SkillSkipped
from mlpath.model.events.undo import Undo
from mlpath.model.person import Evidence, Person, QuizAnswer
from mlpath.model.record import made_of_columns, replace

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
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


def passages_under_todays_names(
    passages: Iterable[Passage], renamed: Mapping[str, SkillId]
) -> Iterator[Passage]:
    """Name skills of many events as they are called today."""
    for passage in passages:
        of = dict(passage.of)
        for kind, (places, events) in passage.of.items():
            named = map(attrgetter("skill"), events) if "skill" in kind.form else ()
            if kind is SavedPlan or not renamed.keys().isdisjoint(named):
                of[kind] = places, [under_todays_name(one, renamed) for one in events]
        yield passage._replace(of=of)


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

    def take(self, passage: Passage, moments: Sequence[datetime], gone: Container[int]) -> None:
        """Take a passage of events in, with the moments at which they happened."""
        others: list[tuple[int, Event]] = []
        for kind, (places, events) in passage.of.items():
            live = [n for n, place in enumerate(places) if passage.ids[place] not in gone]
            found: list[Any] = [events[n] for n in live]
            # What only adds to a list needs no place among events of other kinds.
            if kind is HoursLogged:
                self.logged += found
            elif kind is LevelDone:
                self.done += found
            elif kind is QuizAnswered:
                self._answered(found, [moments[places[n]] for n in live])
            else:
                others += zip([places[n] for n in live], found, strict=True)
        for place, event in sorted(others, key=itemgetter(0)):
            self.see(event, moments[place])

    def _answered(self, given: Sequence[QuizAnswered], moments: Sequence[datetime]) -> None:
        columns = {name: [getattr(one, name) for one in given] for name in QuizAnswered.form}
        self.answers += made_of_columns(QuizAnswer, {**columns, "at": moments})

    def see(self, event: Event, at: datetime) -> None:
        """Take one event in."""
        match event:
            case HoursLogged():
                self.logged.append(event)
            case QuizAnswered():
                self._answered([event], [at])
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
    return replay_all([Passage.made_of(events)], name)


def replay_all(passages: Sequence[Passage], name: str) -> Person:
    """Return the same of many events."""
    return _folded(Person(name=name), passages)


def go_on(person: Person, last: datetime, newer: Sequence[Passage]) -> Person | None:
    """Return the person after more has happened, whose last event was at a moment.

    None where that changes what was before: something of it is taken back, or was ahead of time.
    """
    known = {id_ for passage in newer for id_ in passage.ids}
    if not taken_back(newer) <= known or any(at < last for one in newer for at in one.moments):
        return None
    return _folded(person, newer)


def taken_back(passages: Iterable[Passage]) -> set[int]:
    """Return the ids of events that were taken back."""
    undos: Iterable[Any] = chain.from_iterable(one.of.get(Undo, NONE)[1] for one in passages)
    return {id_ for undo in undos for id_ in undo.undoes}


def _folded(person: Person, passages: Sequence[Passage]) -> Person:
    gone, fold = taken_back(passages), _Fold(person)
    moments = _moments([at for passage in passages for at in passage.moments])
    first = 0
    for passage in passages:
        end = first + len(passage.ids)
        fold.take(passage, moments[first:end], gone)
        first = end
    return fold.person()


def _moments(moments: Sequence[datetime]) -> list[datetime]:
    """Tell when each event happened: not after the next one, whatever a clock that was ahead said.

    So the order of the log decides what is newer: an hour of the future does not rule for years.
    """
    return [*accumulate(reversed(moments), min)][::-1]


def with_event(person: Person, event: Event, at: datetime) -> Person:
    """Return the person after one thing more has happened; undoing needs the whole past."""
    fold = _Fold(person)
    fold.see(event, at)
    return fold.person()
