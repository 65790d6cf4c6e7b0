"""How we know a level: the evidence behind it in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.knowledge.age import ago
from mlpath.engine.knowledge.observations import Shape
from mlpath.model.grade import Grade
from mlpath.model.settings import BACKGROUND

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlpath.engine.knowledge.observations import Observation
    from mlpath.engine.knowledge.state import Knowledge
    from mlpath.model.ids import SkillId

NOTICED = 0.2
"""Levels that an observation of another skill must have moved an estimate to be named."""
LONGEST = 40
TYPICAL = "typical of:"
OWN = {Grade.CLAIMED: "your rating", Grade.DOCUMENTED: "your CV", Grade.SHOWN: "your code"}


def because(known: Knowledge, skill: SkillId) -> str:
    """Say how we know the level of a skill."""
    own, long = own_words(known, skill), last_shown(known, skill)
    if own:
        return " and ".join(own) + (f", last {long}: less sure" if long else "")
    above = rests_below(known, skill)
    if above:
        return f"{known.catalog.skills[above].name} needs it"
    row = known.ground.index[skill]
    most, other = max(
        ((move.moved(row, known.ground), move.observation.skill) for move in known.likely.moves),
        key=lambda pair: abs(pair[0]),
        default=(0.0, skill),
    )
    if abs(most) >= NOTICED:
        return f"estimated from {known.catalog.skills[other].name}"
    expected = expectation(known, skill)
    return "your background" if expected.startswith(TYPICAL) else expected


def own_words(known: Knowledge, skill: SkillId) -> list[str]:
    """Name what was seen of the skill itself, the strongest grade first."""
    done = max((level for level, _ in known.finishes.get(skill, ())), default=0)
    words = [f"level {done} done"] if done else []
    return words + names_of(o for o, _ in known.likely.seen if o.skill == skill)


def last_shown(known: Knowledge, skill: SkillId) -> str:
    """Say how long ago a skill was last shown, asked or used, once it is long."""
    months = [one.months for one, _ in known.likely.seen if one.skill == skill]
    months += [known.ages.of(skill, on) for _, on in known.finishes.get(skill, ())]
    return ago(min(months, default=0.0))


def names_of(seen: Iterable[Observation]) -> list[str]:
    """Name observations of one skill."""
    found, words = list(seen), []
    tested = [o.shape for o in found if o.grade is Grade.TESTED]
    if tested:
        words.append(f"quiz, {tested.count(Shape.RIGHT)} of {len(tested)} right")
    for grade, name in reversed(OWN.items()):
        for one in found:
            if one.grade is grade:
                short = one.label if len(one.label) <= LONGEST else one.label[: LONGEST - 1] + "…"
                words.append(f"{name} ({short})" if short else name)
    return words


def rests_below(known: Knowledge, skill: SkillId) -> SkillId | None:
    """Name a skill of the person that needs this one as far as it is shown, told ones first."""
    level = known.said[skill]
    above = [
        other.id
        for other in known.catalog.skills.values()
        for need in other.needs
        if need.skill == skill
        and need.level == level
        and need.for_level <= known.said[other.id]
        and level > known.inferred[skill]
    ]
    told = [other for other in above if other in known.claims or other in known.proven]
    return next(iter(told or above), None)


def expectation(known: Knowledge, skill: SkillId) -> str:
    """Say what the background lets us expect of a skill."""
    name = known.person.settings[BACKGROUND]
    background = known.catalog.backgrounds.get(name) if name else None
    if background is not None and skill in background.levels:
        return f"{TYPICAL} {background.name}"
    return "nothing known yet" if background is None else "no sign of it yet"
