"""Ways of being that help in this work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlpath.model.ids import SourceId, TraitId


@dataclass(frozen=True, slots=True, kw_only=True)
class Trait:
    """A way of being that helps in this work; never part of the readiness number."""

    id: TraitId
    name: str
    question: str
    grow: tuple[str, ...]
    show: tuple[str, ...]
    source: SourceId
