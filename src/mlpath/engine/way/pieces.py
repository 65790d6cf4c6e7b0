"""What somebody has to learn, put into the modules of the curriculum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.curriculum.units import Unit, ties_of
from mlpath.engine.levels.hours import hours_between, tenths_up
from mlpath.model.field.level import TOLERANCE
from mlpath.model.field.skill import Firmness
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mlpath.engine.case import Case
    from mlpath.engine.curriculum.lesson import Curriculum, Lesson
    from mlpath.engine.levels.readiness import Points
    from mlpath.engine.levels.steps import Step
    from mlpath.model.events.progress import LevelDone
    from mlpath.model.field.role import Target
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId

MATHS = "maths"
REST = 6.0
"""Hours; what is left of a module below that is learnt with another one."""


class Portion(NamedTuple):
    """A step of a plan, or the part of it that a module teaches."""

    skill: SkillId
    from_: float
    to: float
    low: float
    likely: float
    high: float
    gain: float


class Part(NamedTuple):
    """What is left of a module, with the rests that joined it."""

    lesson: Lesson
    pieces: tuple[Portion, ...]

    @property
    def study(self) -> float:
        """The likely hours of study."""
        return sum(piece.likely for piece in self.pieces)


def whole(level: float) -> float:
    """Write a whole level as a whole number."""
    return int(level) if level == int(level) else level


class Placing:
    """Finds where the steps of a person stand in a curriculum."""

    def __init__(
        self, skills: Mapping[SkillId, Skill], curriculum: Curriculum, targets: Iterable[Target]
    ) -> None:
        self.skills, self.curriculum = skills, curriculum
        self._places: dict[SkillId, list[tuple[float, float, tuple[int, int]]]] = {}
        for number, lesson in enumerate(curriculum.lessons):
            for inner, place in enumerate(lesson.places):
                spans = self._places.setdefault(place.skill, [])
                spans.append((place.start, place.end, (number, inner)))
        for spans in self._places.values():
            spans.sort()
        for target in targets:  # the member of a group that counts stands where the usual one does
            for other in target.any_of:
                usual = next((one for one in target.any_of if one in self._places), None)
                if other not in self._places and usual is not None:
                    self._places[other] = self._places[usual]

    def parts(self, steps: Sequence[Step], points: Points) -> list[Part]:
        """Put steps into modules, in the order of the curriculum."""
        inside: dict[int, list[tuple[int, int, Portion]]] = {}
        for number, step in enumerate(steps):
            for (lesson, inner), piece in self._pieces(step, points):
                inside.setdefault(lesson, []).append((inner, number, piece))
        return [
            Part(
                self.curriculum.lessons[lesson],
                tuple(piece for _, _, piece in sorted(inside[lesson], key=lambda one: one[:2])),
            )
            for lesson in sorted(inside)
        ]

    def _pieces(self, step: Step, points: Points) -> Iterable[tuple[tuple[int, int], Portion]]:
        """Cut a step where its modules are cut; what is too small to see is left to the next."""
        skill, begun = self.skills[step.skill], step.from_
        spans = [span for span in self._places.get(step.skill, ()) if span[0] < step.to]
        spans = [span for span in spans if span[1] > step.from_] or [(0.0, 4.0, self._last())]
        if len(spans) == 1:  # most are not cut
            gain = points.gain(step.skill, begun, step.to)
            own = step.low, step.likely, step.high
            yield spans[0][2], Portion(step.skill, begun, float(step.to), *own, gain)
            return
        whole = hours_between(skill, step.from_, step.to).likely
        for number, (_, end, place) in enumerate(spans):
            last = number == len(spans) - 1
            to = float(step.to) if last else end
            if to - begun < TOLERANCE and not last:
                continue
            share = hours_between(skill, begun, to).likely / whole
            hours = (round(value * share, 1) for value in (step.low, step.likely, step.high))
            low, likely, high = hours
            gain = points.gain(step.skill, begun, to)
            yield place, Portion(step.skill, begun, to, low, likely, high, gain)
            begun = to

    def _last(self) -> tuple[int, int]:
        return len(self.curriculum.lessons) - 1, 0


def done_in(case: Case, part: Part) -> list[LevelDone]:
    """List the steps of the module of a part that are done."""
    return [
        done
        for done in case.person.done
        for place in part.lesson.places
        if place.skill == done.skill and place.start < done.level <= place.end
    ]


def untouched(case: Case, piece: Portion) -> Portion:
    """Give a piece the hours that it had before any were put into it."""
    if piece.skill not in case.learner.spent:
        return piece
    hours = hours_between(case.catalog.skills[piece.skill], piece.from_, piece.to)
    return piece._replace(likely=hours.likely)


def with_work(case: Case, part: Part) -> float:
    """Add up the hours of a part as if nothing had been put into it: it is as large as it was.

    Each piece is rounded as it is kept when its level is done, or being done would make it larger.
    """
    left = sum(tenths_up(untouched(case, piece).likely) for piece in part.pieces)
    return left + sum(done.planned or 0.0 for done in done_in(case, part))


class Bindings(NamedTuple):
    """Pairs of pieces, the one that comes first before the other."""

    needs: tuple[tuple[Portion, Portion], ...]
    advice: tuple[tuple[Portion, Portion], ...]
    advised: frozenset[tuple[Portion, Portion]]
    """The advice that is more than a matter of taste."""


def bindings(case: Case, pieces: Sequence[Portion]) -> Bindings:
    """Find the pieces that stand on each other, and those that are better learnt after another."""
    skills = case.catalog.skills
    place = {skill: number for number, skill in enumerate(skills)}
    own = sorted(pieces, key=lambda piece: (place[piece.skill], piece.to))
    units = [Unit(one.skill, one.from_, one.to, one.likely, None) for one in own]
    found = ties_of(skills, units, case.role.opening)
    return Bindings(
        tuple((own[a], own[b]) for b, before in enumerate(found.needs) for a in before),
        tuple((own[a], own[b]) for a, b, _ in found.soft),
        frozenset((own[a], own[b]) for a, b, how in found.soft if how >= Firmness.ADVISED),
    )
