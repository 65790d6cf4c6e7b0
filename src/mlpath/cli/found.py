"""What a CV and code show: read, shown for confirmation, and turned into evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mlpath.interview.answers import Answers
from mlpath.model.events.skills import EvidenceFound
from mlpath.model.field.skill import SkillKind
from mlpath.model.grade import Grade
from mlpath.model.person import NOTHING_SAID, Settings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mlpath.cli.session import Session
    from mlpath.model.ids import SkillId
    from mlpath.model.reports.postings import CodeFindings, CvFindings, Finding


class Counted(NamedTuple):
    """What counts of what was found."""

    answers: Answers
    events: list[EvidenceFound]


def look(session: Session, *, cv: Path | None, code: Sequence[Path], ask: bool) -> Counted:
    """Read a CV and folders of code; ask which findings count, or take all of them."""
    answers, events = Answers(), list[EvidenceFound]()
    if cv is not None:
        found = read_cv(session, cv)
        answers = Answers(settings=_told(session, found, ask=ask))
        events += _confirmed(session, found.skills, Grade.DOCUMENTED, found.file, ask=ask)
        session.notes.extend(found.notes)
    for folder in code:
        shown = read_code(session, folder)
        events += _confirmed(session, shown.skills, Grade.SHOWN, shown.folder, ask=ask)
        session.notes.extend(shown.notes)
    return Counted(answers, _strongest(events))


def read_cv(session: Session, path: Path) -> CvFindings:
    """Read a CV."""
    from mlpath.evidence.cv import cv
    from mlpath.evidence.files.document import unseen
    from mlpath.evidence.files.documents import one_document

    document = one_document(path)
    session.notes.extend(filter(None, [unseen([document])]))
    return cv.read_cv(document, session.catalog, session.today)


def read_code(session: Session, folder: Path) -> CodeFindings:
    """Look through a folder of code."""
    from mlpath.cli.screen import progress
    from mlpath.evidence.code.code import scan

    found = scan(folder, now=session.moment, progress=lambda n: progress(f"{n} files looked at"))
    progress("")
    return found


def _told(session: Session, found: CvFindings, *, ask: bool) -> Settings:
    """Return what the CV tells about the person, if they say it is right."""
    told = Settings(background=found.background, years=found.years, education=found.education)
    if told.said and ask:
        from mlpath.cli.asking.asker import asker

        words = ", ".join(f"{key} {value}" for key, value in told.said.items())
        if not asker(session).confirm(f"{found.file} reads like: {words}. Is that right?"):
            return NOTHING_SAID
    return told


def _confirmed(
    session: Session,
    findings: Sequence[Finding],
    grade: Grade,
    where: str,
    *,
    ask: bool,
) -> list[EvidenceFound]:
    """Turn findings into events, those that the person lets count."""
    skills = session.catalog.skills
    useful = [
        f for f in findings if f.skill in skills and skills[f.skill].kind is not SkillKind.SOFT
    ]
    if ask and useful:
        from mlpath.cli.asking.asker import asker
        from mlpath.interview.questions import Choice

        choices = [
            Choice(
                value=f.skill, text=f"{skills[f.skill].name}: about level {f.level:g}, {f.where}"
            )
            for f in useful
        ]
        ticked = asker(session).several(
            f"Found in {where}. Which may count?", choices, checked=[c.value for c in choices]
        )
        useful = [f for f in useful if f.skill in ticked]
    else:
        session.notes.append(
            f"{len(useful)} skills found in {where} count as evidence: mlpath history, mlpath undo."
        )
    known = {(e.skill, e.grade, e.level) for e in session.person.evidence}
    return [
        EvidenceFound(skill=f.skill, level=f.level, grade=grade, detail=f"{where}: {f.where}")
        for f in useful
        if (f.skill, grade, f.level) not in known
    ]


def _strongest(events: Sequence[EvidenceFound]) -> list[EvidenceFound]:
    """Keep the highest level a skill and grade: two folders show one skill only once."""
    best: dict[tuple[SkillId, Grade], EvidenceFound] = {}
    for event in events:
        key = (event.skill, event.grade)
        if key not in best or best[key].level < event.level:
            best[key] = event
    return list(best.values())
