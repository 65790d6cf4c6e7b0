"""How somebody gets in, where to look, and the project of their own that runs through a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.record import record

if TYPE_CHECKING:
    from datetime import date

    from mlpath.model.field.own.country import Aid, Board, LocalRule, OpenData


@record
class GettingIn:
    """What a background brings, and where to look first."""

    edge: str
    """What they have and others lack."""
    trap: str
    """The mistake people of the trade make on the way."""
    inside: str
    """The shortest way, through the present house."""
    titles: tuple[str, ...]
    """What to search for."""
    employers: str
    """Who prizes the trade."""
    asked: tuple[str, ...] = ()
    """What interviews for the role come to; empty for whoever has the job."""
    ask_by: date | None = None
    """Until when to ask there; null where that is past."""


@record
class Growth:
    """What the project grows by in a module."""

    module: str
    """The id of the module."""
    text: str
    uses: tuple[str, ...] = ()
    """What it asks of the tools that the person works with, a sentence each."""


@record
class OwnProject:
    """One project that runs through the plan: the same question and data, more of it each time."""

    title: str
    question: str
    """What a decision of the trade hangs on."""
    data: str
    """The name of the data."""
    url: str
    stages: tuple[Growth, ...]
    """In the order of the modules."""
    watch: str
    """What is watched once it runs; empty where no model is built."""
    show: str
    """What is shown of it in an interview."""
    nearer: OpenData | None = None
    """Data of the country to work in, where those of the project are of another one."""


@record
class SetUp:
    """Something to set up before the first lesson."""

    about: str
    """The part of the guide that it is from."""
    text: str


@record
class LocalMarket:
    """What is worth knowing of the country to work in: only what applies to the person."""

    country: str
    name: str
    """How the country is called within a sentence."""
    boards: tuple[Board, ...]
    """Where to look, the nearest to the person first; empty for whoever has an offer."""
    hiring: str
    """Kinds of employers; empty for whoever has an offer."""
    houses: tuple[str, ...]
    """Known employers: those of the person's field of work, where any are known."""
    near: str
    """Kinds of employers of that field in any region; empty where the field is not known."""
    funding: tuple[Aid, ...]
    """Who pays for learning; empty for whoever does not live there yet."""
    support: tuple[Aid, ...]
    """Who supports people with a disability; only for whoever reads with a screen reader."""
    applying: LocalRule | None
    """What they may ask for when they apply; only for the same."""
    permit: LocalRule | None
    """What to know of the permit; only for whoever needs one."""
    notice: LocalRule | None
    """How much notice they give at home; only for whoever has a job and did not say it."""
    checked: int
    """The year in which all of it was looked up."""
