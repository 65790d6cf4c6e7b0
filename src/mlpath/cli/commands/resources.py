"""`mlpath resources`: courses, books and documentation to learn with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.list_options import (
    AllOfList,
    AreaOption,
    DomainOption,
    ForOption,
    FreeOption,
    ResourceWord,
    first_of,
    joined,
    narrowed,
)
from mlpath.errors import UsageError
from mlpath.interview.reading import find
from mlpath.interview.reading.called import of_kind
from mlpath.model.field.catalog import Catalog
from mlpath.model.field.level import TOP
from mlpath.model.field.resource import ResourceKind

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.catalogue.resources import ResourceReport, ResourcesReport

EXAMPLES = """\b
Examples:
  mlpath resources --for pytorch --free
  mlpath resources --language German
  mlpath resources transformers --kind course"""

KINDS = tuple(kind.value for kind in ResourceKind)
Step = Annotated[
    int | None,
    typer.Option("--level", metavar="LEVEL", min=1, max=TOP, help="Only what leads to this level."),
]
LanguageName = Annotated[
    str | None,
    typer.Option("--language", metavar="LANGUAGE", help="Only in this one, such as de or German."),
]
Kind = Annotated[
    str | None, typer.Option("--kind", metavar="KIND", help=f"Only this kind: {', '.join(KINDS)}.")
]


def run(
    session: Session,
    name: ResourceWord = None,
    area: AreaOption = None,
    for_: ForOption = None,
    domain: DomainOption = None,
    level: Step = None,
    kind: Kind = None,
    free: FreeOption = False,
    language: LanguageName = None,
    *,
    everything: AllOfList = False,
) -> ResourcesReport | ResourceReport:
    """List what to learn with, search it by any word, or tell everything about one."""
    from mlpath.engine.catalogue.resources import RESOURCES, resource_report, resources_report

    catalog = session.catalog

    def listed(text: str) -> ResourcesReport:
        if kind is not None and kind not in KINDS:
            raise UsageError(
                f'"{kind[:40]}" is not a kind of resource', hint=f"Kinds: {', '.join(KINDS)}."
            )
        left = narrowed(catalog, text, area=area, for_=for_, domain=domain)
        report = resources_report(
            catalog,
            left,
            level=level,
            kind=ResourceKind(kind) if kind else None,
            free=free,
            language=find.language(catalog, language) if language else None,
        )
        return first_of(session, RESOURCES, report, left, everything=everything)

    return find.one_or_list(
        catalog,
        of_kind(Catalog.resources),
        joined(name),
        lambda resource: resource_report(catalog, resource),
        listed,
    )
