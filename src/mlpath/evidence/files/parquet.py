"""Parquet: the two columns that matter, some rows at a time; its reader is an extra."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from mlpath.errors import BadDataError
from mlpath.evidence.files.columns import TEXTS, TITLES, named, refuse_without_text
from mlpath.evidence.files.limits import BOMB_BYTES, RATIO

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

ROWS = 256
"""Read at a time."""


def parquet_rows(
    stream: BinaryIO, within: range | None = None
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Read the rows of a Parquet file, or of its groups that begin within bytes."""
    try:
        import pyarrow as pa
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise BadDataError(
            "Parquet is read with pyarrow, which is not installed",
            hint="Install it beside mlpath (pip install pyarrow), or save the list as CSV.",
        ) from None
    try:
        with ParquetFile(stream, pre_buffer=False) as file:
            _refuse_bombs(file.metadata)
            columns = [*named(file.schema_arrow.names, (*TITLES, *TEXTS))]
            refuse_without_text(file.schema_arrow.names)
            for group, before in _groups(file.metadata, within):
                number = before
                batches = file.iter_batches(
                    ROWS, row_groups=[group], columns=columns, use_threads=False
                )
                for row in chain.from_iterable(batch.to_pylist() for batch in batches):
                    number += 1
                    yield number, row
    except (pa.ArrowException, OSError, ValueError) as error:
        raise OSError("damaged") from error


def _groups(metadata: Any, within: range | None) -> Iterator[tuple[int, int]]:
    """List groups of rows, each with the number of rows before it."""
    rows = 0
    for number in range(metadata.num_row_groups):
        group = metadata.row_group(number)
        first = group.column(0)
        begin = first.dictionary_page_offset or first.data_page_offset
        if within is None or begin in within:
            yield number, rows
        rows += group.num_rows


def _refuse_bombs(metadata: Any) -> None:
    """Refuse what says of itself that it unpacks to far more than any text."""
    for group in range(metadata.num_row_groups):
        for place in range(metadata.num_columns):
            column = metadata.row_group(group).column(place)
            if column.total_uncompressed_size > max(
                BOMB_BYTES, RATIO * column.total_compressed_size
            ):
                raise BadDataError(
                    "it unpacks to far more than any text", hint="Unpack it and look at it."
                )
