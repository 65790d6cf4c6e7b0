"""`mlpath export`: the plan to take along, and what may be shown to others."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.help_groups import OUTPUT
from mlpath.cli.setting_options import Takes
from mlpath.errors import UsageError
from mlpath.model.clean import clean_name
from mlpath.model.person import Settings
from mlpath.model.settings import ALARM, BACKGROUND, LEVEL, ROLE, WATCH, WHEN

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.profile import Message

EXAMPLES = """\b
Examples:
  mlpath export --to ics plan.ics
  mlpath export --to ics --when "Tue,Thu 19:00-20:30" plan.ics
  mlpath export --watch plan.ics --when "weekends 10-12" --alarm 30m
  mlpath export --to markdown
  mlpath export --to proof --name "Ada Novak" --output proof"""


class ExportForm(StrEnum):
    """What can be written."""

    MARKDOWN = "markdown"
    ICS = "ics"
    JSON = "json"
    JSONRESUME = "jsonresume"
    HTML = "html"
    PROOF = "proof"


Said = Annotated[Settings, Takes(ROLE, LEVEL, BACKGROUND, WHEN, ALARM)]
To = Annotated[
    ExportForm | None,
    typer.Option(
        "--to",
        help="The plan: markdown, ics, json or html. What you can: jsonresume or proof.",
        rich_help_panel=OUTPUT,
    ),
]
File = Annotated[
    Path | None, typer.Argument(metavar="[FILE]", help="A file; stdout without one or with -.")
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="The same as FILE; - is stdout. A folder for proof: a page and JSON.",
        rich_help_panel=OUTPUT,
    ),
]
Watch = Annotated[
    str | None,
    typer.Option(WATCH.flag, metavar=WATCH.metavar, help=WATCH.help, rich_help_panel=OUTPUT),
]
YourName = Annotated[
    str,
    typer.Option(
        "--name",
        metavar="NAME",
        help="Your name in jsonresume and proof; it is not stored.",
        rich_help_panel=OUTPUT,
    ),
]


def run(
    session: Session,
    file: File = None,
    *,
    to: To = None,
    output: Output = None,
    watch: Watch = None,
    name: YourName = "",
    said: Said,
) -> Message | None:
    """Write the plan as Markdown, calendar, JSON or page, or what you can as résumé or proof.

    A proof pack is a page and JSON, to show to others: each skill with how it is known. Proven and
    claimed are kept apart, and nothing else that you told is in it.
    """
    from mlpath.cli.exporting.taking_along import write_proof
    from mlpath.cli.files import PIPE, hand_over
    from mlpath.model.reports.profile import Message

    to = _form(to, calendar=watch is not None or WHEN in said or ALARM in said)
    if watch is not None:
        from mlpath.cli.exporting.calendar_file import watched

        return watched(session, watch, said)
    target = _target(file, output)
    session.from_background(said[BACKGROUND])
    if to is ExportForm.PROOF and target not in {None, PIPE}:
        return write_proof(session, target, name)
    text = _written(session, to, said, name)
    if not hand_over(target, text):
        return None
    following = {
        ExportForm.ICS: "Read it into your calendar; a later one moves the same entries.",
        ExportForm.MARKDOWN: "Tick off what is done, and tell mlpath: mlpath done SKILL LEVEL.",
    }
    return Message(text=f"Written to {target}. {following.get(to, '')}".strip())


def _form(to: ExportForm | None, *, calendar: bool) -> ExportForm:
    """Return what to write; what only a calendar has asks for one."""
    if calendar and to not in (None, ExportForm.ICS):
        raise UsageError(
            "sessions, alarms and a file to watch are those of a calendar",
            hint='Write mlpath export --to ics --when "Tue,Thu 19:00-20:30" plan.ics',
        )
    return to or (ExportForm.ICS if calendar else ExportForm.MARKDOWN)


def _target(file: Path | None, output: Path | None) -> Path | None:
    """Return where to write; without a name it is stdout."""
    if file is not None and output is not None and file != output:
        raise UsageError(
            "two files were named",
            hint=f"Name one: mlpath export --output {clean_name(str(output))}",
        )
    return output if output is not None else file


def _written(session: Session, to: ExportForm, said: Settings, name: str) -> str:
    if to is ExportForm.JSONRESUME:
        from mlpath.cli.exporting.taking_along import resume

        return resume(session, name)
    if to is ExportForm.PROOF:
        from mlpath.cli.exporting.taking_along import DATA, proof_files

        return proof_files(session, name)[DATA]
    if to is ExportForm.HTML:
        from mlpath.cli.commands.report import page_of

        return page_of(session, said)
    if to is ExportForm.ICS:
        from mlpath.cli.exporting.calendar_file import calendar

        return calendar(session, said)
    from mlpath.engine.way.plan import make_plan

    plan = make_plan(session.work(said))
    if to is ExportForm.JSON:
        from mlpath.model.envelope import Envelope
        from mlpath.views.formats import json
        from mlpath.views.look import Look

        envelope = Envelope(report=plan, as_of=session.today, notes=tuple(session.notes))
        return json.render(envelope, Look())
    from mlpath.views.formats import checklist

    names = session.catalog.skills
    done = [f"{names[d.skill].name} {d.level}" for d in session.person.done if d.skill in names]
    done += [f"{one.name}, a project" for one in session.person.projects]
    return checklist.render(plan, as_of=session.today, done=done)
