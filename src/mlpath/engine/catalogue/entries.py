"""Lists of entries: what a search and filters leave, and how to say it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from mlpath.engine.catalogue.search import search
from mlpath.model.field.role_level import RoleLevel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.role import Role
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId

T = TypeVar("T")


class Listing(NamedTuple, Generic[T]):
    """How the entries of a kind are searched and narrowed: one row a kind."""

    entries: Callable[[Catalog], Mapping[Any, T]]
    search: Callable[[T, Sequence[str]], Sequence[str]]
    """Texts of an entry in which words are looked for, the most telling first; its skills by name
    are at hand."""
    skills: Callable[[T], Iterable[SkillId]]
    """What it is about: filters by area, role and skill go by this."""


class Filter(NamedTuple):
    """What a list is narrowed to."""

    text: str = ""
    area: str = ""
    skill: Skill | None = None
    role: Role | None = None
    level: RoleLevel | None = None
    """Of the role; its highest when nobody says."""

    def skills(self, catalog: Catalog) -> set[SkillId] | None:
        """Return the skills that are left, or None when nothing is filtered."""
        if not self.area and self.skill is None and self.role is None:
            return None
        left = set(catalog.skills)
        if self.area:
            left &= {s.id for s in catalog.skills.values() if s.area == self.area}
        if self.skill is not None:
            left &= {self.skill.id}
        if self.role is not None:
            left &= {t.skill for t in self.role.targets[self.level or RoleLevel.SENIOR]}
        return left

    def said(self, before: str = "", after: str = "") -> str:
        """Say it in words, between what is said of filters of one kind only."""
        level = f" ({self.level})" if self.level else ""
        parts = (
            before,
            f'with "{self.text}"' if self.text else "",
            f"in {self.area}" if self.area else "",
            f"for {self.skill.name}" if self.skill else "",
            f"for {self.role.name}{level}" if self.role else "",
            after,
        )
        return " ".join(part for part in parts if part)


EVERYTHING = Filter()


def found(
    catalog: Catalog, row: Listing[T], narrowed: Filter, fits: Callable[[T], bool] | None = None
) -> tuple[T, ...]:
    """Return the entries that a search and filters leave, best first."""
    wanted = narrowed.skills(catalog)
    left = [
        entry
        for entry in row.entries(catalog).values()
        if (wanted is None or not wanted.isdisjoint(row.skills(entry)))
        and (fits is None or fits(entry))
    ]
    if narrowed.text:
        left = search(left, narrowed.text, lambda e: row.search(e, names(catalog, row, e)))
    return tuple(left)


def names(catalog: Catalog, row: Listing[T], entry: T) -> tuple[str, ...]:
    """Return the names of the skills that an entry is about, in its order."""
    return tuple(catalog.skills[skill].name for skill in row.skills(entry))
