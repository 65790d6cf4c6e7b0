"""How we know a level: the evidence behind an estimate in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.knowledge.observations import Shape
from mlpath.model.grade import Grade
from mlpath.model.settings import BACKGROUND

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlpath.engine.knowledge.state import Knowledge, Update
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Person

NOTICED = 0.2
"""Levels that an observation of another skill must have moved an estimate to be named."""
LONGEST = 40
TYPICAL = "typical of:"
OWN = {Grade.CLAIMED: "your rating", Grade.DOCUMENTED: "your CV", Grade.SHOWN: "your code"}


def because(catalog: Catalog, person: Person, state: Knowledge, skill: SkillId) -> str:
    """Say how we know the level of a skill."""
    own = [move for move in state.moves if move.observation.skill == skill]
    if own:
        return " and ".join(own_words(own))
    row = state.ground.index.get(skill)
    moves = [] if row is None else [(move.column[row] * move.step, move) for move in state.moves]
    if moves:
        most, move = max(moves, key=lambda pair: abs(pair[0]))
        if abs(most) >= NOTICED:
            return f"estimated from {catalog.skills[move.observation.skill].name}"
    expected = expectation(catalog, person, skill)
    return "your background" if expected.startswith(TYPICAL) else expected


def own_words(moves: Iterable[Update]) -> list[str]:
    """Name what was seen of the skill itself, the strongest grade first."""
    seen = [move.observation for move in moves]
    words = [o.label for o in seen if o.grade is Grade.DONE]
    tested = [o.shape for o in seen if o.grade is Grade.TESTED]
    if tested:
        words.append(f"quiz, {tested.count(Shape.RIGHT)} of {len(tested)} right")
    for grade in (Grade.SHOWN, Grade.DOCUMENTED, Grade.CLAIMED):
        for observation in seen:
            if observation.grade is grade:
                detail = observation.label
                short = detail if len(detail) <= LONGEST else detail[: LONGEST - 1] + "…"
                words.append(f"{OWN[grade]} ({short})" if detail else OWN[grade])
    return words


def expectation(catalog: Catalog, person: Person, skill: SkillId) -> str:
    """Say what the background lets us expect of a skill."""
    background = person.settings[BACKGROUND]
    known = catalog.backgrounds.get(background) if background else None
    if known is not None and skill in known.levels:
        return f"{TYPICAL} {known.name}"
    if any(e.skill == skill and e.level > 0 for e in person.evidence):
        return "you know something of it"
    return "nothing known yet" if known is None else "no sign of it yet"
