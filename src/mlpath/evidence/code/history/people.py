"""Whose commits there are: the same person under several names and addresses is one author."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from mlpath.evidence.code.history.places import settings
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_MACHINE = re.compile(
    r"\[bot\]|(?:^|[\s+-])(?:bot|ci|actions?)(?:$|[\s@-])|^(?:dependabot|renovate)\b"
)
_ADDRESS_OF_SITE = re.compile(r"(?:\d+\+)?([\w-]+)@users\.noreply\.github\.com")
_NOBODY = frozenset({"", "root", "user", "you", "your name", "unknown", "none", "admin", "ubuntu"})


class Signature(NamedTuple):
    """A name with an address, as commits carry them."""

    name: str
    mail: str


class Author(NamedTuple):
    """One person with all their signatures."""

    name: str
    signatures: tuple[Signature, ...]
    commits: int
    last: int
    """Seconds since 1970 at which they wrote their last commit."""

    @property
    def mails(self) -> frozenset[str]:
        """All addresses."""
        return frozenset(one.mail for one in self.signatures)

    def is_called(self, text: str) -> bool:
        """Tell whether somebody means this person by a name or an address."""
        wanted = _plain(text)
        return any(wanted in {_plain(one.name), one.mail, _account(one)} for one in self.signatures)


def is_machine(name: str, mail: str) -> bool:
    """Tell whether a program signs like this."""
    return _MACHINE.search(name.casefold()) is not None or "[bot]" in mail


def authors(counted: Mapping[Signature, tuple[int, int]]) -> tuple[Author, ...]:
    """Put signatures together that share a name or an address; most commits first."""
    group: dict[str, set[Signature]] = {}
    for one in counted:
        together = {one}
        for key in _keys(one):
            together |= group.get(key, set())
        for key in {key for each in together for key in _keys(each)}:
            group[key] = together
    found = []
    for together in {id(one): one for one in group.values()}.values():
        most = sorted(together, key=lambda one: (-counted[one][0], one))
        found.append(
            Author(
                name=most[0].name or most[0].mail,
                signatures=tuple(most),
                commits=sum(counted[one][0] for one in most),
                last=max(counted[one][1] for one in most),
            )
        )
    return tuple(sorted(found, key=lambda author: (-author.commits, author.name)))


def _keys(one: Signature) -> set[str]:
    """Return by what a signature is known; a name that many have tells nothing."""
    keys = {_plain(one.name), one.mail, _account(one)}
    return {key for key in keys if key not in _NOBODY} or {f"{one.name} <{one.mail}>"}


def _account(one: Signature) -> str:
    site = _ADDRESS_OF_SITE.fullmatch(one.mail)
    return site[1].casefold() if site else one.mail


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def configured(repository: Path | None, environ: Mapping[str, str]) -> tuple[str, ...]:
    """Return the address and the name that git signs with: of this repository, else of all."""
    home = Path(environ.get("HOME") or os.path.expanduser("~"))  # noqa: PTH111 - never raises
    more = Path(environ.get("XDG_CONFIG_HOME") or home / ".config")
    said: dict[str, str] = {}
    for file in (more / "git" / "config", home / ".gitconfig"):
        said |= settings(file)
    if repository is not None:
        said |= settings(repository / "config")
    found = (said.get("user.email", "").casefold(), said.get("user.name", ""))
    return tuple(one for one in found if one)


def known(people: Sequence[Author], called: Iterable[str]) -> tuple[Author, ...]:
    """Return the authors that are called like this."""
    names = list(called)
    return tuple(one for one in people if any(one.is_called(name) for name in names))
