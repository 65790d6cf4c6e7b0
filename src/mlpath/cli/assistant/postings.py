"""Postings for an assistant: ids, names and figures of ours, and no word of whoever wrote them.

What stands in a posting, in its title, its employer or the name of its file could be written to be
obeyed by whatever reads the answer. So it never comes that far: it is dropped before anything is
worked out, and a posting is called by its number.
"""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from mlpath.errors import BadDataError, MlpathError
from mlpath.model.record import replace
from mlpath.model.reports.postings import Posting, Unread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlpath.cli.session import Session
    from mlpath.model.reports.postings import MatchReport

UNREAD = "it could not be read"
WHY = "mlpath match FILE says why."


def match_of(session: Session, files: Sequence[str], most: int) -> MatchReport:
    """Hold postings against the person."""
    from mlpath.engine.market.as_role import hours_to
    from mlpath.engine.market.match import Ranking, measure
    from mlpath.engine.market.yardstick import Yardstick

    catalog, known = session.catalog, session.known
    estimates = session.learner.estimates if known else None
    unread: list[Unread] = []
    yardstick = Yardstick(catalog.skills, catalog.roles, estimates, groups=catalog.groups.values())
    ranking = Ranking(yardstick, top=most)
    for posting in _read(session, files, unread):
        ranking.add(measure(posting, yardstick, floor=ranking.floor))
    report = ranking.report(
        hours=hours_to(session.learner), person="" if known else None, unread=unread
    )
    if not report.read:
        raise BadDataError("none of the files could be read", hint=WHY)
    if not known:
        session.notes.append("Without a profile there is nothing to compare with: mlpath assess.")
    return report


def _read(session: Session, files: Sequence[str], unread: list[Unread]) -> Iterator[Posting]:
    """Read postings; each is called by the number of its file, and by its own where it has many."""
    from mlpath.evidence.postings.corpus import CorpusReading, batches

    read = CorpusReading.of(session.catalog).start()
    for number, file in enumerate(files, 1):
        try:
            found = chain.from_iterable(map(read, batches([Path(file)])))
            for place, one in enumerate(found, 1):
                name = f"{number}" if place == 1 else f"{number}.{place}"
                if isinstance(one, Unread):
                    unread.append(Unread(file=name, problem=UNREAD, hint=WHY))
                else:
                    yield _nameless(one[0], name)
        except MlpathError:  # its sentence may quote names of files
            unread.append(Unread(file=f"{number}", problem=UNREAD, hint=WHY))


def _nameless(posting: Posting, name: str) -> Posting:
    """Return what a posting asks for, without a word of its own."""
    mentions = tuple(replace(one, surface=()) for one in posting.mentions)
    return replace(posting, file=name, title="", employer="", mentions=mentions)
