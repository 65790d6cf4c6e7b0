"""`mlpath gap`: what is missing for a role, and every number behind one row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.setting_options import Takes
from mlpath.cli.shells.offers import complete_skill
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
  mlpath gap --map
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


All = Annotated[
    bool, typer.Option("--all", "-a", help="All gaps, what would change, and nearer roles.")
]
Map = Annotated[
    bool, typer.Option("--map", help="Draw which skill rests on which, and what is there of each.")
]


def run(
    session: Session,
    *,
    said: Said,
    explain: Explain = None,
    everything: All = False,
    drawn: Map = False,
) -> GapReport | Explanation:
    """Show what is missing for a role, what everybody in the job can do first."""
    session.from_background(said[BACKGROUND])
    case = session.case(said)
    if explain is not None:
        from mlpath.engine.gap.explain import explain as explained

        return explained(case, find.skill(session.catalog, explain))
    from mlpath.engine.gap.gap import gap_report
    from mlpath.model.record import replace

    report = gap_report(case)
    if not report.known:
        session.notes.append(
            "Nothing is known about you, so this counts from zero: mlpath assess, "
            "or --background NAME."
        )
    first = session.before(case, said)
    if first.goal:
        nearer = f"{first.level} level" if first.role is case.role else first.role.name
        report = replace(report, first=nearer)
    if drawn:
        from mlpath.engine.catalogue.skill_map import skill_map
        from mlpath.engine.way.roadmap import make_roadmap

        nodes = skill_map(session.catalog.skills, make_roadmap(case), report)
        return replace(report, nodes=nodes, show="map")
    return replace(report, show="all") if everything else report
