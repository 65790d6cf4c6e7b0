"""Read one job posting: role, level, years, degree, skills and how much they are wanted."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING

from mlpath.evidence.postings.degrees import degrees
from mlpath.evidence.postings.either import Offered
from mlpath.evidence.postings.employer import find_employer
from mlpath.evidence.postings.headings import Section
from mlpath.evidence.postings.importance import clauses, weigh
from mlpath.evidence.postings.likely import LikelyRole
from mlpath.evidence.postings.sections import blocks
from mlpath.evidence.postings.stated import Stated, stated_titles
from mlpath.evidence.postings.titles import (
    BROAD,
    Titles,
    first_line,
    headed_title,
    level_of,
    of_both,
    on_platform,
)
from mlpath.evidence.postings.years import years_asked
from mlpath.evidence.terms.deeds import Deeds
from mlpath.evidence.terms.lexicon import Lexicon
from mlpath.evidence.terms.terms import cut as cut_words
from mlpath.model.field.market_posting import Importance
from mlpath.model.field.skill import SkillKind
from mlpath.model.ids import RoleId
from mlpath.model.named import NamedTuple
from mlpath.model.reports.postings import Mention, Posting

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mlpath.evidence.postings.importance import Clause
    from mlpath.evidence.postings.sections import Block
    from mlpath.evidence.terms.lexicon import FoundTerm
    from mlpath.evidence.terms.terms import Words
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.ids import SkillId

RUNS, BUILDS = RoleId("mlops-engineer"), RoleId("ai-engineer")
SURFACES = 4
"""Ways of naming a skill that are kept."""
PEOPLE = frozenset({
    "team", "teams", "engineer", "engineers", "role", "roles", "department", "group", "groups",
    "specialist", "specialists", "experts", "developers", "professionals", "practitioners",
    "center", "centre",
})  # fmt: skip
"""Words that make the name of something done one of people, or of their jobs."""
SHAPES = frozenset({"platform", "engineering", "operations", "product", "research"})
"""What a team may be called besides: "the AI security platform team"."""
TEAMS = frozenset({"teams", "departments", "groups", "functions", "disciplines", "partners"})
BESIDE = frozenset({"with", "between", "across", "alongside"})
"""Words that lead to a list of teams, which ends with such a word."""
TOGETHER = frozenset({
    "collaborate", "collaborates", "collaborating", "collaboration", "partner", "partnering",
    "partnership", "work", "working", "liaise", "liaising", "coordinate", "coordinating",
    "interact", "interacting",
})  # fmt: skip
"""Words before "with" that make people of all that follows, also where no team is named."""
COLLEAGUES = TEAMS | frozenset({
    "team", "engineers", "scientists", "analysts", "managers", "designers", "stakeholders",
    "product", "business", "leadership", "architects", "researchers",
})  # fmt: skip
NEAR = 2
"""Words between the two, as in "work closely with"."""
LIST = 10
"""Words between the two and a name in the list."""
_ENDS = re.compile(r"[.;:!?()•*]|\n\s*[-\n]")
ENOUGH = 3
"""With fewer skills than this outside "About us", the headings were misread: all of it counts."""
_STRENGTH = {Importance.REQUIRED: 0, Importance.PREFERRED: 1, Importance.MENTIONED: 2}
_STUDIED = frozenset(
    {"statistical-inference", "ml-fundamentals", "probability", "optimization", "econometrics"}
)


class Job(NamedTuple):
    """What job a posting is for."""

    title: str
    role: RoleId | None
    by_words: bool = False
    """No title names the role: the words of the text tell it."""


class PostingReader:
    """Everything needed to read postings, made once."""

    def __init__(self, catalog: Catalog, likely: LikelyRole | None = None) -> None:
        self.lexicon = Lexicon(catalog.skills.values())
        self.titles = Titles(catalog.roles.values())
        self._soft = {s.id for s in catalog.skills.values() if s.kind is SkillKind.SOFT}
        self._done = {
            skill.id for skill in catalog.skills.values() if skill.kind is SkillKind.PRACTICE
        }
        self._kinds = {skill.id: skill.kind for skill in catalog.skills.values()}
        self._deeds = Deeds(catalog.skills)
        self._likely = likely or LikelyRole(catalog.roles)

    def read(self, text: str, *, file: str, title: str = "") -> Posting:
        """Read one posting."""
        cut = blocks(text)
        years = years_asked(text, cut)
        learned = degrees(text, cut)
        words = cut_words(text)
        named = [one for one in self.lexicon.find_in(words) if not self._of_others(words, one)]
        found = [*named, *self._deeds.find(words, named)]
        chosen = Offered(text, named, self._kinds)
        mentions = _mentions(text, found, cut, learned.fields, chosen)
        if len(mentions) < ENOUGH:
            everything = [b._replace(section=_opened(b.section)) for b in cut]
            mentions = _mentions(text, found, everything, learned.fields, chosen)
        job = self._job(words, title)
        return Posting(
            file=file,
            title=job.title,
            role=job.role,
            by_words=job.by_words,
            level=level_of(job.title, years, text),
            years=years,
            degree=learned.least,
            instead=learned.instead,
            mentions=mentions,
            in_title=self._named(job.title),
            employer=find_employer(text),
            either=chosen.skills({mention.skill for mention in mentions}),
        )

    def _of_others(self, words: Words, one: FoundTerm) -> bool:
        """Tell whether these words name other people: "with our data engineering team"."""
        if one.skill not in self._done or one.last >= len(words.lower):
            return False
        first = one.last + (words.lower[one.last] in SHAPES)
        near = all(words.gaps[place] in {" ", "\n"} for place in range(one.last, first + 1))
        if near and first < len(words.lower) and words.lower[first] in PEOPLE:
            return True
        return _listed(words, one)

    def _named(self, title: str) -> tuple[SkillId, ...]:
        """Tell which skills a title names, soft ones aside."""
        named = (one.skill for one in self.lexicon.find(title))
        return tuple(dict.fromkeys(skill for skill in named if skill not in self._soft))

    def _job(self, words: Words, title: str) -> Job:
        """Tell the title and the role: from the title given, else from what the text says."""
        text = words.text
        if title:
            return Job(title, self._settled(title, self.titles.role(title, text), words))
        headed = headed_title(text)
        role = self.titles.role(headed, "") if headed else None
        if role is not None:
            return Job(headed, self._told_apart(headed, role, words))
        stated = stated_titles(text)
        named = self._named_in(stated, words)
        sure = next((one.title for one in stated if one.sure and " " in one.title), "")
        if named is not None:
            title, role = named
            passing = Stated(title, sure=True) not in stated
            return Job(sure if sure and passing else title, self._told_apart(title, role, words))
        title = headed or sure or first_line(text)
        if self.titles.other_work(title):
            return Job(title, None)
        titled = bool(headed or sure)
        role = self.titles.most_named(text) or self._likely.role(words, titled=titled)
        return Job(title, role, by_words=role is not None)

    def _settled(self, title: str, role: RoleId | None, words: Words) -> RoleId | None:
        """Let the words decide where a title is as good for whoever builds on the platform."""
        if role != RUNS or not on_platform(title):
            return role
        return BUILDS if self._likely.role(words) == BUILDS else role

    def _told_apart(self, title: str, role: RoleId, words: Words) -> RoleId | None:
        """Let the words decide where a text says "AI/ML engineer": such texts bear either title."""
        if role in BROAD and of_both(title):
            return self._likely.rather(words, sorted(BROAD))
        return self._settled(title, role, words)

    def _named_in(self, stated: Sequence[Stated], words: Words) -> tuple[str, RoleId] | None:
        """Choose a title that sentences state; of those in passing one that the words speak for."""
        told = [(one, self.titles.role(one.title, "")) for one in stated]
        known = [(one, role) for one, role in told if role is not None]
        if not known or known[0][0].sure:
            return next(((one.title, role) for one, role in known), None)
        likely = self._likely.role(words)
        one, role = next((named for named in known if named[1] == likely), known[0])
        return one.title, role


def _listed(words: Words, one: FoundTerm) -> bool:
    """Tell whether a name is one of several teams: "between product, data engineering and ML"."""
    if words.gaps[one.last].strip() != "," and words.lower[one.last] not in {"and", "or"}:
        return False
    before = range(one.first - 1, max(-1, one.first - 1 - LIST), -1)
    after = range(one.last, min(len(words.lower), one.last + LIST))
    beside = _met(words, before, BESIDE, gap=1)
    if beside is None:
        return False
    verbs = range(beside - 1, max(-1, beside - 1 - NEAR), -1)
    people = _met(words, range(one.first - 1, beside, -1), COLLEAGUES, gap=0)
    ended = people is not None and not _goes_on(words, people + 1)
    loose = not ended and _met(words, verbs, TOGETHER, gap=1) is not None
    return _met(words, after, COLLEAGUES if loose else TEAMS, gap=0) is not None


def _goes_on(words: Words, place: int) -> bool:
    """Tell whether a list goes on before this word."""
    return words.gaps[place].strip() == "," or words.lower[place] in {"and", "or"}


def _met(words: Words, places: range, wanted: frozenset[str], *, gap: int) -> int | None:
    """Return where one of these words stands first, before the statement ends."""
    for place in places:
        if _ENDS.search(words.gaps[place + gap]):
            return None
        if words.lower[place] in wanted:
            return place
    return None


def _opened(section: Section) -> Section:
    return Section.OPENING if section is Section.COMPANY else section


class SoFar(NamedTuple):
    """What is known of a skill so far, while its names are read."""

    importance: Importance
    alone: bool
    surfaces: tuple[str, ...]
    times: int

    def and_(self, other: SoFar) -> SoFar:
        """Add another place: the one that wants the skill more tells whether it is alone."""
        mine, its = _STRENGTH[self.importance], _STRENGTH[other.importance]
        strong = self if mine < its else other
        alone = (self.alone or other.alone) if mine == its else strong.alone
        surfaces = tuple(dict.fromkeys((*self.surfaces, *other.surfaces)))[:SURFACES]
        return SoFar(strong.importance, alone, surfaces, self.times + other.times)


def _mentions(
    text: str,
    found: Iterable[FoundTerm],
    cut: Sequence[Block],
    fields: Sequence[tuple[int, int]],
    chosen: Offered,
) -> tuple[Mention, ...]:
    """Weigh every name found and sum it up a skill, the most wanted first."""
    starts = [block.start for block in cut]
    begins = [begin for begin, _ in fields]
    ends = list(accumulate((end for _, end in fields), max))
    kept: dict[SkillId, SoFar] = {}
    read: dict[int, list[Clause]] = {}
    for one in found:
        number = bisect_right(starts, one.start) - 1
        field = bisect_right(begins, one.start) - 1
        if number < 0 or (field >= 0 and one.start < ends[field]):
            continue
        block = cut[number]
        if block.section in {Section.ASIDE, Section.COMPANY}:
            continue
        if number not in read:
            read[number] = clauses(text, block)
        clause = read[number][bisect_right(read[number], one.start, key=attrgetter("start")) - 1]
        wanted = weigh(block.section, clause, one.start, one.end)
        if wanted is None:
            continue
        words = " ".join(text[one.start : one.end].split())
        here = SoFar(wanted, one not in chosen, (words,), 1)
        kept[one.skill] = kept[one.skill].and_(here) if one.skill in kept else here
    order = sorted(kept.items(), key=lambda item: _STRENGTH[item[1].importance])
    return tuple(
        Mention(
            skill=skill,
            surface=one.surfaces,
            importance=one.importance,
            times=one.times,
            alone=one.alone,
        )
        for skill, one in order
    )
