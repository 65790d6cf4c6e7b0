"""What ratings that were corrected do to the picture and the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.way.plan import laid_out
from mlpath.engine.way.way import work_left
from mlpath.model.reports.answers.rated import Rated, RatedReport

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.engine.case import Case
    from mlpath.model.ids import SkillId


def rated_report(before: Case, after: Case, ratings: Mapping[SkillId, int]) -> RatedReport:
    """Compare a case with what it was before some ratings."""
    first, last = laid_out(before), laid_out(after)
    return RatedReport(
        skills=tuple(_rated(before, after, skill, level) for skill, level in ratings.items()),
        readiness_before=before.readiness,
        readiness=after.readiness,
        hours=(work_left(before).hours, work_left(after).hours),
        finish=(first.finish, last.finish),
        deadline=last.deadline,
    )


def _rated(before: Case, after: Case, skill: SkillId, level: int) -> Rated:
    known, entry = after.knowledge, after.catalog.skills[skill]
    earlier = before.knowledge.claims.get(skill)
    top = known.checked[skill].top if skill in known.checked else level
    return Rated(
        skill=skill,
        name=entry.name,
        level=level,
        can=entry.can[level - 1] if level else "",
        before=before.estimates[skill],
        now=after.estimates[skill],
        earlier=None if earlier is None else int(earlier),
        missed=top if top < level else 0,
    )
