"""A repository while it is looked through: which of its files count, and what they show."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from mlpath.evidence.code.levels import Shown, git_level
from mlpath.evidence.code.reading.uses import Uses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.evidence.code.reader import Read, Reader
    from mlpath.evidence.code.walk import File
    from mlpath.evidence.code.whose import CodeClaim, Repository

MADE = "made "
SET = 3
"""Exercises set by others from which on a repository is a course."""
MINORITY = 0.5
"""Of the files of a repository; where fewer are claimed by a company, those were copied."""


class CodePart:
    """A repository with what counts of it, and what was seen there."""

    def __init__(self, repository: Repository, claim: CodeClaim) -> None:
        self.repository = repository
        self.claim = claim
        self.newest = float(claim.own.last) if claim.own else 0.0
        self._shown = Shown(weak=claim.weak, exercise=claim.course)
        self._owned = Shown(weak=claim.weak, exercise=claim.course)
        self._homework = Shown(weak=claim.weak, exercise=not claim.gives)
        self._files = self._claimed = self._set = 0
        if claim.own is not None:
            self._shown.months = self._owned.months = claim.own.months
            self._shown.commit = self._owned.commit = claim.own.commit
            self._git()

    @property
    def is_course(self) -> bool:
        """Tell whether so many exercises stand here that all of it is a course."""
        return self._set >= SET

    def _git(self) -> None:
        own = self.claim.own
        assert own is not None
        level = git_level(own.commits, own.months, others=len(self.repository.people) > 1)
        if level:
            uses = Uses()
            commits = "1 commit" if own.commits == 1 else f"{own.commits} commits"
            months = "1 month" if own.months == 1 else f"{own.months} months"
            uses.sign("git", f"{commits} in {months}", level)
            self._shown.add(uses, own.last)

    def take(self, file: File, reader: Reader, now: float) -> Iterator[Read]:
        """Have a file read if it is theirs and tells anything."""
        path = self._within(file)
        if not self.claim.has(path):
            return
        if self.claim.own is None:
            self.newest = max(self.newest, min(file.changed, now))
        if file.kind.startswith(MADE):
            uses = Uses()
            uses.sign(file.kind.removeprefix(MADE), "file", 1.0)
            self._shown.add(uses, self._when(file, now))
        elif file.kind:
            yield from reader.take(file, self._project(file))

    def add(self, read: Read, now: float) -> None:
        """Add what a file of it shows."""
        self._files += 1
        self._claimed += read.owned
        self._set += read.homework
        into = self._homework if read.homework else self._owned if read.owned else self._shown
        into.add(read.uses, self._when(read.file, now))

    def all_shown(self) -> list[Shown]:
        """Return what counts: what a company claims only where that is the rule.

        Exercises of others show little of whoever did them, and nothing where nobody says who did.
        """
        known = self.claim.own is not None
        if self.is_course and not known:
            return []
        shown = [self._shown]
        if self._claimed > MINORITY * self._files:
            shown.append(self._owned)
        if self.is_course:
            for one in shown:
                one.exercise = one.exercise or not self.claim.gives
        return [*shown, self._homework] if known or not self.claim.weak else shown

    def _within(self, file: File) -> str:
        """Return the path of a file in its repository."""
        git = self.repository.root.git
        return os.path.relpath(file.path, git.parent).replace(os.sep, "/") if git else ""

    def _project(self, file: File) -> str:
        """Return what a file belongs to: the repository, or the first folder without one."""
        if self.repository.root.git is not None:
            return file.root
        return file.path[len(file.root) + 1 :].partition(os.sep)[0]

    def _when(self, file: File, now: float) -> float:
        own = self.claim.own
        changed = file.changed if own is None else own.files.get(self._within(file), own.last)
        return min(changed, now)
