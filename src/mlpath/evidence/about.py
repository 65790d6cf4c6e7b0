"""What somebody says of themselves in their own words: skills, levels, a field, a background."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.evidence.fields import fields_in
from mlpath.evidence.ratings.attach import ratings_at
from mlpath.evidence.ratings.items import Spot
from mlpath.evidence.ratings.signs import find_signs
from mlpath.evidence.ratings.words import SignKind
from mlpath.evidence.subjects import PARTS, subjects_in
from mlpath.evidence.terms.job_titles import job_titles
from mlpath.evidence.terms.lexicon import Lexicon
from mlpath.evidence.terms.terms import Terms, cut, end
from mlpath.evidence.worked import years_worked
from mlpath.model.field.skill import SkillKind
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mlpath.evidence.ratings.signs import RatingSign
    from mlpath.evidence.terms.lexicon import FoundTerm
    from mlpath.evidence.terms.terms import Words
    from mlpath.model.field.background import Background
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import DomainId, RoleId, SkillId, SubjectId

_UNDECIDED = re.compile(r"\b(?:undecided|torn|unsure|not sure|either|whether|or)\b", re.IGNORECASE)
_OR_LEAD = re.compile(
    r"\bor (?:rather )?(?:to )?(?:lead(?:ing|ership)?|manag(?:e|ing|ement))\b"
    r"|\b(?:management|leadership) or\b",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"\b(?:hop|want|look|seek|need|aim|appl|search|find|get|wish|goal|dream|love|like|land)\w*\b"
    r"[^.;!?]{0,60}\binternships?\b|\binternships? (?:next|this|in|for|by) ",
    re.IGNORECASE,
)
_WISHED_WORK = re.compile(
    r"\b(?:becom(?:e|ing)|devenir|(?:want|like|hope|hoping|plan|aim|wish)\w* to (?:be|work as))\b"
    r"[^.,;:!?\n]*",
    re.IGNORECASE,
)
"""What somebody would like to be, and so is not."""
_NO_WISH = re.compile(
    r"\b(?:no|not|don't|never|without|did|done|had|finished|completed|after|during|from)\b"
    r"[^.;!?,]{0,40}\binternships?\b",
    re.IGNORECASE,
)
UNSAID = 2
"""The level of what somebody names without saying how well: they use it."""
_SMALL = re.compile(
    r"\b(?:i|i'm|am|know|knows|of|in|with|on|at|a|an|the|for|also|my|very|and)\b", re.IGNORECASE
)


class Claim(NamedTuple):
    """A skill that somebody named, and the level that their words say."""

    skill: SkillId
    level: int
    told: bool = True
    """Whether they said how well."""


class About(NamedTuple):
    """What was understood of somebody's own words."""

    claims: tuple[Claim, ...]
    domain: DomainId | None
    background: Background | None
    torn: tuple[RoleId, ...]
    """The roles that somebody names who is undecided."""
    studies: SubjectId | None = None
    """What they study or studied."""
    internship: bool = False
    """Whether they wish for an internship."""
    or_lead: bool = False
    """Whether they cannot decide between the work and leading others."""
    years: int | None = None
    """For how long they have done their work."""


def read_about(text: str, catalog: Catalog) -> About:
    """Read what somebody wrote of themselves; of a skill named twice the later words count."""
    found: dict[SkillId, Claim] = {}
    soft = {s for s, skill in catalog.skills.items() if skill.kind is SkillKind.SOFT}
    words = cut(text)
    masked, terms = _masked(words), Lexicon(catalog.skills.values()).find_in(words)
    for claim in _claims(words, masked, catalog.skills, terms):
        if claim.skill not in soft:
            found[claim.skill] = claim
    studied = list(subjects_in(words, catalog))
    named = backgrounds_in(_without_wishes(text, masked), catalog)
    return About(
        claims=tuple(found.values()),
        domain=next(fields_in(words, catalog, terms, studied), None),
        background=named[0] if named else None,
        torn=_torn(words, catalog),
        studies=studied[0].subject if studied else None,
        or_lead=bool(_OR_LEAD.search(text)),
        internship=bool(_WISHED.search(text)) and not _NO_WISH.search(text),
        years=years_worked(text, lambda part: bool(backgrounds_in(part, catalog))),
    )


def _torn(words: Words, catalog: Catalog) -> tuple[RoleId, ...]:
    """List the roles between which somebody says that they cannot decide."""
    if not _UNDECIDED.search(words.text):
        return ()
    names = ((name, r.id) for r in catalog.roles.values() for name in (r.name, *r.aliases))
    return tuple(dict.fromkeys(hit.target for hit in Terms(names).find(words)))


def backgrounds_in(text: str, catalog: Catalog) -> list[Background]:
    """List the backgrounds that a text names, in the order it names them."""
    return [catalog.backgrounds[one] for one in job_titles(catalog).named(text)]


def _claims(
    words: Words, masked: str, skills: Mapping[SkillId, Skill], sure: Sequence[FoundTerm]
) -> Iterator[Claim]:
    named = sorted(_named(masked, skills, sure))
    signs = ratings_at(words, [place for place, _ in named], casual=True)
    for (_, skill), said in zip(named, signs, strict=True):
        yield Claim(skill, _level(said), told=bool(said))


def _level(said: Sequence[RatingSign]) -> int:
    """Take a word or a scale before years, and what is denied or wished for as nothing."""
    if not said:
        return UNSAID
    best = min(said, key=lambda sign: (sign.kind is SignKind.YEARS, -sign.level))
    return int(best.level + 0.5)


def _named(
    masked: str, skills: Mapping[SkillId, Skill], sure: Sequence[FoundTerm]
) -> Iterator[tuple[Spot, SkillId]]:
    """Find the skills of a text; a name that is a common word counts where it stands alone."""
    yield from ((Spot(term.start, term.end), term.skill) for term in sure)
    taken = {term.skill for term in sure}
    alone = Terms((name, s.id) for s in skills.values() for name in (s.name, *s.aliases))
    for part in PARTS.finditer(masked):
        rest = cut(_SMALL.sub(_blank, part[0]))
        for hit in alone.find(rest):
            if hit.first == 0 and hit.last == len(rest.lower) and hit.target not in taken:
                first, last = rest.starts[0], end(rest, hit.last)
                yield Spot(part.start() + first, part.start() + last), hit.target


def _without_wishes(text: str, masked: str) -> str:
    """Return a masked text with blanks in place of what somebody would like to be."""
    for wish in _WISHED_WORK.finditer(text):
        masked = masked[: wish.start()] + _blank(wish) + masked[wish.end() :]
    return masked


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _masked(words: Words) -> str:
    """Return a text with blanks in place of what it says of levels."""
    out, above = [], 0
    for sign in find_signs(words, casual=True):
        out += [words.text[above : sign.start], " " * (sign.end - sign.start)]
        above = sign.end
    return "".join((*out, words.text[above:]))
