"""Options that narrow the lists of the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from mlpath.cli.options import complete_area, complete_role, complete_skill
from mlpath.errors import UnknownNameError, unknown_name
from mlpath.interview.reading import find

if TYPE_CHECKING:
    from mlpath.model.catalog import Catalog
    from mlpath.model.role import Role
    from mlpath.model.skill import Skill

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


class Purpose(NamedTuple):
    """What `--for` names: a role or a skill."""

    role: Role | None = None
    skill: Skill | None = None


def purpose(catalog: Catalog, name: str | None) -> Purpose:
    """Find the role or skill that `--for` names."""
    if name is None:
        return Purpose()
    try:
        return Purpose(role=find.role(catalog, name))
    except UnknownNameError:
        pass
    try:
        return Purpose(skill=find.skill(catalog, name))
    except UnknownNameError:
        known = [*map(str, catalog.roles), *map(str, catalog.skills)]
        raise unknown_name(
            "role or skill", name, known, hint="All: mlpath roles, mlpath skills"
        ) from None


def area_id(catalog: Catalog, name: str | None) -> str:
    """Return the id of an area, or nothing."""
    return str(find.area(catalog, name).id) if name is not None else ""
