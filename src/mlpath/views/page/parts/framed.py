"""An internship that comes first, or a choice between two roles, in words."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from mlpath.views.blocks import Facts, Linked, Para, Title, Tone
from mlpath.views.page.parts.at_work import proof_blocks, proofs_text
from mlpath.views.page.parts.module import sentence
from mlpath.views.words import day, hours, month

if TYPE_CHECKING:
    from mlpath.model.reports.framed import (
        CodingTest,
        Internship,
        OpenCall,
        OpenChoice,
        StudiesEnd,
        Trial,
    )
    from mlpath.model.reports.outlook import EarlyJob
    from mlpath.model.reports.plan import Plan
    from mlpath.views.blocks import Block, Said

Rows = list[tuple[str, str]]
WHY_FIRST = "why that first"
CAREFUL = "as many as can be careful ones"
OFFERED = "US employers offered two thirds of their interns of 2022/23 a job. "
OFFERS = (
    "https://naceweb.org/talent-acquisition/trends-and-predictions/"
    "fa8700d8-14c6-4ea9-9bc4-43d1b07363af"
)
NEVER_PAY = Linked(
    before="No fee, no deposit, no course to buy first: honest employers do not ask for money, and "
    "a certificate that is bought counts for nothing. ",
    title="source",
    url="https://consumer.gov/scams-and-identity-theft/job-scams-explained",
)


def framed_rows(plan: Plan) -> Rows:
    """Say what comes first, before any advice on the goal itself."""
    if plan.internship:
        return [("first target", target_text(plan.internship))]
    job = plan.sooner
    return [(WHY_FIRST, _why_first(plan, job))] if job and job.like_own else []


def _why_first(plan: Plan, job: EarlyJob) -> str:
    """Say why work like one's own comes first, and with what to apply for it."""
    why = job.text.partition(": ")[2] or job.text
    number = next((k for k, one in enumerate(plan.modules, 1) if one.end == job.start), None)
    shown = f"; apply with what you build in module {number}" if number else ""
    return sentence(f"{why}{shown}")


def trial_rows(choice: OpenChoice | None) -> Rows:
    """Say how to find out which of two roles it is, and until when."""
    if choice is None:
        return []
    trials = ", ".join(one.short for one in choice.trials)
    text = f"Four evenings for each, {days_between(choice)}: {trials}"
    return [("try both", f"{text}. Then say which: mlpath assess --role ROLE")]


def days_between(one: OpenChoice) -> str:
    """Write from when to when both roles are tried, with one year where one is enough."""
    return f"{day(one.begins, year=one.begins.year != one.until.year)} to {day(one.until)}"


def target_text(one: Internship) -> str:
    """Say what to have by when, and what does not fit."""
    kind = "an internship as an analyst" if one.analyst else "an internship"
    text = f"Apply for {kind} by {day(one.closes)} with {one.show}"
    if one.ready is None:
        return f"{text}. That is there, so apply now."
    lead = "module 1 leads" if one.modules == 1 else f"modules 1 to {one.modules} lead"
    text = f"{text}; {lead} there by {day(one.ready)}."
    return f"{text}{_honest(one)}"


def _honest(one: Internship) -> str:
    """Say what is too late for a season."""
    if one.missed:
        text = f" The season until {day(one.missed)} closes before anything new can be shown"
        return f"{text}, but student jobs have no season."
    if one.better_by:
        what = one.better.partition(",")[0]
        return f" Then {what}, for the next season, by {day(one.better_by)}."
    return ""


def target_line(one: Internship) -> str:
    """Say the same in a line."""
    show = f"what to show by {day(one.ready)}" if one.ready else "what to show is there"
    return f"internship of {one.summer}: {show}, apply by {day(one.closes)}"


def choice_line(plan_role: str, one: OpenChoice) -> str:
    """Say how far a plan serves both roles, and where the ways part."""
    if not one.modules:
        until = day(one.until)
        return f"No module serves {plan_role} and {one.other_name} alike: decide by {until}."
    both = f"{plan_role} and {one.other_name}"
    shared = "Module 1" if one.modules == 1 else f"Modules 1 to {one.modules}"
    verb = "serves" if one.modules == 1 else "serve"
    text = f"{shared}, {hours(one.hours)}, {verb} {both}"
    if one.parting_on is None:
        return f"{text}: all there is to learn."
    when = month(one.parting_on)
    return f"{text}; the ways part at module {one.modules + 1}, {one.parting}, {when}."


def framed_lines(role: str, internship: Internship | None, choice: OpenChoice | None) -> Rows:
    """Say in a line each what comes before the goal, beside when somebody is ready."""
    rows = [("first target", target_line(internship))] if internship else []
    if choice:
        rows.append(("two roles", f"decide by {day(choice.until)}. {choice_line(role, choice)}"))
    return rows


def framed_paras(plan: Plan) -> list[Para]:
    """Tell both on the overview of a plan."""
    paras = []
    if plan.internship:
        text = f"First target: {target_text(plan.internship)}"
        paras.append(Para(text=text, tone=Tone.STRONG))
    if plan.choice:
        paras.append(Para(text=choice_line(plan.role_name, plan.choice)))
    return paras


def _otherwise(one: Internship) -> str:
    """Say what to do when a season ends without an answer."""
    return (
        f"If you had no interview by {day(one.closes)}, let two people who hire read your page, "
        f"then turn to what has no season; the next one begins in half a year, and you have more "
        f"to show then."
    )


def framed_blocks(plan: Plan) -> list[Block]:
    """Tell the internship whole: where to look, what to send, what is asked."""
    one = plan.internship
    if one is None:
        return []
    rows: list[tuple[str, Said]] = [
        ("search for", " · ".join(one.titles)),
        ("in adverts", " · ".join(one.words)),
    ]
    if one.rule:
        text = f"{sentence(one.rule.text)} "
        rows.append(("pay", Linked(before=text, title="source", url=one.rule.url)))
    if one.season:
        text = f"{sentence(one.season.text)} "
        rows.append(("when", Linked(before=text, title="source", url=one.season.url)))
    if one.marks:
        text = f"{sentence(one.marks.text)} "
        rows.append(("marks", Linked(before=text, title="source", url=one.marks.url)))
    rows += _main_summer(one, plan.studies)
    rows += [("coding test", _training(test)) for test in (one.test,) if test]
    rows += [_call_row(call) for call in one.calls]
    rows += [
        ("how many", _how_many(one)),
        ("send", sentence(one.send)),
        ("asked", sentence(one.asked)),
        ("no season", sentence(one.doors)),
        ("never pay", NEVER_PAY),
        ("if nobody asks", _otherwise(one)),
    ]
    aside = f"apply {day(one.opens)} to {day(one.closes)}"
    title = Title(text=f"The internship of {one.summer}", aside=aside, level=2)
    return [title, Facts(rows=tuple(row for row in rows if row[1]))]


def _how_many(one: Internship) -> str:
    """Say how many to send: to firms with what is shown, before that only to people who answer."""
    many = f"{one.weekly} a week, about {one.in_all} by {day(one.closes)}: {CAREFUL}"
    if one.sent_from is None or one.sent_from <= one.opens:
        return many
    return (
        f"From {day(one.sent_from)}, with that to show: {many}. Until then only where a person "
        f"reads it: a professor, a maintainer, a small firm that you know."
    )


def _main_summer(one: Internship, end: StudiesEnd | None) -> list[tuple[str, Said]]:
    """Say which summer leads to a job, where the end of somebody's studies is known."""
    if end is None or not end.summers:
        return []
    last = end.summers[-1]
    text = (
        f"The summer of {last} is the last before your final year, and leads to the job: {OFFERED}"
    )
    if one.summer < last:
        text = (
            f"That of {one.summer} is for practice: take whoever takes you, a small firm, a "
            f"professor, open source. {text}"
        )
    return [("which summer", Linked(before=text, title="source", url=OFFERS))]


def _training(test: CodingTest) -> str:
    """Say when to train for the test, and for what."""
    return (
        f"Larger firms test coding before anybody reads your page: {hours(test.hours)} a week "
        f"beside the plan from {day(test.begins)} until {day(test.until)}; {test.text}."
    )


def _call_row(call: OpenCall) -> tuple[str, Said]:
    """Name a programme by the month in which it closes."""
    return f"until {month(call.closes)}", Linked(
        title=call.name, url=call.url, after=f": {call.gives}."
    )


def choice_blocks(one: OpenChoice | None) -> list[Block]:
    """Put two roles beside each other: what separates somebody from each, and how to try it."""
    if one is None:
        return []
    rows = []
    for trial in one.trials:
        try_it = f"Four evenings of it: {sentence(trial.text)}"
        rows.append((trial.name, f"{_apart(trial)}{try_it}"))
    aside = f"{days_between(one)} · {hours(one.trying)} of the plan"
    title = Title(text="Try both", aside=aside, level=2)
    proofs = (proof_blocks(two.name, two.proofs) for two in one.trials if two.role == one.other)
    return [title, Facts(rows=tuple(rows)), *chain.from_iterable(proofs)]


def _apart(trial: Trial) -> str:
    """Say what separates somebody from one of two roles: what is shown in it, or what is learnt."""
    if not trial.lacks:
        return ""
    study = f"{', '.join(trial.lacks)}; {hours(trial.hours)}"
    if trial.proofs:
        return f"{sentence(proofs_text('It', trial.proofs))} Study in full: {study}. "
    return f"What separates you: {study}. "
