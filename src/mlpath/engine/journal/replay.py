"""From events to a person: the store remembers what happened, this says what it means.

Bodies of events, by kind (JSON values):
  settings  values by the keys of `model/settings.py`; null forgets one
  rating    skill, level
  evidence  skill, level, grade (documented or shown), detail
  answer    item, skill, level, correct (true, false, or null for "I don't know")
  hours     skill, hours, on
  done      skill, level, on
  traits    a trait id to how much it is like the person, 1 to 4
  skipped   skill
  plan      what a saved plan promised
  undo      undoes: ids of the events taken back
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, assert_never, cast

from mlpath.model.event import EventKind
from mlpath.model.ids import ItemId, SkillId, TraitId
from mlpath.model.person import (
    NOTHING_SAID,
    Evidence,
    Grade,
    HoursLogged,
    LevelDone,
    Person,
    QuizAnswer,
)
from mlpath.model.stored_settings import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mlpath.model.event import Event


def undone(events: Iterable[Event]) -> frozenset[int]:
    """Return the ids of events that were taken back."""
    return frozenset(
        cast("int", i)
        for event in events
        if event.kind is EventKind.UNDO
        for i in cast("Sequence[object]", event.body.get("undoes", ()))
    )


def last_action(events: Sequence[Event]) -> tuple[Event, ...]:
    """Return the newest events that can be taken back together, oldest first."""
    gone = undone(events)
    live = [e for e in events if e.kind is not EventKind.UNDO and e.id not in gone]
    if not live:
        return ()
    newest = live[-1]
    if not newest.group:
        return (newest,)
    return tuple(e for e in live if e.group == newest.group)


class _Fold:
    """Collects what live events say; newer ratings of a skill replace older ones."""

    def __init__(self, renamed: Mapping[str, SkillId]) -> None:
        self.renamed = renamed
        self.settings = NOTHING_SAID
        self.evidence: dict[object, Evidence] = {}
        self.answers: list[QuizAnswer] = []
        self.logged: list[HoursLogged] = []
        self.done: list[LevelDone] = []
        self.traits: dict[TraitId, int] = {}
        self.skipped: dict[SkillId, None] = {}
        self.plan: Mapping[str, object] = {}

    def skill(self, body: Mapping[str, Any]) -> SkillId:
        """Return the skill of an event under the name it has today."""
        name = str(body["skill"])
        return self.renamed.get(name, SkillId(name))

    def see(self, event: Event) -> None:
        """Take one event in."""
        body = cast("Mapping[str, Any]", event.body)
        match event.kind:
            case EventKind.SETTINGS:
                self.settings = self.settings.but(decode(body))
            case EventKind.RATING:
                self._evidence(event, Grade.CLAIMED)
            case EventKind.EVIDENCE:
                self._evidence(event, Grade(body["grade"]))
            case EventKind.ANSWER:
                self._answer(event)
            case EventKind.HOURS | EventKind.DONE:
                self._progress(event)
            case EventKind.TRAITS:
                self.traits |= {TraitId(k): int(v) for k, v in body.items()}
            case EventKind.SKIPPED:
                self.skipped[self.skill(body)] = None
            case EventKind.PLAN:
                self.plan = body
            case EventKind.UNDO:
                pass  # what it takes back was left out before
            case _:
                assert_never(event.kind)

    def _evidence(self, event: Event, grade: Grade) -> None:
        body = cast("Mapping[str, Any]", event.body)
        skill = self.skill(body)
        self.skipped.pop(skill, None)
        self.evidence[skill, grade] = Evidence(
            skill=skill,
            level=float(body["level"]),
            grade=grade,
            at=event.at,
            detail=str(body.get("detail", "")),
        )

    def _answer(self, event: Event) -> None:
        body = cast("Mapping[str, Any]", event.body)
        self.answers.append(
            QuizAnswer(
                item=ItemId(str(body["item"])),
                skill=self.skill(body),
                level=int(body["level"]),
                correct=body.get("correct"),
                at=event.at,
            )
        )

    def _progress(self, event: Event) -> None:
        body = cast("Mapping[str, Any]", event.body)
        skill, on = self.skill(body), date.fromisoformat(str(body["on"]))
        if event.kind is EventKind.HOURS:
            self.logged.append(HoursLogged(skill=skill, hours=float(body["hours"]), on=on))
        else:
            self.done.append(LevelDone(skill=skill, level=int(body["level"]), on=on))


def replay(
    events: Sequence[Event], name: str = "default", renamed: Mapping[str, SkillId] | None = None
) -> Person:
    """Return the person that a profile's events describe."""
    gone = undone(events)
    fold = _Fold(renamed or {})
    for event in events:
        if event.id not in gone:
            fold.see(event)
    return Person(
        name=name,
        settings=fold.settings,
        evidence=tuple(fold.evidence.values()),
        answers=tuple(fold.answers),
        logged=tuple(fold.logged),
        done=tuple(fold.done),
        traits=fold.traits,
        skipped=tuple(fold.skipped),
        plan=fold.plan,
    )
