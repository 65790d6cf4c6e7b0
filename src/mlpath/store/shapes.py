"""What the body of each kind of event must look like, for events that come from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlpath.model import stored_settings
from mlpath.model.event import EventKind
from mlpath.model.values import is_day, is_number, is_text, is_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Check = Callable[[Any], bool]

TOP_LEVEL = 4


def _level(value: object) -> bool:
    return is_number(value) and value <= TOP_LEVEL  # type: ignore[operator] # a number by now


def _whole_level(value: object) -> bool:
    return is_whole(value) and value <= TOP_LEVEL  # type: ignore[operator] # a number by now


def _one_of(*known: object) -> Check:
    return lambda value: any(value is name or value == name for name in known)


_STEP: dict[str, Check] = {
    "skill": is_text,
    "to": _whole_level,
    "hours": is_number,
    "gain": is_number,
    "end": is_day,
}


def _steps(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(step, dict) and all(key in step and _STEP[key](step[key]) for key in _STEP)
        for step in value
    )


def _finish(value: object) -> bool:
    return isinstance(value, dict) and all(
        is_day(value.get(key)) for key in ("early", "likely", "late")
    )


NEEDED: dict[EventKind, dict[str, Check]] = {
    EventKind.RATING: {"skill": is_text, "level": _level},
    EventKind.EVIDENCE: {
        "skill": is_text,
        "level": _level,
        "grade": _one_of("documented", "shown"),
    },
    EventKind.ANSWER: {"item": is_text, "skill": is_text, "level": _whole_level},
    EventKind.HOURS: {"skill": is_text, "hours": is_number, "on": is_day},
    EventKind.DONE: {"skill": is_text, "level": _whole_level, "on": is_day},
    EventKind.SKIPPED: {"skill": is_text},
    EventKind.PLAN: {
        "role": is_text,
        "level": _one_of("junior", "mid", "senior"),
        "made": is_day,
        "hours": is_number,
        "finish": _finish,
        "steps": _steps,
    },
}
POSSIBLE: dict[EventKind, dict[str, Check]] = {
    EventKind.EVIDENCE: {"detail": is_text},
    EventKind.ANSWER: {"correct": lambda value: value is None or isinstance(value, bool)},
}


def problems(kind: EventKind, body: Mapping[str, object]) -> Iterator[str]:
    """Say what in the body of an event cannot be meant; kinds without a rule hold anything."""
    if kind is EventKind.SETTINGS:
        yield from stored_settings.problems(body)
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
