"""What a reader found in one paper, held against the truth."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection

    from mlpath.model.reports.postings import CvFindings
    from vitae.truth import Known

_COUNTS = 0.5
"""A level below this says that somebody cannot do it."""
_YEARS, _SHARE = 0.5, 0.1
"""How far years may be off: the larger of the two, from the nearer end of the truth."""
_WORDS = re.compile(r"\w+")


class Score(NamedTuple):
    """Counts of what was right, wrong and missed; they add up over papers."""

    papers: int = 0
    unread: int = 0
    right: int = 0
    wrong: int = 0
    missed: int = 0
    soft_right: int = 0
    soft_wrong: int = 0
    soft_missed: int = 0
    traps: int = 0
    trapped: int = 0
    levels: int = 0
    levels_right: int = 0
    years_right: int = 0
    degree_right: int = 0
    background_right: int = 0
    background_wrong: int = 0
    background_silent: int = 0
    """Silent where an answer was due; silence of trades that we have no background for is right."""
    pairs: int = 0
    in_order: int = 0
    sentences: int = 0
    whole: int = 0

    def __add__(self, other: object) -> Score:
        """Add two scores."""
        assert isinstance(other, Score)
        return Score(*(a + b for a, b in zip(self, other, strict=True)))


class Judged(NamedTuple):
    """The score of one paper, and every failure in a few words."""

    score: Score
    failures: tuple[str, ...]


def judge(known: Known, found: CvFindings, text: str, soft: Collection[str]) -> Judged:
    """Hold findings against the truth."""
    failures: list[str] = []
    score = _skills(known, found, soft, failures)
    background = found.background
    right = background in known.backgrounds
    if not _years_right(known, found.years):
        failures.append(f"years {found.years}, true {_span(known.years)}")
    if found.education not in known.degrees:
        failures.append(f"degree {found.education}, true {_any(known.degrees)}")
    if not right:
        failures.append(f"background {background}, true {_any(known.backgrounds)}")
    score = score._replace(
        papers=1,
        years_right=int(_years_right(known, found.years)),
        degree_right=int(found.education in known.degrees),
        background_right=int(right),
        background_wrong=int(not right and background is not None),
        background_silent=int(not right and background is None),
    )
    return Judged(score + _order(known, text), tuple(failures))


def refused(known: Known, problem: str) -> Judged:
    """Score a paper that could not be read: everything in it is missed."""
    missed = Score(
        papers=1,
        unread=1,
        missed=len(known.skills),
        background_silent=1,
        pairs=sum(len(group) - 1 for group in known.in_order),
        sentences=sum(map(len, known.in_order)),
    )
    return Judged(missed, (f"unread: {problem}",))


def _skills(known: Known, found: CvFindings, soft: Collection[str], failures: list[str]) -> Score:
    levels = {str(one.skill): one.level for one in found.skills if one.level >= _COUNTS}
    hard = {skill for skill in levels if skill not in soft}
    true = {skill for skill in known.skills if skill not in soft}
    wrong = hard - true - known.perhaps
    inside = {s: known.skills[s][0] <= levels[s] <= known.skills[s][1] for s in hard & true}
    failures += [f"missed {skill}" for skill in sorted(true - hard)]
    failures += [
        f"{'trap' if s in known.traps else 'wrong'} {s} {levels[s]:g}" for s in sorted(wrong)
    ]
    failures += [
        f"level {skill} {levels[skill]:g}, true {_span(known.skills[skill])}"
        for skill, good in sorted(inside.items())
        if not good
    ]
    told, meant = set(levels) & set(soft), set(known.skills) & set(soft)
    return Score(
        right=len(hard & true),
        wrong=len(wrong),
        missed=len(true - hard),
        soft_right=len(told & meant),
        soft_wrong=len(told - meant - known.perhaps),
        soft_missed=len(meant - told),
        traps=len(known.traps),
        trapped=len(known.traps & set(levels)),
        levels=len(inside),
        levels_right=sum(inside.values()),
    )


def _years_right(known: Known, found: float | None) -> bool:
    if known.years is None:
        return found is None
    low, high = known.years
    if found is None:
        return low == 0
    return low - max(_YEARS, _SHARE * low) <= found <= high + max(_YEARS, _SHARE * high)


def _order(known: Known, text: str) -> Score:
    """Tell how many sentences are whole, and how many directly follow each other as on paper."""
    words = _words(text)
    pairs = good = count = whole = 0
    for group in known.in_order:
        sentences = [_words(sentence) for sentence in group]
        count += len(group)
        whole += sum(sentence in words for sentence in sentences)
        pairs += len(group) - 1
        good += sum(f"{one} {other}" in words for one, other in pairwise(sentences))
    return Score(pairs=pairs, in_order=good, sentences=count, whole=whole)


def _words(text: str) -> str:
    return " ".join(_WORDS.findall(text))


def _span(range_: tuple[float, float] | None) -> str:
    return "untold" if range_ is None else f"{range_[0]:.1f} to {range_[1]:.1f}"


def _any(values: Collection[str | None]) -> str:
    return "/".join(sorted(str(value) for value in values))
