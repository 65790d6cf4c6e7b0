"""The knowledge of the field, each part read when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from mlpath.model.field.entry_kind import EntryKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlpath.model.field.background import Background
    from mlpath.model.field.certification import Certification
    from mlpath.model.field.dataset import Dataset
    from mlpath.model.field.domain import Domain
    from mlpath.model.field.elimination import Elimination
    from mlpath.model.field.entry_kind import K, Loader, T
    from mlpath.model.field.group import Group
    from mlpath.model.field.guide import Guide
    from mlpath.model.field.market_posting import MarketPosting
    from mlpath.model.field.module import Module
    from mlpath.model.field.own.bridge import Bridge
    from mlpath.model.field.own.call import Call
    from mlpath.model.field.own.country import Land
    from mlpath.model.field.own.subject import Subject
    from mlpath.model.field.project import Project
    from mlpath.model.field.quiz_item import Item
    from mlpath.model.field.resource import Resource
    from mlpath.model.field.role import Role
    from mlpath.model.field.skill import Area, Skill
    from mlpath.model.field.source import Source
    from mlpath.model.field.theme import Theme
    from mlpath.model.field.together import Ties
    from mlpath.model.field.trait import Trait
    from mlpath.model.ids import (
        AreaId,
        BackgroundId,
        BridgeId,
        CallId,
        CertificationId,
        CountryId,
        DatasetId,
        DomainId,
        GroupId,
        ItemId,
        ModuleId,
        ProjectId,
        ResourceId,
        RoleId,
        SkillId,
        SourceId,
        SubjectId,
        ThemeId,
        TopicId,
        TraitId,
    )

Row = Mapping[str, str]
TOGETHER = "together"
"""The table of correlations that is made when data are compiled."""
TIES = "ties"
"""The table of what they follow from, made then too."""
RENAMED, NAMES = "renamed", "names"
"""Tables made then of entries that many commands want no more of."""
IN_EVENTS = ("domains", "subjects", "backgrounds", "roles", "traits", "skills")
"""The kinds that events name by an id."""


class Tables(Mapping[str, Sequence[Row]]):
    """CSV tables by their path without ending, as rows of strings; read on demand."""

    def __init__(self, names: Iterable[str], load: Callable[[str], Sequence[Row]]) -> None:
        self._names = tuple(names)
        self._load = load
        self._rows: dict[str, Sequence[Row]] = {}

    def __getitem__(self, name: str) -> Sequence[Row]:
        if name not in self._names:
            raise KeyError(name)
        if name not in self._rows:
            self._rows[name] = self._load(name)
        return self._rows[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


class Catalog:
    """Everything in `data/`, checked when it was compiled, frozen, in a fixed order.

    Not a dataclass, because a command that shows salaries should not pay for reading the quiz.
    Each kind of entry is one row here: builder, checks and reader of files follow from its record.
    """

    areas: EntryKind[AreaId, Area] = EntryKind("skill.Area", show="mlpath skills --area {0.id}")
    """Groups of skills, foundations first."""
    skills: EntryKind[SkillId, Skill] = EntryKind("skill.Skill", reports=("skills", "skill"))
    groups: EntryKind[GroupId, Group] = EntryKind(
        "group.Group", show="mlpath skills {0.members[0]}"
    )
    """Skills of which one serves."""
    domains: EntryKind[DomainId, Domain] = EntryKind(
        "domain.Domain", noun="field of work", show="mlpath projects --domain {0.id}"
    )
    """Fields of work."""
    subjects: EntryKind[SubjectId, Subject] = EntryKind(
        "own.subject.Subject", noun="subject of study", show="mlpath assess --studies {0.id}"
    )
    """What people study."""
    backgrounds: EntryKind[BackgroundId, Background] = EntryKind(
        "background.Background", show="mlpath assess --background {0.id}"
    )
    """Where people come from."""
    bridges: EntryKind[BridgeId, Bridge] = EntryKind("own.bridge.Bridge", folder="bridges")
    """How people of each background get in."""
    countries: EntryKind[CountryId, Land] = EntryKind(
        "own.country.Land", noun="country", folder="countries"
    )
    """What is known of countries to work in."""
    calls: EntryKind[CallId, Call] = EntryKind("own.call.Call", noun="call for students")
    """Programmes that students apply for."""
    resources: EntryKind[ResourceId, Resource] = EntryKind(
        "resource.Resource", reports=("resources", "resource")
    )
    """What to learn with."""
    projects: EntryKind[ProjectId, Project] = EntryKind(
        "project.Project", reports=("projects", "project")
    )
    """What to build."""
    themes: EntryKind[ThemeId, Theme] = EntryKind("theme.Theme")
    """Subjects that modules are about."""
    modules: EntryKind[ModuleId, Module] = EntryKind("module.Module")
    """The units of a plan."""
    datasets: EntryKind[DatasetId, Dataset] = EntryKind("dataset.Dataset", noun="data set")
    """Public data by field of work."""
    items: EntryKind[ItemId, Item] = EntryKind("quiz_item.Item", noun="quiz item")
    certifications: EntryKind[CertificationId, Certification] = EntryKind(
        "certification.Certification", noun="certificate", reports=("certs", "cert")
    )
    traits: EntryKind[TraitId, Trait] = EntryKind("trait.Trait", show="mlpath guide traits")
    """Ways of being that help."""
    sources: EntryKind[SourceId, Source] = EntryKind(
        "source.Source", show="mlpath data sources {0.id}"
    )
    """Where figures come from."""
    roles: EntryKind[RoleId, Role] = EntryKind(
        "role.Role", folder="roles", reports=("roles", "role")
    )
    guides: EntryKind[TopicId, Guide] = EntryKind(
        "guide.Guide", noun="topic", folder="guide", show="mlpath guide {0.id}"
    )
    """What to read about the field."""

    def __init__(
        self,
        load: Loader,
        tables: Tables,
        *,
        fingerprint: str,
        derived: Callable[[str], Any] = lambda name: None,  # noqa: ARG005 - nothing is
    ) -> None:
        self.load = load
        self.tables = tables
        self.derived = derived
        """Reads what was worked out from the entries when they were compiled, by its name."""
        self.fingerprint = fingerprint
        """Changes when any entry changes."""
        self.kept: dict[object, object] = {}
        """What follows from entries alone, as it was worked out first: for many people at once."""

    @classmethod
    def of(
        cls,
        *,
        fingerprint: str = "test",
        tables: Mapping[str, Sequence[Row]] | None = None,
        **parts: Iterable[Any] | Mapping[Any, Any],
    ) -> Catalog:
        """Build a catalogue from ready parts: sequences of things with an id, or mappings."""

        def load(kind: EntryKind[K, T]) -> Mapping[K, T]:
            part = parts.get(kind.section, ())
            return dict(part) if isinstance(part, Mapping) else {thing.id: thing for thing in part}

        from mlpath.model.field.parted import parted

        rows = parted(tables or {})
        return cls(load, Tables(rows, rows.__getitem__), fingerprint=fingerprint)

    @cached_property
    def postings(self) -> Sequence[MarketPosting]:
        """What real postings ask for, role by role; read when first asked for."""
        from mlpath.model.field.parted import POSTINGS, part

        first = part(POSTINGS, "")
        roles = [name.removeprefix(first) for name in self.tables if name.startswith(first)]
        return tuple(one for role in roles for one in self.postings_of(role))

    def postings_of(self, role: str) -> Sequence[MarketPosting]:
        """Return the postings of one role, "" for those of none; no others are read."""
        from mlpath.model.field.market_posting import market_posting
        from mlpath.model.field.parted import POSTINGS, part

        return tuple(map(market_posting, self.tables.get(part(POSTINGS, role), ())))

    @cached_property
    def together(self) -> Sequence[Sequence[float]]:
        """The correlations of the levels of all skills, as compiled; else worked out now."""
        from mlpath.model.field.together import Packed

        if TOGETHER in self.tables:
            return Packed(row["row"] for row in self.tables[TOGETHER])
        return self._tied().correlations()

    @cached_property
    def in_common(self) -> Sequence[float]:
        """The same, added for each skill: no row is read for it where the data are compiled."""
        if TOGETHER in self.tables:
            return [float(row["sum"]) for row in self.tables[TOGETHER]]
        return [sum(row) for row in self.together]

    @cached_property
    def ties(self) -> Elimination:
        """What they follow from, in the order of being solved; as compiled, else made now."""
        from mlpath.model.field import elimination

        if TIES in self.tables:
            return elimination.read(self.tables[TIES])
        return elimination.in_order(self._tied().precision(), len(self.skills))

    def _tied(self) -> Ties:
        from mlpath.model.field.together import Ties

        skills = self.skills.values()
        return Ties(
            {skill.id: skill.area for skill in skills},
            {skill.id: [need.skill for need in skill.needs] for skill in skills},
            [group.members for group in self.groups.values()],
        )

    @cached_property
    def renamed(self) -> Mapping[str, SkillId]:
        """Former skill ids and what they are called now."""
        if RENAMED in self.tables:
            return {row["old"]: cast("SkillId", row["id"]) for row in self.tables[RENAMED]}
        return {old: skill.id for skill in self.skills.values() for old in skill.was}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What people call that which events name by an id."""
        if NAMES in self.tables:
            return {row["id"]: row["name"] for row in self.tables[NAMES]}
        kinds = (getattr(self, section) for section in IN_EVENTS)
        return {str(one.id): one.name for kind in kinds for one in kind.values()}


KINDS: tuple[EntryKind[Any, Any], ...] = tuple(
    row for row in vars(Catalog).values() if isinstance(row, EntryKind)
)
"""Every kind of entry, in the order in which they are compiled."""
BY_NOUN = {kind.noun: kind for kind in KINDS}
"""The kinds by what people call one entry of them."""
