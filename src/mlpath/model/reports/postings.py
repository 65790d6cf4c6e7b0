"""What documents, code and postings say: findings, and the reports made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import default, record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.field.market_posting import Importance
    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.ids import BackgroundId, RoleId, SkillId, SourceId


@record
class Mention:
    """A skill that a text names."""

    skill: SkillId
    surface: tuple[str, ...]
    """The words that named it, each way once."""
    importance: Importance
    times: int = 1
    alone: bool = True
    """Named by itself, and not only as one of several of which one is enough."""


@record
class Posting:
    """What one job posting asks for."""

    file: str
    title: str
    role: RoleId | None
    level: RoleLevel | None
    years: int | None
    """The least years of experience asked for."""
    degree: str | None
    """The lowest degree that is accepted: bachelor, master or phd; None when none is required."""
    mentions: tuple[Mention, ...]
    in_title: tuple[SkillId, ...] = ()
    """Skills that the title names."""
    employer: str = ""
    """Whose posting it is, as it says; empty where it does not say."""
    either: tuple[tuple[SkillId, ...], ...] = ()
    """Skills of which one is enough: "Python or R"."""
    by_words: bool = False
    """No title names the role: the words of the text tell it."""
    instead: bool = False
    """Experience will do as well as the degree."""


@record
class Unread:
    """A file, or a part of one, that could not be read: what it is and what to do."""

    file: str
    problem: str
    hint: str = ""


@record
class SkillMatch:
    """One skill of a posting against a person."""

    skill: SkillId
    name: str
    surface: tuple[str, ...]
    importance: Importance
    must: bool
    """One of the skills without which one is not ready."""
    need: int
    have: float | None
    """Estimated level; None without a profile."""
    met: bool | None
    instead: SkillId | None = None
    """The skill that serves in its place, where one of several is enough."""


@record
class PostingMatch:
    """One posting against a person."""

    file: str
    title: str
    employer: str
    """Whose posting it is, as it says; empty where it does not say."""
    role: RoleId | None
    role_name: str
    """Empty where it is no role that is known."""
    level: RoleLevel | None
    years: int | None
    degree: str | None
    score: float | None
    """0 to 100, how much of what is asked for is there; None where it cannot be judged."""
    too_little: bool
    """Too few skills are named to judge by them."""
    hours_to_ready: float | None
    """Hours until every must is met; None where the fit cannot be judged."""
    missing: tuple[SkillId, ...]
    """Musts that are not met, the largest gap first."""
    skills: tuple[SkillMatch, ...]
    by_words: bool = False
    """No title names the role: the words of the text tell it."""
    instead: bool = False
    """Experience will do as well as the degree."""


@record
class UnlockGap:
    """A gap that is closed together with another."""

    skill: SkillId
    name: str
    from_: float
    to: int


@record
class Unlock:
    """Gaps whose closing makes postings reachable: one, or up to three together."""

    skill: SkillId
    name: str
    from_: float
    to: int
    also: tuple[UnlockGap, ...]
    """What has to be closed with it, or it opens nothing."""
    hours: float
    """Hours for all of it, after what stands before it in the list."""
    postings: int
    """Postings that become reachable by it, after those before it in the list."""
    asked: int
    """Postings that miss the first skill."""


@record
class MatchReport:
    """Postings against a person, best fit first."""

    kind: ClassVar[str] = "match"
    postings: tuple[PostingMatch, ...]
    unlocks: tuple[Unlock, ...]
    unread: tuple[Unread, ...] = ()
    read: int = 0
    """Postings read, of which `postings` are the best."""
    left_out: int = 0
    """Postings read that are not among `postings`: `--top N` tells more."""
    more: int = 0
    """The same, by the name that it has in every list."""
    top: int | None = None
    """How many postings to tell, where that was said."""
    ready: int = 0
    """Postings whose musts are all met."""
    unjudged: int = 0
    """Postings that name too little to be judged."""
    person: str | None = None
    """Whose levels were compared; None without a profile."""


@record
class DemandRow:
    """How often the postings of a role name a skill."""

    role: str
    skill: SkillId
    share: float
    low: float
    high: float
    """Ends of the 95 % interval."""
    n: int
    """Postings of the role."""
    source: SourceId | str = ""


@record
class DemandReport:
    """How often skills are asked for in a corpus of postings."""

    kind: ClassVar[str] = "demand"
    listed: ClassVar[str] = "rows"
    postings: int
    duplicates: int
    roles: Mapping[str, int]
    """Postings a role; "other" are those of no role that we know."""
    rows: tuple[DemandRow, ...]
    names: Mapping[SkillId, str]
    role_names: Mapping[str, str]
    """What the roles that are known are called, by their ids."""
    unread: tuple[Unread, ...] = ()
    complete: bool = True
    """False when it was interrupted: the shares are of what was read until then."""
    wrote: str = ""
    more: int = 0
    """Entries that `--limit` left off; 0 when all are here."""


@record
class Finding:
    """A skill found in a document or in code, with the level that this speaks for."""

    skill: SkillId
    level: float
    where: str
    """What was seen and where, in a few words."""
    times: int = 1
    noise: float | None = None
    """How far the level may be off (a standard deviation); None: as far as its grade says."""


@record
class CvEntry:
    """A job or a school that a CV names."""

    part: str
    """The part of the CV it belongs to: work, education or volunteering."""
    title: str
    employer: str
    from_: str | None
    """The month it began, as 2019-03."""
    to: str | None
    """The month it ended; None while it lasts, or where nothing is said."""
    months: int
    counts: bool
    """Whether it counts as years of work."""
    background: BackgroundId | None = None
    """The background that its title speaks for."""


@record
class CvFindings:
    """What a CV says about somebody."""

    kind: ClassVar[str] = "cv"
    file: str
    skills: tuple[Finding, ...]
    years: float | None
    """Years of work, overlaps counted once."""
    education: str | None
    """school, bootcamp, bachelor, master or phd."""
    background: BackgroundId | None
    role: RoleId | None
    level: RoleLevel | None
    notes: tuple[str, ...] = ()
    entries: tuple[CvEntry, ...] = ()
    rests: Mapping[str, str] = default(factory=dict)
    """The words of the CV that years, education, background and role rest on, by that name."""
    technical_years: float | None = None
    """Years of those jobs that are not surely of another trade."""


@record
class CodeFindings:
    """What a folder of code shows."""

    kind: ClassVar[str] = "code"
    folder: str
    files: int
    """Files seen, without what was left out."""
    read: int
    """Files opened."""
    left_out: int
    """Folders of other people's code that were left out."""
    last_change: str | None
    """ISO date of the newest change, where git or the files tell."""
    skills: tuple[Finding, ...]
    notes: tuple[str, ...] = ()
