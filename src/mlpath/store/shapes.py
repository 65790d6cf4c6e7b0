"""What the body of each kind of event must look like, for events that come from elsewhere."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from mlpath.model.event import EventKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Check = Callable[[Any], bool]

MOST_TEXT = 2_000
MOST_NUMBER = 1e9
TOP_LEVEL = 4


def _text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= MOST_TEXT


def _number(value: object) -> bool:
    return type(value) in {int, float} and 0 <= value <= MOST_NUMBER  # type: ignore[operator] # just checked


def _whole(value: object) -> bool:
    return type(value) is int and 0 <= value <= MOST_NUMBER


def _level(value: object) -> bool:
    return _number(value) and value <= TOP_LEVEL  # type: ignore[operator] # a number by now


def _whole_level(value: object) -> bool:
    return _whole(value) and value <= TOP_LEVEL  # type: ignore[operator] # a number by now


def _day(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(date.fromisoformat(value))
    except ValueError:
        return False


def _spans(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(span, list) and len(span) == len(("from", "to")) and all(map(_day, span))
        for span in value
    )


def _one_of(*known: object) -> Check:
    return lambda value: any(value is name or value == name for name in known)


def _or_null(check: Check) -> Check:
    return lambda value: value is None or check(value)


def _texts(value: object) -> bool:
    return isinstance(value, list) and all(map(_text, value))


_SETTINGS: dict[str, Check] = {
    "background": _text,
    "years": _number,
    "education": _text,
    "role": _text,
    "level": _one_of("junior", "mid", "senior"),
    "country": _text,
    "hours": _number,
    "deadline": _day,
    "start": _day,
    "budget": _number,
    "free": lambda value: isinstance(value, bool),
    "prefers": _texts,
    "tracks": _whole,
    "away": _spans,
}

_STEP: dict[str, Check] = {
    "skill": _text,
    "to": _whole_level,
    "hours": _number,
    "gain": _number,
    "end": _day,
}


def _steps(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(step, dict) and all(key in step and _STEP[key](step[key]) for key in _STEP)
        for step in value
    )


def _finish(value: object) -> bool:
    return isinstance(value, dict) and all(
        _day(value.get(key)) for key in ("early", "likely", "late")
    )


NEEDED: dict[EventKind, dict[str, Check]] = {
    EventKind.RATING: {"skill": _text, "level": _level},
    EventKind.EVIDENCE: {"skill": _text, "level": _level, "grade": _one_of("documented", "shown")},
    EventKind.ANSWER: {"item": _text, "skill": _text, "level": _whole_level},
    EventKind.HOURS: {"skill": _text, "hours": _number, "on": _day},
    EventKind.DONE: {"skill": _text, "level": _whole_level, "on": _day},
    EventKind.SKIPPED: {"skill": _text},
    EventKind.PLAN: {
        "role": _text,
        "level": _one_of("junior", "mid", "senior"),
        "made": _day,
        "hours": _number,
        "finish": _finish,
        "steps": _steps,
    },
}
POSSIBLE: dict[EventKind, dict[str, Check]] = {
    EventKind.SETTINGS: {key: _or_null(check) for key, check in _SETTINGS.items()},
    EventKind.EVIDENCE: {"detail": _text},
    EventKind.ANSWER: {"correct": lambda value: value is None or isinstance(value, bool)},
}


def problems(kind: EventKind, body: Mapping[str, object]) -> Iterator[str]:
    """Say what in the body of an event cannot be meant; kinds without a rule hold anything."""
    if kind is EventKind.TRAITS:
        rules: dict[str, Check] = dict.fromkeys(body, _one_of(1, 2, 3, 4))
        needed: dict[str, Check] = {}
    else:
        needed = NEEDED.get(kind, {})
        rules = needed | POSSIBLE.get(kind, {})
    yield from (f'lacks "{key}"' for key in needed if key not in body)
    yield from (
        f'has a wrong "{key}"'
        for key, check in rules.items()
        if key in body and not check(body[key])
    )
