"""Ways of being that help in this work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.ids import SourceId, TraitId


@record
class Trait:
    """A way of being that helps in this work; never part of the readiness number."""

    id: TraitId
    name: str
    question: str
    grow: tuple[str, ...]
    show: tuple[str, ...]
    source: SourceId
