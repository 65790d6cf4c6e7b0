"""Who comes in: everybody of lists and CVs, each under a name of their own."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePath
from typing import TYPE_CHECKING

from mlpath.cli.spread.advising import Entrant
from mlpath.errors import BadDataError
from mlpath.evidence.files.document import Document, unseen
from mlpath.evidence.files.people import Row, people
from mlpath.interview.listed import Columns, listed
from mlpath.model.reports.postings import Unread
from mlpath.views.words import listing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from typing import BinaryIO

    from mlpath.model.field.catalog import Catalog

    Batch = list[Entrant | Unread]

BATCH = 4
"""People of a batch: what comes back of one is a quarter of a megabyte."""
LONGEST = 60
"""Letters of the name of a file."""
TAKEN = frozenset({"group", "people", "con", "prn", "aux", "nul"})
"""Names of files that are ours, or that Windows has for devices."""
_DEVICE = re.compile(r"(?:com|lpt)\d")
_NO_LETTER = re.compile(r"[^\w.]+")
NOBODY = "person"


class Entrants:
    """Everybody in some files, and what has to be said of how they were read."""

    def __init__(self, files: Sequence[Path | BinaryIO], catalog: Catalog) -> None:
        self._files = files
        self._catalog = catalog
        self._columns: Columns | None = None
        self._seen: dict[str, str] = {}
        self._names = FileNames()
        self._hidden: list[Document] = []
        self._notes: dict[str, None] = {}

    @property
    def notes(self) -> list[str]:
        """What was understood of tables, and what in CVs nobody sees."""
        return [*self._notes, *filter(None, [unseen(self._hidden)])]

    def batches(self) -> Iterator[Batch]:
        """Give everybody in order, some at a time."""
        batch: Batch = []
        for one in people(self._files, self._is_table):
            batch.append(self._entrant(one))
            if len(batch) >= BATCH:
                yield batch
                batch = []
        if batch:
            yield batch

    def _is_table(self, names: list[str]) -> bool:
        self._columns = Columns(names, self._catalog)
        return self._columns.of_people

    def _entrant(self, one: Row | Document | Unread) -> Entrant | Unread:
        if isinstance(one, Unread):
            return one
        if isinstance(one, Document):
            if one.hidden:
                self._hidden.append(one._replace(text=""))
            path = PurePath(one.file)
            return Entrant(one.file, path.stem, one.file, self._names.new(path.stem), one)
        said = one.said
        if one.table and self._columns is not None:
            said = self._columns.said(said)
            self._mention(one.place, self._columns.unknown)
        try:
            who = listed(said)
            self._once(who.id, one.place)
        except BadDataError as error:
            return Unread(file=one.place, problem=error.message, hint=error.hint)
        name = who.name or one.place
        return Entrant(one.place, name, who.id, self._names.new(name), who.answers, who.about)

    def _mention(self, place: str, unknown: Sequence[str]) -> None:
        """Say once of a table which of its columns were not read."""
        if unknown:
            file = place.rpartition(":")[0]
            self._notes[f"Not read of {file}: {listing(unknown)}."] = None

    def _once(self, id_: str, place: str) -> None:
        if id_ and self._seen.setdefault(id_, place) != place:
            raise BadDataError(
                f"the id {id_} is that of {self._seen[id_]}, too", hint="Give everybody their own."
            )


class FileNames:
    """Names of files from names of people: safe everywhere, and none twice."""

    def __init__(self) -> None:
        self._used: dict[str, int] = {}

    def new(self, name: str) -> str:
        """Return a name that no file has yet, on a disk that does not tell a from A."""
        bare = _bare(name)
        found = bare
        while found.casefold() in self._used:
            self._used[bare.casefold()] += 1
            found = f"{bare}-{self._used[bare.casefold()]}"
        self._used[found.casefold()] = 1
        return found


def _bare(name: str) -> str:
    letters = unicodedata.normalize("NFC", name)
    bare = _NO_LETTER.sub("-", letters)[:LONGEST].strip("-._") or NOBODY
    first = bare.partition(".")[0].casefold()
    return f"{NOBODY}-{bare}" if first in TAKEN or _DEVICE.fullmatch(first) else bare
