"""What was seen of a person, as observations of levels: each with its noise, in one fixed order.

The order does not depend on when things were said, so the same facts give the same estimates.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from mlpath.engine.knowledge.age import Ages
from mlpath.model.grade import Grade
from mlpath.model.record import record, replace

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping
    from datetime import date

    from mlpath.model.ids import SkillId
    from mlpath.model.person import Evidence, Person, QuizAnswer

NOISE = {Grade.CLAIMED: 1.7, Grade.DOCUMENTED: 1.0, Grade.SHOWN: 0.5, Grade.TESTED: 0.55}
"""Standard deviation of one observation, in levels, where the observation does not tell it."""


class Shape(IntEnum):
    """What an observation says of the level."""

    AT = 0
    AT_LEAST = 1
    RIGHT = 2
    WRONG = 3
    UNKNOWN = 4


@record
class Observation:
    """One thing seen: where it says the level is, and how sure that is."""

    skill: SkillId
    shape: Shape
    level: float
    noise: float
    shift: float = 0.0
    """Levels by which people of this kind say too much."""
    grade: Grade
    label: str = ""
    months: float = 0.0
    """How long ago it was seen, or the skill was last used after that."""


def observations(
    person: Person, known: Container[SkillId], ages: Ages | None = None
) -> list[Observation]:
    """List what was seen, the newest of its kind; without ages nothing is old."""
    ends, age = finishes(person), ages or Ages(person, None)
    seen = [
        from_evidence(
            evidence,
            old=outgrown(evidence, ends),
            months=age.of(evidence.skill, evidence.at.date()),
        )
        for evidence in newest(person.evidence)
        if evidence.skill in known
    ]
    seen += [
        from_answer(answer, months=age.of(answer.skill, answer.at.date()))
        for answer in answers_that_count(person)
        if answer.skill in known
    ]
    return sorted(seen, key=lambda o: (o.skill, o.shape, o.grade, o.level, o.label))


def too_high(seen: Iterable[Observation], shift: float) -> list[Observation]:
    """Read ratings as `shift` too high on average."""
    return [replace(one, shift=shift) if one.grade is Grade.CLAIMED else one for one in seen]


def finishes(person: Person) -> dict[SkillId, list[tuple[int, date]]]:
    """List the levels that the person marked as done, and when, a skill."""
    ends: dict[SkillId, list[tuple[int, date]]] = {}
    for done in person.done:
        ends.setdefault(done.skill, []).append((done.level, done.on))
    for evidence in person.evidence:
        if evidence.grade is Grade.DONE:
            ends.setdefault(evidence.skill, []).append((int(evidence.level), evidence.at.date()))
    return ends


def levels_done(person: Person) -> dict[SkillId, int]:
    """Tell the highest level that the person marked as done, a skill."""
    return {skill: max(level for level, _ in ends) for skill, ends in finishes(person).items()}


def newest(evidence: Iterable[Evidence]) -> list[Evidence]:
    """Keep the last piece of evidence a skill and grade: a new rating replaces the old one.

    The order of the log decides, not its moments: a clock may have been ahead.
    """
    last = {(one.skill, one.grade): one for one in evidence if one.grade is not Grade.DONE}
    return list(last.values())


def answers_that_count(person: Person) -> list[QuizAnswer]:
    """Keep the last answer to each item, without what was missed before its level was done."""
    ends = finishes(person)
    kept = {answer.item: answer for answer in person.answers}
    return [a for a in kept.values() if a.correct is True or not _missed_before(a, ends)]


def outgrown(evidence: Evidence, ends: Mapping[SkillId, list[tuple[int, date]]]) -> bool:
    """Tell whether a level of the skill was done since: there may be more now than was said.

    Whatever the level: else a higher rating could say "no more than that" where a lower one did
    not.
    """
    return any(evidence.at.date() <= on for _, on in ends.get(evidence.skill, ()))


def _missed_before(answer: QuizAnswer, ends: Mapping[SkillId, list[tuple[int, date]]]) -> bool:
    return any(
        answer.level <= level and answer.at.date() <= on for level, on in ends.get(answer.skill, ())
    )


def from_evidence(evidence: Evidence, *, old: bool = False, months: float = 0.0) -> Observation:
    """Read a rating, a CV mention or code found.

    A CV and code show a level and not that there is no more; so does a rating that was outgrown.
    """
    claimed = evidence.grade is Grade.CLAIMED
    return Observation(
        skill=evidence.skill,
        shape=Shape.AT if claimed and not old else Shape.AT_LEAST,
        level=evidence.level,
        noise=NOISE[evidence.grade] if evidence.noise is None else evidence.noise,
        grade=evidence.grade,
        label=evidence.detail,
        months=months,
    )


def from_answer(answer: QuizAnswer, *, months: float = 0.0) -> Observation:
    """Read a quiz answer: right ones show the level, wrong ones that it is lower."""
    shape = {True: Shape.RIGHT, False: Shape.WRONG, None: Shape.UNKNOWN}[answer.correct]
    return Observation(
        skill=answer.skill,
        shape=shape,
        level=answer.level,
        noise=NOISE[Grade.TESTED],
        grade=Grade.TESTED,
        label=answer.item,
        months=months,
    )
