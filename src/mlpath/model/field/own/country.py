"""What a mentor who lives in a country knows of it: where to look, who hires, who pays."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from mlpath.model.field.background import Occupation
from mlpath.model.ids import CountryId, DomainId
from mlpath.model.record import record

SOUTH = frozenset({"AU", "NZ"})
"""Countries whose summer, and what goes by it, is six months later."""


@record
class Board:
    """A place where jobs are listed."""

    name: str
    url: str
    lists: str = ""
    """What it lists, where that is not everything."""
    domains: tuple[DomainId, ...] = ()
    """The fields of work whose jobs it lists; empty for all."""
    works: tuple[Occupation, ...] = ()
    """Whom it is for; empty for everybody."""


class Team(StrEnum):
    """What people who work with models do in a house."""

    PRODUCT = "product"
    """They build models and run them in what the house sells or does."""
    RESEARCH = "research"
    """They publish what they find."""


@record
class House:
    """A known employer of the country that hires people who work with data."""

    name: str
    domains: tuple[DomainId, ...] = ()
    """The fields of work whose data it has; empty for many."""
    teams: tuple[Team, ...] = ()
    """Which teams for machine learning it tells of; empty where none are known."""
    url: str = ""
    """Where it tells of them."""


@record
class Aid:
    """Somebody who pays for learning, or who supports people at work."""

    name: str
    gives: str
    """What it gives and to whom, in a sentence."""
    url: str
    works: tuple[Occupation, ...] = ()
    """Whom it is for; empty for everybody."""


@record
class OpenData:
    """Public data of the country, for a project that began with those of another."""

    domain: DomainId
    """The field of work that it is for."""
    name: str
    holds: str
    """What one row or figure of it is."""
    url: str


@record
class LocalRule:
    """What holds in a country, in a sentence."""

    text: str
    url: str


@record
class UsualDegree:
    """How long the first degree of most students takes there."""

    years: int
    ends: int
    """The month in which an academic year ends."""
    url: str

    def end(self, year: int, today: date) -> date:
        """Tell when somebody finishes who is in a year of it, the first being 1."""
        this = today.year + (today.month > self.ends)
        after = date(this + self.years - min(year, self.years), self.ends, 28)
        return (after + timedelta(4)).replace(day=1) - timedelta(1)


@record
class Land:
    """What somebody should know of the country that they want to work in."""

    id: CountryId
    """Its two letters, small."""
    name: str
    """How it is called within a sentence, such as the Netherlands."""
    boards: tuple[Board, ...]
    """The most useful first."""
    hiring: str
    """Kinds of employers."""
    houses: tuple[House, ...]
    """The best known first."""
    funding: tuple[Aid, ...] = ()
    support: tuple[Aid, ...] = ()
    """For people with a disability."""
    applying: LocalRule | None = None
    """What they may ask for when they apply."""
    notice: LocalRule | None = None
    """How much notice employees give."""
    interns: tuple[str, ...] = ()
    """What places for students are called in adverts there."""
    season: LocalRule | None = None
    """When such places are given away."""
    interning: LocalRule | None = None
    """What such a place pays at least, or what is free of tax."""
    marks: LocalRule | None = None
    """Which marks such a place asks for."""
    degree: UsualDegree | None = None
    pay: LocalRule | None = None
    """Who tells what jobs pay there, as a noun with its article."""
    tax: LocalRule | None = None
    """Who works out net pay, in the same way."""
    nearby: tuple[OpenData, ...] = ()
    """Public data that anybody may take, at most one set a field of work."""
    monthly: bool = False
    """Whether adverts there tell pay by the month."""
    checked: int
    """The year in which all of it was looked up."""
