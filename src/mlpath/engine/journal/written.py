"""A person as a text, so that a long life need not be gone through again to know them.

A column holds one field of many records: each value once, and which one it is, record by record.
So a day or a skill that was noted a thousand times is read once.
"""

from __future__ import annotations

import json
from binascii import a2b_base64, b2a_base64
from datetime import datetime
from itertools import count
from operator import attrgetter
from struct import iter_unpack, pack
from typing import TYPE_CHECKING, Any, TypeVar

from mlpath.model.events.about import SettingsChanged, TraitsTold
from mlpath.model.events.plan import FirstGoal, SavedPlan
from mlpath.model.events.progress import HoursLogged, LevelDone, ProjectDone
from mlpath.model.events.skills import EvidenceFound, QuizAnswered
from mlpath.model.form import FieldForm, one_of
from mlpath.model.grade import Grade
from mlpath.model.person import Evidence, Person, QuizAnswer, Settings
from mlpath.model.record import made_of_columns

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

T = TypeVar("T")
Columns = dict[str, tuple[list[Any], str]]

MOST_IN_TWO_BYTES = 65_536
"""Places that two bytes can name."""
_MOMENT = FieldForm(lambda _: True, datetime.fromisoformat, datetime.isoformat)
_ANSWER = {**QuizAnswered.form, "at": _MOMENT}
_EVIDENCE = {**EvidenceFound.form, "grade": one_of(*Grade, read=Grade), "at": _MOMENT}


def written(person: Person) -> str:
    """Write a person."""
    return json.dumps(
        {
            "name": person.name,
            "settings": SettingsChanged(changes=person.settings.said).encode(),
            "evidence": _columns(person.evidence, _EVIDENCE),
            "answers": _columns(person.answers, _ANSWER),
            "logged": _columns(person.logged, HoursLogged.form),
            "done": _columns(person.done, LevelDone.form),
            "traits": TraitsTold(traits=person.traits).encode(),
            "skipped": person.skipped,
            "projects": [one.encode() for one in person.projects],
            "plan": person.plan and person.plan.encode(),
            "first": person.first and person.first.encode(),
        },
        separators=(",", ":"),
    )


def read(text: str) -> Person:
    """Read a person that was written; ValueError or the like where it is no such text."""
    body = json.loads(text)
    return Person(
        name=body["name"],
        settings=Settings(**SettingsChanged.decode(body["settings"]).changes),
        evidence=_records(Evidence, body["evidence"], _EVIDENCE),
        answers=_records(QuizAnswer, body["answers"], _ANSWER),
        logged=_records(HoursLogged, body["logged"], HoursLogged.form),
        done=_records(LevelDone, body["done"], LevelDone.form),
        traits=TraitsTold.decode(body["traits"]).traits,
        skipped=tuple(body["skipped"]),
        projects=tuple(map(ProjectDone.decode, body["projects"])),
        plan=body["plan"] and SavedPlan.decode(body["plan"]),
        first=body["first"] and FirstGoal.decode(body["first"]),
    )


def _columns(records: Sequence[object], form: Mapping[str, FieldForm]) -> Columns:
    out: Columns = {}
    for name, field in form.items():
        values, each = _each_once([*map(attrgetter(name), records)])
        told = [None if value is None else field.write(value) for value in values]
        # As numbers of JSON they took longer than all else.
        packed = pack(f"<{len(each)}{_size(values)}", *each)
        out[name] = told, b2a_base64(packed, newline=False).decode()
    return out


def _each_once(values: list[Any]) -> tuple[list[Any], list[int]]:
    """Return the different values, and which of them it is, value by value."""
    if len({*map(type, values)}) <= 1:
        keys = dict.fromkeys(values)
        places = dict(zip(keys, count(), strict=False))
        return [*keys], [*map(places.__getitem__, values)]
    # By their type too: 1, 1.0 and True are one key of a dictionary and not one value.
    typed, each = _each_once([*zip(map(type, values), values, strict=True)])
    return [value for _, value in typed], each


def _size(values: Sequence[object]) -> str:
    """Return how the place of a value is packed: in two bytes, or in four."""
    return "H" if len(values) <= MOST_IN_TWO_BYTES else "I"


def _records(
    kind: type[T], columns: Mapping[str, Any], form: Mapping[str, FieldForm]
) -> tuple[T, ...]:
    read_ = {}
    for name, field in form.items():
        values, each = columns[name]
        known = [None if value is None else field.read(value) for value in values]
        places = iter_unpack(f"<{_size(values)}", a2b_base64(each))
        read_[name] = [known[place] for (place,) in places]
    return made_of_columns(kind, read_)
