"""Profiles as JSON documents: to take them elsewhere, to keep them, to bring them back."""

from __future__ import annotations

import json
from array import array
from bisect import bisect_left
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from mlpath.errors import BadDataError, MlpathError
from mlpath.model.events.event import KINDS
from mlpath.model.events.undo import Undo
from mlpath.model.form import is_near
from mlpath.store import bodies

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mlpath.model.events.form import Body
    from mlpath.store.ledger import Draft
    from mlpath.store.store import Store

    Renumber = Callable[[int], int | None]

FORMAT = 1
MOST_EVENTS = 500_000
MOST_CHARACTERS = 128 * 1024 * 1024
"""Of a document: room for so many events as people make."""
MOST_SHOWN = 50
HINT = "mlpath profile export writes a file that can be imported."
_DOCUMENT_KEYS = {"mlpath_profile", "name", "events"}
_EVENT_KEYS = {"at", "kind", "group", "body"}


def export_profile(store: Store, name: str) -> dict[str, object]:
    """Return everything known about a profile; its events are numbered from 1."""
    return {"mlpath_profile": FORMAT, "name": name, "events": list(_exported(store, name))}


def export_lines(store: Store, name: str) -> Iterator[str]:
    """Yield the same as JSON, an event a line: of a long life never all is held at once."""
    yield f'{{"mlpath_profile": {FORMAT}, "name": {json.dumps(name)}, "events": ['
    for place, event in enumerate(_exported(store, name)):
        yield f"{',' if place else ''}\n {json.dumps(event, ensure_ascii=False)}"
    yield "\n]}\n"


def export_all_lines(store: Store) -> Iterator[str]:
    """Yield all profiles as one JSON document."""
    yield f'{{"mlpath_profiles": {FORMAT}, "profiles": [\n'
    for place, name in enumerate(store.profiles()):
        yield ",\n" if place else ""
        yield from export_lines(store, name)
    yield "]}\n"


def is_of_all(document: object) -> bool:
    """Tell whether a document says that it holds several profiles."""
    return isinstance(document, dict) and "mlpath_profiles" in document


def import_all(store: Store, document: object, at: datetime) -> tuple[str, ...]:
    """Store all profiles of a document, or none of them where one is wrong or there already."""
    wrong = BadDataError("this is no export of all profiles that this mlpath can read.", hint=HINT)
    if not isinstance(document, dict) or document.get("mlpath_profiles") != FORMAT:
        raise wrong
    found = document.get("profiles")
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise wrong
    checked = [(bodies.check_name(str(one.get("name", ""))), _checked(one)) for one in found]
    if len({bodies.same(name) for name, _ in checked}) < len(checked):
        raise BadDataError("two profiles of the document have one name.", hint=HINT)
    for name, _ in checked:
        if there := store.called(name):
            raise MlpathError(
                f'there is already a profile "{there}"; nothing was stored.',
                hint="Delete or rename it first, or import the others one by one.",
            )
    for name, events in checked:
        store.record(name, partial(_drafts, events), day=at.date(), new=True)
    return tuple(name for name, _ in checked)


def _exported(store: Store, name: str) -> Iterator[dict[str, Any]]:
    ids = array("q")

    def place(id_: int) -> int | None:
        found = bisect_left(ids, id_)
        return found + 1 if found < len(ids) and ids[found] == id_ else None

    for id_, _, at, kind, text, group, _ in store.rows(name):
        ids.append(id_)  # what an undo takes back came before it
        body = _renumbered(kind, bodies.decode(text), place)
        yield {"at": at, "kind": kind, "group": group, "body": body}


def parse_document(text: str) -> object:
    """Read the text of an exported profile."""
    if len(text) > MOST_CHARACTERS:
        raise BadDataError("this file is too large to be an exported profile.", hint=HINT)
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadDataError(
            "this file is not JSON, so it is no exported profile.", hint=HINT
        ) from error


def import_profile(store: Store, name: str, document: object, at: datetime) -> int:
    """Store an exported profile under a new name; return how many events it has.

    `at` is the moment of the import; the events keep their own moments.
    """
    bodies.check_name(name)
    events = _checked(document)

    return len(store.record(name, partial(_drafts, events), day=at.date(), new=True))


def _drafts(events: list[dict[str, Any]], first: int) -> Iterator[Draft]:
    return (_draft(event, first) for event in events)


def _draft(event: dict[str, Any], first: int) -> Draft:
    body = _renumbered(event["kind"], event["body"], lambda place: first + place - 1)
    return event["at"], event["kind"], bodies.encode(body), event["group"]


def _renumbered(kind: str, body: Body, new: Renumber) -> Body:
    """Name the events that an undo refers to as they are called elsewhere."""
    return Undo.decode(body).renumbered(new).encode() if kind == Undo.kind else body


def _checked(document: object) -> list[dict[str, Any]]:
    """Return the events of a document without fault; refuse any other with all its faults."""
    if not isinstance(document, dict) or document.get("mlpath_profile") != FORMAT:
        raise BadDataError("this is no exported profile that this mlpath can read.", hint=HINT)
    events = document.get("events")
    if not isinstance(events, list) or len(events) > MOST_EVENTS:
        raise BadDataError(f'"events" must be a list of at most {MOST_EVENTS} events.', hint=HINT)
    problems = [f"unknown key {_shown(key)}" for key in sorted(document.keys() - _DOCUMENT_KEYS)]
    for place, event in enumerate(events, 1):
        problems += [f"event {place}: {problem}" for problem in _problems(event, place)]
    if problems:
        count = len(problems)
        raise BadDataError(
            f"the profile has {count} fault{'s' if count > 1 else ''}; nothing was stored.",
            hint=_listed(problems),
        )
    return events


def _problems(event: object, place: int) -> Iterator[str]:
    if not isinstance(event, dict):
        yield "it is not a JSON object"
        return
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
