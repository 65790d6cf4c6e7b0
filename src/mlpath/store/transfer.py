"""Profiles as JSON documents: to take them elsewhere, to keep them, to bring them back."""

from __future__ import annotations

import json
from array import array
from bisect import bisect_left
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from mlpath.errors import BadDataError, MlpathError
from mlpath.model.events.undo import Undo
from mlpath.store import bodies
from mlpath.store.documents import FORMAT, HINT, checked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from mlpath.model.events.form import Body
    from mlpath.store.incoming import Incoming
    from mlpath.store.ledger import Draft
    from mlpath.store.store import Store

    Renumber = Callable[[int], int | None]

AT_ONCE = 500
"""Events that are written together."""
_NEXT = '}, {"at": '
"""What stands between two events."""


def export_profile(store: Store, name: str) -> dict[str, object]:
    """Return everything known about a profile; its events are numbered from 1."""
    return {"mlpath_profile": FORMAT, "name": name, "events": list(_exported(store, name))}


def export_lines(store: Store, name: str) -> Iterator[str]:
    """Yield the same as JSON, an event a line: of a long life never all is held at once."""
    yield f'{{"mlpath_profile": {FORMAT}, "name": {json.dumps(name)}, "events": ['
    events, before = _exported(store, name), "\n "
    while some := [*islice(events, AT_ONCE)]:
        text = json.dumps(some, ensure_ascii=False)[1:-1]
        # Quotes within a text are escaped, so this is never a part of one.
        yield before + text.replace(_NEXT, _NEXT.replace(" ", "\n ", 1))
        before = ",\n "
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


def profiles_in(document: object) -> list[object]:
    """Return the profiles that a document may hold: itself, or those of an export of all."""
    found = document.get("profiles") if isinstance(document, dict) and is_of_all(document) else 0
    return found if isinstance(found, list) else [document]


def import_all(store: Store, document: object, at: datetime) -> tuple[str, ...]:
    """Store all profiles of a document, or none of them where one is wrong or there already."""
    wrong = BadDataError("this is no export of all profiles that this mlpath can read.", hint=HINT)
    if not isinstance(document, dict) or document.get("mlpath_profiles") != FORMAT:
        raise wrong
    found = document.get("profiles")
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise wrong
    everybody = [(bodies.check_name(str(one.get("name", ""))), checked(one)) for one in found]
    if len({bodies.same(name) for name, _ in everybody}) < len(everybody):
        raise BadDataError("two profiles of the document have one name.", hint=HINT)
    for name, _ in everybody:
        if there := store.called(name):
            raise MlpathError(
                f'there is already a profile "{there}"; nothing was stored.',
                hint="Delete or rename it first, or import the others one by one.",
            )
    for name, events in everybody:
        store.record(name, partial(_drafts, events), day=at.date(), new=True)
    return tuple(name for name, _ in everybody)


def _exported(store: Store, name: str) -> Iterator[dict[str, Any]]:
    ids = array("q")

    def place(id_: int) -> int | None:
        found = bisect_left(ids, id_)
        return found + 1 if found < len(ids) and ids[found] == id_ else None

    for id_, _, at, kind, text, group, _ in store.rows(name):
        ids.append(id_)  # what an undo takes back came before it
        body = _renumbered(kind, bodies.decode(text), place)
        yield {"at": at, "kind": kind, "group": group, "body": body}


def import_profile(store: Store, name: str, document: object, at: datetime) -> int:
    """Store an exported profile under a new name; return how many events it has.

    `at` is the moment of the import; the events keep their own moments.
    """
    bodies.check_name(name)
    events = checked(document)
    return len(store.record(name, partial(_drafts, events), day=at.date(), new=True))


def _drafts(events: Incoming, first: int) -> Iterator[Draft]:
    """Name the events of a document as they are called from now on."""

    def renamed(draft: Draft) -> Draft:
        at, kind, text, group = draft
        body = _renumbered(kind, bodies.decode(text), lambda place: first + place - 1)
        return at, kind, bodies.encode(body), group

    if first == 1:  # nothing was stored before, so each is called as in the document
        return iter(events)
    return (draft if draft[1] != Undo.kind else renamed(draft) for draft in events)


def _renumbered(kind: str, body: Body, new: Renumber) -> Body:
    """Name the events that an undo refers to as they are called elsewhere."""
    return Undo.decode(body).renumbered(new).encode() if kind == Undo.kind else body
