"""`mlpath cohort`: a room of people at once, for whoever advises them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.help_groups import DOES, OUTPUT
from mlpath.cli.setting_options import Takes
from mlpath.cli.spread.options import EngineOption, SchedulerOption, chosen
from mlpath.model.person import Settings
from mlpath.model.settings import HOURS, LEVEL, ROLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.cli.cohort.entrants import Entrants
    from mlpath.cli.cohort.folder import Folder, Member
    from mlpath.cli.session import Session
    from mlpath.cli.spread.spread import Spread
    from mlpath.engine.cohort.cohort import Cohort
    from mlpath.model.envelope import Envelope
    from mlpath.model.reports.cohort import CohortReport

EXAMPLES = """\b
Examples:
  mlpath cohort answers.jsonl --out class/
  mlpath cohort answers.csv cvs/ --out class/ --hours 12
  mlpath cohort answers.jsonl --out class/ --no-pages -f json

A line of answers: {"name": "Ada", "background": "nurse", "hours": 8, "ratings": {"python": 1}}.
Run it again into the same folder to see what changed."""

Files = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE...",
        help="Answers: jsonl, csv, toml, gz; CVs: pdf, docx, odt, rtf, txt, md, html; folders; "
        "s3://...; -.",
    ),
]
Said = Annotated[Settings, Takes(ROLE, LEVEL, HOURS)]
Out = Annotated[
    Path,
    typer.Option(
        "--out", "-o", metavar="DIR", help="A folder for what comes out.", rich_help_panel=OUTPUT
    ),
]
NoPages = Annotated[
    bool,
    typer.Option(
        "--no-pages", help="No page for each person: JSON alone is quicker.", rich_help_panel=OUTPUT
    ),
]
Workers = Annotated[
    int | None,
    typer.Option(
        "--workers",
        "--jobs",
        metavar="N",
        min=1,
        max=256,
        help="Processes; else one a core.",
        rich_help_panel=DOES,
    ),
]
MENTIONED = 200
"""With fewer people there is no progress to tell."""


def run(
    session: Session,
    files: Files,
    *,
    said: Said,
    out: Out,
    no_pages: NoPages = False,
    engine: EngineOption = None,
    scheduler: SchedulerOption = None,
    workers: Workers = None,
) -> Envelope:
    """Advise a group: a page and JSON for each person, and what is true of many of them."""
    from mlpath.cli.cohort.entrants import Entrants
    from mlpath.cli.cohort.folder import Folder
    from mlpath.cli.files import given
    from mlpath.engine.cohort.cohort import Cohort
    from mlpath.errors import ExitCode
    from mlpath.evidence.remote.fetched import fetched
    from mlpath.model.envelope import Envelope
    from mlpath.model.record import replace

    spread = chosen(session, engine=engine, scheduler=scheduler, jobs=workers)
    folder, cohort = Folder(out, session.today), Cohort(session.catalog)
    with fetched(files) as paths:
        inputs = given(paths, "answers, one person a line")
        folder.open()
        entrants = Entrants(inputs, session.catalog)
        members = _advise(
            session, entrants, folder, cohort, said, pages=not no_pages, spread=spread
        )
    _refuse_nothing(cohort)
    report = _finish(session, cohort, folder, members)
    session.notes += [*entrants.notes, *_notes(folder, members, pages=not no_pages)]
    code = ExitCode.BAD_DATA if cohort.skipped else ExitCode.OK
    return Envelope(report=replace(report, folder=str(out)), as_of=session.today, exit_code=code)


def _advise(
    session: Session,
    entrants: Entrants,
    folder: Folder,
    cohort: Cohort,
    said: Settings,
    *,
    pages: bool,
    spread: Spread,
) -> list[Member]:
    """Advise everybody, write what each gets, and keep a line of each."""
    from mlpath.cli.cohort.folder import Member
    from mlpath.cli.screen import progress
    from mlpath.cli.spread.advising import Advising
    from mlpath.model.reports.postings import Unread
    from mlpath.store.paths import cache

    work = Advising(
        packs=session.pack_folders,
        cache=cache(session.environ),
        today=session.today,
        now=session.moment,
        said=said,
        pages=pages,
    )
    members = []
    for answer in spread.over(work, entrants.batches()):
        for one in answer:
            if isinstance(one, Unread):
                cohort.leave_out(one)
                continue
            folder.write(f"{one.entrant.file}.json", [one.data])
            if one.page:
                folder.write(f"{one.entrant.file}.html", [one.page])
            cohort.add(one.outcome)
            members.append(Member.of(one, session.today, folder.before))
        if len(members) > MENTIONED:
            progress(f"{len(members)} people advised")
    progress("")
    return members


def _refuse_nothing(cohort: Cohort) -> None:
    """Fail with the first thing that is wrong when nobody could be read."""
    from mlpath.errors import BadDataError

    if cohort.people:
        return
    if not cohort.unread:
        raise BadDataError("there is nobody in it", hint="Give answers, one person a line, or CVs.")
    first, more = cohort.unread[0], cohort.skipped - 1
    others = f" (and {more} more)" if more else ""
    raise BadDataError(f"{first.file}: {first.problem}{others}", hint=first.hint)


def _finish(
    session: Session, cohort: Cohort, folder: Folder, members: list[Member]
) -> CohortReport:
    """Write the tables of the group and of its people."""
    from mlpath.engine.cohort.change import Changes
    from mlpath.model.envelope import Envelope
    from mlpath.model.record import replace
    from mlpath.views.formats import cohort_csv, json
    from mlpath.views.html import cohort as pages
    from mlpath.views.look import Look

    _forget_twins(members)
    changes = Changes()
    for one in members:
        if one.before is not None:
            changes.add(one.before, one.now)
    report = cohort.report(changes)
    # What could not be read has names of people in it, and these files may be handed on.
    told = Envelope(report=replace(report, unread=()), as_of=session.today)
    folder.write("group.json", [json.render(told, Look()).encode()])
    folder.write("group.csv", [cohort_csv.render(report).encode()])
    folder.write("group.html", (text.encode() for text in pages.group_page(told)))
    roles = {str(id_): role.name for id_, role in session.catalog.roles.items()}
    rows = (one.row(roles) for one in members)
    folder.write("people.html", (t.encode() for t in pages.people_page(rows, session.today)))
    folder.write_people(members)
    return report


def _forget_twins(members: list[Member]) -> None:
    """Compare nobody with somebody else of the same name."""
    from collections import Counter

    times = Counter(one.key for one in members)
    for place, one in enumerate(members):
        if times[one.key] > 1:
            members[place] = one._replace(before=None)


def _notes(folder: Folder, members: list[Member], *, pages: bool) -> Iterator[str]:
    """Say what is where, and whose files are of an earlier run."""
    from collections import Counter

    from mlpath.views.words import count, some

    what = "A page and JSON" if pages else "JSON"
    yield (
        f"{what} for each person, and people.html with all of them, are in {folder.path}: "
        "they are theirs and yours. Only the files that begin with group may be handed on."
    )
    names = Counter(one.name for one in members if not one.id)
    twins = [name for name, times in names.items() if times > 1]
    if twins:
        yield (
            f"More than one person is called {some(twins, 3)}: give everybody an id, "
            "or nobody can tell what changed for them."
        )
    if gone := folder.gone(one.file for one in members):
        yield (
            f"{count(len(gone), 'person', 'people')} of the earlier run "
            f"{'is' if len(gone) == 1 else 'are'} not in this one: {some(gone, 3)}; "
            "their files are as they were."
        )
    if not pages and folder.before:
        yield "Pages of an earlier run, if there are any, are as they were."
