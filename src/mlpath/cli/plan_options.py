"""The case that a command about a plan is asked for, and what it takes for granted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.model.person import NOTHING_SAID
from mlpath.model.settings import BACKGROUND, HOURS, USUAL_HOURS

Module = Annotated[
    int | None,
    typer.Option(
        "--module", "-m", metavar="N", min=1, help="Tell module N whole; its number alone does too."
    ),
]

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.cli.session import Session
    from mlpath.engine.case import Case
    from mlpath.model.person import Settings


def case_for(
    session: Session,
    said: Settings = NOTHING_SAID,
    *,
    until: str | None = None,
    hours: bool = True,
    own: bool = False,
) -> Case:
    """Return what is planned for, and note what nobody said; `hours` where hours a week matter.

    With `own` it is the goal itself, also where a nearer one comes first.
    """
    session.from_background(said[BACKGROUND])
    if not session.known and BACKGROUND not in session.person.settings:
        session.notes.append(
            "For somebody who starts from zero: give --background NAME, or run mlpath assess."
        )
    if hours and HOURS not in said and HOURS not in session.person.settings:
        session.notes.append(f"With {USUAL_HOURS:g} hours a week: give --hours.")
    return session.case(said, until=until) if own else session.work(said, until=until)


def numbered(module: int, modules: int) -> str:
    """Return the number of a module as what a page shows, if there is such a module."""
    if 1 <= module <= modules:
        return str(module)
    from mlpath.errors import UsageError
    from mlpath.views.words import count

    raise UsageError(
        f"there is no module {module}: {count(modules, 'module')} in all",
        hint="The numbers: mlpath plan --all, or mlpath roadmap.",
    )


def whole(*, module: int | None, parts: Mapping[str, bool]) -> None:
    """Refuse to show something else of a plan beside the letter, which is all of it."""
    asked = next((name for name, wanted in parts.items() if wanted), None)
    if module is None and asked is None:
        return
    from mlpath.errors import UsageError

    other = asked or f"module {module}"
    raise UsageError(
        f"a letter is of the whole plan, and {other} is a page of its own",
        hint=f"One of them: mlpath plan --letter, or mlpath plan {asked or module}.",
    )
