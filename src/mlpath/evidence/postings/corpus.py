"""Read a corpus of postings on all cores: constant memory, progress, and an end at any moment."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from mlpath.errors import MlpathError
from mlpath.evidence.files.document import Document
from mlpath.evidence.files.documents import documents
from mlpath.evidence.postings.posting import PostingReader
from mlpath.model.reports.postings import Unread

if TYPE_CHECKING:
    from collections import deque
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future
    from pathlib import Path

    from mlpath.model.field.catalog import Catalog
    from mlpath.model.reports.postings import Posting

BATCH = 48
"""Postings handed to a process at a time."""
WORTH_IT = 4 * BATCH
"""With fewer postings, starting processes costs more than it saves."""
DEATHS = 2
"""So often a process may die over the same postings before reading is given up."""
AHEAD = 6
"""Batches a process that may wait for an answer: memory does not grow with the list."""

_reader: PostingReader | None = None


def cores() -> int:
    """Count the cores that may be used."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def postings(
    paths: Iterable[Path],
    catalog: Catalog,
    *,
    jobs: int | None = None,
    progress: Callable[[int], None] | None = None,
    hiding: Callable[[Document], None] | None = None,
) -> Iterator[tuple[Posting, int] | Unread]:
    """Read all postings, in order, each with a fingerprint of its text.

    `hiding` is told of every document that has words which nobody sees.
    """
    batches = _batches(documents(paths), hiding)
    first = next(batches, None)
    if first is None:
        return
    some = [first]
    size = _documents_in(first)
    while size < WORTH_IT and (more := next(batches, None)) is not None:
        some.append(more)
        size += _documents_in(more)
    alone = size < WORTH_IT or (jobs or cores()) < 2  # noqa: PLR2004
    done = 0
    everything = _chain(some, batches)
    results = (
        map(_here(PostingReader(catalog)), everything)
        if alone
        else _spread(everything, catalog, jobs or cores())
    )
    for result in results:
        for one in result:
            yield one
            done += not isinstance(one, Unread)
        if progress is not None:
            progress(done)


def fingerprint(text: str) -> int:
    """Return a number that copies of one posting share."""
    from hashlib import blake2b

    letters = "".join(text.lower().split())[:4000]
    return int.from_bytes(blake2b(letters.encode("utf-8", "replace"), digest_size=8).digest())


def _chain(some: list[list[Any]], rest: Iterator[list[Any]]) -> Iterator[list[Any]]:
    yield from some
    yield from rest


def _documents_in(batch: list[Any]) -> int:
    return sum(isinstance(one, Document) for one in batch)


def _batches(
    found: Iterator[Document | Unread], hiding: Callable[[Document], None] | None
) -> Iterator[list[Document | Unread]]:
    batch: list[Document | Unread] = []
    for one in found:
        if hiding is not None and isinstance(one, Document) and one.hidden:
            hiding(one)
        batch.append(one)
        if len(batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _here(reader: PostingReader) -> Callable[[list[Any]], list[Any]]:
    def read(batch: list[Any]) -> list[Any]:
        return [_one(reader, document) for document in batch]

    return read


def _one(reader: PostingReader, document: Document | Unread) -> tuple[Posting, int] | Unread:
    if isinstance(document, Unread):
        return document
    posting = reader.read(document.text, file=document.file, title=document.title)
    return posting, fingerprint(document.text)


def _spread(batches: Iterator[list[Any]], catalog: Catalog, jobs: int) -> Iterator[list[Any]]:
    """Hand batches to processes, a bounded number ahead, and give the answers back in order.

    A process that dies (killed, out of memory) takes the others of its pool with it: what waits is
    read again by a new pool, a few times at most.
    """
    from collections import deque
    from concurrent.futures import BrokenExecutor

    parts = (tuple(catalog.skills.values()), tuple(catalog.roles.values()))
    waiting: deque[list[Any]] = deque()
    stuck: list[Any] | None = None
    deaths = 0
    while True:
        with _pool(jobs, parts) as hand:
            try:
                yield from _read_ahead(batches, waiting, hand, most=AHEAD * jobs)
            except BrokenExecutor:
                deaths = deaths + 1 if waiting[0] is stuck else 1
                stuck = waiting[0]
            else:
                return
        if deaths > DEATHS:
            raise MlpathError(
                f"reading stopped: the processes that read postings were killed {deaths} times",
                hint="Is there too little memory? Give fewer postings at a time.",
            )


def _read_ahead(
    batches: Iterator[list[Any]],
    waiting: deque[list[Any]],
    hand: Callable[[list[Any]], Future[list[Any]]],
    *,
    most: int,
) -> Iterator[list[Any]]:
    """Yield answers in order; what was handed out and not answered stays in `waiting`."""
    from collections import deque

    answers = deque(hand(batch) for batch in waiting)
    for batch in batches:
        waiting.append(batch)
        answers.append(hand(batch))
        if len(answers) >= most:
            yield _answer(answers, waiting)
    while answers:
        yield _answer(answers, waiting)


def _answer(answers: deque[Future[list[Any]]], waiting: deque[list[Any]]) -> list[Any]:
    answer = answers[0].result()
    answers.popleft()
    waiting.popleft()
    return answer


@contextmanager
def _pool(jobs: int, parts: tuple[Any, Any]) -> Iterator[Callable[[list[Any]], Future[list[Any]]]]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # Forking is safe here: no thread of ours runs before it, and it costs no second start-up.
    context = multiprocessing.get_context("fork" if sys.platform.startswith("linux") else "spawn")
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_prepare, initargs=parts)
    try:
        yield lambda batch: pool.submit(_in_worker, batch)
    finally:
        pool.shutdown(cancel_futures=True)


def _prepare(skills: tuple[Any, ...], roles: tuple[Any, ...]) -> None:
    import signal

    from mlpath.model.field.catalog import Catalog

    global _reader  # noqa: PLW0603 - one a process, made when it starts
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interruption means
    _reader = PostingReader(Catalog.of(skills=skills, roles=roles))


def _in_worker(batch: list[Any]) -> list[Any]:
    assert _reader is not None
    return [_one(_reader, document) for document in batch]
