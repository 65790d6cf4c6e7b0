"""Build data/demand.csv: how often real postings of each role name each skill.

Usage: python tools/build_demand.py POSTINGS.jsonl... [FREQUENCIES.csv] > data/demand.csv
POSTINGS hold one posting a line (title, text); FREQUENCIES are published counts of a second
collection whose texts we do not have (group, n_postings, skill, n_mentions). Only counts come out.
"""

from __future__ import annotations

import csv
import sys
from itertools import chain
from pathlib import Path
from tempfile import gettempdir
from typing import TextIO

from mlpath.catalog.load import load_catalog
from mlpath.cli.spread.spread import spread
from mlpath.evidence.postings.corpus import batches
from mlpath.evidence.postings.counting import Counting, Named, Packing
from mlpath.evidence.postings.demand import ALL, OTHER, Tally
from mlpath.model.field.catalog import Catalog
from mlpath.model.reports.postings import Unread
from mlpath.model.share import wilson

SOURCE = "postings-2026"
SOURCE_BOTH = "postings-2025-2026"
LEAST = 4
"""A count of fewer postings of a role tells nothing: its weights stay judgement alone."""
GROUP, GROUP_ROLE = "ML search (LinkedIn Jan-May 2025)", "ml-engineer"
"""The one group of the second collection that is of a role and of postings that we do not have."""
SAME = {
    "python": "python",
    "sql": "sql",
    "java": "java",
    "c++": "cpp",
    "scala": "scala",
    "matlab": "matlab",
    "pytorch": "pytorch",
    "tensorflow": "tensorflow",
    "keras": "keras",
    "jax": "jax",
    "scikit-learn": "scikit-learn",
    "pandas": "pandas",
    "numpy": "numpy",
    "hugging face": "hugging-face",
    "onnx": "onnx",
    "tensorrt": "tensorrt",
    "opencv": "opencv",
    "kafka": "kafka",
    "airflow": "airflow",
    "dbt": "dbt",
    "databricks": "databricks",
    "snowflake": "snowflake",
    "bigquery": "bigquery",
    "docker": "docker",
    "kubernetes": "kubernetes",
    "terraform": "terraform",
    "aws": "aws",
    "gcp": "gcp",
    "sagemaker": "sagemaker",
    "vertex ai": "vertex-ai",
    "mlflow": "mlflow",
    "kubeflow": "kubeflow",
    "langchain": "langchain",
    "langgraph": "langgraph",
    "llamaindex": "llamaindex",
    "fastapi": "fastapi",
    "flask/django": "flask-django",
    "postgresql": "postgresql",
    "mongodb": "mongodb",
    "redis": "redis",
    "tableau": "tableau",
    "power bi": "power-bi",
    "dvc": "dvc",
    "weights & biases": "weights-and-biases",
    "prometheus/grafana": "prometheus-grafana",
    "linux": "linux",
}
"""Expressions of the second collection that count what a skill of ours does; loose ones not."""


def count(*paths: Path) -> Tally:
    """Count our own postings."""
    catalog = load_catalog([], Path(gettempdir()) / "mlpath-tools")
    tally, form = Tally(), Packing.of(catalog)
    for found in chain.from_iterable(spread(Counting.of(catalog), batches(list(paths)))):
        if isinstance(found, Unread):
            print(f"{found.file}: {found.problem}", file=sys.stderr)
        else:
            add(tally, catalog, form.unpack(found))
    for skills in tally.skills.values():
        skills.update(dict.fromkeys(catalog.skills, 0))
        skills.update(dict.fromkeys(catalog.groups, 0))  # type: ignore[arg-type] # likewise
    return tally


def add(tally: Tally, catalog: Catalog, posting: Named) -> None:
    """Count a posting, and the groups of which it names a member: "AWS, Azure or GCP" is one."""
    if not tally.add(posting):
        return
    for group in catalog.groups.values():
        if not set(posting.skills).isdisjoint(group.members):
            for role in (posting.role or OTHER, ALL):
                tally.skills[role][group.id] += 1  # type: ignore[index] # counted like a skill


def second(path: Path) -> dict[str, tuple[int, int]]:
    """Read how many postings of the second collection name each of our skills, of how many."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [
            row for row in csv.DictReader(file) if row["group"] == GROUP and row["skill"] in SAME
        ]
    return {SAME[row["skill"]]: (int(row["n_mentions"]), int(row["n_postings"])) for row in rows}


def write(tally: Tally, other: dict[str, tuple[int, int]], out: TextIO) -> None:
    """Write the table; where two collections count a skill, the interval spans both of theirs."""
    table = csv.writer(out, lineterminator="\n")
    table.writerow(["role", "skill", "share", "low", "high", "n", "source"])
    for role in sorted(tally.skills.keys() - {ALL, OTHER}):
        n = tally.roles[role]
        if n < LEAST:
            continue
        for skill, mentions in sorted(tally.skills[role].items()):
            share, low, high = wilson(mentions, n)
            total, source = n, SOURCE
            if role == GROUP_ROLE and skill in other:
                more, size = other[skill]
                _, low2, high2 = wilson(more, size)
                total, source = n + size, SOURCE_BOTH
                share, low, high = (mentions + more) / total, min(low, low2), max(high, high2)
            table.writerow(
                [role, skill, f"{share:.4f}", f"{low:.4f}", f"{high:.4f}", total, source]
            )


if __name__ == "__main__":
    files = [Path(one) for one in sys.argv[1:]]
    counts = [second(one) for one in files if one.suffix == ".csv"]
    write(
        count(*(one for one in files if one.suffix != ".csv")),
        counts[0] if counts else {},
        sys.stdout,
    )
