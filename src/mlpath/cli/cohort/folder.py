"""The folder that a group gets: a page and JSON a person, and what an earlier run left there."""

from __future__ import annotations

import csv
import io
from contextlib import contextmanager, suppress
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from mlpath.errors import MlpathError, UsageError
from mlpath.model import private
from mlpath.model.named import NamedTuple
from mlpath.model.reports.cohort import PersonRow, Stood

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from mlpath.cli.spread.advising import Advised

MARK = ".mlpath-cohort"
MARKED = "mlpath cohort wrote this folder; a new run replaces its files.\n"
TABLE = "people.csv"
OWN = ("group.", "people.")
"""How the names of files begin that no person's files have."""
COLUMNS = (
    "name", "id", "from", "file", "role", "level", "background", "readiness", "doors", "postings",
    "hours", "ready", "on",
    "readiness_before", "doors_before", "ready_before", "before",
)  # fmt: skip
OURS = (b'<meta name="generator" content="mlpath', b'"mlpath": ')
"""What is near the beginning of every page and every JSON that this program writes."""
HEAD = 1_500
FORMULA = tuple("=+-@\t")
"""A cell that begins so is worked out by a program for tables, and not shown."""


class Member(NamedTuple):
    """A line of the table of people."""

    name: str
    id: str
    place: str
    file: str
    role: str
    level: str
    background: str
    hours: int
    postings: int
    now: Stood
    before: Stood | None

    @property
    def key(self) -> str:
        """What somebody is found by in another run."""
        return f"id {self.id}" if self.id else f"name {self.name}"

    def row(self, roles: Mapping[str, str]) -> PersonRow:
        """Return what the page of all people shows."""
        return PersonRow(
            name=self.name,
            file=self.file,
            goal=f"{roles.get(self.role, self.role)}, {self.level}",
            readiness=self.now.readiness,
            doors=self.now.doors,
            postings=self.postings,
            hours=self.hours,
            ready=self.now.ready,
            before=self.before,
        )

    @classmethod
    def of(cls, one: Advised, today: date, before: Mapping[str, Stood]) -> Member:
        """Return the line of somebody."""
        who, out = one.entrant, one.outcome
        found = cls(
            name=who.name,
            id=who.id,
            place=who.place,
            file=who.file,
            role=out.role,
            level=out.level.value,
            background=out.background or "",
            hours=round(out.hours),
            postings=out.postings,
            now=Stood(
                on=today,
                readiness=round(out.readiness, 1),
                doors=out.doors,
                ready=out.ready,
            ),
            before=None,
        )
        return found._replace(before=before.get(found.key))


class Folder:
    """The folder of a group."""

    def __init__(self, path: Path, today: date) -> None:
        self.path = path
        self.today = today
        self.before: dict[str, Stood] = {}
        """Where everybody stood in the newest run of an earlier day, else in the last one."""
        self._left: dict[str, str] = {}

    def open(self) -> None:
        """Make the folder, or take the one of an earlier run; refuse what is somebody else's."""
        with _told(self.path):
            if self.path.exists():
                self._refuse_others()
                self.path.chmod(private.FOLDER_MODE)  # names of files are names of people
            else:
                self.path.mkdir(private.FOLDER_MODE)
            private.write(self.path / MARK, MARKED.encode(), durable=False)
        self._remember()

    def _refuse_others(self) -> None:
        if not self.path.is_dir():
            raise UsageError(f"{self.path} is not a folder", hint="Name a new one.")
        found = next(self.path.iterdir(), None)
        if found is not None and not (self.path / MARK).is_file():
            raise UsageError(
                f"{self.path} holds files that are not of mlpath cohort, such as {found.name}",
                hint="Name a new folder; a folder of an earlier run may be named again.",
            )

    def write(self, name: str, parts: Iterable[bytes]) -> None:
        """Write a file, in the place of one that this program wrote and of no other."""
        file = self.path / name
        with _told(file):
            if not name.startswith(OWN) and file.exists() and not _is_ours(file):
                raise MlpathError(
                    f"{file} is not of mlpath cohort, and would be overwritten",
                    hint="Move it to another folder, and run this again.",
                )
            private.pour(file, parts, durable=False, tidy=False)

    def _remember(self) -> None:
        """Read where everybody stood; whoever is there twice without an id is nobody."""
        twice = set()
        table = self.path / TABLE
        with suppress(FileNotFoundError), table.open(encoding="utf-8", newline="") as opened:
            for row in csv.DictReader(opened):
                with suppress(ValueError, KeyError, TypeError):  # somebody changed the table
                    one = _member(row)
                    self._left[one.file] = one.name
                    twice |= {one.key} & self.before.keys()
                    then = one.before
                    earlier = then is not None and then.on < one.now.on == self.today
                    self.before[one.key] = then if earlier and then is not None else one.now
        for key in twice:
            del self.before[key]

    def gone(self, files: Iterable[str]) -> list[str]:
        """Name those of the earlier run who are not in this one: their files stay."""
        there = set(files)
        return [name for file, name in self._left.items() if file not in there]

    def write_people(self, members: Sequence[Member]) -> None:
        """Write the table of all people, which the next run compares with."""
        self.write(TABLE, chain([_line(COLUMNS)], map(_line, map(_cells, members))))


def _is_ours(file: Path) -> bool:
    with file.open("rb") as opened:
        head = opened.read(HEAD)
    return any(sign in head for sign in OURS)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Say in a sentence that something cannot be written."""
    try:
        yield
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise MlpathError(
            f"cannot write {path}: {reason}", hint="Name a folder that you can write to."
        ) from None


def _cells(one: Member) -> tuple[object, ...]:
    then = one.before
    before = (then.readiness, then.doors, then.ready, then.on) if then else ("",) * 4
    place = (one.now.readiness, one.now.doors, one.postings, one.hours, one.now.ready, one.now.on)
    who = (one.name, one.id, one.place, one.file, one.role, one.level, one.background)
    return (*map(_safe, who), *place, *before)


def _member(row: Mapping[str, str]) -> Member:
    on = date.fromisoformat
    before = None
    if row["before"]:
        before = Stood(
            on=on(row["before"]),
            readiness=float(row["readiness_before"]),
            doors=int(row["doors_before"]),
            ready=on(row["ready_before"]),
        )
    return Member(
        name=row["name"].removeprefix("'"),
        id=row["id"].removeprefix("'"),
        place=row["from"],
        file=row["file"],
        role=row["role"],
        level=row["level"],
        background=row["background"],
        hours=int(row["hours"]),
        postings=int(row["postings"]),
        now=Stood(
            on=on(row["on"]),
            readiness=float(row["readiness"]),
            doors=int(row["doors"]),
            ready=on(row["ready"]),
        ),
        before=before,
    )


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text


def _line(cells: Iterable[object]) -> bytes:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue().encode()
