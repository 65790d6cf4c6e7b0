"""What a commit changed: two folders compared, going only into what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.evidence.code.history.objects import Objects

DEPTH = 40
MOST_CHANGES = 5_000
"""Files that one commit may have changed; what changes more was not written by hand."""
_FOLDER = b"40000"
_LINKS = frozenset({b"120000", b"160000"})
_ID = 20


class TreeChange(NamedTuple):
    """A file that was added or changed."""

    path: str
    added: bool
    thing: bytes
    """The object that holds its content."""

    @property
    def name(self) -> str:
        """What it is called in its folder."""
        return self.path.rpartition("/")[2]


def entries(raw: bytes) -> dict[bytes, tuple[bytes, bytes]]:
    """Read a folder: the mode and the object of each name in it."""
    found: dict[bytes, tuple[bytes, bytes]] = {}
    at = 0
    while at < len(raw):
        space = raw.find(b" ", at, at + 8)
        end = raw.find(b"\0", space + 1) if space >= 0 else -1
        if end < 0:
            break
        found[raw[space + 1 : end]] = (raw[at:space], raw[end + 1 : end + 1 + _ID])
        at = end + 1 + _ID
    return found


def changes(objects: Objects, before: bytes | None, after: bytes) -> Iterator[TreeChange]:
    """List the files that were added or changed; nothing of folders that cannot be read."""
    waiting = [("", before, after, 0)]
    count = 0
    while waiting and count < MOST_CHANGES:
        here, old_name, new_name, depth = waiting.pop()
        new = objects.read(new_name, "tree")
        old = objects.read(old_name, "tree") if old_name else b""
        if new is None or old is None or depth > DEPTH:
            continue
        was = entries(old)
        for name, (mode, thing) in entries(new).items():
            old_mode, old_thing = was.get(name, (b"", b""))
            if old_thing == thing or mode in _LINKS:
                continue
            path = f"{here}{name.decode('utf-8', 'replace')}"
            if mode == _FOLDER:
                inside = old_thing if old_mode == _FOLDER else None
                waiting.append((f"{path}/", inside, thing, depth + 1))
            else:
                count += 1
                yield TreeChange(path, not old_thing, thing)
