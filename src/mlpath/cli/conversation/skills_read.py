"""Skills that papers show: those that change the plan are put to the person, one key a level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.cli.conversation.about_you import Turn
from mlpath.interview.papers import doubtful, moved, to_confirm
from mlpath.interview.questions import BACK, STOP, Choice
from mlpath.model.events.skills import EvidenceFound, Rating
from mlpath.model.field.level import LEVEL_NAMES
from mlpath.model.grade import Grade
from mlpath.model.ids import SkillId
from mlpath.views.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mlpath.cli.asking.asker import Asker
    from mlpath.cli.session import Session
    from mlpath.interview.papers import Papers, PaperSkill
    from mlpath.model.events.event import Event
    from mlpath.model.field.skill import Skill

TEXT = "The plan hangs on these. Is each level right?"
GUESSED, CLEAR = "Named once; the level is a guess:", "Clear from what was read:"


def skills_of(papers: Papers) -> Turn:
    """Return the last question about what papers tell."""
    asked: tuple[PaperSkill, ...] = ()

    def wanted(session: Session) -> bool:
        nonlocal asked
        asked = _asked(session, papers)
        return bool(asked)

    def put(session: Session, asking: Asker, back: bool) -> bool:
        return _put(session, asking, asked, back=back)  # nothing was answered in between

    return Turn("skills", wanted, put)


def _open(session: Session, papers: Papers) -> list[PaperSkill]:
    """List what was found and the person has not rated."""
    claims = session.learner.knowledge.claims
    return [one for one in papers.skills if one.finding.skill not in claims]


def _asked(session: Session, papers: Papers) -> tuple[PaperSkill, ...]:
    """Choose what to ask about: what changes the plan."""
    from mlpath.engine.gap.hanging import hours_hanging

    found = _open(session, papers)
    hours = hours_hanging(session.case(), {one.finding.skill: one.level for one in found})
    return to_confirm(found, hours)


def tell_the_rest(session: Session, asking: Asker, papers: Papers) -> None:
    """Say in a line how many findings count as they were read."""
    rest, files = len(_open(session, papers)), " and ".join(papers.files)
    if rest:
        others = count(rest, "skill" if rest == len(papers.skills) else "other skill")
        verb = "counts" if rest == 1 else "count"
        asking.say(
            f"  {others} {verb} as read in {files}: mlpath skills, mlpath history, mlpath undo.",
            "dim",
        )


def _put(session: Session, asking: Asker, found: Sequence[PaperSkill], *, back: bool) -> bool:
    """Let levels be moved until all are right; those that were moved are kept in any case."""
    levels = {one.finding.skill: one.level for one in found}
    known, at, whole = session.catalog.skills, "", False
    try:
        while not whole:
            lines = list(_lines(known, found, levels))
            move = asking.adjust(TEXT, lines, check=_is_step, at=at, back=back)
            if move.value == BACK:
                return False
            whole = move.value == STOP
            if not whole:
                at, skill = move.value, SkillId(move.value)
                levels[skill] = moved(levels[skill], move.step)
        changed = sum(levels[one.finding.skill] != one.level for one in found)
        told = f"{len(found)} confirmed{f', {changed} of them changed' if changed else ''}"
        asking.say(f"  Levels  {told}", "dim")
        return True
    finally:
        right = [one for one in found if whole or levels[one.finding.skill] != one.level]
        _keep(session, right, levels)


def _is_step(word: str) -> object:
    return moved(0, word)


def _lines(
    skills: Mapping[SkillId, Skill], found: Sequence[PaperSkill], levels: Mapping[SkillId, int]
) -> Iterator[Choice]:
    """Show each skill with its level, the words it rests on, and what one can do at the level."""
    heading, papers = "", {one.file for one in found}
    for one in found:
        skill, level = skills[one.finding.skill], levels[one.finding.skill]
        kind = GUESSED if doubtful(one.finding) else CLEAR
        can = skill.can[level - 1] if level else "not yours: it does not count"
        where = f"{one.file}: {one.finding.where}" if len(papers) > 1 else one.finding.where
        yield Choice(
            value=skill.id,
            text=f"{skill.name}: {LEVEL_NAMES[level]} ({where})\n     {can[:1].upper()}{can[1:]}",
            heading="" if kind == heading else kind,
        )
        heading = kind


def _keep(session: Session, found: Sequence[PaperSkill], levels: Mapping[SkillId, int]) -> None:
    """Keep levels as claims; where there is less than was read, the paper was misread."""
    events: list[Event] = []
    for one in found:
        skill = one.finding.skill
        events.append(Rating(skill=skill, level=levels[skill]))
        if levels[skill] < one.level:
            detail = f"{one.file}: {one.finding.where}, as you corrected it"
            events.append(
                EvidenceFound(
                    skill=skill, level=levels[skill], grade=Grade.DOCUMENTED, detail=detail
                )
            )
    if events:
        session.remember(events, action=f"cv skills {session.moment.isoformat()}")
