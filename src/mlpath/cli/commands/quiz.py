"""`mlpath quiz`: questions that make the estimates sharper, all at once or one call at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.options import complete_area
from mlpath.cli.setting_options import Takes
from mlpath.errors import UsageError
from mlpath.interview.reading import find
from mlpath.interview.reading.called import of_kind
from mlpath.model.field.catalog import Catalog
from mlpath.model.names import unknown_name
from mlpath.model.person import Settings
from mlpath.model.settings import LEVEL, ROLE

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.field.quiz_item import Item
    from mlpath.model.field.role import Target
    from mlpath.model.reports.quiz import Marked, QuizReport

EXAMPLES = """\b
Examples:
  mlpath quiz deep-learning --count 5
  mlpath quiz --ask -f json
  mlpath quiz --answer scikit-learn-1-random-state d"""

Area = Annotated[
    str | None,
    typer.Argument(metavar="[AREA]", help="An area or a skill.", autocompletion=complete_area),
]
Ask = Annotated[bool, typer.Option("--ask", help="Print the next question and stop.")]
Answer = Annotated[
    tuple[str, str] | None,
    typer.Option(
        "--answer", metavar="ITEM CHOICE", help="Answer a question: a, b, c, d or dont-know."
    ),
]
Count = Annotated[
    int, typer.Option("--count", metavar="N", min=1, max=200, help="Questions to ask.")
]
Said = Annotated[Settings, Takes(ROLE, LEVEL)]


def run(
    session: Session,
    area: Area = None,
    *,
    ask: Ask = False,
    answer: Answer = None,
    count: Count = 10,
    said: Said,
) -> QuizReport:
    """Ask questions, each the one that tells most about your readiness."""
    if ask and answer is not None:
        raise UsageError("--ask and --answer exclude each other", hint="Answer first, then ask.")
    targets = tuple(session.case(said).targets)
    group = about(session, area)
    if answer is not None:
        done = take(session, targets, *answer)
        return _report(session, targets, group, (done,))
    if ask:
        return _report(session, targets, group, ())
    return _talk(session, targets, group, count)


def about(session: Session, text: str | None) -> str | None:
    """Read what the questions shall be about: an area, or a skill."""
    if text is None:
        return None
    kinds = [of_kind(Catalog.areas), of_kind(Catalog.skills)]
    return str(find.first(session.catalog, kinds, text).id)


def take(session: Session, targets: tuple[Target, ...], name: str, choice: str) -> Marked:
    """Mark an answer and store it."""
    from mlpath.engine.knowledge.quiz import answer, as_asked
    from mlpath.model.events.skills import QuizAnswered

    items = session.catalog.items
    if name not in items:
        raise unknown_name("question", name, list(items), hint="The next one: mlpath quiz --ask")
    item = as_asked(items[name], session.person)  # type: ignore[index] # just looked up
    _, marked = answer(session.catalog, session.person, item, choice, targets, session.moment)
    given = QuizAnswered(item=item.id, skill=item.skill, level=item.level, correct=marked.correct)
    session.remember([given])
    return marked


def _next(
    session: Session, targets: tuple[Target, ...], group: str | None
) -> tuple[Item | None, int]:
    from mlpath.engine.knowledge.quiz import next_item, open_items

    items = open_items(session.catalog, session.person, group, session.moment)
    return next_item(session.learner.knowledge, session.person, targets, items), len(items)


def _report(
    session: Session,
    targets: tuple[Target, ...],
    group: str | None,
    marked: tuple[Marked, ...],
) -> QuizReport:
    from mlpath.engine.knowledge.quiz import items_about, question
    from mlpath.model.reports.quiz import QuizReport

    item, left = _next(session, targets, group)
    shown = question(session.catalog, item) if item else None
    there = len(items_about(session.catalog, group))
    return QuizReport(question=shown, marked=marked, left=left, items=there, about=group)


def _talk(
    session: Session, targets: tuple[Target, ...], group: str | None, count: int
) -> QuizReport:
    """Ask in the terminal until enough, or until the person stops."""
    from mlpath.cli.ask import must_be_terminal

    must_be_terminal(["quiz --ask", "and", "quiz --answer ITEM CHOICE"])
    marked: list[Marked] = []
    while len(marked) < count:
        item, left = _next(session, targets, group)
        if item is None:
            break
        choice = put(session, item, len(marked) + 1, min(count, len(marked) + left))
        if choice is None:
            break
        marked.append(take(session, targets, item.id, choice))
        say(marked[-1])
    return _report(session, targets, group, tuple(marked))


def put(session: Session, item: Item, number: int, count: int) -> str | None:
    """Ask one question; None when the person has had enough."""
    from mlpath.cli import ask
    from mlpath.engine.knowledge.quiz import DONT_KNOW, choices
    from mlpath.interview.questions import Choice

    listed = [Choice(value=c.id, text=c.text) for c in choices(item)]
    known = [c for c in listed if c.value != DONT_KNOW]
    extras = [
        *[c for c in listed if c.value == DONT_KNOW],
        Choice(value=ask.STOP, text="Enough questions, show me the result"),
    ]
    name = session.catalog.skills[item.skill].name
    if item.code:
        typer.echo(f"\n{item.code}\n", err=True)
    place = f"\n  [{name} · {number} of {count}]"
    chosen = ask.select(item.text, known, extras=extras, instruction=place)
    return None if chosen == ask.STOP else chosen


def say(marked: Marked) -> None:
    """Tell at once whether the answer was right, and why."""
    from mlpath.cli.ask import wrapped

    verdict = "Right." if marked.correct else f"The answer is: {marked.answer}"
    typer.echo(wrapped(f"  {verdict} {marked.explain}", indent=2) + "\n", err=True)
