"""`mlpath quiz`: questions that make the estimates sharper, all at once or one call at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.help_groups import DOES
from mlpath.cli.setting_options import Takes
from mlpath.cli.shells.offers import complete_area
from mlpath.errors import UsageError
from mlpath.interview.reading import find
from mlpath.interview.reading.called import of_kind
from mlpath.model.field.catalog import Catalog
from mlpath.model.person import Settings
from mlpath.model.record import replace
from mlpath.model.settings import LEVEL, ROLE

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.field.quiz_item import Item
    from mlpath.model.field.role import Target
    from mlpath.model.reports.answers.quiz import Marked, QuizReport

EXAMPLES = """\b
Examples:
  mlpath quiz deep-learning --count 5
  mlpath quiz --ask -f json
  mlpath quiz --answer scikit-learn-1-random-state d"""

Area = Annotated[
    str | None,
    typer.Argument(metavar="[AREA]", help="An area or a skill.", autocompletion=complete_area),
]
Ask = Annotated[
    bool, typer.Option("--ask", help="Print the next question and stop.", rich_help_panel=DOES)
]
Answer = Annotated[
    tuple[str, str] | None,
    typer.Option(
        "--answer",
        metavar="ITEM CHOICE",
        help="Answer a question: a, b, c, d or dont-know.",
        rich_help_panel=DOES,
    ),
]
Count = Annotated[
    int,
    typer.Option(
        "--count", metavar="N", min=1, max=200, help="Questions to ask.", rich_help_panel=DOES
    ),
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
        from mlpath.cli.questioning import take

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


def _next(
    session: Session, targets: tuple[Target, ...], group: str | None
) -> tuple[Item | None, int]:
    from mlpath.engine.knowledge.quiz import next_item, open_items, within_reach

    state = session.learner.knowledge
    items = open_items(session.catalog, session.person, group, session.moment)
    near = items if group else within_reach(state, session.catalog, items)
    return next_item(state, session.person, targets, near), len(items)


def _report(
    session: Session,
    targets: tuple[Target, ...],
    group: str | None,
    marked: tuple[Marked, ...],
) -> QuizReport:
    from mlpath.engine.knowledge.quiz import items_about, question
    from mlpath.model.reports.answers.quiz import QuizReport

    item, left = _next(session, targets, group)
    shown = question(session.catalog, item) if item else None
    there = len(items_about(session.catalog, group))
    return QuizReport(question=shown, marked=marked, left=left, items=there, about=group)


def _talk(
    session: Session, targets: tuple[Target, ...], group: str | None, count: int
) -> QuizReport:
    """Ask in the terminal until enough, or until the person stops."""
    from mlpath.cli.asking.asker import asker, must_be_terminal
    from mlpath.cli.questioning import ask_one

    must_be_terminal(["quiz --ask", "and", "quiz --answer ITEM CHOICE"])
    asking, marked = asker(session), list["Marked"]()
    while len(marked) < count:
        item, left = _next(session, targets, group)
        if item is None:
            break
        place = f"{len(marked) + 1} of {min(count, len(marked) + left)}"
        answered = ask_one(session, asking, targets, item, place)
        if answered is None:
            break
        marked.append(answered)
    report = _report(session, targets, group, tuple(marked))
    return replace(report, told=True)
