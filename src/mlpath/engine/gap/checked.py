"""What a sitting of checks found: which claims hold, and what that does to the plan."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mlpath.engine.knowledge.checking import next_question, questions_for
from mlpath.engine.knowledge.habit import words
from mlpath.engine.knowledge.quiz import question
from mlpath.engine.knowledge.worth_checking import ToCheck, worth_checking
from mlpath.engine.way.plan import laid_out
from mlpath.engine.way.way import work_left
from mlpath.model.reports.answers.checks import ChecksReport, ClaimToCheck, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from mlpath.engine.case import Case
    from mlpath.model.reports.answers.quiz import Marked


def check_report(
    before: Case,
    after: Case,
    *,
    wanted: Sequence[ToCheck],
    marked: tuple[Marked, ...],
    about: str | None,
    moment: datetime,
) -> ChecksReport:
    """Compare a case with what it was before some answers."""
    first, last = laid_out(before), laid_out(after)
    item = next_question(after.knowledge, wanted, {}, moment)
    return ChecksReport(
        open=open_claims(after, moment),
        question=question(after.catalog, item) if item else None,
        marked=marked,
        verdicts=_verdicts(after, wanted, marked),
        readiness=after.readiness,
        likely=after.likely_readiness,
        readiness_before=before.readiness,
        proven=after.proven_readiness,
        habit=words(after.knowledge.habit),
        hours=(work_left(before).hours, work_left(after).hours),
        finish=(first.finish, last.finish),
        deadline=last.deadline,
        about=about,
    )


def open_claims(case: Case, moment: datetime) -> tuple[ClaimToCheck, ...]:
    """List the claims that are worth a check, with how much can be asked of each now."""
    skills, known = case.catalog.skills, case.knowledge
    return tuple(
        ClaimToCheck(
            skill=one.skill,
            name=skills[one.skill].name,
            level=one.level,
            points=one.points,
            hours=one.hours,
            doubt=one.doubt,
            questions=len(questions_for(known, ToCheck(one.skill, one.level), moment)),
        )
        for one in worth_checking(known, case.targets)
    )


def _verdicts(
    after: Case, wanted: Sequence[ToCheck], marked: Sequence[Marked]
) -> tuple[Verdict, ...]:
    asked = Counter(one.skill for one in marked)
    right = Counter(one.skill for one in marked if one.correct)
    levels = {one.skill: one.level for one in wanted}
    known = after.knowledge
    return tuple(
        Verdict(
            skill=skill,
            name=after.catalog.skills[skill].name,
            said=levels[skill],
            now=known.said[skill],
            proven=known.proven[skill],
            right=right[skill],
            asked=number,
        )
        for skill, number in asked.items()
    )
