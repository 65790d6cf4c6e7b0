"""`mlpath match`: saved job postings against the person."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.setting_options import Takes
from mlpath.model.person import Settings
from mlpath.model.settings import BACKGROUND, HOURS

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.engine.market.match import Ranking
    from mlpath.engine.market.yardstick import Yardstick
    from mlpath.model.envelope import Envelope
    from mlpath.model.ids import BackgroundId
    from mlpath.model.reports.plan import Plan
    from mlpath.model.reports.postings import MatchReport, Unread

EXAMPLES = """\b
Examples:
  mlpath match posting.txt
  mlpath match jobs/ more.jsonl --top 50
  mlpath match posting.pdf --plan --hours 10"""

Files = Annotated[
    list[Path],
    typer.Argument(
        metavar="FILE...",
        help="Postings: pdf, docx, odt, rtf, html, md, txt, jsonl, csv, parquet, gz, folders; -.",
    ),
]
Said = Annotated[Settings, Takes(BACKGROUND, HOURS)]
Top = Annotated[
    int | None,
    typer.Option(
        "--top",
        "--limit",
        metavar="N",
        min=1,
        max=1_000_000,
        help="How many to tell, best first.",
    ),
]
MakePlan = Annotated[bool, typer.Option("--plan", help="Make the plan for one posting.")]


def run(
    session: Session,
    files: Files,
    *,
    said: Said,
    plan: MakePlan = False,
    top: Top = None,
) -> Envelope | Plan:
    """Compare job postings with your levels: fit, what is missing, what closing a gap opens up."""
    from mlpath.engine.market.as_role import hours_to
    from mlpath.engine.market.match import Ranking
    from mlpath.engine.market.yardstick import Yardstick
    from mlpath.errors import ExitCode
    from mlpath.model.envelope import Envelope

    session.from_background(said[BACKGROUND])
    known = session.known or BACKGROUND in said
    catalog = session.catalog
    estimates = session.learner.estimates if known else None
    yardstick = Yardstick(catalog.skills, catalog.roles, estimates, groups=catalog.groups.values())
    unread: list[Unread] = []
    ranking = Ranking(yardstick, top=top)
    _measure(session, files, ranking, yardstick, unread)
    if plan:
        return _plan(session, ranking, unread, yardstick, said)
    report = ranking.report(
        hours=hours_to(session.learner),
        person=_name(session, said[BACKGROUND]) if known else None,
        unread=unread,
    )
    _refuse_nothing(report, unread)
    if not known:
        session.notes.append("Without a profile there is nothing to compare with: mlpath assess.")
    return Envelope(
        report=report, as_of=session.today, exit_code=ExitCode.BAD_DATA if unread else ExitCode.OK
    )


def _name(session: Session, background: BackgroundId | None) -> str:
    if session.known:
        return session.profile
    return session.catalog.backgrounds[background].name if background else ""


def _measure(
    session: Session,
    files: list[Path],
    ranking: Ranking,
    yardstick: Yardstick,
    unread: list[Unread],
) -> None:
    """Rank all postings; what cannot be read is put aside."""
    from mlpath.cli.files import given
    from mlpath.cli.screen import progress
    from mlpath.cli.spread.matching import Matching
    from mlpath.cli.spread.spread import spread
    from mlpath.evidence.files.document import Document, unseen
    from mlpath.evidence.postings.corpus import CorpusReading, batches
    from mlpath.model.reports.postings import Unread

    hidden: list[Document] = []

    def hide(one: Document) -> None:
        hidden.append(one._replace(text=""))  # of a long list only this is kept

    work = Matching(
        CorpusReading.of(session.catalog),
        yardstick.estimates,
        tuple(session.catalog.groups.values()),
    )
    # A batch is told what the best so far are worth when it is handed out.
    floored = (
        (batch, ranking.floor)
        for batch in batches(given(files, "postings"), hiding=hide, say=session.notes.append)
    )
    for answer in spread(work, floored):
        for one in answer:
            if isinstance(one, Unread):
                unread.append(one)
            else:
                ranking.add(one)
        if ranking.read > 200:  # noqa: PLR2004 - fewer are read in a moment
            progress(f"{ranking.read} postings read")
    progress("")
    session.notes.extend(filter(None, [unseen(hidden)]))


def _refuse_nothing(report: MatchReport, unread: list[Unread]) -> None:
    """Fail with the one thing that is wrong when nothing could be read."""
    from mlpath.errors import BadDataError

    if report.read == 0 and len(unread) == 1:
        raise BadDataError(f"{unread[0].file}: {unread[0].problem}", hint=unread[0].hint)
    if report.read == 0 and not unread:
        raise BadDataError("there is no posting in it", hint="Give files or folders with postings.")


def _plan(
    session: Session,
    ranking: Ranking,
    unread: list[Unread],
    yardstick: Yardstick,
    said: Settings,
) -> Plan:
    """Plan the way to one posting."""
    from mlpath.cli import plan_options
    from mlpath.engine.case import Case
    from mlpath.engine.market.as_role import role_of
    from mlpath.engine.way.plan import laid_out
    from mlpath.errors import BadDataError, UsageError

    if not ranking.read and unread:
        raise BadDataError(f"{unread[0].file}: {unread[0].problem}", hint=unread[0].hint)
    if ranking.read != 1:
        raise UsageError(
            f"--plan is for one posting, and there are {ranking.read}", hint="Give one file."
        )
    role, level = role_of(ranking.best[0], yardstick)
    if not role.targets[level]:
        raise BadDataError(
            "the posting asks for no skill that can be planned", hint="Is it a job of this field?"
        )
    wishes = plan_options.case_for(session, said, own=True).wishes
    return laid_out(Case(session.learner, role, level, wishes=wishes, today=session.today))
