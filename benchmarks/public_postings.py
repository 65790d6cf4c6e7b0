"""Turn the postings of public repositories into the lines that the other programs here read.

Usage: python benchmarks/public_postings.py CLONE > public.jsonl
CLONE is a git directory of github.com/RemoteWLB/remote-jobs (remote jobs of 2024 and 2025, a folder
each) or of github.com/linpingyu/JobListings (data analysts and scientists of 2018, in tables).
Texts stay outside of this repository; labels name a posting by its folder.
"""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def postings(clone: str) -> Iterator[Public]:
    """Give each posting of a clone once, in the order of the folders."""
    listed = _git(clone, "ls-tree", "-r", "--name-only", "HEAD").decode().splitlines()
    seen = set()
    for path in sorted(listed):
        parts = path.split("/")
        if parts[0] != "jobs" or parts[-1] != "README.md" or len(parts) != 5:
            continue
        found = _HEAD.match(_git(clone, "show", f"HEAD:{path}").decode("utf-8", "replace"))
        text = plain(_END.split(found["text"])[0]) if found else ""
        mark = "".join(text.split()).lower()[:SAME]
        if found is None or len(text) < LEAST or mark in seen:
            continue
        seen.add(mark)
        place = (found["place"] or "").replace("`", " ").strip()
        yield Public(
            "/".join(parts[1:4]), found["title"].strip(), found["employer"], place, parts[2], text
        )


def tabled(clone: str) -> Iterator[Public]:
    """Give each posting of the tables of a clone once."""
    csv.field_size_limit(1_000_000)
    seen = set()
    for path in _git(clone, "ls-tree", "--name-only", "HEAD").decode().splitlines():
        if not path.endswith(".csv"):
            continue
        table = _git(clone, "show", f"HEAD:{path}").decode("utf-8", "replace")
        for number, row in enumerate(csv.DictReader(table.splitlines(keepends=True))):
            text = (row.get("description") or "").strip()
            mark = "".join(text.split()).lower()[:SAME]
            if len(text) >= LEAST and mark not in seen:
                seen.add(mark)
                where = (row["title"] or "", row["company"] or "", row["location"] or "")
                yield Public(f"{path}/{number}", *where, "2018", text)


def plain(text: str) -> str:
    """Take away the marks of Markdown."""
    for marks, left in _MARKS:
        text = marks.sub(left, text)
    return text.strip()


def _git(clone: str, *arguments: str) -> bytes:
    return subprocess.run(
        ["git", "-C", clone, *arguments],
        check=True,
        capture_output=True,
    ).stdout


if __name__ == "__main__":
    many = "JobListings" in sys.argv[1]
    for one in (tabled if many else postings)(sys.argv[1]):
        name = "JobListings, 2018" if many else "RemoteWLB, 2024-25"
        print(json.dumps({**one._asdict(), "source": name, "country": None}))
