"""Turn the postings of public repositories into the lines that the other programs here read.

Usage: python benchmarks/public_postings.py CLONE [--ours] > public.jsonl
CLONE is a git directory, whose path names the repository, of github.com/RemoteWLB/remote-jobs
(remote jobs of 2024 and 2025), jeremychia/analytics-engineers-job-descriptions (analytics
engineers, most of them in Europe, 2026), vele616/monorepo (a board of remote jobs, 2020 and 2021),
linpingyu/JobListings (data analysts and scientists of 2018, in tables),
Abhishek-2505/data_scientist_salary_proj (a search for data scientists in the USA, 2021 or before)
or SathvikNayak123/salary-ml (the same and ML engineers in India, 2024).
`--ours` leaves out whose title is of no role of ours. Texts stay outside of this repository;
labels name a posting by its folder.
"""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from datetime import UTC, datetime
from itertools import groupby, takewhile
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, NamedTuple

from countries import country_of
from mlpath.catalog.load import load_catalog
from mlpath.evidence.postings.titles import Titles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LEAST = 600
"""Letters of a posting at least: less is a link with a title."""
SAME = 400
"""Letters at the beginning that copies of a posting share."""
_HEAD = re.compile(
    r"# \[(?P<title>[^\n]*?)\]\([^)]*\)\s*\n### (?P<employer>[^\n]*)\n"
    r"(?:####(?P<place>[^\n]*)\n)?(?P<text>.*)",
    re.DOTALL,
)
_END = re.compile(r"(?:## )?CLICK TO \[APPLY\]")
_FRONT = re.compile(r"---\n(?P<head>.*?)\n---\n(?:\s*## Job description\n)?(?P<text>.*)", re.DOTALL)
_FIELD = re.compile(r"^(\w+): \"?(.*?)\"?$", re.MULTILINE)
_ABOUT = re.compile(r"\s*(?:#[ #]|\*\*[\w -]+:?\*\*:?|---|https?:|$)")
"""Lines before a text that tell its title, place and address."""
_NOTES = re.compile(
    r"^#+ .*(?:Layer [AB]\b|Behaviou?ral|ATS Keyword|Resume Adaptation)", re.MULTILINE
)
"""What whoever collected a posting wrote of it below."""
_MARKS = (
    (re.compile(r"!?\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"\\([-.+_*#()\[\]!>])"), r"\1"),
    (re.compile(r"^#+ *", re.MULTILINE), ""),
    (re.compile(r"\*\*|__"), ""),
    (re.compile(r"(?<!\w)_([^_\n]+)_(?!\w)"), r"\1"),
    (re.compile(r"^ *\* +", re.MULTILINE), "- "),
    (re.compile(r" +\n"), "\n"),
    (re.compile(r"\n{3,}"), "\n\n"),
)
"""What Markdown adds to a text, and what is left without it."""


class Public(NamedTuple):
    """A posting as the repository has it."""

    id: str
    title: str
    employer: str
    place: str
    date: str
    text: str


def remote(clone: str) -> Iterator[Public]:
    """Read a folder a posting, its month in the path."""
    for path in _paths(clone):
        parts = path.split("/")
        if parts[0] != "jobs" or parts[-1] != "README.md" or len(parts) != 5:
            continue
        found = _HEAD.match(_show(clone, path))
        if found is not None:
            place = (found["place"] or "").replace("`", " ").strip()
            title, employer = found["title"].strip(), found["employer"]
            text = plain(_END.split(found["text"])[0])
            yield Public("/".join(parts[1:4]), title, employer, place, parts[2], text)


def described(clone: str) -> Iterator[Public]:
    """Read a folder a posting: a text, and what is known of it."""
    found = (path for path in _paths(clone) if path.startswith("data/"))
    for folder, paths in groupby(found, key=lambda path: path.split("/")[1]):
        files = {path.rsplit("/", 1)[1].rsplit(".", 1)[1]: path for path in paths}
        if files.keys() == {"json", "md"}:
            about = json.loads(_show(clone, files["json"]))
            lines = _show(clone, files["md"]).splitlines()
            body = "\n".join(lines[len(list(takewhile(_ABOUT.match, lines))) :])
            text = plain(_NOTES.split(body)[0])
            place = about["job_location"] or ""
            yield Public(folder, about["role"], about["company"], place, folder[:7], text)


def boarded(clone: str) -> Iterator[Public]:
    """Read a page a posting, with what is known of it above."""
    for path in _paths(clone):
        found = _FRONT.match(_show(clone, path)) if "website/content/jobs/" in path else None
        if found is not None:
            about = dict(_FIELD.findall(found["head"]))
            month = f"{datetime.fromtimestamp(int(about['timestamp']) / 1000, UTC):%Y-%m}"
            name = path.rsplit("/", 1)[1].removesuffix(".md")
            place, text = about.get("location", ""), plain(found["text"])
            yield Public(name, about["title"], about["companyName"], place, month, text)


def tabled(clone: str) -> Iterator[Public]:
    """Read a row of a table a posting."""
    for key, row in _rows(clone, ".csv"):
        where = (row["title"] or "", row["company"] or "", row["location"] or "")
        yield Public(key, *where, "2018", (row.get("description") or "").strip())


def searched(clone: str) -> Iterator[Public]:
    """Read a row of the results of a search a posting; a grade may stand below the employer."""
    date = _git(clone, "log", "-1", "--format=%ad", "--date=format:%Y").decode().strip()
    for key, row in _rows(clone, "glassdoor_jobs.csv"):
        employer = row["Company Name"].split("\n")[0]
        about = (row["Job Title"], employer, row["Location"], date)
        yield Public(f"{clone.split('/')[-2]}/{key}", *about, row["Job Description"].strip())


def _rows(clone: str, ending: str) -> Iterator[tuple[str, dict[str, str]]]:
    csv.field_size_limit(1_000_000)
    for path in (path for path in _paths(clone) if path.endswith(ending)):
        lines = _show(clone, path).splitlines(keepends=True)
        for number, row in enumerate(csv.DictReader(lines)):
            yield f"{path}/{number}", row


SOURCES: dict[str, tuple[str, Callable[[str], Iterator[Public]]]] = {
    "remote-jobs": ("RemoteWLB, 2024-25", remote),
    "analytics-engineers": ("analytics engineers, 2026", described),
    "monorepo": ("remote job board, 2020-21", boarded),
    "JobListings": ("JobListings, 2018", tabled),
    "data_scientist_salary_proj": ("search in the USA, 2021 or before", searched),
    "salary-ml": ("search in India, 2024", searched),
}
"""A part of the path of a clone, and how its postings are called and read."""


def postings(found: Iterator[Public]) -> Iterator[Public]:
    """Give each posting once, and none that is only a link."""
    seen = set()
    for one in found:
        mark = "".join(one.text.split()).lower()[:SAME]
        if len(one.text) >= LEAST and mark not in seen:
            seen.add(mark)
            yield one


def plain(text: str) -> str:
    """Take away the marks of Markdown."""
    for marks, left in _MARKS:
        text = marks.sub(left, text)
    return text.strip()


def _paths(clone: str) -> list[str]:
    return sorted(_git(clone, "ls-tree", "-r", "--name-only", "HEAD").decode().splitlines())


def _show(clone: str, path: str) -> str:
    return _git(clone, "show", f"HEAD:{path}").decode("utf-8", "replace")


def _git(clone: str, *arguments: str) -> bytes:
    return subprocess.run(
        ["git", "-C", clone, "-c", "core.quotePath=false", *arguments],
        check=True,
        capture_output=True,
    ).stdout


if __name__ == "__main__":
    name, read = next(source for part, source in SOURCES.items() if part in sys.argv[1])
    roles = load_catalog([], Path(gettempdir()) / "mlpath-benchmarks").roles.values()
    titles = Titles(roles) if "--ours" in sys.argv else None
    for one in postings(read(sys.argv[1])):
        if titles is None or titles.role(one.title, ""):
            row = {**one._asdict(), "source": name, "country": country_of(one.place)}
            print(json.dumps(row))
