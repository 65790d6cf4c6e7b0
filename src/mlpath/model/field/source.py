"""Where figures and facts come from."""

from __future__ import annotations

from mlpath.model.ids import SourceId
from mlpath.model.record import record


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
    files: tuple[str, ...] = ()
    """Raw files that figures were read from, each with its SHA-256 sum."""
    short: str = ""
    """What a table calls it, where that is not the publisher."""

    @property
    def called(self) -> str:
        """What a reader knows it by, short enough for a column."""
        return self.short or self.publisher
