"""Documents of exported profiles: read a stretch at a time, and refused with all their faults."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from mlpath.errors import BadDataError
from mlpath.store import bodies
from mlpath.store.incoming import MOST_EVENTS, MOST_SHOWN, Incoming, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.model.events.form import Body

FORMAT = 1
MOST_CHARACTERS = 128 * 1024 * 1024
"""Of a document: room for so many events as people make."""
STRETCH = 65_536
"""Letters that are read at once."""
HINT = "mlpath profile export writes a file that can be imported."
_SPACE = re.compile(r"[ \t\n\r]*")
_decoder = json.JSONDecoder()
_KEYS = {"mlpath_profile", "name", "events"}


def parse_document(text: str) -> object:
    """Read the text of an exported profile; its events are checked on the way."""
    if len(text) > MOST_CHARACTERS:
        raise BadDataError("this file is too large to be an exported profile.", hint=HINT)
    try:
        return _parsed(text)
    except (ValueError, RecursionError, IndexError) as error:
        raise BadDataError(
            "this file is not JSON, so it is no exported profile.", hint=HINT
        ) from error


def _parsed(text: str) -> object:
    """Read a document, of which the events are never there all at once."""
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
            out[key] = events = Incoming()
            for some, after in stretches(text, place):
                events.add(some)
                place = after
        else:
            out[key], place = _decoder.raw_decode(text, place)
        place, before = _past(text, place), ","
    if _past(text, place, "}") != len(text):
        raise ValueError("more than a JSON object")
    return out


def stretches(text: str, place: int) -> Iterator[tuple[list[Any], int]]:
    """Read the list that begins at a place, some of it at a time; ValueError where it is none.

    With each some stands the place after it. A stretch that ends within a member is no JSON; its
    members are read one by one then.
    """
    place = _past(text, place, "[")
    tried, more = place, text[place] != "]"
    while more:
        end = text.rfind("},", place, place + STRETCH) + 1 if place >= tried else 0
        some = _at_once(text[place:end]) if end else None
        if some is None:
            tried = max(tried, end)
            one, end = _decoder.raw_decode(text, place)
            some = [one]
        place = _past(text, end)
        if more := text[place] == ",":
            place = _past(text, place, ",")
        yield some, place
    yield [], _past(text, place, "]")


def _at_once(members: str) -> list[Any] | None:
    try:
        found: list[Any] = json.loads(f"[{members}]")
    except ValueError:
        return None
    return found


def _past(text: str, place: int, sign: str = "") -> int:
    """Return the place after a sign, which has to be there, and the space that follows."""
    if not text.startswith(sign, place):
        raise ValueError(f"no {sign}")
    return _SPACE.match(text, place + len(sign)).end()  # type: ignore[union-attr] # it may be empty


def checked(document: object) -> Incoming:
    """Return the events of a document without fault; refuse any other with all its faults."""
    if not isinstance(document, dict) or document.get("mlpath_profile") != FORMAT:
        raise BadDataError("this is no exported profile that this mlpath can read.", hint=HINT)
    events = document.get("events")
    if isinstance(events, list):
        events = Incoming(events)
    if not isinstance(events, Incoming) or len(events) > MOST_EVENTS:
        raise BadDataError(f'"events" must be a list of at most {MOST_EVENTS} events.', hint=HINT)
    problems = [f"unknown key {shown(key)}" for key in sorted(document.keys() - _KEYS)]
    problems += events.problems
    if problems:
        count = len(problems)
        raise BadDataError(
            f"the profile has {count} fault{'s' if count > 1 else ''}; nothing was stored.",
            hint=_listed(problems),
        )
    return events


def _listed(problems: list[str]) -> str:
    shown = problems[:MOST_SHOWN]
    if len(problems) > MOST_SHOWN:
        shown.append(f"and {len(problems) - MOST_SHOWN} more")
    return "\n".join(shown)


def settings_in(document: object) -> Iterator[Body]:
    """Yield the bodies of the sound events that tell settings in a document, whatever it is."""
    events = document.get("events") if isinstance(document, dict) else None
    if isinstance(events, list):
        events = Incoming(events)
    if isinstance(events, Incoming):
        yield from map(bodies.decode, events.settings)
