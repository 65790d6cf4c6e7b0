"""Files that a commit moved: whoever wrote one keeps it under its new name."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mlpath.evidence.code.history.trees import changes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.evidence.code.history.objects import Objects
    from mlpath.evidence.code.history.trees import TreeChange


def moved(
    objects: Objects, before: bytes, after: bytes, found: Sequence[TreeChange]
) -> dict[str, TreeChange]:
    """Return what was a file before, by the path that it was added under.

    It is the same file where its content is, or where one file of a name went and one came.
    """
    came = [one for one in found if one.added]
    if not came:
        return {}
    gone = [one for one in changes(objects, after, before) if one.added]
    by_content = {one.thing: one for one in gone}
    by_name = _alone(gone)
    names = _alone(came)
    return {
        one.path: was
        for one in came
        if (
            was := by_content.get(one.thing)
            or (by_name.get(one.name) if one.name in names else None)
        )
    }


def _alone(files: Sequence[TreeChange]) -> dict[str, TreeChange]:
    """Return the files of whose name there is one, by that name."""
    count = Counter(one.name for one in files)
    return {one.name: one for one in files if count[one.name] == 1}
