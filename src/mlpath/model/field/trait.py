"""Ways of being that help in this work."""

from __future__ import annotations

from mlpath.model.ids import SourceId, TraitId
from mlpath.model.record import record


@record
class Trait:
    """A way of being that helps in this work; never part of the readiness number."""

    id: TraitId
    name: str
    question: str
    grow: tuple[str, ...]
    show: tuple[str, ...]
    source: SourceId
