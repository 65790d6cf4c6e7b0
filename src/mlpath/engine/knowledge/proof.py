"""What somebody claimed or proved, with how each is known: what may be shown to others, no more.

Only what was said or seen of a skill itself counts: nothing that was inferred, from a background
or from other skills. A level is rounded down, so that a proof pack never says more than is known.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from mlpath.engine.knowledge.observations import answers_that_count, finishes, newest
from mlpath.engine.knowledge.said import levels_of
from mlpath.engine.levels.reached import level_in
from mlpath.model.clean import clean
from mlpath.model.field.level import LEVEL_NAMES
from mlpath.model.grade import Grade
from mlpath.model.proof import EscoSkill, Proof, ProofEvidence, ProofProject, ProofSkill
from mlpath.model.settings import BACKGROUND

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from mlpath.engine.knowledge.state import Knowledge
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Evidence, Person, QuizAnswer

ESCO = "esco"
"""The table of what skills are called in ESCO."""
ORDER = (Grade.TESTED, Grade.SHOWN, Grade.DONE, Grade.DOCUMENTED, Grade.CLAIMED)
"""Evidence, by how well others can check it again."""
MOST_WORDS = 400


def proof_of(known: Knowledge, *, today: date, name: str = "", made_by: str) -> Proof:
    """Gather what a person claimed or proved."""
    person = known.person
    esco = _esco(known.catalog.tables.get(ESCO, ()))
    evidence = evidence_of(person)
    skills = [
        _skill(skill, level, proven, evidence.get(skill.id, ()), person, esco.get(skill.id))
        for skill, level, proven in _levels(known)
    ]
    skills.sort(key=lambda one: (-one.proven, -one.level, one.name.lower()))
    inside = {one.skill for one in skills}
    return Proof(
        name=clean(name, limit=MOST_WORDS).strip(),
        label=_label(known),
        made=today,
        made_by=made_by,
        hours=round(sum(one.hours for one in skills), 1),
        skills=tuple(skills),
        questions=sum(answer.skill in inside for answer in answers_that_count(person)),
        projects=projects_of(known),
    )


def projects_of(known: Knowledge) -> tuple[ProofProject, ...]:
    """List the finished projects, the newest first, with the skills that they practised."""
    catalog = known.catalog
    out = []
    for one in sorted(known.person.projects, key=lambda one: one.on, reverse=True):
        project = catalog.projects.get(one.project)
        skills = project.skills if project else ()
        out.append(
            ProofProject(
                project=one.project,
                name=clean(one.name),
                summary=clean(project.summary) if project else "",
                on=one.on,
                skills=tuple(clean(catalog.skills[part.skill].name) for part in skills),
                link=one.link,
            )
        )
    return tuple(out)


def _levels(known: Knowledge) -> Iterator[tuple[Skill, int, int]]:
    """List the skills with a whole level that was claimed or proven, and how much is proven."""
    documented = levels_of(known.person, Grade.DOCUMENTED)
    for id_, skill in known.catalog.skills.items():
        proven = level_in(known.proven, id_)
        found = level_in(documented, id_)
        top = known.checked[id_].top if id_ in known.checked else found
        level = known.believed.get(id_, max(min(found, top), proven))
        if int(level) >= 1:
            yield skill, int(level), min(int(proven), int(level))


def _skill(
    skill: Skill,
    level: int,
    proven: int,
    evidence: Sequence[ProofEvidence],
    person: Person,
    esco: EscoSkill | None,
) -> ProofSkill:
    return ProofSkill(
        skill=skill.id,
        name=clean(skill.name),
        level=level,
        level_name=LEVEL_NAMES[level],
        can=clean(skill.can[level - 1]),
        proven=proven,
        proven_name=LEVEL_NAMES[proven],
        proven_can=clean(skill.can[proven - 1]) if proven else "",
        hours=round(sum(entry.hours for entry in person.logged if entry.skill == skill.id), 1),
        evidence=tuple(sorted(evidence, key=lambda one: ORDER.index(one.grade))),
        esco=esco,
    )


def evidence_of(person: Person) -> dict[SkillId, list[ProofEvidence]]:
    """List what was said, found, asked and done of each skill, in words."""
    out: dict[SkillId, list[ProofEvidence]] = {}
    for piece in newest(person.evidence):
        if piece.level >= 1:  # a rating of none is nobody's business
            out.setdefault(piece.skill, []).append(_found(piece))
    for skill, ends in finishes(person).items():
        level, on = max(ends)
        out.setdefault(skill, []).append(
            ProofEvidence(
                grade=Grade.DONE, says=f"marked as done: {LEVEL_NAMES[level]}", first=on, last=on
            )
        )
    asked: dict[SkillId, list[QuizAnswer]] = {}
    for answer in answers_that_count(person):
        asked.setdefault(answer.skill, []).append(answer)
    for skill, answers in asked.items():
        out.setdefault(skill, []).append(_tested(answers))
    return out


def _found(piece: Evidence) -> ProofEvidence:
    on = piece.at.date()
    says = "own rating"
    if piece.grade is not Grade.CLAIMED:
        where, colon, words = piece.detail.partition(": ")
        # What a CV is called may say more than its owner wants to show, and so may the way to a
        # folder; code is looked up by the name of the folder alone.
        folder = PurePath(where).name
        detail = words if piece.grade is Grade.DOCUMENTED else f"{folder}: {words}"
        detail = detail if colon else piece.detail
        kind = "CV" if piece.grade is Grade.DOCUMENTED else "code"
        says = f"{kind}: {clean(detail, limit=MOST_WORDS)}" if where else kind
    return ProofEvidence(grade=piece.grade, says=says, first=on, last=on)


def _tested(answers: Sequence[QuizAnswer]) -> ProofEvidence:
    right = sum(answer.correct is True for answer in answers)
    days = [answer.at.date() for answer in answers]
    low, high = (f([answer.level for answer in answers]) for f in (min, max))
    levels = f"level {low}" if low == high else f"levels {low} to {high}"
    return ProofEvidence(
        grade=Grade.TESTED,
        says=f"quiz: {right} of {len(answers)} right, {levels}",
        first=min(days),
        last=max(days),
    )


def _label(known: Knowledge) -> str:
    """Say what the person does as they said; a background that names several says nothing."""
    chosen = known.person.settings[BACKGROUND]
    background = known.catalog.backgrounds.get(chosen) if chosen else None
    if background is None or " or " in background.name or background.name.startswith("No "):
        return ""
    return clean(background.name)


def _esco(rows: Sequence[Mapping[str, str]]) -> dict[str, EscoSkill]:
    """Read the table of what skills are called in ESCO."""
    return {row["skill"]: EscoSkill(uri=row["uri"], label=row["label"]) for row in rows}
