"""What somebody can show to themselves of what a plan builds on and nobody has seen."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from mlpath.engine.knowledge.job_done import MASTERED
from mlpath.engine.knowledge.other_language import LANGUAGES, PYTHON
from mlpath.engine.knowledge.worth_checking import HIGH, doubted
from mlpath.engine.way.own.claims import assumed
from mlpath.engine.way.way import work_left
from mlpath.model.reports.outlook import OwnTest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mlpath.engine.case import Case
    from mlpath.model.field.module import Module
    from mlpath.model.ids import SkillId

MOST = 4
PORT = OwnTest(
    can="bring one small part of what you have built over to Python, with types and tests",
    check="It answers as the old one does, two tests say so, and nothing in it reads like a "
    "translation",
)


def own_tests(case: Case) -> tuple[OwnTest, ...]:
    """Give the checkpoints of modules that a plan leaves out for claims that are not proven.

    What is done with empty hands tells more than any question, and an interview asks for it. The
    hardest of each skill comes first, and nobody is sent back to where a skill begins.
    """
    modules, unseen = list(_left_out(case)), _unseen(case)
    by_skill = [_of(modules, skill, level) for skill, level in unseen.items()]
    in_turn = dict.fromkeys(one for row in zip_longest(*by_skill) for one in row if one is not None)
    tests = [*_ported(case, unseen), *(OwnTest(can=one.can, check=one.check) for one in in_turn)]
    return tuple(tests[:MOST])


def _ported(case: Case, unseen: Mapping[SkillId, float]) -> Iterator[OwnTest]:
    """Let whoever masters another language bring over a piece of what they built in it."""
    claims = case.knowledge.claims
    if PYTHON in unseen and any(claims.get(one, 0) >= MASTERED for one in LANGUAGES):
        yield PORT


def _of(modules: Sequence[Module], skill: SkillId, level: float) -> Sequence[Module]:
    """List the modules that teach the last level of a skill up to a claim, the last one first."""
    ends = [
        (climb.to_level, module)
        for module in modules
        for climb in module.teaches
        if climb.skill == skill and climb.to_level <= level
    ]
    last = max((end for end, _ in ends), default=0)
    return [module for end, module in reversed(ends) if end > last - 1]


def _unseen(case: Case) -> Mapping[SkillId, float]:
    """Name the high claims of whoever is doubted, or what a background is believed to bring."""
    known = case.knowledge
    doubts = {one.skill for one in doubted(known, case.targets)}
    if doubts:
        high = {skill: level for skill, level in known.claims.items() if level >= HIGH}
        return dict(sorted(high.items(), key=lambda one: one[0] not in doubts))
    return {one.skill: float(one.need) for one in assumed(case)}


def _left_out(case: Case) -> Iterator[Module]:
    way = work_left(case)
    told = {part.lesson for part in way.parts}
    for lesson in way.curriculum.lessons:
        if lesson.module and lesson not in told:
            yield case.catalog.modules[lesson.module]
