"""Things of the catalogue by what people call them: id, name, alias or an id of before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from mlpath.errors import UnknownNameError, unknown_name
from mlpath.model.record import names_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mlpath.model.field.background import Background
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.entry_kind import EntryKind
    from mlpath.model.field.role import Role
    from mlpath.model.field.skill import Area, Skill
    from mlpath.model.field.trait import Trait

Thing = TypeVar("Thing")
One = TypeVar("One")
Many = TypeVar("Many")


def named(kind: str, things: Mapping[Any, Thing], text: str, hint: str) -> Thing:
    """Return a thing by its id, name or alias, whatever the case."""
    if text in things:
        return things[text]
    wanted = text.strip().lower()
    slug = wanted.replace(" ", "-").replace("_", "-")
    spellings: dict[str, Thing] = {}
    for key, thing in things.items():
        spellings.setdefault(str(key).lower(), thing)
        for name in (
            getattr(thing, "name", ""),
            getattr(thing, "title", ""),
            *getattr(thing, "aliases", ()),
        ):
            spellings.setdefault(str(name).lower(), thing)
        for old in getattr(thing, "was", ()):
            spellings.setdefault(str(old), thing)
    found = spellings.get(wanted) or spellings.get(slug)
    if found is None:
        raise unknown_name(kind, text, [name for name in spellings if name], hint=hint)
    return found


def entry(catalog: Catalog, kind: EntryKind[Any, Thing], text: str) -> Thing:
    """Return an entry of a kind that can be listed."""
    hint = f"All: mlpath {kind.reports[0]}" if kind.reports else ""
    return named(kind.noun, kind.entries_of(catalog), text, hint)


def role(catalog: Catalog, text: str) -> Role:
    """Return a role."""
    return named("role", catalog.roles, text, "All roles: mlpath roles")


def skill(catalog: Catalog, text: str) -> Skill:
    """Return a skill."""
    return named("skill", catalog.skills, text, "All skills: mlpath skills")


def area(catalog: Catalog, text: str) -> Area:
    """Return an area of skills."""
    return named("area", catalog.areas, text, f"Areas: {', '.join(catalog.areas)}")


def background(catalog: Catalog, text: str) -> Background:
    """Return a background."""
    return named(
        "background", catalog.backgrounds, text, f"Backgrounds: {', '.join(catalog.backgrounds)}"
    )


def trait(catalog: Catalog, text: str) -> Trait:
    """Return a trait."""
    return named("trait", catalog.traits, text, f"Traits: {', '.join(catalog.traits)}")


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
