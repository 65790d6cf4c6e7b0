"""Look through a folder of code for what it shows of the one who wrote it. Nothing is run.

Files are listed here and read in the limited child; symbolic links are not followed; what others
or machines wrote is left out. Memory depends on the number of skills, not of files.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from mlpath.evidence.code.levels import findings
from mlpath.evidence.code.notes import notes_of
from mlpath.evidence.code.part import CodePart
from mlpath.evidence.code.reader import Reader
from mlpath.evidence.code.walk import MOST_FILES, walk
from mlpath.evidence.code.whose import WORKER, claim
from mlpath.evidence.files.child import Child
from mlpath.model.clean import clean_name
from mlpath.model.reports.postings import CodeFindings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mlpath.evidence.code.whose import Survey

EVERY = 500
"""Files between two reports of progress."""


def scan(
    survey: Survey,
    *,
    now: datetime,
    environ: Mapping[str, str],
    me: Sequence[str] | None = None,
    progress: Callable[[int], None] | None = None,
) -> CodeFindings:
    """Look through a folder for what it shows of whoever is called `me`, or as git here says."""
    left_out = [0]
    files = 0
    moment = now.timestamp()
    with Child(worker=WORKER) as child:
        said = survey.signed_as(environ)
        parts = {
            path: CodePart(one, claim(one, me, said, child))
            for path, one in survey.repositories.items()
        }
        reader = Reader(child)
        roots = {path: one.root for path, one in survey.repositories.items()}
        for file in walk(survey.folder, roots, left_out):
            files += 1
            for read in parts[file.root].take(file, reader, moment):
                parts[read.file.root].add(read, moment)
            if progress is not None and files % EVERY == 0:
                progress(files)
            if files >= MOST_FILES:
                break
        for read in reader.rest():
            parts[read.file.root].add(read, moment)
    every = list(parts.values())
    newest = max((part.newest for part in every), default=0.0)
    skills = findings([shown for part in every for shown in part.all_shown()], moment)
    return CodeFindings(
        folder=clean_name(str(survey.folder)),
        files=files,
        read=reader.read,
        left_out=left_out[0],
        last_change=datetime.fromtimestamp(newest, UTC).date().isoformat() if newest else None,
        skills=skills,
        notes=notes_of(every, reader, files, found=bool(skills)),
    )
