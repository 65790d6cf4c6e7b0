"""Commits of a repository, newest first: who wrote them, when, and upon what."""

from __future__ import annotations

import re
from heapq import heappop, heappush
from typing import TYPE_CHECKING

from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mlpath.evidence.code.history.objects import Objects

MOST_COMMITS = 20_000
MOST_PARENTS = 16
_PERSON = re.compile(rb"([^<\n]{0,200})<([^>\n]{0,200})> (\d{1,11}) [+-]\d{4}")
_LATEST = 4_102_444_800
"""The year 2100: a later date is damage."""


class Commit(NamedTuple):
    """One commit."""

    tree: bytes
    parents: tuple[bytes, ...]
    name: str
    mail: str
    when: int
    """Seconds since 1970 at which its author wrote it."""
    kept: int
    """The same at which it got its place."""
    id: bytes = b""


def read_commit(raw: bytes) -> Commit | None:
    """Read the head of a commit."""
    head = raw[:8000].partition(b"\n\n")[0]
    tree, parents = b"", list[bytes]()
    people: dict[bytes, re.Match[bytes]] = {}
    for line in head.split(b"\n"):
        key, _, value = line.partition(b" ")
        if key == b"tree":
            tree = _id(value)
        elif key == b"parent" and len(parents) < MOST_PARENTS:
            parents.append(_id(value))
        elif key in {b"author", b"committer"} and (person := _PERSON.match(value)):
            people[key] = person
    if b"author" not in people or not tree:
        return None
    author = people[b"author"]
    kept = people.get(b"committer", author)
    return Commit(
        tree=tree,
        parents=tuple(parents),
        name=author[1].strip().decode("utf-8", "replace"),
        mail=author[2].strip().decode("utf-8", "replace").casefold(),
        when=min(int(author[3]), _LATEST),
        kept=min(int(kept[3]), _LATEST),
    )


def _id(value: bytes) -> bytes:
    try:
        return bytes.fromhex(value.strip().decode("ascii"))
    except ValueError:
        return b""


def commits(objects: Objects, tips: Iterable[bytes]) -> Iterator[Commit]:
    """Go through the commits that these build on, newest first."""
    seen: set[bytes] = set()
    waiting: list[tuple[int, bytes, Commit]] = []

    def add(name: bytes) -> None:
        if name in seen:
            return
        seen.add(name)
        raw = objects.read(name, "commit")
        commit = read_commit(raw) if raw else None
        if commit is not None:
            heappush(waiting, (-commit.kept, name, commit))

    for tip in tips:
        add(tip)
    for _ in range(MOST_COMMITS):
        if not waiting:
            return
        _, name, commit = heappop(waiting)
        yield commit._replace(id=name)
        for parent in commit.parents:
            add(parent)
