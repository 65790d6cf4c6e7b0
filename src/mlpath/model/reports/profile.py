"""Reports of what is stored about a person, and of the data itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.field.source import Source
    from mlpath.model.person import Estimate, Settings
    from mlpath.model.reports.finished import Finished


@record
class KnownSkill:
    """What is known of one skill."""

    skill: str
    name: str
    have: Estimate
    evidence: tuple[str, ...]
    """Each piece in words."""


@record
class TraitNote:
    """A trait, how much it is like the person, and what to do about it."""

    id: str
    name: str
    like: int
    grow: tuple[str, ...]
    show: tuple[str, ...]


@record
class ProfileReport:
    """Everything stored about one person."""

    kind: ClassVar[str] = "profile"
    listed: ClassVar[str] = "skills"
    name: str
    settings: Settings
    called: Mapping[str, str]
    """What is meant by the ids among the settings."""
    skills: tuple[KnownSkill, ...]
    traits: tuple[TraitNote, ...]
    hours: float
    """Logged in all."""
    events: int
    file: str
    more: int = 0
    """Entries that `--limit` left off; 0 when all are here."""
    projects: tuple[Finished, ...] = ()
    """Those marked as finished, the newest first."""


@record
class ProfileRow:
    """A profile in one line."""

    name: str
    role: str
    role_name: str
    level: str
    readiness: float
    """As they say, in points of 100."""
    doors: int
    """Postings of the role that they meet today."""
    postings: int
    """Of so many."""
    ready: str | None
    """The likely day on which the plan is done, ISO; None where nothing is left to learn."""
    last: str
    """The day of the last thing noted, ISO."""


@record
class ProfilesReport:
    """All profiles."""

    kind: ClassVar[str] = "profiles"
    listed: ClassVar[str] = "rows"
    profiles: tuple[str, ...]
    """Their names, all of them."""
    rows: tuple[ProfileRow, ...]
    current: str
    file: str
    more: int = 0
    """Entries that `--limit` left off; 0 when all are here."""


@record
class Message:
    """One thing that was done."""

    kind: ClassVar[str] = "message"
    text: str
    next: tuple[str, ...] = ()


@record
class SourcesReport:
    """Where the figures come from."""

    kind: ClassVar[str] = "sources"
    listed: ClassVar[str] = "sources"
    sources: tuple[Source, ...]
    more: int = 0
    """Entries that `--limit` left off; 0 when all are here."""


@record
class SchemaRow:
    """A kind of document that programs can rely on."""

    kind: str
    command: str
    """The command that writes it."""
    about: str


@record
class SchemasReport:
    """What there is a JSON Schema of."""

    kind: ClassVar[str] = "schemas"
    schemas: tuple[SchemaRow, ...]


@record
class WhereReport:
    """The folders in use."""

    kind: ClassVar[str] = "where"
    data: tuple[str, ...]
    store: str
    cache: str
    fingerprint: str


@record
class CheckReport:
    """What a check of a data folder found."""

    kind: ClassVar[str] = "check"
    folder: str
    problems: tuple[str, ...]
    entries: tuple[tuple[str, int], ...]
    """How many entries of each sort the folder has."""


@record
class Change:
    """One difference between two versions of the data."""

    sort: str
    """added, removed, renamed or changed."""
    what: str
    about: str


@record
class DiffReport:
    """What differs between two versions of the data, and what that means for the person."""

    kind: ClassVar[str] = "diff"
    listed: ClassVar[str] = "changes"
    changes: tuple[Change, ...]
    yours: tuple[str, ...]
    """What it means for the profile, in sentences."""
    before: Estimate | None
    after: Estimate | None
    more: int = 0
    """Entries that `--limit` left off; 0 when all are here."""
