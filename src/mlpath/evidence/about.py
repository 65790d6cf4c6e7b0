"""What somebody says of themselves in their own words: skills, levels, a field, a background."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mlpath.evidence.terms.job_titles import job_titles
from mlpath.evidence.terms.lexicon import Lexicon
from mlpath.evidence.terms.terms import Terms, cut
from mlpath.model.field.skill import SkillKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mlpath.model.field.background import Background
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import DomainId, SkillId

UNSAID = 2
"""The level of what somebody names without saying how well: they use it."""
_OF_NOT = r"any|really|much|yet|used?|using|tried|experience|know|knowledge|with|of|in"
_LEVELS = (
    (0, rf"(?:no|not|never|without|don'?t|can'?t|cannot|hardly)(?: (?:{_OF_NOT}))*"),
    (1, r"basics?|beginner|beginning|learning|some|(?:a )?little|familiar|novice|started|bit of"),
    (2, r"use|used|using|working|intermediate|comfortable|okay|ok|decent"),
    (3, r"advanced|strong|very good|proficient|fluent|excellent|deep|senior|great|skilled"),
    (4, r"experts?|guru|mastered|lead|leading|architect"),
)
"""What people call each level."""
_WORD = re.compile(
    "|".join(rf"(?P<l{level}>\b(?:{words})\b)" for level, words in _LEVELS), re.IGNORECASE
)
_YEARS = re.compile(r"\b(\d{1,2})\+?\s*(?:years?|yrs?)\b")
FENCE = 1000
BY_YEARS = ((3, 3), (1, 2), (0, 1))
"""The level that years of use speak for."""
_CLAUSES = re.compile(r"(?:(?! but )(?:[^,;.\n]|\.(?=\w)))+")
_PARTS = re.compile(r"(?:(?! and | or |/|&).)+")
_SMALL = re.compile(
    r"\b(?:i|i'm|am|know|knows|of|in|with|on|at|a|an|the|for|also|my|bit|very|good|and)\b"
)


class Claim(NamedTuple):
    """A skill that somebody named, and the level that their words say."""

    skill: SkillId
    level: int


class About(NamedTuple):
    """What was understood of somebody's own words."""

    claims: tuple[Claim, ...]
    domain: DomainId | None
    background: Background | None


def read_about(text: str, catalog: Catalog) -> About:
    """Read what somebody wrote of themselves; of a skill named twice the later words count."""
    found: dict[SkillId, int] = {}
    soft = {s for s, skill in catalog.skills.items() if skill.kind is SkillKind.SOFT}
    for claim in _claims(text, catalog.skills):
        if claim.skill not in soft:
            found[claim.skill] = claim.level
    named = backgrounds_in(_WORD.sub("", text), catalog)
    fields = Terms(
        (name, d.id) for d in catalog.domains.values() for name in (d.name, *d.aliases, d.id)
    ).find(cut(text))
    return About(
        claims=tuple(Claim(skill, level) for skill, level in found.items()),
        domain=fields[0].target if fields else None,
        background=named[0] if named else None,
    )


def backgrounds_in(text: str, catalog: Catalog) -> list[Background]:
    """List the backgrounds that a text names, in the order it names them."""
    return [catalog.backgrounds[one] for one in job_titles(catalog).named(text)]


def _claims(text: str, skills: Mapping[SkillId, Skill]) -> Iterator[Claim]:
    words, lexicon = text.lower(), Lexicon(skills.values())
    alone = Terms((name, s.id) for s in skills.values() for name in (s.name, *s.aliases))
    for clause in _CLAUSES.finditer(text):
        said = list(_said(words, clause.start(), clause.end()))
        for skill, first_at, last_at in _named(clause[0], lexicon, alone):
            start, end = clause.start() + first_at, clause.start() + last_at
            level = _nearest(text, said, start, end, clause.end())
            yield Claim(skill, level)


def _nearest(
    text: str, said: Sequence[tuple[int, int, int]], start: int, end: int, stop: int
) -> int:
    """Choose the level that is said nearest to a name, in a clause that ends at `stop`.

    An "and" between them is a fence, and words after it belong to what they stand before: "Excel
    and a bit of R"; at the end of the clause they are about all of it: "Excel and R, a bit".
    """
    best = (len(text) * FENCE, UNSAID)
    for first, last, level in said:
        between = text[min(last, end) : max(first, start)].lower()
        fenced = " and " in f" {between} "
        if fenced and first >= end and text[last:stop].strip():
            continue
        best = min(best, (len(between) + FENCE * fenced, level))
    return best[1]


def _named(clause: str, lexicon: Lexicon, alone: Terms) -> Iterator[tuple[SkillId, int, int]]:
    """Find the skills of a clause; a name that is a common word counts where it stands alone."""
    sure = [(term.skill, term.start, term.end) for term in lexicon.find(clause)]
    yield from sure
    taken = {skill for skill, _, _ in sure}
    for part in _PARTS.finditer(clause):
        rest = _SMALL.sub("", _YEARS.sub("", _WORD.sub("", part[0].lower())))
        words = cut(rest)
        for hit in alone.find(words):
            if hit.first == 0 and hit.last == len(words.lower) and hit.target not in taken:
                yield hit.target, part.start(), part.end()


def _said(words: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Find what a clause says of levels: where, and which."""
    for years in _YEARS.finditer(words, start, end):
        level = next(level for least, level in BY_YEARS if int(years[1]) >= least)
        yield years.start(), years.end(), level
    for word in _WORD.finditer(words, start, end):
        yield word.start(), word.end(), int(str(word.lastgroup)[1:])
