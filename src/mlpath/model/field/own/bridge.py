"""What a background brings: how somebody gets in, and a project that grows with them."""

from __future__ import annotations

from collections.abc import Mapping

from mlpath.model.field.own.family import Family
from mlpath.model.field.theme import Stage
from mlpath.model.ids import BackgroundId, BridgeId, DatasetId, DomainId, SkillId, SubjectId
from mlpath.model.record import default, record


@record
class Thread:
    """One project that runs through a plan: the same question and data, more of it every stage."""

    title: str
    question: str
    """What a decision of the trade hangs on."""
    data: DatasetId
    tables: str
    clean: str = ""
    """What follows a first stage of one file and one count, for whoever never programmed."""
    model: str
    deep: str
    language: str
    service: str
    watch: str
    """What is watched once it runs."""
    show: str
    """What is shown of it in an interview."""

    def at(self, stage: Stage) -> str:
        """Tell what is built at a stage."""
        return str(getattr(self, stage.value))


@record
class Temptation:
    """Something that people of a trade spend their first months on, and that can wait."""

    text: str
    """What it is, in their words."""
    skills: tuple[SkillId, ...] = ()
    """What it would teach: nobody is told to leave what their plan teaches."""


@record
class Bridge:
    """How somebody of a background gets in."""

    id: BridgeId
    """That of the background, where it is for nothing else."""
    background: BackgroundId
    said: tuple[SkillId, ...] = ()
    """Who says that they do all of these well, for a job that they are the core of, is taken as one
    of this trade, whatever their title."""
    subjects: tuple[SubjectId, ...] = ()
    """What people of the background study for whom it is; empty where it is for all of them."""
    domains: tuple[DomainId, ...] = ()
    """The fields of work that people of the background come from for whom it is."""
    name: str = ""
    """What they are called in a title, where that says more than their background."""
    also: tuple[BackgroundId, ...] = ()
    """Other backgrounds with such a subject or field that it holds for; their own tells them the
    titles."""
    edge: str
    """What others lack and they have."""
    trap: str
    """The mistake people of the trade make on the way."""
    inside: str
    """The shortest way, through the present house."""
    employers: str
    """Who prizes the trade."""
    instead: str = ""
    """What to do when nobody asks for an interview: a way round that keeps what was learnt."""
    at_once: bool = False
    """Whether that way is open from the first day: it asks for nothing that is learnt here."""
    opens: tuple[SkillId, ...] = ()
    """What of the field is the trade's own work: learnt early, wherever a role asks for it."""
    hard: str = ""
    """The week in which the trade leaves no evening."""
    first: str = ""
    """The first evening, on one's own work; empty where that of the module is better."""
    tempting: tuple[Temptation, ...] = ()
    """What whoever has not programmed yet should leave for now, instead of skills whose names they
    have never heard."""
    titles: Mapping[Family, tuple[str, ...]]
    """What to search for, those first for which somebody like that is taken first."""
    local: Mapping[str, tuple[str, ...]] = default(factory=dict)
    """By language, what the trade's own work with data is called at home."""
    thread: Thread
