"""Quiz questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlpath.model.ids import ItemId, SkillId


@dataclass(frozen=True, slots=True, kw_only=True)
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
