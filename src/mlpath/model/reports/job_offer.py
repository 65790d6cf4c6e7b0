"""An offer in hand: what to answer, what to ask first, and when the job begins."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from mlpath.model.record import record

if TYPE_CHECKING:
    from datetime import date

    from mlpath.model.field.own.country import LocalRule
    from mlpath.model.net import NetPay
    from mlpath.model.reports.offer import HomePay


class Answer(StrEnum):
    """What to answer an offer."""

    TAKE = "take"
    TAKE_IF = "take-if"
    """Once a question is answered."""
    ASK = "ask"
    """For more pay, before anything is signed."""
    DECLINE = "decline"
    BEGUN = "begun"
    """The job has begun: there is nothing to answer any more."""


class Phase(StrEnum):
    """When a module is learnt by somebody who has a job to begin."""

    BEFORE = "before"
    """Done before the first day."""
    FIRST = "first"
    """In the first 90 days there."""
    LATER = "later"
    """In the job, after these."""


@record
class JobOffer:
    """What to do with an offer, judged by its pay, its work and what is missing for it."""

    answer: Answer
    text: str
    """The answer in words, with the figure to ask for."""
    questions: tuple[str, ...]
    """What to ask before signing."""
    first_day: date
    """Of the job."""
    assumed: bool
    """Whether nobody said the first day: after the notice, or eight weeks from today."""
    settled: date
    """The last of the first 90 days."""
    leaving: str = ""
    """When to give notice where one works now; empty once the job has begun."""
    amount: float | None = None
    """Pay a year that is offered; null where nobody said it or it cannot be judged."""
    currency: str = ""
    percentile: float | None = None
    """Of 100 such jobs, how many pay less; null where fewer than ten figures stand behind it."""
    ask_low: float | None = None
    """The range to negotiate in, up to a median; null where no figure goes further."""
    ask_high: float | None = None
    net: NetPay | None = None
    """About what is left of it after tax; null where the rules are not known."""
    home: HomePay | None = None
    """The same job at home; null where nobody said where that is, or it is the same country."""
    tax_page: LocalRule | None = None
    """Who works out net pay there, where the rules are not known here."""
    notice: LocalRule | None = None
    """What notice is usual, where the first day is assumed and nobody said theirs."""
