"""A pack of data from a count: the roles weighed by somebody's own market."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from mlpath.errors import BadDataError
from mlpath.model.share import FEW, wilson

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from mlpath.model.field.catalog import Catalog
    from mlpath.model.reports.postings import DemandReport

SOURCE = "my-postings"


def pack(report: DemandReport, catalog: Catalog, today: date) -> Mapping[str, str]:
    """Return the files of the pack by their names."""
    roles = {role: n for role, n in report.roles.items() if role in catalog.roles and n >= FEW}
    if not roles:
        raise BadDataError(
            f"no role has {FEW} postings or more, too few to weigh it by them",
            hint="Collect more postings, or use mlpath demand without --write.",
        )
    shares = {(row.role, row.skill): row for row in report.rows}
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(["role", "skill", "share", "low", "high", "n", "source"])
    for role, n in roles.items():
        for skill in catalog.skills:
            row = shares.get((role, skill))
            told = (row.share, row.low, row.high) if row else wilson(0, n)
            table.writerow([role, skill, *(f"{value:.4f}" for value in told), n, SOURCE])
    return {"demand.csv": out.getvalue(), "sources.toml": _source(report, today)}


def _source(report: DemandReport, today: date) -> str:
    return f"""[[source]]
id = "{SOURCE}"
title = "Postings counted with mlpath demand"
publisher = "counted on this computer"
date = "{today.isoformat()}"
licence = "counts only, no texts"
url = ""
note = "{report.postings} postings, {report.duplicates} copies left out."
"""
