"""The lists of the catalogue: their options, and whether one entry or a list is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from mlpath.cli.options import complete_area, complete_role, complete_skill
from mlpath.errors import UnknownNameError, unknown_name
from mlpath.interview.reading import find
from mlpath.model.record import names_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlpath.engine.catalogue.entries import Filter
    from mlpath.model.field.catalog import Catalog

One = TypeVar("One")
Many = TypeVar("Many")

WordArgument = Annotated[
    str | None, typer.Argument(metavar="[NAME]", help="One by its name, or any word to search for.")
]
SkillWord = Annotated[
    str | None,
    typer.Argument(
        metavar="[NAME]", help="A skill, or any word to search for.", autocompletion=complete_skill
    ),
]
AreaOption = Annotated[
    str | None,
    typer.Option("--area", metavar="AREA", help="Only this area.", autocompletion=complete_area),
]
FreeOption = Annotated[bool, typer.Option("--free", help="Only what is free.")]


def _complete(incomplete: str) -> list[str]:
    return complete_role(incomplete) + complete_skill(incomplete)


ForOption = Annotated[
    str | None,
    typer.Option(
        "--for", metavar="ROLE|SKILL", help="Only what serves this.", autocompletion=_complete
    ),
]


def narrowed(
    catalog: Catalog, text: str = "", *, area: str | None = None, for_: str | None = None
) -> Filter:
    """Return what the words and options of a list narrow it to."""
    from mlpath.engine.catalogue.entries import Filter

    filter_ = Filter(text=text, area=str(find.area(catalog, area).id) if area is not None else "")
    if for_ is None:
        return filter_
    try:
        return filter_._replace(role=find.role(catalog, for_))
    except UnknownNameError:
        pass
    try:
        return filter_._replace(skill=find.skill(catalog, for_))
    except UnknownNameError:
        known = [*map(str, catalog.roles), *map(str, catalog.skills)]
        raise unknown_name(
            "role or skill", for_, known, hint="All: mlpath roles, mlpath skills"
        ) from None


def one_or_list(
    name: str | None, one: Callable[[str], One], listed: Callable[[str], Many]
) -> One | Many:
    """Return the report of the entry of that name, else the list of those with the word."""
    if name is None:
        return listed("")
    try:
        return one(name)
    except UnknownNameError:
        report = listed(name)
        if not getattr(report, names_of(report)[0]):  # the entries come first
            raise
        return report
