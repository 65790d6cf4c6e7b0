"""`mlpath gap`: what is missing for a role, and every number behind one row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.options import complete_skill
from mlpath.cli.setting_options import Takes
from mlpath.interview.reading import find
from mlpath.model.person import Settings
from mlpath.model.settings import BACKGROUND, LEVEL, ROLE

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.explanation import Explanation
    from mlpath.model.reports.gap import GapReport

EXAMPLES = """\b
Examples:
  mlpath gap ml-engineer --level mid
  mlpath gap --explain pytorch"""

Said = Annotated[Settings, Takes(ROLE, LEVEL, BACKGROUND, argument=True)]
Explain = Annotated[
    str | None,
    typer.Option(
        "--explain",
        metavar="SKILL",
        help="Show every number behind one row.",
        autocompletion=complete_skill,
    ),
]


def run(session: Session, *, said: Said, explain: Explain = None) -> GapReport | Explanation:
    """Show what is missing for a role, the best gain an hour first."""
    session.from_background(said[BACKGROUND])
    case = session.case(said)
    if explain is not None:
        from mlpath.engine.gap.explain import explain as explained

        return explained(case, find.skill(session.catalog, explain))
    from mlpath.engine.gap.gap import gap_report

    report = gap_report(case)
    if not report.known:
        session.notes.append(
            "Nothing is known about you, so this counts from zero: mlpath assess, "
            "or --background NAME."
        )
    return report
