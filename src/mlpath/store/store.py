"""The log of what happened to each profile, kept so that what was acknowledged is never lost."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from mlpath.errors import MlpathError, MovedError
from mlpath.store import bodies, folder, ledger, paths, schema, seal
from mlpath.store.damage import guarded
from mlpath.store.transactions import Transactions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date, datetime
    from pathlib import Path
    from sqlite3 import Connection
    from types import TracebackType
    from typing import Self

    from mlpath.model.events.event import Event, StoredEvent
    from mlpath.model.events.passage import Passage
    from mlpath.store.ledger import Draft


AT_ONCE = 1_000
"""Events that are read together: in a long life the same is noted again and again."""


class Store:
    """Every profile's events, in one file."""

    __slots__ = ("_file",)

    def __init__(self, file: Transactions) -> None:
        self._file = file

    @classmethod
    def open_read(cls, home: Path | None = None) -> Self:
        """Open the store to read: nothing on the disk changes, and no file is an empty store."""
        store = cls(Transactions(_file_in(home), write=False))
        store.profiles()  # whatever is wrong shall be said at once
        return store

    @classmethod
    def open_write(cls, home: Path | None = None, *, alone: bool = True) -> Self:
        """Open the store to write; its file is made when there is something to keep.

        Without `alone` the caller holds the lock on the store's folder already.
        """
        store = cls(Transactions(_file_in(home), write=True, alone=alone))
        if not folder.is_there(store.file):
            with guarded(store.file):
                folder.make_private(store.file.parent)
        store.profiles()
        return store

    @property
    def file(self) -> Path:
        """Where everything is kept."""
        return self._file.file

    def profiles(self) -> tuple[str, ...]:
        """Return the names of all profiles, in order."""
        with self._file.reading() as (_, book):
            return tuple(sorted(book.profiles))

    def knows(self, profile: str) -> bool:
        """Tell whether anything happened to `profile`."""
        with self._file.reading() as (_, book):
            return book.profiles.get(profile, (0, 0))[0] > 0

    def mentions(self, profile: str, kind: str, word: str) -> bool:
        """Tell whether a word stands in any event of a kind; nothing is checked or read for it."""
        with self._file.reading() as (db, _):
            found = "SELECT 1 FROM event WHERE profile = ? AND kind = ? AND instr(body, ?) LIMIT 1"
            return bool(db and db.execute(found, (profile, kind, word)).fetchall())

    def called(self, name: str) -> str | None:
        """Return the profile that goes by a name, however that is typed; None where none does."""
        known = self.profiles()
        name = bodies.composed(name)
        if name in known:
            return name
        return next((one for one in known if bodies.same(one) == bodies.same(name)), None)

    def rows(self, profile: str) -> Iterator[ledger.Row]:
        """Yield what happened to `profile` as it is stored, in order; of a long life not at once.

        Whether all of it is there is known at the end: what is missing is an error then.
        """
        with self._file.reading() as (db, book):
            if db is not None and profile in book.profiles:
                yield from self._checked(db, book, profile)

    def since(self, profile: str, head: int, total: int) -> list[ledger.Row] | None:
        """Return what happened to `profile` after its event `head`.

        None where that is no state that it ever was in, told by the running checksum; all before
        is checked as ever, and not read.
        """
        with self._file.reading() as (db, book):
            there = "SELECT 1 FROM event WHERE id = ? AND profile = ?"
            if db is None or not db.execute(there, (head, profile)).fetchone():
                return None
            after = [*self._checked(db, book, profile, after=head)]
            # Only one running checksum leads to that of today by way of these events.
            sums = b"".join([ledger.four(row[6]) for row in after])
            same = ledger.chain(total, sums) == book.profiles[profile][1]
            return after if same else None

    def _checked(
        self, db: Connection, book: ledger.Ledger, profile: str, *, after: int = 0
    ) -> Iterator[ledger.Row]:
        """Yield what came after an event; all before is checked too, if it is not sealed."""
        found = "SELECT * FROM event WHERE profile = ? AND id > ? ORDER BY id"
        if seal.holds(db, self.file):
            return iter(db.execute(found, (profile, after)))
        rows = ledger.verified(db.execute(found, (profile, 0)), [profile], book)
        return (row for row in rows if row[0] > after) if after else rows

    def at(self, profile: str) -> tuple[int, int]:
        """Return the last event of `profile`, 0 before the first, and its running checksum."""
        with self._file.reading() as (_, book):
            return book.profiles.get(profile, (0, 0))

    def count(self, profile: str) -> int:
        """Count what happened to `profile`, without reading it."""
        with self._file.reading() as (db, _):
            counted = "SELECT COUNT(*) FROM event WHERE profile = ?"
            return db.execute(counted, (profile,)).fetchone()[0] if db else 0

    def events(self, profile: str) -> tuple[StoredEvent, ...]:
        """Return what happened to `profile`, in order."""
        return tuple(read(self.rows(profile)))

    def passages(self, profile: str) -> Iterator[Passage]:
        """Yield the same a passage at a time."""
        return passages(self.rows(profile))

    def newest(self, profile: str, most: int) -> tuple[int, tuple[StoredEvent, ...]]:
        """Count what happened to `profile`, and return the newest of it, in order."""
        with self._file.reading() as (db, book):
            if db is None or profile not in book.profiles:
                return 0, ()
            of = "FROM event WHERE profile = ?"
            count = db.execute(f"SELECT COUNT(*) {of}", (profile,)).fetchone()[0]
            older = f"SELECT id {of} ORDER BY id DESC LIMIT 1 OFFSET ?"
            (last,) = db.execute(older, (profile, most)).fetchone() or (0,)
            return count, tuple(read(self._checked(db, book, profile, after=last)))

    def first_of(self, profile: str, action: str) -> int:
        """Return the first event of an action of `profile`; nothing is checked or read for it."""
        with self._file.reading() as (db, _):
            first = "SELECT MIN(id) FROM event WHERE profile = ? AND grp = ?"
            return db.execute(first, (profile, action)).fetchone()[0] or 0 if db else 0

    def append(
        self,
        profile: str,
        events: Sequence[Event],
        *,
        at: datetime,
        action: str = "",
        head: int | None = None,
    ) -> tuple[int, ...]:
        """Remember `events`, all or none; when this returns they survive whatever comes.

        Events of one action are undone as a whole. With `head` they follow from the profile as it
        was up to that event, and are refused when it has gone on since then.
        """
        bodies.check_group(action)
        moment = at.isoformat()
        drafts = [(moment, event.kind, bodies.encode(event.encode()), action) for event in events]
        return self.record(profile, lambda _: drafts, day=at.date(), head=head)

    def record(
        self,
        profile: str,
        drafts: Callable[[int], Iterable[Draft]],
        *,
        day: date,
        new: bool = False,
        head: int | None = None,
    ) -> tuple[int, ...]:
        """Remember the events that `drafts` makes when told the id of the first one."""
        bodies.check_name(profile)
        with self._file.writing(day) as (db, book):
            if new and profile in book.profiles:
                raise MlpathError(
                    f'there is already a profile "{profile}".',
                    hint="Choose another name with --profile, or delete that profile first.",
                )
            if head is not None and head != book.profiles.get(profile, (0, 0))[0]:
                raise MovedError(
                    f'the profile "{profile}" was changed just now.', hint="Try again."
                )
            first = book.next_id
            rows = ledger.made_rows(first, profile, drafts(first))
            schema.add(db, book.adding(rows, profile))
        return tuple(range(first, book.next_id))

    def delete(self, profile: str) -> bool:
        """Remove all that is known about `profile`, copies too; tell whether there was anything."""
        from mlpath.store import removal  # rarely needed

        if not folder.is_there(self.file):
            return False
        with self._file.writing() as (db, book):
            there = removal.remove_rows(db, book, profile, self.file)
        if book.profiles:
            self._file.rewrite()
        else:
            self.close()
            with guarded(self.file):
                removal.remove_file(self.file)
        return there

    def check(self) -> None:
        """Read everything, and refuse it if any of it is not as it was written."""
        with self._file.reading() as (db, _):
            if db is not None:
                schema.check_all(db, self.file)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def __enter__(self) -> Self:
        """Return the store itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let go of the file."""
        self.close()


def _file_in(home: Path | None) -> Path:
    if home is None:
        import os

        home = paths.home(os.environ)
    return paths.store_file(home)


def read(rows: Iterable[ledger.Row]) -> Iterator[StoredEvent]:
    """Read events as they are stored, many at a time; one that cannot be read is named."""
    for passage in passages(rows):
        yield from passage.stored()


def passages(rows: Iterable[ledger.Row]) -> Iterator[Passage]:
    """Read the same a passage at a time."""
    rows = iter(rows)
    while some := [*islice(rows, AT_ONCE)]:
        try:
            passage = _together(some)
        except (LookupError, TypeError, ValueError, AttributeError):
            from mlpath.model.events.passage import Passage

            passage = Passage.made_of([*map(_one, some)])
        yield passage


def _together(rows: Sequence[ledger.Row]) -> Passage:
    from datetime import datetime

    from mlpath.model.events.event import KINDS
    from mlpath.model.events.passage import Passage

    ids, _, moments, kinds, texts, groups, _ = zip(*rows, strict=True)
    of = dict[str, list[int]]()
    for place, kind in enumerate(kinds):
        of.setdefault(kind, []).append(place)
    return Passage(
        ids,
        [*map(datetime.fromisoformat, moments)],
        groups,
        {
            KINDS[kind]: (
                places,
                KINDS[kind].decode_all(bodies.decode_all([texts[place] for place in places])),
            )
            for kind, places in of.items()
        },
    )


def _one(row: ledger.Row) -> StoredEvent:
    from datetime import datetime

    from mlpath.model.events.event import KINDS, StoredEvent

    id_, _, at, kind, text, group, _ = row
    if kind not in KINDS:
        raise _strange(f'of a kind that this mlpath does not know: "{kind}"')
    try:
        event = KINDS[kind].decode(bodies.decode(text))
        return StoredEvent(id=id_, at=datetime.fromisoformat(at), event=event, action=group)
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise _strange(f'that this mlpath cannot read: number {id_}, "{kind}"') from error


def _strange(what: str) -> MlpathError:
    from mlpath.errors import BadDataError

    return BadDataError(f"the store holds an event {what}.", hint="Update mlpath.")
