"""Events that come from elsewhere: checked one by one, and packed until they are stored."""

from __future__ import annotations

import marshal
from collections import defaultdict
from contextlib import suppress
from datetime import date, datetime
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeAlias

from mlpath.errors import BadDataError
from mlpath.model.events.about import SettingsChanged
from mlpath.model.events.event import KINDS
from mlpath.model.events.undo import Undo
from mlpath.model.form import is_near
from mlpath.model.named import NamedTuple
from mlpath.store import bodies

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from mlpath.store.ledger import Draft

MOST_EVENTS = 500_000
MOST_SHOWN = 50
PACK = 1_000
"""Events that are packed together."""
Check: TypeAlias = "Callable[[object], str]"
_FIELDS = ("at", "kind", "group", "body")
_KEYS = {*_FIELDS}


class _Columns(NamedTuple):
    """Events by their fields, and their places by their kind."""

    at: Sequence[Any]
    kind: Sequence[Any]
    group: Sequence[Any]
    body: Sequence[dict[str, Any]]
    of: Mapping[str, Sequence[int]]


class Incoming:
    """The events of a document: looked at once, for a life has many; kept while all are sound."""

    def __init__(self, events: Sequence[Any] = ()) -> None:
        self.problems: list[str] = []
        self.settings: list[str] = []
        """The bodies of sound events that tell settings, which are looked at before the others."""
        self._count = 0
        self._packs: list[bytes] = []
        self.add(events)

    def __len__(self) -> int:
        """Count the events."""
        return self._count

    def __iter__(self) -> Iterator[Draft]:
        """Unpack one event after the other."""
        return chain.from_iterable(map(marshal.loads, self._packs))  # by this process, below

    def add(self, events: Sequence[Any]) -> None:
        """Check some events, and pack them."""
        if self._count < MOST_EVENTS:  # what is more is refused whatever it holds
            for first in range(0, len(events), PACK):
                self._pack(events[first : first + PACK], self._count + first + 1)
        self._count += len(events)

    def _pack(self, events: Sequence[Any], first: int) -> None:
        columns = _columns(events)
        texts = _texts(columns) if columns else None
        if columns is None or texts is None or not _sound(columns, first):
            checks = _BESIDE_BODY if texts else _CHECKS
            for place, event in enumerate(events, first):
                found = _problems(event, place, checks)
                self.problems += [f"event {place}: {problem}" for problem in found]
        elif not self.problems:
            drafts = [*zip(columns.at, columns.kind, texts, columns.group, strict=True)]
            self._packs.append(marshal.dumps(drafts))
            self.settings += [texts[n] for n in columns.of.get(SettingsChanged.kind, ())]


def _columns(events: Sequence[Any]) -> _Columns | None:
    """Return events by their fields; None where one is no such event."""
    with suppress(LookupError, TypeError):
        if {*map(len, events)} == {len(_FIELDS)}:
            at, kind, group, body = zip(*map(itemgetter(*_FIELDS), events), strict=True)
            if {*map(type, body)} == {dict}:
                of = defaultdict[str, list[int]](list)
                for place, one in enumerate(kind):
                    of[one].append(place)
                return _Columns(at, kind, group, body, of)
    return None


def _texts(columns: _Columns) -> list[str] | None:
    """Return all bodies as they are stored; None where one cannot be."""
    with suppress(BadDataError):
        return bodies.encode_all(columns.body)
    return None


def _sound(columns: _Columns, first: int) -> bool:
    """Tell whether none has a fault beside its body's text; what comes again is looked at once."""
    if any(map(_bad_kind, columns.of)) or not _are_moments(columns.at):
        return False
    if {*map(type, columns.group)} != {str} or any(map(_bad_group, {*columns.group})):
        return False
    undos = columns.of.get(Undo.kind, ())
    if any(_body_problems(Undo.kind, columns.body[place], first + place) for place in undos):
        return False
    return all(
        KINDS[kind].sound([columns.body[place] for place in places])
        for kind, places in columns.of.items()
    )


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
        yield from (
            f'"body" {problem}' for problem in _body_problems(event["kind"], event["body"], place)
        )


def _bad_moment(value: object) -> str:
    try:
        moment = datetime.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        return f"is {shown(value)}, which is no date and time"
    if not is_near(moment):
        return f"is {shown(value)}, which is too far away"
    # One without a zone could not be compared with the others.
    return "" if moment.tzinfo else f"is {shown(value)}, which has no time zone"


def _are_moments(values: Sequence[Any]) -> bool:
    """Tell whether each is what `_bad_moment` finds no fault with, in a quarter of the time."""
    try:
        found = [*map(datetime.fromisoformat, values)]
    except (TypeError, ValueError):
        return False
    near = all(is_near(date(year, 1, 1)) for year in {moment.year for moment in found})
    return near and None not in {moment.tzinfo for moment in found}


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


def _body_problems(called: str, body: dict[str, Any], place: int) -> list[str]:
    kind = KINDS[called]
    wrong = list(kind.problems(body))
    if kind is Undo and not wrong and not all(0 < n < place for n in Undo.decode(body).undoes):
        return ['of an undo must list earlier events under "undoes"']
    return wrong


def shown(value: object) -> str:
    """Return a value short and in ASCII, whatever it is."""
    return ascii(value if not isinstance(value, str) else value[:MOST_SHOWN])[:MOST_SHOWN]
