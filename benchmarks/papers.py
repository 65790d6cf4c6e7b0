"""How well CVs are read: python benchmarks/papers.py [tune|test|all] [--keep DIR] [--show].

Invented CVs of known truth are written in many layouts and languages (`vitae/`) and read with the
product's own functions. Failures are shown of the tuning half alone; of the test half only totals.
Columns are shares of 100: levels within the range a sane reader accepts; years within half a year
or a tenth; background of those answered, then wrong and silent of all; traps that were taken;
sentences of PDFs in order, and whole.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import TYPE_CHECKING

from mlpath.catalog.load import load_catalog
from mlpath.errors import MlpathError
from mlpath.evidence.cv.cv import read_cv
from mlpath.evidence.files.documents import one_document
from mlpath.model.field.skill import SkillKind
from vitae.judge import Judged, judge, refused
from vitae.make import papers
from vitae.plan import wanted
from vitae.spans import THIS_MONTH, THIS_YEAR
from vitae.table import Scored, table
from vitae.words import Half

if TYPE_CHECKING:
    from mlpath.model.field.catalog import Catalog
    from vitae.make import Made

TODAY = date(THIS_YEAR, THIS_MONTH, 27)


def measure(made: Made, file: Path, catalog: Catalog) -> Judged:
    """Read one paper and judge what was found."""
    soft = {skill.id for skill in catalog.skills.values() if skill.kind is SkillKind.SOFT}
    try:
        document = one_document(file)
        found = read_cv(document, catalog, TODAY)
    except MlpathError as error:
        return refused(made.known, error.message)
    return judge(made.known, found, document.text, soft)


def run(half: Half | None, folder: Path, *, show: bool) -> list[Scored]:
    """Make, read and judge the papers of a half, or of both."""
    catalog = load_catalog([], Path(gettempdir()) / "mlpath-benchmark")
    scored = []
    for made in papers():
        if half is not None and made.wanted.half is not half:
            continue
        file = folder / made.wanted.name
        file.write_bytes(made.content)
        judged = measure(made, file, catalog)
        scored.append(Scored(made.wanted, judged.score))
        if show and made.wanted.half is Half.TUNE:
            for failure in judged.failures:
                print(f"{made.wanted.name}: {failure}")
    return scored


def main(arguments: list[str]) -> None:
    """Measure what was asked for."""
    named = [one for one in arguments if one in {*Half, "all"}]
    half = Half(named[0]) if named and named[0] != "all" else None
    show = "--show" in arguments
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        if "--keep" in arguments:
            folder = Path(arguments[arguments.index("--keep") + 1])
            folder.mkdir(parents=True, exist_ok=True)
        scored = run(half, folder, show=show)
    print(f"{len(scored)} of {len(list(wanted()))} papers ({half or 'all'})\n")
    print(table(scored))


if __name__ == "__main__":
    main(sys.argv[1:])
