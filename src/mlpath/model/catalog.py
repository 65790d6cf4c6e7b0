"""The knowledge of the field, each part read when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlpath.model.background import Background
    from mlpath.model.certification import Certification
    from mlpath.model.guide import Guide
    from mlpath.model.ids import (
        AreaId,
        BackgroundId,
        CertificationId,
        ItemId,
        ProjectId,
        ResourceId,
        RoleId,
        SkillId,
        SourceId,
        TopicId,
        TraitId,
    )
    from mlpath.model.item import Item
    from mlpath.model.project import Project
    from mlpath.model.resource import Resource
    from mlpath.model.role import Role
    from mlpath.model.skill import Area, Skill
    from mlpath.model.source import Source
    from mlpath.model.trait import Trait

Row = Mapping[str, str]


class Tables(Mapping[str, Sequence[Row]]):
    """CSV tables by their path without ending, as rows of strings; read on demand."""

    def __init__(self, names: Sequence[str], load: Callable[[str], Any]) -> None:
        self._names = tuple(names)
        self._load = load
        self._rows: dict[str, Sequence[Row]] = {}

    def __getitem__(self, name: str) -> Sequence[Row]:
        if name not in self._names:
            raise KeyError(name)
        if name not in self._rows:
            self._rows[name] = self._load("table:" + name)
        return self._rows[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


class Catalog:
    """Everything in `data/`, checked when it was compiled, frozen, in a fixed order.

    Not a dataclass, because a command that shows salaries should not pay for reading the quiz.
    """

    def __init__(
        self, load: Callable[[str], Any], *, tables: Sequence[str] = (), fingerprint: str = ""
    ) -> None:
        self._load = load
        self.fingerprint = fingerprint
        """Changes when any entry changes."""
        self.tables = Tables(tables, load)

    @classmethod
    def of(cls, *, fingerprint: str = "test", **parts: Any) -> Catalog:
        """Build a catalogue from ready parts: sequences of things with an id, or mappings."""
        tables: dict[str, Any] = parts.pop("tables", {})

        def load(name: str) -> Any:
            if name.startswith("table:"):
                return tables[name.removeprefix("table:")]
            part = parts.get(name, ())
            return dict(part) if isinstance(part, Mapping) else {thing.id: thing for thing in part}

        return cls(load, tables=tuple(tables), fingerprint=fingerprint)

    @cached_property
    def areas(self) -> Mapping[AreaId, Area]:
        """Groups of skills, foundations first."""
        return self._load("areas")  # type: ignore[no-any-return] # `catalog.build` makes the types

    @cached_property
    def skills(self) -> Mapping[SkillId, Skill]:
        """All skills by id."""
        return self._load("skills")  # type: ignore[no-any-return] # `catalog.build` makes the types

    @cached_property
    def roles(self) -> Mapping[RoleId, Role]:
        """All roles by id."""
        return self._load("roles")  # type: ignore[no-any-return] # `catalog.build` makes the types

    @cached_property
    def backgrounds(self) -> Mapping[BackgroundId, Background]:
        """Where people come from."""
        return self._load("backgrounds")  # type: ignore[no-any-return] # `catalog.build` makes the types

    @cached_property
    def resources(self) -> Mapping[ResourceId, Resource]:
        """What to learn with."""
        return self._load("resources")  # type: ignore[no-any-return] # `catalog.build` makes the types

    @cached_property
    def projects(self) -> Mapping[ProjectId, Project]:
        """What to build."""
        return self._load("projects")  # type: ignore[no-any-return] # `catalog.build` makes the types

    @cached_property
    def items(self) -> Mapping[ItemId, Item]:
        """Quiz items."""
        return self._load("items")  # type: ignore[no-any-return] # `catalog.build` makes the types

    @cached_property
    def guides(self) -> Mapping[TopicId, Guide]:
        """What to read about the field."""
        return self._load("guides")  # type: ignore[no-any-return] # `catalog.build` makes the types

    @cached_property
    def certifications(self) -> Mapping[CertificationId, Certification]:
        """Certificates."""
        return self._load("certifications")  # type: ignore[no-any-return] # `catalog.build` makes the types

    @cached_property
    def traits(self) -> Mapping[TraitId, Trait]:
        """Ways of being that help."""
        return self._load("traits")  # type: ignore[no-any-return] # `catalog.build` makes the types

    @cached_property
    def sources(self) -> Mapping[SourceId, Source]:
        """Where figures come from."""
        return self._load("sources")  # type: ignore[no-any-return] # `catalog.build` makes the types

    @cached_property
    def renamed(self) -> Mapping[str, SkillId]:
        """Former skill ids and what they are called now."""
        return {old: skill.id for skill in self.skills.values() for old in skill.was}
