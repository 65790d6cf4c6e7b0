"""Events that come from elsewhere: checked one by one, and packed until they are stored."""

from __future__ import annotations

import marshal
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeAlias

from mlpath.errors import BadDataError
from mlpath.model.events.event import KINDS
from mlpath.model.events.undo import Undo
from mlpath.model.form import is_near
from mlpath.store import bodies

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from mlpath.store.ledger import Draft

MOST_EVENTS = 500_000
MOST_SHOWN = 50
PACK = 1_000
"""Events that are packed together."""
Check: TypeAlias = "Callable[[object], str]"
_KEYS = {"at", "kind", "group", "body"}


class Incoming:
    """The events of a document: looked at once, for a life has many; kept while all are sound."""

    def __init__(self, events: Sequence[Any] = ()) -> None:
        self.problems: list[str] = []
        self._count = 0
        self._packs: list[bytes] = []
        self.add(events)

    def __len__(self) -> int:
        """Count the events."""
        return self._count

    def __iter__(self) -> Iterator[Draft]:
        """Unpack one event after the other."""
        for pack in self._packs:
            yield from marshal.loads(pack)  # noqa: S302 - packed below, by this process

    def add(self, events: Sequence[Any]) -> None:
        """Check some events, and pack them."""
        if self._count < MOST_EVENTS:  # what is more is refused whatever it holds
            for first in range(0, len(events), PACK):
                self._pack(events[first : first + PACK], self._count + first + 1)
        self._count += len(events)

    def _pack(self, events: Sequence[Any], first: int) -> None:
        texts = _texts(events)
        if texts is None or not _sound(events, first):
            checks = _BESIDE_BODY if texts else _CHECKS
            for place, event in enumerate(events, first):
                found = _problems(event, place, checks)
                self.problems += [f"event {place}: {problem}" for problem in found]
        if texts and not self.problems:
            drafts = [
                (event["at"], event["kind"], text, event["group"])
                for event, text in zip(events, texts, strict=True)
            ]
            self._packs.append(marshal.dumps(drafts))


def _texts(events: Sequence[Any]) -> list[str] | None:
    """Return all bodies as they are stored; None where one cannot be."""
    with suppress(LookupError, TypeError, BadDataError):
        found = [event["body"] for event in events]
        if all(type(body) is dict for body in found):
            return bodies.encode_all(found)
    return None


def _sound(events: Sequence[dict[str, Any]], first: int) -> bool:
    """Tell whether none has a fault beside its body's text; what comes again is looked at once."""
    if any(event.keys() != _KEYS for event in events):
        return False
    try:
        for key, check in _BESIDE_BODY.items():
            if any(map(check, {event[key] for event in events})):
                return False
    except TypeError:  # a list, say
        return False
    of: dict[str, list[dict[str, Any]]] = {}
    for place, event in enumerate(events, first):
        of.setdefault(event["kind"], []).append(event["body"])
        if event["kind"] == Undo.kind and any(_body_problems(event, place)):
            return False
    return all(KINDS[kind].sound(found) for kind, found in of.items())


def _problems(event: object, place: int, checks: Mapping[str, Check]) -> Iterator[str]:
    if not isinstance(event, dict):
        yield "it is not a JSON object"
        return
    if event.keys() != _KEYS:
        yield from (f"unknown key {shown(key)}" for key in sorted(event.keys() - _KEYS))
        yield from (f'"{key}" is missing' for key in sorted(_KEYS - event.keys()))
    wrong = {key: check(event[key]) for key, check in checks.items() if key in event}
    yield from (f'"{key}" {problem}' for key, problem in wrong.items() if problem)
    if not wrong.get("kind", "-") and not wrong.get("body", "-" if "body" not in event else ""):
        yield from (f'"body" {problem}' for problem in _body_problems(event, place))


def _bad_moment(value: object) -> str:
    try:
        moment = datetime.fromisoformat(value if isinstance(value, str) else "")
        moment.astimezone(UTC)  # fails at the ends of the calendar
    except (ValueError, OverflowError):
        return f"is {shown(value)}, which is no date and time"
    if not is_near(moment):
        return f"is {shown(value)}, which is too far away"
    # One without a zone could not be compared with the others.
    return "" if moment.tzinfo else f"is {shown(value)}, which has no time zone"


def _bad_kind(value: object) -> str:
    known = isinstance(value, str) and value in KINDS
    return "" if known else f"is {shown(value)}, which is none of {', '.join(KINDS)}"


def _bad_group(value: object) -> str:
    try:
        bodies.check_group(value if isinstance(value, str) else "\0")
    except BadDataError:
        return f"is {shown(value)}, which names no group"
    return ""


def _bad_body(value: object) -> str:
    if not isinstance(value, dict):
        return "is not a JSON object"
    try:
        bodies.encode(value)
    except BadDataError as error:
        return f"is refused: {error.message.rstrip('.')}"
    return ""


_BESIDE_BODY = {"at": _bad_moment, "kind": _bad_kind, "group": _bad_group}
_CHECKS = {**_BESIDE_BODY, "body": _bad_body}


def _body_problems(event: dict[str, Any], place: int) -> list[str]:
    kind, body = KINDS[event["kind"]], event["body"]
    wrong = list(kind.problems(body))
    if kind is Undo and not wrong and not all(0 < n < place for n in Undo.decode(body).undoes):
        return ['of an undo must list earlier events under "undoes"']
    return wrong


def shown(value: object) -> str:
    """Return a value short and in ASCII, whatever it is."""
    return ascii(value if not isinstance(value, str) else value[:MOST_SHOWN])[:MOST_SHOWN]
