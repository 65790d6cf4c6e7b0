"""What comes early: the parts that lead to some of a way first, whatever follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.way.pieces import MATHS, bindings
from mlpath.engine.way.timeline import needs_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from mlpath.engine.case import Case
    from mlpath.engine.way.way import Way


def stands_on(case: Case, way: Way, *, advised: bool = False) -> list[frozenset[int]]:
    """Find which parts each part of a way stands on: by need, or in the order that people need.

    The latter is that of the curriculum: code before data, data before models. With what is well
    advised each part stands on what it is better learnt after too; but mathematics runs beside.
    Of a long skill that only helps the first part is enough: functions before a model, not classes.
    """
    needs = [set(one) for one in with_projects_of(way)]
    home = {piece: number for number, part in enumerate(way.parts) for piece in part.pieces}
    ties = bindings(case, list(home))
    begins = {piece.skill: piece for piece in reversed(home)}
    better = set(ties.advised) | {
        (begins[before.skill], piece)
        for before, piece in ties.advice
        if begins[before.skill] is not before
    }
    better = {pair for pair in better if way.parts[home[pair[0]]].lesson.theme != MATHS}
    for before, piece in (*ties.needs, *(better if advised else ())):
        if home[before] < home[piece]:
            needs[home[piece]].add(home[before])
    return [frozenset(one) for one in needs]


def with_projects_of(way: Way) -> list[frozenset[int]]:
    """Find which parts each part waits for, with what its project asks for beyond the part."""
    needs = [set(one) for one in needs_of(way.parts, way)]
    for number, project in enumerate(way.projects):
        asked = {one.skill: one.level for one in project.skills} if project else {}
        needs[number].update(
            place
            for place, part in enumerate(way.parts[:number])
            if any(piece.from_ < asked.get(piece.skill, 0) for piece in part.pieces)
        )
    return [frozenset(one) for one in needs]


def leading_to(needs: Sequence[Collection[int]], wanted: Iterable[int]) -> tuple[int, ...]:
    """List the parts that some of them stand on, with these, in the order of the way."""
    open_, found = list(wanted), set[int]()
    while open_:
        number = open_.pop()
        if number not in found:
            found.add(number)
            open_ += needs[number]
    return tuple(sorted(found))


def brought_forward(way: Way, *groups: Collection[int]) -> Way:
    """Return a way on which groups of parts come first, one after the other, then all others.

    Within each the order of the curriculum stays. What a group stands on has to be in it or in one
    before it; then no need is broken.
    """
    order: dict[int, None] = {}
    for group in (*groups, range(len(way.parts))):
        order |= dict.fromkeys(sorted(group))
    return way._replace(
        parts=tuple(way.parts[k] for k in order), projects=tuple(way.projects[k] for k in order)
    )


def needs_in_turn(way: Way, first: int) -> list[frozenset[int]]:
    """Find which parts each part waits for, where all others wait for the first ones.

    So nothing runs beside what has to be done by a day, unless it leads there.
    """
    ahead = frozenset(range(first))
    needs = needs_of(way.parts, way)
    return [own if number < first else own | ahead for number, own in enumerate(needs)]
