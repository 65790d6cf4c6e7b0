"""`mlpath report`: one HTML page with everything, to look at or to print."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.help_groups import OUTPUT
from mlpath.cli.setting_options import Takes
from mlpath.model.person import Settings
from mlpath.model.settings import BACKGROUND, HOURS, LEVEL, ROLE

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.profile import Message

EXAMPLES = """\b
Examples:
  mlpath report --open
  mlpath report data-engineer --output page.html"""

USUAL_NAME = "mlpath-report.html"

Said = Annotated[Settings, Takes(ROLE, LEVEL, BACKGROUND, HOURS, argument=True)]
Output = Annotated[
    Path,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Where to write it; - is stdout.",
        rich_help_panel=OUTPUT,
    ),
]
Open = Annotated[
    bool, typer.Option("--open", help="Open it in the browser.", rich_help_panel=OUTPUT)
]


def run(
    session: Session,
    *,
    said: Said,
    output: Output = Path(USUAL_NAME),
    open_: Open = False,
) -> Message | None:
    """Write one HTML page: gaps, the map of skills, the plan, progress and pay."""
    from mlpath.model.reports.profile import Message

    text = page_of(session, said)
    from mlpath.cli.files import hand_over

    if not hand_over(output, text):
        return None
    if open_:
        _show(session, output)
    return Message(
        text=f"The page is in {output}.", next=() if open_ else ("mlpath report --open",)
    )


def page_of(session: Session, said: Settings) -> str:
    """Return the page as text."""
    from mlpath.cli import plan_options
    from mlpath.cli.exporting.html_page import html_report
    from mlpath.model.envelope import Envelope
    from mlpath.views.html.render import render

    case, known = plan_options.case_for(session, said, own=True), session.known
    name, first = session.profile if known else "", session.before(case, said)
    report = html_report(case, first, name=name, progress=known)
    return render(Envelope(report=report, as_of=session.today, notes=tuple(session.notes)))


def _show(session: Session, path: Path) -> None:
    import webbrowser  # 20 ms that only --open pays

    if not webbrowser.open(path.absolute().as_uri()):
        session.notes.append("No browser could be opened: open the file yourself.")
