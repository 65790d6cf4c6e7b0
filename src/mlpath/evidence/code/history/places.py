"""Where git keeps what it knows of a checkout: its folder, the newest commits, the settings."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from mlpath.errors import BadDataError
from mlpath.evidence.files.sniff import open_regular
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SETTINGS_BYTES = 200_000
REFS_BYTES = 4 << 20
MOST_BRANCHES = 200
_SECTION = re.compile(r"""\[\s*([\w.-]{1,40})(?:\s+"([^"\n]{0,200})")?\s*\]""")
_ENTRY = re.compile(r"\s*([\w-]{1,60})\s*=\s*(.{0,500})")
_HEX = re.compile(r"[0-9a-f]{40}")


class GitPlace(NamedTuple):
    """The folder of a checkout, and the one it shares with other checkouts of the repository."""

    own: Path
    shared: Path


def place(entry: Path) -> GitPlace | None:
    """Find the folder behind `.git`, which is a file in worktrees and submodules."""
    own = entry
    if not entry.is_dir():
        told = _text(entry, SETTINGS_BYTES).strip()
        if not told.startswith("gitdir:") or "\0" in told:
            return None
        own = entry.parent / told.removeprefix("gitdir:").strip()
    shared = _text(own / "commondir", SETTINGS_BYTES).strip()
    return GitPlace(own, own / shared if shared and "\0" not in shared else own)


def tips(where: GitPlace) -> list[bytes]:
    """Return the newest commit of the checkout first, then those of the branches here."""
    packed = {
        line[41:].strip(): line[:40]
        for line in _text(where.shared / "packed-refs", REFS_BYTES).splitlines()
        if _HEX.match(line)
    }
    head = _text(where.own / "HEAD", SETTINGS_BYTES).strip()
    found = [_resolved(where, head.removeprefix("ref:").strip(), packed)]
    names = [name for name in packed if name.startswith("refs/heads/")]
    names += _branches(where.shared)
    found += [_resolved(where, name, packed) for name in sorted(set(names))[:MOST_BRANCHES]]
    return [bytes.fromhex(one) for one in dict.fromkeys(found) if one]


def _branches(shared: Path) -> Iterator[str]:
    heads = shared / "refs" / "heads"
    for number, (folder, _, files) in enumerate(os.walk(heads)):
        if number > MOST_BRANCHES:
            return
        for name in files[:MOST_BRANCHES]:
            yield (Path(folder) / name).relative_to(shared).as_posix()


def _resolved(where: GitPlace, name: str, packed: Mapping[str, str]) -> str:
    if _HEX.fullmatch(name):
        return name
    if not re.fullmatch(r"refs/[^\0]{1,300}", name) or ".." in name:
        return ""
    told = _text(where.shared / name, 100).strip()
    return told if _HEX.fullmatch(told) else packed.get(name, "")


def settings(file: Path) -> dict[str, str]:
    """Read the settings of git, such as user.email; the last one of a name counts."""
    found: dict[str, str] = {}
    section = ""
    for line in _text(file, SETTINGS_BYTES).splitlines():
        opened = _SECTION.match(line)
        if opened:
            section = f"{opened[1].lower()}.{opened[2]}" if opened[2] else opened[1].lower()
        elif entry := _ENTRY.match(line):
            found[f"{section}.{entry[1].lower()}"] = entry[2].strip().strip('"')
    return found


def _text(file: Path, most: int) -> str:
    try:
        with open_regular(file) as opened:
            raw: bytes = opened.read(most)
    except (OSError, BadDataError, ValueError):
        return ""
    return raw.decode("utf-8", "replace")
