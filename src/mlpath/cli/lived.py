"""Who somebody is after all that was noted; of a long life only what is new is gone through."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from mlpath.cli.shown import program
from mlpath.engine.journal.replay import (
    go_on,
    passages_under_todays_names,
    replay_all,
    taken_back,
)
from mlpath.model.named import NamedTuple
from mlpath.store import lives, store

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.model.events.passage import Passage
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Person


class Lived(NamedTuple):
    """A person and the last event of all that they follow from."""

    person: Person
    head: int


class _Gone(NamedTuple):
    person: Person
    newer: Sequence[Passage]
    head: int
    """The last event before those."""


def lived(
    log: store.Store, profile: str, renamed: Mapping[str, SkillId], *, long: int = lives.LONG
) -> Lived:
    """Go through what was noted; the same whether some of it was kept or not."""
    found = _gone_on(log, profile, renamed)
    if found is None:
        whole = [*passages_under_todays_names(log.passages(profile), renamed)]
        found = _Gone(replay_all(whole, profile), whole, 0)
    person, newer, head = found
    if not newer:
        return Lived(person, head)
    last = newer[-1].ids[-1]
    # An undo of something that is still to come is never written; were it, it would be lost here.
    many = sum(len(passage.ids) for passage in newer) >= long
    if many and max(taken_back(newer), default=0) <= last:
        _keep(log, profile, renamed, person, newer[-1])
    return Lived(person, last)


def _gone_on(log: store.Store, profile: str, renamed: Mapping[str, SkillId]) -> _Gone | None:
    """Begin with what was kept, if it is the beginning of the log of today."""
    life = lives.find(log.file, profile)
    if life is None or life.follows_from != _follows_from(renamed):
        return None
    rows = log.since(profile, life.head, life.total)
    if rows is None:
        return None
    from mlpath.engine.journal.written import read

    newer = [*passages_under_todays_names(store.passages(rows), renamed)]
    person = go_on(read(life.text), datetime.fromisoformat(life.at), newer)
    return None if person is None else _Gone(person, newer, life.head)


def _keep(
    log: store.Store,
    profile: str,
    renamed: Mapping[str, SkillId],
    person: Person,
    last: Passage,
) -> None:
    """Keep a person, unless the log went on while they were worked out."""
    from mlpath.engine.journal.written import written

    head, total = log.at(profile)
    if head == last.ids[-1]:
        text, at = written(person), last.moments[-1].isoformat()
        lives.keep(log.file, lives.Life(profile, _follows_from(renamed), head, total, at, text))


def _follows_from(renamed: Mapping[str, SkillId]) -> str:
    return repr([*program(), *sorted(renamed.items())])
