"""What to answer an offer: take it, ask for more or for an answer first, or decline.

The pay is judged as `mlpath salary --offer` does, at the level that somebody counts for.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mlpath.engine.case import asked_once
from mlpath.engine.way.offer.phases import settled
from mlpath.engine.way.own.country import usual_notice
from mlpath.engine.way.stops import MOSTLY, shared, work
from mlpath.engine.way.way import work_left
from mlpath.model.field.role_level import READY
from mlpath.model.named import NamedTuple
from mlpath.model.reports.job_offer import Answer, JobOffer
from mlpath.model.settings import BEGINS, NOTICE, OFFERED, PERMIT
from mlpath.model.told import day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlpath.engine.case import Case
    from mlpath.engine.way.offer.pay import JudgedPay

LEARNT_THERE = "What is missing is learnt fastest in the job"


class _Said(NamedTuple):
    """An answer, and why in words."""

    answer: Answer
    text: str


@asked_once
def job_offer(case: Case) -> JobOffer | None:
    """Say what to do with the offer in hand, where there is one."""
    first_day = case.wishes.first_day
    if first_day is None:
        return None
    from mlpath.engine.way.offer.pay import judged  # all of pay, which few plans ask for

    job = job_of(case)
    pay, begun = judged(job), first_day <= case.today
    said = _begun(case) if begun else _answered(case, job, pay)
    place = pay.place
    return JobOffer(
        answer=said.answer,
        text=said.text,
        questions=() if begun else tuple(_questions(case)),
        first_day=first_day,
        assumed=BEGINS not in case.person.settings,
        settled=settled(first_day),
        leaving="" if begun else _leaving(case, first_day),
        amount=place.amount if place else None,
        currency=pay.currency,
        percentile=place.percentile if place and place.known else None,
        ask_low=pay.ask[0] if pay.ask else None,
        ask_high=pay.ask[1] if pay.ask else None,
        net=pay.net,
        home=pay.home,
        tax_page=None if pay.net else pay.tax_page,
        notice=usual_notice(case),
    )


def _leaving(case: Case, first_day: date) -> str:
    """Say when to give notice: not before both have signed, nor before a permit is there."""
    settings, text = case.person.settings, "Give notice only when both have signed"
    by = first_day - timedelta(weeks=settings[NOTICE] or 0)
    if settings[NOTICE] and by >= case.today:
        text += f", and by {day(by)} for that first day"
    else:
        text += ": it and the move set the first day"
    granted = "; where a permit has to be granted, only when it is, and the first day moves with it"
    return f"{text}{granted if settings[PERMIT] else ''}"


def job_of(case: Case) -> Case:
    """Return the same person on the way to what is offered; not said, that is what they want."""
    offered = case.person.settings[OFFERED]
    role = case.catalog.roles.get(offered) if offered else None
    return case.toward(role.id) if role and case.level in role.targets else case


def _answered(case: Case, job: Case, pay: JudgedPay) -> _Said:
    """Answer an offer: what the pay says comes first, then whether the work can be done."""
    from mlpath.engine.way.offer.pay import LITTLE, TOO_FAR

    if pay.place is not None and pay.place.at_most < LITTLE:
        return _too_little(job, pay, pay.place.at_most)
    money = ". ".join(text for text in (pay.text, pay.to_ask) if text)
    if not _on_the_way(case, job):
        return _Said(
            Answer.TAKE_IF,
            f"Take it if you need the income: {job.role.name} is not on your way to "
            f"{case.role.name}. {_begun_with(money)}",
        )
    ready = job.points_now
    if ready < TOO_FAR:
        return _Said(
            Answer.TAKE_IF,
            f"Ask what the first task is and who would help you, and take it if you can learn that "
            f"by then: your readiness for the job is {ready:.0f} of 100. {_begun_with(money)}",
        )
    unknown = case.person.settings[OFFERED] is None
    condition = f" if the work is that of {job.role.name}" if unknown else ""
    why = "" if pay.place or not work_left(job).steps else f". {LEARNT_THERE}"
    judges = pay.place is not None and pay.place.known
    money = f": {money}" if judges else f". {_begun_with(money)}"
    return _Said(Answer.TAKE, f"Take it{condition}{why}{money}")


def _begun_with(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _too_little(job: Case, pay: JudgedPay, above: float) -> _Said:
    """Ask for more; nobody who is ready has to take what nearly all such jobs pay more than."""
    from mlpath.engine.way.offer.pay import VERY_LITTLE

    asked = pay.to_ask.partition(":")[0].replace("Ask once", "Ask")
    if above < VERY_LITTLE and job.points_now >= READY:
        return _Said(
            Answer.DECLINE,
            f"Decline it at this pay, for you are ready for such jobs: {pay.text}. {asked} if they "
            f"want to talk",
        )
    return _Said(
        Answer.ASK,
        f"Ask for more before you sign: {pay.text}. {asked}, and look on if it stays below "
        f"{pay.least}",
    )


def _on_the_way(case: Case, job: Case) -> bool:
    """Tell whether what is offered is what is wanted, or is mostly learnt on the way to it."""
    theirs = work(job)
    return job is case or shared(theirs, work(case)) >= MOSTLY * sum(theirs.values())


def _begun(case: Case) -> _Said:
    first_day = case.wishes.first_day or case.today
    text = f"You have the job since {day(first_day)}: {LEARNT_THERE[0].lower()}{LEARNT_THERE[1:]}"
    return _Said(Answer.BEGUN, f"{text}, so ask for tasks that need the module you are at")


def _questions(case: Case) -> Iterator[str]:
    """List what to ask before signing, what can end it first; what was said is not asked."""
    settings = case.person.settings
    if settings[PERMIT]:
        yield "Who applies for the permit, who pays for it and the move, and what if it is late?"
    if settings[OFFERED] is None:
        yield "Which title do I have, and what do I do on most days?"
    yield "At which level am I hired, and what would I have to show for the next one?"
    yield "What is the first task, on which data and code, and what is expected after 90 days?"
    yield "How long is the probation, and how much notice do both sides give in it?"
    yield "Who reviews my work in the first months, and how often do we talk?"
    yield "Is that base pay before tax, and is a bonus or a 13th month in it or beside it?"
    if BEGINS not in settings:
        yield "Which is the first day, and can it move?"
