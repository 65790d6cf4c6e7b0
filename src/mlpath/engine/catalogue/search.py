"""Finding entries by any word they contain and by what they are about, and how to say it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from mlpath.model.field.role_level import RoleLevel
from mlpath.model.names import parts
from mlpath.model.record import record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.domain import Domain
    from mlpath.model.field.role import Role
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import DomainId, SkillId

T = TypeVar("T")


def words(text: str) -> list[str]:
    """Return the words of a text as names are compared, without a plural s."""
    return [word[:-1] if len(word) > 3 and word.endswith("s") else word for word in parts(text)]  # noqa: PLR2004 - "css" keeps its s


def score(wanted: Sequence[str], fields: Sequence[str]) -> int:
    """Rate how well a text answers a search: earlier fields count more; 0 if a word is missing."""
    total = 0
    in_fields = [words(field) for field in fields]
    for word in wanted:
        best = 0
        for rank, others in enumerate(in_fields):
            whole = word in others
            start = not whole and any(other.startswith(word) for other in others)
            best = max(best, (2 * whole + start) * (len(in_fields) - rank))
        if not best:
            return 0
        total += best
    return total


def search(things: Iterable[T], text: str, fields: Callable[[T], Sequence[str]]) -> list[T]:
    """Return the things that contain every word, best first, otherwise in their order."""
    wanted = words(text)
    scored = [(score(wanted, fields(thing)), thing) for thing in things]
    hits = [pair for pair in scored if pair[0]]
    return [thing for _, thing in sorted(hits, key=lambda pair: -pair[0])]


class Listing(Generic[T]):
    """How the entries of a kind are searched and narrowed: one row a kind."""

    def __init__(
        self,
        entries: Callable[[Catalog], Mapping[Any, T]],
        *,
        search: Callable[[T, Sequence[str]], Sequence[str]],
        skills: Callable[[T], Iterable[SkillId]] = lambda _: (),
        domains: Callable[[T], Iterable[DomainId]] = lambda _: (),
    ) -> None:
        self.entries = entries
        self.search = search
        """Texts of an entry in which words are looked for, the most telling first; the names of
        its skills are at hand."""
        self.skills = skills
        """What it is about: filters by area, role and skill go by this."""
        self.domains = domains
        """Fields of work it is about; their names are words that find it."""


@record
class Filter:
    """What a list is narrowed to."""

    text: str = ""
    area: str = ""
    skill: Skill | None = None
    role: Role | None = None
    level: RoleLevel | None = None
    """Of the role; its highest when nobody says."""
    domain: Domain | None = None

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
            left &= {
                skill
                for target in self.role.targets[self.level or RoleLevel.SENIOR]
                for skill in target.any_of
            }
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
            f"from {self.domain.name}" if self.domain else "",
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
        and (narrowed.domain is None or narrowed.domain.id in row.domains(entry))
        and (fits is None or fits(entry))
    ]
    if narrowed.text:
        left = search(left, narrowed.text, lambda entry: _texts(catalog, row, entry))
    return tuple(left)


def _texts(catalog: Catalog, row: Listing[T], entry: T) -> Sequence[str]:
    """Return what words are looked for in."""
    domains = [catalog.domains[domain] for domain in row.domains(entry)]
    fields = " ".join(name for domain in domains for name in (domain.name, *domain.aliases))
    return (*row.search(entry, names(catalog, row, entry)), fields)


def names(catalog: Catalog, row: Listing[T], entry: T) -> tuple[str, ...]:
    """Return the names of the skills that an entry is about, in its order."""
    return tuple(catalog.skills[skill].name for skill in row.skills(entry))
