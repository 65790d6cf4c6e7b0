"""What the commits of a repository tell: who wrote it, and which files are whose.

No program is run: objects are read as they lie on the disk, a bounded number of them.
"""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from mlpath.evidence.code.history.commits import commits
from mlpath.evidence.code.history.moves import moved
from mlpath.evidence.code.history.objects import Objects
from mlpath.evidence.code.history.people import Signature
from mlpath.evidence.code.history.places import place, settings, tips
from mlpath.evidence.code.history.trees import changes
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from mlpath.evidence.code.history.commits import Commit
    from mlpath.evidence.code.history.trees import TreeChange

MOST_PATHS = 25_000
"""Files of a person that are told."""
TREES = 100_000
"""Folders that are compared to tell whose files are whose."""
IMPORTED = 600
"""Who adds more files in one commit has copied them."""
SHORT = 12
"""Letters of a commit that tell it from all others."""
OWN_SHARE = 0.4
"""Of the commits that touched a file, from which on it is somebody's who did not add it."""


class RepositoryHistory(NamedTuple):
    """Signatures with their commits and last day, and the address it was cloned from."""

    signed: dict[Signature, tuple[int, int]]
    origin: str


class Own(NamedTuple):
    """What is somebody's in a repository."""

    commits: int
    merges: int
    months: int
    last: int
    all: bool
    """Whether nobody else has written anything."""
    files: dict[str, int]
    """Files that are theirs, with the seconds since 1970 of their last change."""
    commit: str = ""
    """Their newest commit, as git shortens it: what they show can be looked up there."""


def read_history(entry: Path) -> RepositoryHistory:
    """Count the commits of everybody."""
    signed: dict[Signature, tuple[int, int]] = {}
    where = place(entry)
    if where is None:
        return RepositoryHistory(signed, "")
    with Objects(where.shared / "objects") as objects:
        for commit in commits(objects, tips(where)):
            key = Signature(commit.name, commit.mail)
            count, last = signed.get(key, (0, 0))
            signed[key] = (count + 1, max(last, commit.when))
    return RepositoryHistory(signed, settings(where.shared / "config").get("remote.origin.url", ""))


def read_own(entry: Path, mine: Collection[Signature]) -> Own:
    """Tell what of a repository is of whoever signs like this."""
    where = place(entry)
    if where is None:
        return Own(0, 0, 0, 0, False, {})
    with Objects(where.shared / "objects") as objects:
        everything = list(commits(objects, tips(where)))
        own = [one for one in everything if Signature(one.name, one.mail) in mine]
        objects.objects = TREES
        shares = _shares(objects, everything, mine) if own else {}
    return Own(
        commits=len(own),
        merges=sum(len(one.parents) > 1 for one in own),
        months=len({datetime.fromtimestamp(one.when, UTC).strftime("%Y-%m") for one in own}),
        last=max((one.when for one in own), default=0),
        all=len(own) == len(everything),
        files=shares,
        commit=own[0].id.hex()[:SHORT] if own else "",
    )


def _shares(
    objects: Objects, everything: list[Commit], mine: Collection[Signature]
) -> dict[str, int]:
    """Return the files that somebody added, or changed about as often as all others together."""
    own: Counter[str] = Counter()
    touched: Counter[str] = Counter()
    added: set[str] = set()
    last: dict[str, int] = {}
    called: dict[str, str] = {}  # what a file is called now, by what it was called before
    for commit in everything:
        if len(commit.parents) > 1:
            continue
        theirs = Signature(commit.name, commit.mail) in mine
        for one, was in _changed(objects, commit):
            path = called.get(one.path, one.path)
            if was is not None:
                called[was.path] = path
                if was.thing == one.thing:
                    continue
            touched[path] += 1
            if theirs:
                own[path] += 1
                last[path] = max(commit.when, last.get(path, 0))
                if one.added and was is None:
                    added.add(path)
        if objects.spent:
            break
    found = {
        path: last[path]
        for path, count in own.items()
        if path in added or count >= OWN_SHARE * touched[path]
    }
    return dict(list(found.items())[:MOST_PATHS])


def _changed(objects: Objects, commit: Commit) -> Iterator[tuple[TreeChange, TreeChange | None]]:
    """List what a commit changed, with what it was called before if it was moved.

    Of a commit that brought a whole collection along it is nothing.
    """
    before = None
    if commit.parents:
        raw = objects.read(commit.parents[0], "commit")
        if raw is None:  # the history was cut here: everything would seem to be new
            return
        before = (
            bytes.fromhex(raw[5:45].decode("ascii", "replace")) if raw[:5] == b"tree " else None
        )
    found = list(changes(objects, before, commit.tree))
    old = moved(objects, before, commit.tree, found) if before is not None else {}
    if sum(one.added and one.path not in old for one in found) <= IMPORTED:
        yield from ((one, old.get(one.path)) for one in found)
