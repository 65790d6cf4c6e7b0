"""The archive of one's own data that LinkedIn gives: its lists become a text like any CV."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from mlpath.errors import BadDataError
from mlpath.evidence.files.decode import decode, marked
from mlpath.evidence.files.document import Extract
from mlpath.evidence.files.zipped import opened
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from mlpath.evidence.files.zipped import Archive

ROWS = 500
"""Of one list."""
CELL = 20_000
"""Letters of one cell."""


class _List(NamedTuple):
    """A list of the archive, and how each row of it is told."""

    file: str
    heading: str
    title: tuple[str, ...] = ()
    begin: str = ""
    end: str = ""
    below: tuple[str, ...] = ()


_LISTS = (
    _List(
        "profile.csv", "", ("First Name", "Last Name"), "", "",
        ("Headline", "Geo Location", "Summary"),
    ),
    _List(
        "positions.csv", "Experience", ("Title", "Company Name"), "Started On", "Finished On",
        ("Location", "Description"),
    ),
    _List(
        "education.csv", "Education", ("Degree Name", "School Name"), "Start Date", "End Date",
        ("Notes", "Activities"),
    ),
    _List("skills.csv", "Skills", ("Name",)),
    _List(
        "projects.csv", "Projects", ("Title",), "Started On", "Finished On", ("Description",)
    ),
    _List(
        "certifications.csv", "Certifications", ("Name", "Authority"), "Started On", "Finished On"
    ),
    _List("courses.csv", "Courses", ("Name",)),
    _List("languages.csv", "Languages", ("Name", "Proficiency")),
    _List("publications.csv", "Publications", ("Name", "Publisher"), below=("Description",)),
    _List("honors.csv", "Awards", ("Title",), below=("Description",)),
    _List(
        "volunteering.csv", "Volunteering", ("Role", "Company Name"), "Started On", "Finished On",
        ("Description",),
    ),
)  # fmt: skip
_TELLING = frozenset({"profile.csv", "positions.csv"})


def read_linkedin(path: Path) -> Extract:
    """Read the archive of a LinkedIn member."""
    with opened(path, "the archive") as archive:
        files = {name.rpartition("/")[2].lower(): name for name in archive.names}
        if not _TELLING & files.keys():
            raise BadDataError(
                "it is an archive",
                hint="Unpack it first and give a document of it. "
                "(The archive of your data from LinkedIn can be given as it is.)",
            )
        parts = [_told(one, _rows(archive, files[one.file])) for one in _LISTS if one.file in files]
    return Extract(marked("\n\n".join(part for part in parts if part)))


def _rows(archive: Archive, name: str) -> list[dict[str, str]]:
    """Read the rows of a list; notes may stand above its head, which names at least one column."""
    csv.field_size_limit(1 << 20)
    lines = decode(archive.bytes_of(name)).splitlines(keepends=True)
    head = next((at for at, line in enumerate(lines[:10]) if _is_head(line)), 0)
    found: list[dict[str, str]] = []
    try:
        for row in csv.DictReader(lines[head:]):
            if len(found) >= ROWS:
                break
            found.append(
                {
                    key: value[:CELL].strip()
                    for key, value in row.items()
                    if isinstance(key, str) and isinstance(value, str)
                }
            )
    except csv.Error as error:
        raise BadDataError("the archive is damaged", hint="Download it again.") from error
    return found


def _is_head(line: str) -> bool:
    known = {column for one in _LISTS for column in one.title}
    return bool(known & {cell.strip().strip('"') for cell in line.split(",")})


def _told(one: _List, rows: list[dict[str, str]]) -> str:
    """Write a list as a part of a CV."""
    lines = [line for row in rows for line in _entry(one, row)]
    return "\n".join(([f"## {one.heading}"] if one.heading else []) + lines) if lines else ""


def _entry(one: _List, row: dict[str, str]) -> list[str]:
    glue = " " if not one.heading else ", "
    title = glue.join(filter(None, (row.get(key, "") for key in one.title)))
    begin, end = row.get(one.begin, ""), row.get(one.end, "")
    span = f"{begin or end} – {end or 'Present'}" if one.below and begin else begin or end
    head = f"{title}  {span}".strip()
    below = [row[key] for key in one.below if row.get(key)]
    if not one.below:
        return [f"- {head}"] if head else []
    return [head, *below, ""] if head or below else []
