"""`mlpath demand`: how often a corpus of postings asks for each skill."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.help_groups import OUTPUT
from mlpath.cli.setting_options import RoleOption
from mlpath.cli.spread.options import EngineOption, JobsOption, SchedulerOption, chosen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.cli.session import Session
    from mlpath.cli.spread.spread import Spread
    from mlpath.evidence.postings.counting import Counted
    from mlpath.model.envelope import Envelope
    from mlpath.model.reports.postings import DemandReport

EXAMPLES = """\b
Examples:
  mlpath demand postings.jsonl
  mlpath demand saved/ --role ml-engineer
  mlpath demand my-market.csv.gz --write my-market
  mlpath demand s3://jobs/2026/ --engine dask --scheduler tcp://scheduler:8786"""

Files = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE...", help="Postings: jsonl, csv, parquet, also .gz; folders; s3://...; -."
    ),
]
Write = Annotated[
    Path | None,
    typer.Option(
        "--write",
        metavar="PACK",
        help="Write a pack that weighs roles by this corpus.",
        rich_help_panel=OUTPUT,
    ),
]


def run(
    session: Session,
    files: Files,
    *,
    role: RoleOption = None,
    write: Write = None,
    jobs: JobsOption = None,
    engine: EngineOption = None,
    scheduler: SchedulerOption = None,
) -> Envelope:
    """Count how often postings of each role name each skill, with intervals."""
    from mlpath.cli.screen import progress
    from mlpath.errors import BadDataError, ExitCode
    from mlpath.evidence.postings.demand import demand
    from mlpath.interview.reading import find
    from mlpath.model.envelope import Envelope
    from mlpath.model.record import replace

    wanted = find.role(session.catalog, role).id if role else None
    spread = chosen(session, engine=engine, scheduler=scheduler, jobs=jobs)
    report = demand(_read(session, files, spread), session.catalog)
    progress("")
    if not report.postings:
        problem = report.unread[0] if report.unread else None
        raise BadDataError(
            f"{problem.file}: {problem.problem}" if problem else "there is no posting in it",
            hint=problem.hint if problem else "Give files or folders with postings.",
        )
    if write is not None:
        report = replace(report, wrote=_write(session, report, write))
    if wanted is not None:
        report = replace(report, rows=tuple(row for row in report.rows if row.role == wanted))
    code = ExitCode.OK if report.complete else ExitCode.INTERRUPTED
    return Envelope(
        report=report,
        as_of=session.today,
        exit_code=ExitCode.BAD_DATA if report.unread and report.complete else code,
    )


def _read(session: Session, files: list[str], spread: Spread) -> Iterator[Counted]:
    """Read all postings, and tell how many there were until now."""
    from mlpath.cli.screen import progress
    from mlpath.cli.spread.corpus import over_corpus
    from mlpath.evidence.postings.counting import Counting

    done = 0
    work = Counting.of(session.catalog)
    for answer in over_corpus(spread, work, files, what="postings", say=session.notes.append):
        yield from answer
        done += len(answer)
        progress(f"{done} postings read")


def _write(session: Session, report: DemandReport, folder: Path) -> str:
    """Write the pack and make sure that it can be used."""
    from mlpath.catalog.load import load_catalog
    from mlpath.cli.files import write_file
    from mlpath.errors import BadDataError, MlpathError
    from mlpath.evidence.postings.pack import pack
    from mlpath.model.clean import clean_name
    from mlpath.store.paths import cache

    if not report.complete:
        raise BadDataError(
            "the count was interrupted", hint="A pack is written from a whole corpus."
        )
    shown = clean_name(str(folder))
    if folder.is_dir() and any(folder.iterdir()) and not (folder / "demand.csv").is_file():
        raise MlpathError(f"{shown} is a folder with other things in it", hint="Name a new folder.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise MlpathError(
            f"cannot make the folder {shown}: {error.strerror}", hint="Name another."
        ) from None
    for name, text in pack(report, session.catalog, session.today).items():
        write_file(folder / name, text)
    load_catalog([*session.pack_folders, folder], cache(session.environ))
    return shown
