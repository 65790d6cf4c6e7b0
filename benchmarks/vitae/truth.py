"""What a careful reader takes from a paper, and within which limits two of them may differ."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from vitae.facts import Counts, Kind
from vitae.marks import Truth
from vitae.paper import Part
from vitae.ratings import AT_WORK, PRACTISED, used
from vitae.spans import years
from vitae.trades import NOT_TECHNICAL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vitae.facts import Facts
    from vitae.marks import Sentence
    from vitae.paper import Paper

_BROAD: frozenset[str | None] = frozenset({NOT_TECHNICAL, None})


class Known(NamedTuple):
    """The truth of one paper."""

    skills: Mapping[str, tuple[float, float]]
    """Levels that may be read, by skill."""
    perhaps: frozenset[str]
    """Skills of which a careful reader could say yes or no."""
    traps: frozenset[str]
    """Skills that the text seems to name, and nobody can."""
    years: tuple[float, float] | None
    """None where the paper does not tell: silence is right."""
    degrees: frozenset[str | None]
    backgrounds: frozenset[str | None]
    in_order: tuple[tuple[str, ...], ...]
    """Sentences that follow each other, by entry."""


def truth(paper: Paper, *, dated: bool = True, told: int | None = None) -> Known:
    """Tell the truth of a paper; without dates at its work it tells the years it states, if any."""
    named, perhaps, traps = _said(paper, dated=dated)
    facts = paper.facts
    length = (float(told), float(told)) if told else None
    if dated and facts.jobs:
        sure = [job.span for job in facts.jobs if job.counts is Counts.WORK]
        length = years(sure, [j.span for j in facts.jobs if j.counts is Counts.PERHAPS])
    return Known(
        skills=named,
        perhaps=frozenset(perhaps - set(named)),
        traps=frozenset(traps - set(named) - perhaps),
        years=length,
        degrees=_degrees(facts),
        backgrounds=_backgrounds(facts),
        in_order=tuple(tuple(one.text for one in job.did) for job in facts.jobs if job.did),
    )


def _said(
    paper: Paper, *, dated: bool
) -> tuple[dict[str, tuple[float, float]], set[str], set[str]]:
    months: dict[str, list[int]] = defaultdict(list)
    found: dict[str, list[tuple[float, float]]] = defaultdict(list)
    kinds: dict[Truth, set[str]] = {one: set() for one in Truth}
    for sentence, span in _sentences(paper):
        for said in sentence.said:
            kinds[said.truth].add(said.skill)
            if said.truth is Truth.NAMED and span is not None:
                months[said.skill].append(span)
            elif said.truth is Truth.NAMED:
                found[said.skill].append(PRACTISED)
    for skill, spans in months.items():
        found[skill].append(used(spans) if dated else AT_WORK)
    levels = {
        skill: (max(low for low, _ in all_), max(high for _, high in all_))
        for skill, all_ in found.items()
    }
    skills = paper.section(Part.SKILLS)
    if skills is not None and skills.listing is not None:
        for skill, stated in skills.listing.levels.items():
            plain = stated[1] - stated[0] > 2
            levels[skill] = levels.get(skill, stated) if plain else stated
    return levels, kinds[Truth.PERHAPS], kinds[Truth.NOT]


def _sentences(paper: Paper) -> Iterator[tuple[Sentence, int | None]]:
    """Tell every marked sentence, with the months that it was so, where it was work."""
    for section in paper.sections:
        for line in (*section.lines, *([section.soft] if section.soft else [])):
            yield line, None
    for job in paper.facts.jobs:
        length = job.span.last - job.span.first + 1
        once: set[str] = set()
        for sentence in (job.title, *job.did):
            fresh = tuple(said for said in sentence.said if said.skill not in once)
            once |= {said.skill for said in fresh}
            yield sentence._replace(said=fresh), length
    for entry in paper.facts.volunteering:
        yield entry.title, None
    for study in paper.facts.studies:
        yield from ((sentence, None) for sentence in study.named)
    yield from ((sentence, None) for sentence in (paper.facts.name, *paper.hidden))


def _degrees(facts: Facts) -> frozenset[str | None]:
    finished = [study.levels for study in facts.studies if study.finished]
    return finished[0] if finished else frozenset({None})


def _backgrounds(facts: Facts) -> frozenset[str | None]:
    own = facts.trade.backgrounds
    technical = facts.trade.technical
    match facts.kind:
        case Kind.STUDENT | Kind.INTERN:
            return frozenset({"student"}) | (frozenset() if technical else _BROAD)
        case Kind.GRADUATE:
            return own | {"graduate"}
        case Kind.DOCTORAL:
            return own | {"academic-researcher"}
        case Kind.CHANGER:
            taught = any("bootcamp" in study.levels for study in facts.studies)
            return own | {"bootcamp-graduate"} if taught else own
        case _:
            return own
