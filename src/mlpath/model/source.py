"""Where figures and facts come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.ids import SourceId


@record
class Source:
    """Where a figure or a fact comes from."""

    id: SourceId
    title: str
    publisher: str
    date: str
    licence: str
    url: str
    note: str
