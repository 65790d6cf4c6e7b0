"""What CVs and code show: read, and turned into evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.events.skills import EvidenceFound
from mlpath.model.field.skill import SkillKind
from mlpath.model.grade import Grade

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mlpath.cli.session import Session
    from mlpath.interview.papers import Papers
    from mlpath.model.ids import SkillId
    from mlpath.model.reports.postings import CodeFindings, CvFindings, Finding


def read_papers(session: Session, paths: Sequence[Path]) -> Papers:
    """Read CVs and merge what they tell; raise what is wrong with the first that cannot be read."""
    from mlpath.interview.papers import merged

    return merged([read_cv(session, path) for path in paths], session.catalog.skills)


def read_cv(session: Session, path: Path) -> CvFindings:
    """Read a CV."""
    from mlpath.cli.files import given
    from mlpath.evidence.cv import cv
    from mlpath.evidence.files.document import unseen
    from mlpath.evidence.files.documents import one_document

    (given_file,) = given([path], "a CV")
    document = one_document(given_file)
    session.notes.extend(filter(None, [unseen([document])]))
    return cv.read_cv(document, session.catalog, session.today)


def read_code(
    session: Session, folder: Path, *, me: Sequence[str] = (), ask: bool = False
) -> CodeFindings:
    """Look through a folder of code for what is of one of its authors."""
    from mlpath.cli.authors import which
    from mlpath.cli.screen import progress
    from mlpath.evidence.code.code import scan
    from mlpath.evidence.code.whose import survey

    surveyed = survey(folder)
    found = scan(
        surveyed,
        now=session.moment,
        environ=session.environ,
        me=which(session, surveyed, me=me, ask=ask),
        progress=lambda n: progress(f"{n} files looked at"),
    )
    progress("")
    return found


def of_papers(session: Session, papers: Papers) -> list[EvidenceFound]:
    """Return the evidence of papers that is not known yet."""
    found = [evidence_of(one.finding, Grade.DOCUMENTED, one.file) for one in papers.skills]
    return _unknown(session, found)


def of_code(
    session: Session, folders: Sequence[Path], *, me: Sequence[str] = (), ask: bool
) -> list[EvidenceFound]:
    """Look through folders of code; ask which findings count, or take all of them."""
    events = list[EvidenceFound]()
    for folder in folders:
        shown = read_code(session, folder, me=me, ask=ask)
        events += _confirmed(session, shown.skills, shown.folder, ask=ask)
        session.notes.extend(shown.notes)
    return _strongest(_unknown(session, events))


def _confirmed(
    session: Session, findings: Sequence[Finding], where: str, *, ask: bool
) -> list[EvidenceFound]:
    """Turn findings in code into events, those that the person lets count."""
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
    return [evidence_of(finding, Grade.SHOWN, where) for finding in useful]


def evidence_of(finding: Finding, grade: Grade, where: str) -> EvidenceFound:
    """Turn a finding into what is stored of it."""
    return EvidenceFound(
        skill=finding.skill,
        level=finding.level,
        grade=grade,
        detail=f"{where}: {finding.where}",
        noise=finding.noise,
    )


def _unknown(session: Session, events: Sequence[EvidenceFound]) -> list[EvidenceFound]:
    """Leave out what is stored already."""
    known = {(e.skill, e.grade, e.level) for e in session.person.evidence}
    return [e for e in events if (e.skill, e.grade, e.level) not in known]


def _strongest(events: Sequence[EvidenceFound]) -> list[EvidenceFound]:
    """Keep the highest level of a skill: two folders show one skill only once."""
    best: dict[SkillId, EvidenceFound] = {}
    for event in events:
        if event.skill not in best or best[event.skill].level < event.level:
            best[event.skill] = event
    return list(best.values())
