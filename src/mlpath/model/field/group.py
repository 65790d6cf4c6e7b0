"""Groups: several skills of which one serves."""

from __future__ import annotations

from mlpath.model.ids import GroupId, SkillId
from mlpath.model.record import record


@record
class Group:
    """Skills that stand in for each other, such as three clouds: one of them is enough."""

    id: GroupId
    name: str
    """What any of them is, such as "a cloud platform"."""
    members: tuple[SkillId, ...]
    """The one that postings name most comes first."""
