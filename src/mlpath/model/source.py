"""Where figures and facts come from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlpath.model.ids import SourceId


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a figure or a fact comes from."""

    id: SourceId
    title: str
    publisher: str
    date: str
    licence: str
    url: str
    note: str
