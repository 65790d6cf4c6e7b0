"""A quiz question, or what the answers changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.events.skills import OUTCOMES
from mlpath.views.blocks import Bullets, Code, Column, Facts, Next, Para, Table, Title, Tone
from mlpath.views.words import count, level

if TYPE_CHECKING:
    from mlpath.model.reports.answers.quiz import Marked, Question, QuizReport
    from mlpath.views.blocks import Block, Page


def page(report: QuizReport) -> Page:
    """Show the answers given, or the question to answer."""
    if report.marked:
        return _results(report)
    if not report.items:
        text = f"There is no question about {report.about or 'anything'}: rate it instead."
        return (Para(text=text), Next(commands=("mlpath assess", "mlpath quiz")))
    if report.question is None:
        text = "No question is left for now; one that was answered rests for 60 days."
        return (Para(text=text), Next(commands=("mlpath gap", "mlpath next")))
    return _question(report.question, report.left)


def _question(question: Question, left: int) -> Page:
    blocks: list[Block] = [
        Title(text=question.text, aside=f"{question.name}, {level(question.level)}")
    ]
    if question.code:
        blocks.append(Code(text=question.code))
    blocks += [
        Facts(rows=tuple((choice.id, choice.text) for choice in question.choices)),
        Para(text=f"{count(left, 'question')} could be asked.", tone=Tone.DIM),
        Next(commands=(f"mlpath quiz --answer {question.id} CHOICE",)),
    ]
    return tuple(blocks)


def _results(report: QuizReport) -> Page:
    right = sum(1 for one in report.marked if one.correct)
    first, last = report.marked[0].readiness_before, report.marked[-1].readiness_after
    return (
        Title(text=f"{right} of {count(len(report.marked), 'answer')} right"),
        Facts(
            rows=(
                ("readiness before", f"{first.value:.0f} ({first.low:.0f} to {first.high:.0f})"),
                ("readiness now", f"{last.value:.0f} ({last.low:.0f} to {last.high:.0f})"),
            )
        ),
        _table(report),
        *(() if report.told else why(report.marked)),
        Next(commands=("mlpath quiz", "mlpath gap", "mlpath next")),
    )


def _table(report: QuizReport) -> Table:
    columns = (
        Column(head="skill"),
        Column(head="level"),
        Column(head="answer"),
        Column(head="before"),
        Column(head="now"),
    )
    rows = tuple(
        (
            one.name,
            level(one.level),
            OUTCOMES[one.correct],
            level(one.before.value),
            level(one.after.value),
        )
        for one in report.marked
    )
    return Table(columns=columns, rows=rows)


def why(marked: tuple[Marked, ...]) -> tuple[Block, ...]:
    """Explain each answer."""
    texts = [
        f"{one.name}: {one.explain}" if one.correct else f"{one.name}: {one.answer}. {one.explain}"
        for one in marked
    ]
    return (Title(text="Why", level=2), Bullets(items=tuple(texts)))
