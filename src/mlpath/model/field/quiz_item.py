"""Quiz questions."""

from __future__ import annotations

from collections.abc import Mapping

from mlpath.model.field.level import Level
from mlpath.model.ids import DomainId, ItemId, SkillId
from mlpath.model.record import default, record


@record
class Item:
    """A quiz question about one level step of one skill."""

    id: ItemId
    skill: SkillId
    level: Level
    text: str
    answer: str
    wrong: tuple[str, ...]
    explain: str
    code: str = ""
    domain: DomainId | None = None
    """The field of work whose facts it asks for; nobody else is asked."""
    verify: str = ""
    """A program that prints the answer, or "code" when `code` does."""
    draw: Mapping[str, tuple[float, ...]] = default(factory=dict)
    """Values that numbers in the texts may have, by the name they have there: `{name}`."""
