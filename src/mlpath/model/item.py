"""Quiz questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.ids import ItemId, SkillId


@record
class Item:
    """A quiz question about one level step of one skill."""

    id: ItemId
    skill: SkillId
    level: int
    text: str
    answer: str
    wrong: tuple[str, ...]
    explain: str
    code: str = ""
    verify: str = ""
    """A program that prints the answer, or "code" when `code` does."""
