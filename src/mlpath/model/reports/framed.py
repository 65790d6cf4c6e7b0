"""What frames a plan besides its goal: an internship first, or a choice that is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.record import record

if TYPE_CHECKING:
    from datetime import date

    from mlpath.model.field.own.country import LocalRule
    from mlpath.model.field.role import LevelProof
    from mlpath.model.ids import RoleId


@record
class OpenCall:
    """A programme that somebody can apply for as an intern."""

    name: str
    gives: str
    """What it gives and whom it takes, in a sentence."""
    opens: date
    """The first day of the month in which its applications usually open."""
    closes: date
    """The last day of the one in which they close."""
    url: str


@record
class CodingTest:
    """What firms of software ask before they talk to anybody, and when to train for it."""

    hours: float
    """A week, beside those of the plan."""
    begins: date
    """The first day of it."""
    until: date
    """The last one: the end of the season."""
    text: str
    """What to train."""


@record
class Internship:
    """The first target of somebody who wants an internship."""

    summer: int
    """The year of it."""
    opens: date
    """The first day on which there is something to apply with."""
    closes: date
    """The last day of the season in which the places of that summer are given away."""
    show: str
    """What to apply with."""
    analyst: bool
    """Whether that is the work of an analyst, for more cannot be shown by then."""
    ready: date | None
    """When that is done; none where it is there already."""
    modules: int
    """How many modules lead to it: the first ones of the plan."""
    hours: float
    """Their hours."""
    better: str
    """What would be the better thing to show and is not done before the season closes; or empty."""
    better_by: date | None
    """When that is done."""
    missed: date | None
    """The end of the season before, when nothing new can be shown until then."""
    titles: tuple[str, ...]
    """What such places are called."""
    words: tuple[str, ...]
    """What they are called in adverts of the country to work in."""
    rule: LocalRule | None
    """What such a place pays there at least, or what is free of tax."""
    send: str
    """What an application holds."""
    asked: str
    """What interns are asked."""
    doors: str
    """What has no season."""
    season: LocalRule | None = None
    """When such places are given away there."""
    sent_from: date | None = None
    """From when so many are sent: with what is shown, or when the season opens."""
    weekly: int = 0
    """How many applications to send a week."""
    in_all: int = 0
    """The same by the end of the season."""
    marks: LocalRule | None = None
    """Which marks such places ask for there."""
    calls: tuple[OpenCall, ...] = ()
    """Programmes that are applied for by a day, what closes first before the others."""
    test: CodingTest | None = None
    """None where interns are seldom tested so."""


@record
class StudiesEnd:
    """The end of somebody's studies, and what goes by it."""

    ends: date
    """Their last day."""
    apply_from: date
    """When the season of jobs that begin with it opens, or today."""
    summers: tuple[int, ...]
    """The years of the summers left for an internship before the last year of studies: the last is
    the main one, for it leads to the job. Empty for whoever wants none."""


@record
class Trial:
    """A few evenings of the work of one of two roles."""

    role: RoleId
    name: str
    """What the role is called."""
    short: str
    """What to do, in a few words."""
    text: str
    """The same in a sentence or two."""
    lacks: tuple[str, ...]
    """Skills of the core that are missing for the role, what weighs most first."""
    hours: float
    """Likely hours until ready for it."""
    proofs: tuple[LevelProof, ...] = ()
    """What people of the level have to show in it; empty below the levels of experience."""


@record
class OpenChoice:
    """Two roles between which somebody cannot decide, and what serves both."""

    other: RoleId
    """The one that is not planned for."""
    other_name: str
    """What it is called."""
    trials: tuple[Trial, ...]
    """The one that is planned for first."""
    begins: date
    """The first evening of trying them."""
    until: date
    """When to have tried both."""
    trying: float
    """The hours of that, which are hours of the plan."""
    modules: int
    """How many modules serve both: the first ones of the plan."""
    hours: float
    """Their hours."""
    parting: str
    """The title of the first module that serves only one of them; empty where all serve both."""
    parting_on: date | None
    """When it begins."""
