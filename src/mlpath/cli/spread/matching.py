"""Postings read and measured where the work is done: what comes back is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.named import NamedTuple
from mlpath.model.reports.postings import Unread

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mlpath.engine.market.match import Measured
    from mlpath.evidence.postings.corpus import Batch, CorpusReading
    from mlpath.model.field.group import Group
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Estimate

    Floored = tuple[Batch, float | None]
    """A batch, and the rank above which postings are told whole."""


class Matching(NamedTuple):
    """Reading postings, and the person to measure with."""

    reading: CorpusReading
    estimates: Mapping[SkillId, Estimate] | None
    groups: tuple[Group, ...] = ()

    def start(self) -> Callable[[Floored], list[Measured | Unread]]:
        """Return what measures a batch."""
        from mlpath.engine.market.match import measure
        from mlpath.engine.market.yardstick import Yardstick

        skills = {skill.id: skill for skill in self.reading.skills}
        roles = {role.id: role for role in self.reading.roles}
        yardstick = Yardstick(skills, roles, self.estimates, groups=self.groups)
        read = self.reading.start()

        def answer(batch: Floored) -> list[Measured | Unread]:
            documents, floor = batch
            return [
                one if isinstance(one, Unread) else measure(one[0], yardstick, floor=floor)
                for one in read(documents)
            ]

        return answer
