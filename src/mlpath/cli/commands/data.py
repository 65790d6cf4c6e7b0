"""`mlpath data`: where the knowledge comes from, and checking a pack of your own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.command import add
from mlpath.model.settings import ROLE

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.envelope import Envelope
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.person import Estimate
    from mlpath.model.reports.profile import DiffReport, SchemasReport, SourcesReport, WhereReport

EXAMPLES = """\b
Examples:
  mlpath data sources
  mlpath data check my-pack"""

app = typer.Typer(
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Check a pack of data, list sources, compare versions.",
    epilog=EXAMPLES,
)

Folder = Annotated[Path, typer.Argument(metavar="DIR", help="A folder of data files.")]
Word = Annotated[str | None, typer.Argument(metavar="[ID]", help="One source.")]
Kind = Annotated[
    str | None, typer.Argument(metavar="[KIND]", help="What a report says it is, or error.")
]
Old = Annotated[Path, typer.Argument(metavar="OLD", help="The data as it was.")]
New = Annotated[
    Path | None, typer.Argument(metavar="[NEW]", help="The data as it is; else what is in use.")
]


def check(session: Session, folder: Folder) -> Envelope:
    """Check a pack; every problem is told at once, with file, entry and key."""
    from mlpath.catalog.compiled import problems_in
    from mlpath.catalog.load import bundled
    from mlpath.catalog.read import files_of
    from mlpath.errors import ExitCode
    from mlpath.model.envelope import Envelope
    from mlpath.model.reports.profile import CheckReport

    files_of(folder)  # a missing folder is said before anything else is read
    alone, wrong = problems_in([folder])
    if folder.resolve() != bundled():
        _, wrong = problems_in([bundled(), folder])
    report = CheckReport(
        folder=str(folder),
        problems=tuple(str(problem) for problem in wrong),
        entries=tuple((sort, len(entries)) for sort, entries in alone.entries.items())
        + tuple((f"{name}.csv", len(rows)) for name, rows in alone.tables.items()),
    )
    return Envelope(
        report=report, as_of=session.today, exit_code=ExitCode.BAD_DATA if wrong else ExitCode.OK
    )


def sources(session: Session, name: Word = None) -> SourcesReport:
    """List where every figure comes from."""
    from mlpath.interview.reading import find
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.reports.profile import SourcesReport

    known = session.catalog.sources
    if name is None:
        return SourcesReport(sources=tuple(known.values()))
    return SourcesReport(sources=(find.entry(session.catalog, Catalog.sources, name),))


def schema(session: Session, kind: Kind = None) -> SchemasReport | None:
    """Write the JSON Schema of a report or of an error, or list what there are schemas of."""
    from mlpath.cli.screen import write_document
    from mlpath.model.names import unknown_name
    from mlpath.model.reports.profile import SchemaRow, SchemasReport
    from mlpath.views.formats.json import lines
    from mlpath.views.schema.schema import schema_of, written_by
    from mlpath.views.schema.types import read_model

    del session
    known = written_by(model := read_model())
    if kind is None:
        return SchemasReport(schemas=tuple(SchemaRow(**one._asdict()) for one in known.values()))
    if kind not in known:
        raise unknown_name("kind of document", kind, known, hint="All: mlpath data schema")
    write_document("".join([*lines(schema_of(model, kind), ascii_only=True), "\n"]))
    return None


def where(session: Session) -> WhereReport:
    """Tell which folders are in use."""
    from mlpath.catalog.load import bundled
    from mlpath.model.reports.profile import WhereReport
    from mlpath.store.paths import cache, store_file

    return WhereReport(
        data=(str(bundled()), *map(str, session.pack_folders)),
        store=str(store_file(session.home)),
        cache=str(cache(session.environ)),
        fingerprint=session.catalog.fingerprint,
    )


def _version(folder: Path) -> Catalog:
    """Open a folder that is a whole catalogue, or lay a pack over what is bundled."""
    from mlpath.catalog.compiled import compile_roots, problems_in
    from mlpath.catalog.load import bundled
    from mlpath.catalog.opened import open_compiled

    alone = not problems_in([folder])[1] and (folder / "roles").is_dir()
    return open_compiled(compile_roots([folder] if alone else [bundled(), folder]))


def diff(session: Session, old: Old, new: New = None) -> DiffReport:
    """Tell what differs between two versions of the data, and what that means for you."""
    from mlpath.engine.catalogue.diff import diff_report

    before = _version(old)
    after = session.catalog if new is None else _version(new)
    numbers = [_readiness(session, catalog) for catalog in (before, after)]
    return diff_report(before, after, session.person, before=numbers[0], after=numbers[1])


def _readiness(session: Session, catalog: Catalog) -> Estimate | None:
    """Tell how ready the person is for the role they want, by another version of the data."""
    from mlpath.engine.case import Case, Learner

    wanted = session.person.settings[ROLE] if session.known else None
    role = catalog.roles.get(wanted) if wanted else None
    if role is None:
        return None
    usual, learner = session.case(), Learner(catalog, session.person)
    return Case(learner, role, usual.level, wishes=usual.wishes, today=usual.today).readiness


for name, run, examples in (
    ("check", check, "mlpath data check my-pack\n  mlpath data check my-pack -f json"),
    ("sources", sources, "mlpath data sources\n  mlpath data sources ajn-2025"),
    ("schema", schema, "mlpath data schema\n  mlpath data schema gap"),
    ("where", where, "mlpath data where\n  mlpath data where --data my-pack"),
    ("diff", diff, "mlpath data diff old-data\n  mlpath data diff old-data my-pack"),
):
    add(app, name, run, f"\b\nExamples:\n  {examples}")
