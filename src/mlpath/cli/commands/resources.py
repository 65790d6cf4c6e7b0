"""`mlpath resources`: courses, books and documentation to learn with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.list_options import (
    AreaOption,
    ForOption,
    FreeOption,
    WordArgument,
    area_id,
    purpose,
)
from mlpath.errors import UnknownNameError, UsageError
from mlpath.interview.reading import find

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.resource_report import ResourceReport, ResourcesReport

EXAMPLES = """\b
Examples:
  mlpath resources --for pytorch --free
  mlpath resources transformers --kind course"""

KINDS = ("course", "book", "docs", "video", "tutorial", "paper", "practice")
Step = Annotated[
    int | None,
    typer.Option("--level", metavar="LEVEL", min=1, max=4, help="Only what leads to this level."),
]
Kind = Annotated[
    str | None, typer.Option("--kind", metavar="KIND", help=f"Only this kind: {', '.join(KINDS)}.")
]


def run(
    session: Session,
    name: WordArgument = None,
    area: AreaOption = None,
    for_: ForOption = None,
    level: Step = None,
    kind: Kind = None,
    free: FreeOption = False,
) -> ResourcesReport | ResourceReport:
    """List what to learn with, search it by any word, or tell everything about one."""
    from mlpath.engine.catalogue.resources import resource_report, resources_report

    catalog = session.catalog
    missed: UnknownNameError | None = None
    if name is not None:
        try:
            found = find.named("resource", catalog.resources, name, "All: mlpath resources")
            return resource_report(catalog, found)
        except UnknownNameError as error:
            missed = error
    if kind is not None and kind not in KINDS:
        raise UsageError(
            f'"{kind[:40]}" is not a kind of resource', hint=f"Kinds: {', '.join(KINDS)}."
        )
    wanted = purpose(catalog, for_)
    report = resources_report(
        catalog,
        text=name or "",
        area=area_id(catalog, area),
        skill=wanted.skill,
        role=wanted.role,
        level=level,
        kind=kind or "",
        free=free,
    )
    if missed is not None and not report.resources:
        raise missed
    return report
