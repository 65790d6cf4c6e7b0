"""Work on blocks as on batches: a worker reads its own block, and texts do not travel."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from mlpath.evidence.files.facts import Facts
from mlpath.evidence.postings.corpus import BATCH
from mlpath.evidence.remote.block import Block
from mlpath.evidence.remote.read import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


class Piece(NamedTuple):
    """The answers to a block, and what there is to know of it."""

    shown: str
    last: bool
    answers: list[Any]
    facts: Facts


class ByBlocks(NamedTuple):
    """Work that takes blocks as well as batches."""

    work: Any

    def start(self) -> Callable[[Any], Any]:
        """Get ready, and return what answers a batch or a block."""
        answer = self.work.start()
        return lambda batch: _piece(batch, answer) if isinstance(batch, Block) else answer(batch)


def _piece(block: Block, answer: Callable[[Any], Any]) -> Piece:
    facts = Facts()
    documents = read(block, facts)
    answers = [answer(batch) for batch in iter(lambda: list(islice(documents, BATCH)), [])]
    return Piece(block.shown, block.last, answers, facts)


def joined(answers: Iterable[Any], say: Callable[[str], None]) -> Iterator[Any]:
    """Return the answers to batches, and after those to a file's blocks what was wrong with it."""
    facts = Facts()
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
            facts = Facts()
