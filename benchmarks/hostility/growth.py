"""CVs that are made to be slow: reading them takes time in step with their length."""

from __future__ import annotations

import gc
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mlpath.cli.catalogue import open_catalog
from mlpath.evidence.cv.cv import read_cv
from mlpath.evidence.files.document import Document
from mlpath.evidence.files.limits import LETTERS
from trials.verdict import Verdict

if TYPE_CHECKING:
    from mlpath.model.field.catalog import Catalog

TODAY = date(2026, 11, 27)
JOB = "Experience\nEngineer Jan 2019 - present\n"
SHAPES = {
    "one line of dashes": "-",
    "dots": "._",
    "dates a line": "2019 - 2021\n",
    "dates in one line": "2019 - 2021 ",
    "years alone": "2019\n",
    "months": "jan ",
    "headings": "Skills\n",
    "headings with jobs": "Experience\n2019 - 2020 Engineer\n",
    "headings with studies": "Education\nBSc 2019 - 2020\n",
    "degrees in one line": "BSc PhD MSc ",
    "labels": "Skills: x\n",
    "lines in capitals": "ABC DEF\n",
    "bullets": "• x 2019 - 2020\n",
    "bars": "Engineer | ",
    "letters apart": "A B ",
    "columns": "a   ",
    "brackets": "(",
    "empty lines": "  \n",
    "titles": "engineer at ",
    "soft hyphens": "\u00ad",
    "signs": "工程师",
    "years said": "10 years of ",
}
"""What a CV repeats."""
MOST_GROWTH = 3.2
"""Times as long for a CV twice as long; a machine that others use as well needs some room."""
SLOW = 0.4
"""Seconds: faster than this, noise is larger than growth."""


def cv(unit: str, letters: int) -> str:
    """Return a CV of so many letters that says one thing over and over."""
    return (JOB + unit * (letters // len(unit) + 1))[:letters]


def seconds(text: str, catalog: Catalog) -> float:
    """Return the processor time that reading a CV takes."""
    gc.collect()
    gc.disable()  # how long that takes depends on all that was made before
    try:
        begun = time.process_time()
        read_cv(Document("cv.txt", "", text), catalog, TODAY)
        return time.process_time() - begun
    finally:
        gc.enable()


def run(letters: int = LETTERS) -> Verdict:
    """Read each shape at half its length and at its whole."""
    verdict = Verdict("growth")
    with tempfile.TemporaryDirectory() as cache:
        catalog = open_catalog([], Path(cache))
        for name, unit in SHAPES.items():
            half, whole = (seconds(cv(unit, n), catalog) for n in (letters // 2, letters))
            verdict.runs += 1
            grows = whole > SLOW and whole > MOST_GROWTH * half
            if grows:  # what else the machine does adds to a time: only what stays slow is slow
                whole = min(whole, *(seconds(cv(unit, letters), catalog) for _ in range(2)))
                grows = whole > SLOW and whole > MOST_GROWTH * half
            verdict.expect(not grows, f"{name}: {half:.1f} s, and {whole:.1f} s for twice as much")
    return verdict
