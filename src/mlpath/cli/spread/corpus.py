"""Work on all there is in files, folders, pipes and stores of objects, in the order named."""

from __future__ import annotations

from itertools import groupby, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mlpath.cli.files import given
from mlpath.evidence.postings.corpus import batches
from mlpath.evidence.remote.slices import is_address, slices

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mlpath.cli.spread.spread import Spread
    from mlpath.cli.spread.task import Task


def over_corpus(
    spread: Spread,
    work: Task[Any, list[Any]],
    names: Sequence[str],
    *,
    what: str,
    say: Callable[[str], None],
) -> Iterator[list[Any]]:
    """Answer all there is; what could not be read stands among the answers of its file."""
    if not any(map(is_address, names)):
        local = given([Path(name) for name in names], what)
        yield from spread.over(work, batches(local, say=say))
        return
    from mlpath.evidence.remote.pieces import BySlices, joined

    yield from joined(spread.over(BySlices(work), _inputs(names, what, say)), say)


def _inputs(names: Sequence[str], what: str, say: Callable[[str], None]) -> Iterator[Any]:
    local = iter(given([Path(name) for name in names if not is_address(name)], what))
    for far, some in groupby(names, is_address):
        if far:
            for name in some:
                yield from slices(name)
        else:
            yield from batches(islice(local, len(list(some))), say=say)
