"""How much of a role's way its core takes, from nothing, with all that it rests on.

    python benchmarks/cores.py

A row for each role: hours of the core, hours of everything, and the share, at each level.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from tempfile import gettempdir

from mlpath.cli.catalogue import open_catalog
from mlpath.engine.levels.hours import hours_from_zero
from mlpath.model.field.catalog import Catalog
from mlpath.model.field.role import Target


def hours(catalog: Catalog, targets: Iterable[Target]) -> float:
    """Add up the likely hours to some targets from nothing."""
    return hours_from_zero(catalog.skills, [(one.skill, one.need) for one in targets])


def main() -> None:
    """Print the table."""
    catalog = open_catalog([], Path(gettempdir()) / "mlpath-benchmarks")
    for role in catalog.roles.values():
        cells = []
        for level, targets in role.targets.items():
            core = hours(catalog, [one for one in targets if one.core])
            whole = hours(catalog, targets)
            cells.append(f"{level} {core:.0f} of {whole:.0f} ({core / whole:.2f})")
        print(f"| {role.id} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
