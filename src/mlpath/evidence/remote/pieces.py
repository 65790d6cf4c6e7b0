"""Work on slices as on batches: a worker reads its own slice, and texts do not travel."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from mlpath.evidence.files.list_facts import ListFacts
from mlpath.evidence.postings.corpus import BATCH
from mlpath.evidence.remote.read import read
from mlpath.evidence.remote.slices import Slice
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


class Piece(NamedTuple):
    """The answers to a slice, and what there is to know of it."""

    shown: str
    last: bool
    answers: list[Any]
    facts: ListFacts


class BySlices(NamedTuple):
    """Work that takes slices as well as batches."""

    work: Any

    def start(self) -> Callable[[Any], Any]:
        """Get ready, and return what answers a batch or a slice."""
        answer = self.work.start()
        return lambda batch: _piece(batch, answer) if isinstance(batch, Slice) else answer(batch)


def _piece(part: Slice, answer: Callable[[Any], Any]) -> Piece:
    facts = ListFacts()
    documents = read(part, facts)
    answers = [answer(batch) for batch in iter(lambda: list(islice(documents, BATCH)), [])]
    return Piece(part.shown, part.last, answers, facts)


def joined(answers: Iterable[Any], say: Callable[[str], None]) -> Iterator[Any]:
    """Return the answers to batches, and after those to a file's slices what was wrong with it."""
    facts = ListFacts()
    for answer in answers:
        if not isinstance(answer, Piece):
            yield answer
            continue
        yield from answer.answers
        facts.add(answer.facts)
        if answer.last:
            yield [*facts.unread(answer.shown)]
            if columns := facts.told(answer.shown):
                say(columns)
            facts = ListFacts()
