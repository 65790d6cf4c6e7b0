"""`mlpath export`: the plan to take along."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.setting_options import Takes
from mlpath.model.person import Settings
from mlpath.model.settings import BACKGROUND, LEVEL, ROLE

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.profile import Message

EXAMPLES = """\b
Examples:
  mlpath export --to ics plan.ics
  mlpath export --to markdown"""


class ExportForm(StrEnum):
    """What a plan can be written as."""

    MARKDOWN = "markdown"
    ICS = "ics"
    JSON = "json"
    JSONRESUME = "jsonresume"
    HTML = "html"


Said = Annotated[Settings, Takes(ROLE, LEVEL, BACKGROUND)]
To = Annotated[
    ExportForm, typer.Option("--to", help="markdown, ics, json, jsonresume (your skills) or html.")
]
File = Annotated[Path | None, typer.Argument(metavar="[FILE]", help="A file; stdout without one.")]


def run(
    session: Session,
    file: File = None,
    *,
    to: To = ExportForm.MARKDOWN,
    said: Said,
) -> Message | None:
    """Write the plan as Markdown with check boxes, a calendar, JSON, a JSON Resume or a page."""
    from mlpath.cli.files import write_file
    from mlpath.cli.screen import write_document
    from mlpath.model.reports.profile import Message

    session.from_background(said[BACKGROUND])
    text = _written(session, to, said)
    if file is None:
        write_document(text)
        return None
    write_file(file, text)
    following = {
        ExportForm.ICS: "Read it into your calendar; a later one moves the same entries.",
        ExportForm.MARKDOWN: "Tick off what is done, and tell mlpath: mlpath done SKILL LEVEL.",
    }
    return Message(text=f"Written to {file}. {following.get(to, '')}".strip())


def _written(session: Session, to: ExportForm, said: Settings) -> str:
    if to is ExportForm.JSONRESUME:
        return _resume(session, said)
    if to is ExportForm.HTML:
        from mlpath.cli.commands.report import page_of

        return page_of(session, said)
    from mlpath.engine.way.plan import make_plan

    plan = make_plan(session.case(said))
    if to is ExportForm.ICS:
        from mlpath.views.formats import ics

        return ics.render(plan, at=session.moment, owner=session.profile)
    if to is ExportForm.JSON:
        from mlpath.model.envelope import Envelope
        from mlpath.views.formats import json
        from mlpath.views.look import Look

        envelope = Envelope(report=plan, as_of=session.today, notes=tuple(session.notes))
        return json.render(envelope, Look())
    from mlpath.views.formats import checklist

    names = session.catalog.skills
    done = [f"{names[d.skill].name} {d.level}" for d in session.person.done if d.skill in names]
    return checklist.render(plan, as_of=session.today, done=done)


def _resume(session: Session, said: Settings) -> str:
    """List what the person can do, best first."""
    from mlpath.views.formats import jsonresume

    known = sorted(session.learner.estimates.items(), key=lambda pair: -pair[1].value)
    skills = session.catalog.skills
    return jsonresume.render(
        [
            jsonresume.Known(skills[id_].name, round(one.value), skills[id_].aliases)
            for id_, one in known
            if round(one.value) >= 1
        ],
        label=session.case(said).role.name,
        as_of=session.today,
    )
