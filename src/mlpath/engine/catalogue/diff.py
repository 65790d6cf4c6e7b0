"""What differs between two versions of the data, and what that means for one person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlpath.model.field.role_level import RoleLevel
from mlpath.model.reports.profile import Change, DiffReport

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.role import Role
    from mlpath.model.field.skill import Skill
    from mlpath.model.person import Estimate, Person


def _skill_changes(old: Skill, new: Skill) -> Iterator[str]:
    if old.name != new.name:
        yield f"is now called {new.name}"
    before, after = (sum(span.likely for span in s.hours) for s in (old, new))
    if before != after:
        yield f"hours to level 4: {before:g} -> {after:g}"
    gone = {(n.skill, n.level, n.for_level) for n in old.needs}
    here = {(n.skill, n.level, n.for_level) for n in new.needs}
    yield from (f"needs {s} {lv} for level {f}" for s, lv, f in sorted(here - gone))
    yield from (f"no longer needs {s} {lv} for level {f}" for s, lv, f in sorted(gone - here))
    if old.can != new.can:
        yield "its levels are described anew"


def _role_changes(old: Role, new: Role) -> Iterator[str]:
    for level in RoleLevel:
        before = {t.skill: t.need for t in old.targets[level]}
        after = {t.skill: t.need for t in new.targets[level]}
        for skill in sorted({*before, *after}):
            was, now = before.get(skill, 0), after.get(skill, 0)
            if was != now:
                yield f"{level}: {skill} {was} -> {now}"


def _of_section(
    sort: str, old: Any, new: Any, compare: Any, renamed: dict[str, str]
) -> Iterator[Change]:
    for name in old:
        if name in renamed:
            yield Change(sort="renamed", what=f"{sort} {name}", about=f"is now {renamed[name]}")
        elif name not in new:
            yield Change(sort="removed", what=f"{sort} {name}", about="")
        else:
            for about in compare(old[name], new[name]):
                yield Change(sort="changed", what=f"{sort} {name}", about=about)
    for name in new:
        if name not in old and name not in renamed.values():
            yield Change(sort="added", what=f"{sort} {name}", about=new[name].summary)


def _count(sort: str, old: Any, new: Any) -> Iterator[Change]:
    for word, here, there in (("added", new, old), ("removed", old, new)):
        number = len(set(here) - set(there))
        if number:
            noun = sort if number > 1 else sort.removesuffix("s")
            yield Change(sort=word, what=f"{number} {noun}", about="")


def _yours(person: Person, new: Catalog) -> Iterator[str]:
    held = {e.skill for e in person.evidence} | {d.skill for d in person.done}
    held |= {entry.skill for entry in person.logged} | {a.skill for a in person.answers}
    for skill in sorted(held):
        if skill in new.renamed:
            yield f"What you noted for {skill} counts for {new.renamed[skill]}."
        elif skill not in new.skills:
            yield f"What you noted for {skill} is kept; it counts again when the skill is back."


def diff_report(
    old: Catalog,
    new: Catalog,
    person: Person,
    *,
    before: Estimate | None = None,
    after: Estimate | None = None,
) -> DiffReport:
    """Compare two versions of the data."""
    renamed = {
        str(k): str(v) for k, v in new.renamed.items() if k in old.skills and k not in new.skills
    }
    changes = [
        *_of_section("skill", old.skills, new.skills, _skill_changes, renamed),
        *_of_section("role", old.roles, new.roles, _role_changes, {}),
        *_count("resources", old.resources, new.resources),
        *_count("projects", old.projects, new.projects),
        *_count("quiz items", old.items, new.items),
    ]
    return DiffReport(
        changes=tuple(changes), yours=tuple(_yours(person, new)), before=before, after=after
    )
