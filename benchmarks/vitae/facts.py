"""What is true of an invented person: entries with times, studies, and what they can do."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from vitae.marks import Sentence
    from vitae.spans import Span
    from vitae.trades import Trade
    from vitae.words import Half


class Kind(StrEnum):
    """Where somebody stands."""

    WORKER = "worker"
    SENIOR = "senior"
    STUDENT = "student"
    INTERN = "intern"
    GRADUATE = "graduate"
    CHANGER = "changer"
    RETURNER = "returner"
    DOCTORAL = "doctoral"
    FREELANCE = "freelance"


class Counts(StrEnum):
    """Whether an entry is work: two careful readers may differ about internships."""

    WORK = "work"
    PERHAPS = "perhaps"
    NOT = "not"


class Job(NamedTuple):
    """An entry among the work or the volunteering of somebody."""

    title: Sentence
    employer: str
    city: str
    span: Span
    did: tuple[Sentence, ...]
    counts: Counts = Counts.WORK


class Study(NamedTuple):
    """An entry among the education of somebody."""

    words: str
    school: str
    span: Span
    finished: bool
    levels: frozenset[str | None]
    """What a reader may take it for, when it is finished."""
    note: str = ""
    named: tuple[Sentence, ...] = ()


class Facts(NamedTuple):
    """Somebody, before anything is put on paper."""

    name: Sentence
    city: str
    language: str
    half: Half
    trade: Trade
    kind: Kind
    jobs: tuple[Job, ...]
    """The newest first."""
    studies: tuple[Study, ...]
    volunteering: tuple[Job, ...]
