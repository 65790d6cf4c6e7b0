"""Whose a repository is: read from its commits, and told apart from what others wrote."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from mlpath.errors import BadDataError
from mlpath.evidence.code.course import is_course
from mlpath.evidence.code.history.history import Own
from mlpath.evidence.code.history.people import (
    Author,
    Signature,
    authors,
    configured,
    is_machine,
    known,
)
from mlpath.evidence.code.walk import Root, roots
from mlpath.evidence.files.child import Child
from mlpath.model.clean import clean_name
from mlpath.model.named import NamedTuple

WORKER = "mlpath.evidence.code.worker"
COPIED = 3
"""Commits up to which a whole course was copied into a repository and not worked on."""
EXERCISES = 100
"""Commits up to which somebody follows a course, and does not give it."""


class Repository(NamedTuple):
    """A repository, or a folder without one: who wrote it, and what it looks like."""

    root: Root
    signed: dict[Signature, tuple[int, int]]
    course: bool

    @property
    def people(self) -> tuple[Author, ...]:
        """Everybody who wrote it, most commits first."""
        return authors(self.signed)


class Survey(NamedTuple):
    """What a folder of code holds, before any of it is read."""

    folder: Path
    repositories: dict[str, Repository]

    def people(self) -> tuple[Author, ...]:
        """Return everybody who wrote any of it, most commits first; no machines."""
        signed: dict[Signature, tuple[int, int]] = {}
        for one in self.repositories.values():
            for who, (count, last) in one.signed.items():
                if not is_machine(*who):
                    before, then = signed.get(who, (0, 0))
                    signed[who] = (before + count, max(last, then))
        return authors(signed)

    def names_somebody(self, environ: Mapping[str, str]) -> bool:
        """Tell whether git on this computer says that one is one of the authors."""
        return bool(known(self.people(), self.signed_as(environ)))

    def signed_as(self, environ: Mapping[str, str]) -> tuple[str, ...]:
        """Return who git on this computer says one is: an author, if it names one anywhere."""
        people = self.people()
        told = [configured(one.root.git, environ) for one in self.repositories.values()]
        return next((said for said in told if known(people, said)), max(told, default=()))


def survey(folder: Path) -> Survey:
    """Find the repositories in a folder and count who wrote them."""
    _must_be_folder(folder)
    found: dict[str, Repository] = {}
    with Child(worker=WORKER) as child:
        for path, root in roots(folder.absolute()).items():
            signed = {}
            if root.git is not None:
                try:
                    told = child.ask({"work": "history", "path": str(root.git)})
                    signed = {
                        Signature(name, mail): (count, last)
                        for name, mail, count, last in told.get("signed", ())
                    }
                except BadDataError:  # as if there was no history
                    signed = {}
            found[path] = Repository(root, signed, is_course(Path(path), root.shape))
    return Survey(folder.absolute(), found)


def _must_be_folder(folder: Path) -> None:
    try:
        if folder.is_dir():
            return
        problem = "is not a folder" if folder.exists() else "does not exist"
    except PermissionError:
        problem = "may not be read"
    except (OSError, ValueError):
        problem = "cannot be looked into"
    raise BadDataError(
        f"{clean_name(str(folder))} {problem}",
        hint="Give a folder of code, such as --code ~/projects.",
    )


class CodeClaim(NamedTuple):
    """What counts of a repository."""

    counts: bool
    weak: bool = False
    """Nobody knows whose it is."""
    own: Own | None = None
    """What of it is theirs; None: all."""
    why: str = ""
    """Why it does not count, or not fully."""
    course: bool = False

    @property
    def gives(self) -> bool:
        """Tell whether so many commits are theirs that they give a course, if it is one."""
        return self.own is not None and self.own.commits >= EXERCISES

    def has(self, path: str) -> bool:
        """Tell whether a file is theirs."""
        return self.counts and (self.own is None or self.own.all or path in self.own.files)


_OTHERS = "holds no commit of yours"
COURSE = "is a course, and none of it is yours"
_SEVERAL = "was written by several people, and nobody says which of them you are"
_ONE = "was written by one person, and nobody says whether that is you"


def claim(
    one: Repository, me: Sequence[str] | None, said: Sequence[str], child: Child
) -> CodeClaim:
    """Decide what of a repository counts, for whoever is called `me`, or as git here says."""
    unknown = me is None and not said
    if one.course and (unknown or not one.signed):
        return CodeClaim(counts=False, why=COURSE)
    if not one.signed:
        return CodeClaim(counts=True)
    if unknown:
        alone = sum(not is_machine(*who.signatures[0]) for who in one.people) == 1
        return CodeClaim(counts=alone, weak=True, why=_ONE if alone else _SEVERAL)
    mine = known(one.people, said if me is None else me)
    return _claimed(one, mine, child) if mine else CodeClaim(counts=False, why=_OTHERS)


def _claimed(one: Repository, mine: Sequence[Author], child: Child) -> CodeClaim:
    """Decide what counts of a repository that somebody has commits in."""
    try:
        own = _own(one, mine, child)
    except (BadDataError, KeyError, TypeError):
        most = 2 * sum(who.commits for who in mine) >= sum(who.commits for who in one.people)
        return CodeClaim(counts=most, weak=True, why="its history takes too long to read")
    if one.course and own.commits <= COPIED:
        return CodeClaim(counts=False, why="is a course that was copied")
    following = CodeClaim(counts=True, own=own)
    return following._replace(course=one.course and not following.gives)


def _own(one: Repository, mine: Sequence[Author], child: Child) -> Own:
    signatures = [who for author in mine for who in author.signatures]
    told = child.ask({"work": "own", "path": str(one.root.git), "mine": signatures})
    return Own(**told)
