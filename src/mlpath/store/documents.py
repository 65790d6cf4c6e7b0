"""Documents of exported profiles: read event by event, and refused with all their faults."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from mlpath.errors import BadDataError, MlpathError
from mlpath.model.events.event import KINDS
from mlpath.model.events.undo import Undo
from mlpath.model.form import is_near
from mlpath.store import bodies

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FORMAT = 1
MOST_EVENTS = 500_000
MOST_CHARACTERS = 128 * 1024 * 1024
"""Of a document: room for so many events as people make."""
MOST_SHOWN = 50
HINT = "mlpath profile export writes a file that can be imported."
_SPACE = re.compile(r"[ \t\n\r]*")
_decoder = json.JSONDecoder()
_DOCUMENT_KEYS = {"mlpath_profile", "name", "events"}
_EVENT_KEYS = {"at", "kind", "group", "body"}


def parse_document(text: str) -> object:
    """Read the text of an exported profile."""
    if len(text) > MOST_CHARACTERS:
        raise BadDataError("this file is too large to be an exported profile.", hint=HINT)
    try:
        return _parsed(text)
    except (ValueError, RecursionError, IndexError) as error:
        raise BadDataError(
            "this file is not JSON, so it is no exported profile.", hint=HINT
        ) from error


class _Events:
    """The events of a document: looked through once, and read again one by one to be stored."""

    def __init__(self, text: str, start: int) -> None:
        """Look through the list that begins at `start`; ValueError where it is none."""
        self._text, self._start = text, start
        self._count, self.end, self.problems = 0, start, list[str]()
        for event in iter(self):
            self._count += 1
            if self._count <= MOST_EVENTS:
                self.problems += _numbered(event, self._count)

    def __len__(self) -> int:
        """Count the events."""
        return self._count

    def __iter__(self) -> Iterator[Any]:
        """Read one event after the other."""
        place = _past(self._text, self._start, "[")
        more = self._text[place] != "]"
        while more:
            event, place = _decoder.raw_decode(self._text, place)
            yield event
            place = _past(self._text, place)
            if more := self._text[place] == ",":
                place = _past(self._text, place, ",")
        self.end = _past(self._text, place, "]")


def _parsed(text: str) -> object:
    """Read a document, of which the events are read when they are asked for."""
    place = _past(text, 0)
    if text[place : place + 1] != "{" or text[_past(text, place, "{")] == "}":
        return json.loads(text)
    out: dict[str, object] = {}
    before = "{"
    while text[place] == before:
        key, place = _decoder.raw_decode(text, _past(text, place, before))
        if not isinstance(key, str):
            raise ValueError("a key is not text")  # noqa: TRY004 - it is handled as one
        place = _past(text, _past(text, place), ":")
        if key == "events" and text[place] == "[":
            out[key] = events = _Events(text, place)
            place = events.end
        else:
            out[key], place = _decoder.raw_decode(text, place)
        place, before = _past(text, place), ","
    if _past(text, place, "}") != len(text):
        raise ValueError("more than a JSON object")
    return out


def _past(text: str, place: int, sign: str = "") -> int:
    """Return the place after a sign, which has to be there, and the space that follows."""
    if not text.startswith(sign, place):
        raise ValueError(f"no {sign}")
    return _SPACE.match(text, place + len(sign)).end()  # type: ignore[union-attr] # it may be empty


def checked(document: object) -> Iterable[dict[str, Any]]:
    """Return the events of a document without fault; refuse any other with all its faults."""
    if not isinstance(document, dict) or document.get("mlpath_profile") != FORMAT:
        raise BadDataError("this is no exported profile that this mlpath can read.", hint=HINT)
    events = document.get("events")
    if not isinstance(events, list | _Events) or len(events) > MOST_EVENTS:
        raise BadDataError(f'"events" must be a list of at most {MOST_EVENTS} events.', hint=HINT)
    problems = [f"unknown key {_shown(key)}" for key in sorted(document.keys() - _DOCUMENT_KEYS)]
    if isinstance(events, _Events):
        problems += events.problems
    else:
        for place, event in enumerate(events, 1):
            problems += _numbered(event, place)
    if problems:
        count = len(problems)
        raise BadDataError(
            f"the profile has {count} fault{'s' if count > 1 else ''}; nothing was stored.",
            hint=_listed(problems),
        )
    return events


def _numbered(event: object, place: int) -> list[str]:
    return [f"event {place}: {problem}" for problem in _problems(event, place)]


def _problems(event: object, place: int) -> Iterator[str]:
    if not isinstance(event, dict):
        yield "it is not a JSON object"
        return
    if event.keys() != _EVENT_KEYS:
        yield from (f"unknown key {_shown(key)}" for key in sorted(event.keys() - _EVENT_KEYS))
        yield from (f'"{key}" is missing' for key in sorted(_EVENT_KEYS - event.keys()))
    found = {key: check(event[key]) for key, check in _CHECKS.items() if key in event}
    yield from (f'"{key}" {problem}' for key, problem in found.items() if problem)
    if found.get("kind") == found.get("body") == "":
        yield from (f'"body" {problem}' for problem in _body_problems(event, place))


def _bad_moment(value: object) -> str:
    try:
        moment = datetime.fromisoformat(value if isinstance(value, str) else "")
        moment.astimezone(UTC)  # fails at the ends of the calendar
    except (ValueError, OverflowError):
        return f"is {_shown(value)}, which is no date and time"
    if not is_near(moment):
        return f"is {_shown(value)}, which is too far away"
    # One without a zone could not be compared with the others.
    return "" if moment.tzinfo else f"is {_shown(value)}, which has no time zone"


def _bad_kind(value: object) -> str:
    known = isinstance(value, str) and value in KINDS
    return "" if known else f"is {_shown(value)}, which is none of {', '.join(KINDS)}"


def _bad_group(value: object) -> str:
    try:
        bodies.check_group(value if isinstance(value, str) else "\0")
    except BadDataError:
        return f"is {_shown(value)}, which names no group"
    return ""


def _bad_body(value: object) -> str:
    if not isinstance(value, dict):
        return "is not a JSON object"
    try:
        bodies.encode(value)
    except MlpathError as error:
        return f"is refused: {error.message.rstrip('.')}"
    return ""


_CHECKS = {"at": _bad_moment, "kind": _bad_kind, "group": _bad_group, "body": _bad_body}


def _body_problems(event: dict[str, Any], place: int) -> Iterator[str]:
    kind, body = KINDS[event["kind"]], event["body"]
    wrong = list(kind.problems(body))
    yield from wrong
    if kind is Undo and not wrong and not all(0 < n < place for n in Undo.decode(body).undoes):
        yield 'of an undo must list earlier events under "undoes"'


def _shown(value: object) -> str:
    """Return a value short and in ASCII, whatever it is."""
    return ascii(value if not isinstance(value, str) else value[:MOST_SHOWN])[:MOST_SHOWN]


def _listed(problems: list[str]) -> str:
    shown = problems[:MOST_SHOWN]
    if len(problems) > MOST_SHOWN:
        shown.append(f"and {len(problems) - MOST_SHOWN} more")
    return "\n".join(shown)
