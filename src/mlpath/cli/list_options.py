"""Options that narrow the lists of the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.options import complete_area, complete_role, complete_skill
from mlpath.errors import UnknownNameError, unknown_name
from mlpath.interview.reading import find

if TYPE_CHECKING:
    from mlpath.engine.catalogue.search import Filter
    from mlpath.model.field.catalog import Catalog

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
    from mlpath.engine.catalogue.search import Filter

    area_id = str(find.area(catalog, area).id) if area is not None else ""
    if for_ is None:
        return Filter(text=text, area=area_id)
    try:
        return Filter(text=text, area=area_id, role=find.role(catalog, for_))
    except UnknownNameError:
        pass
    try:
        return Filter(text=text, area=area_id, skill=find.skill(catalog, for_))
    except UnknownNameError:
        known = [*map(str, catalog.roles), *map(str, catalog.skills)]
        raise unknown_name(
            "role or skill", for_, known, hint="All: mlpath roles, mlpath skills"
        ) from None
