"""What the catalogue amounts to: cores, modules, curricula, and of which year the resources are.

    python benchmarks/cores.py            the tables, in Markdown
    python benchmarks/cores.py --write    the same, into docs/catalogue.md

For every role and level: the hours of its core, with all that it needs, beside the hours of all its
targets, with all that these need. The share should lie between .45 and .60 for juniors and mid.
For every theme: its modules, their hours, and how many end in a project of their own.
For every kind of resource: of how many the year is known, and how many are kept current instead.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from statistics import median

from hours import put
from mlpath.cli.catalogue import open_catalog
from mlpath.engine.curriculum.curriculum import curriculum_of
from mlpath.engine.levels.hours import hours_between, hours_from_zero
from mlpath.model.field.catalog import Catalog
from mlpath.model.field.module import Module
from mlpath.model.field.resource import ResourceKind
from mlpath.model.field.role import Role, Target
from mlpath.model.field.role_level import RoleLevel

TARGET = Path(__file__).resolve().parents[1] / "docs" / "catalogue.md"
LOW, HIGH = 0.45, 0.60
JUDGED = (RoleLevel.JUNIOR, RoleLevel.MID)


def share(catalog: Catalog, role: Role, level: RoleLevel, *, musts: bool = False) -> float:
    """Return which share of the hours of all targets those of the core are, or of its musts."""

    def hours(targets: Iterable[Target]) -> float:
        return hours_from_zero(catalog.skills, [(one.skill, one.need) for one in targets])

    every = role.targets[level]
    return hours(t for t in every if (t.must if musts else t.core)) / hours(every)


def cores(catalog: Catalog) -> str:
    """Lay out the share of every core, with what lies outside of the goal."""
    heads = ["role", *(f"{level}, musts / core" for level in RoleLevel)]
    lines = [f"| {' | '.join(heads)} |", "|---|" + "---:|" * len(RoleLevel)]
    for role in catalog.roles.values():
        cells = []
        for level in RoleLevel:
            musts, core = (share(catalog, role, level, musts=one) for one in (True, False))
            missed = level in JUDGED and not LOW <= round(core, 2) <= HIGH
            cells.append(f"{musts:.2f} / {core:.2f}" + " MISSED" * missed)
        lines.append(f"| {role.name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def hours_of(catalog: Catalog, module: Module) -> float:
    """Add up the likely hours of what a module teaches."""
    return sum(
        hours_between(catalog.skills[one.skill], one.start, one.to_level).likely
        for one in module.teaches
    )


def modules(catalog: Catalog) -> str:
    """Lay out the modules of every theme."""
    lines = ["| theme | modules | hours, median | hours, all | with a project |"]
    lines.append("|---|---:|---:|---:|---:|")
    for theme in catalog.themes.values():
        own = [one for one in catalog.modules.values() if one.theme == theme.id]
        sizes = [hours_of(catalog, one) for one in own]
        ended = sum(one.project is not None for one in own)
        middle = f"{median(sizes):.0f}" if sizes else ""
        lines.append(f"| {theme.name} | {len(own)} | {middle} | {sum(sizes):.0f} | {ended} |")
    return "\n".join(lines)


def curricula(catalog: Catalog) -> str:
    """Lay out how long curricula are, what their order breaks and whether it is proven."""
    lines = ["| level | modules, least to most | advice broken, median, most | proven |"]
    lines.append("|---|---:|---:|---:|")
    for level in RoleLevel:
        some = [curriculum_of(catalog, role, level) for role in catalog.roles.values()]
        counts, broken = ([len(one.lessons) for one in some], [one.broken for one in some])
        lines.append(
            f"| {level} | {min(counts)} to {max(counts)} | {median(broken):.0f}, {max(broken)}"
            f" | {sum(one.proven for one in some)} of {len(some)} |"
        )
    return "\n".join(lines)


def counts(catalog: Catalog) -> str:
    """Lay out how much there is of what plans are made of."""
    strengths = Counter(int(one.strength) for s in catalog.skills.values() for one in s.after)
    ended = {module.project for module in catalog.modules.values()} - {None}
    rows = {
        "needs": sum(len(skill.needs) for skill in catalog.skills.values()),
        "edges of advice": strengths.total(),
        "of strength 1, 2, 3": ", ".join(str(strengths[k]) for k in (1, 2, 3)),
        "modules": len(catalog.modules),
        "themes": len(catalog.themes),
        "projects": len(catalog.projects),
        "that end a module": len(ended),
        "that say which shape their data have": sum(
            one.uses is not None for one in catalog.projects.values()
        ),
        "data sets": len(catalog.datasets),
    }
    lines = [f"| {name} | {count} |" for name, count in rows.items()]
    return "\n".join(["| what | how many |", "|---|---:|", *lines])


def years(catalog: Catalog) -> str:
    """Lay out of how many resources the year is known, and how many have none, by kind."""
    lines = ["| kind | entries | with year | kept current | unknown |", "|---|---:|---:|---:|---:|"]
    every = list(catalog.resources.values())
    for kind in (*ResourceKind, None):
        some = [one for one in every if kind in (one.kind, None)]
        dated, current = sum(one.year is not None for one in some), sum(o.current for o in some)
        cells = (len(some), dated, current, len(some) - dated - current)
        lines.append(f"| {kind or 'all'} | {' | '.join(map(str, cells))} |")
    return "\n".join(lines)


TABLES = {
    "counts": counts,
    "cores": cores,
    "modules": modules,
    "curricula": curricula,
    "years": years,
}


def main() -> None:
    """Print or write the tables."""
    catalog = open_catalog([], Path(tempfile.gettempdir()) / "mlpath-benchmarks")
    page = TARGET.read_text(encoding="utf-8")
    for name, made in TABLES.items():
        fresh = made(catalog)
        page = put(
            page, fresh, f"<!-- {name}: benchmarks/cores.py --write -->", f"<!-- /{name} -->"
        )
        if "--write" not in sys.argv[1:]:
            print(f"{fresh}\n")
    if "--write" in sys.argv[1:]:
        TARGET.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
