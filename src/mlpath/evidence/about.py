"""What somebody says of themselves in their own words: skills, levels, a field, a background."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.evidence.ratings.attach import ratings_at
from mlpath.evidence.ratings.items import Spot
from mlpath.evidence.ratings.signs import find_signs
from mlpath.evidence.ratings.words import SignKind
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
_NO_WISH = re.compile(
    r"\b(?:no|not|don't|never|without|did|done|had|finished|completed|after|during|from)\b"
    r"[^.;!?,]{0,40}\binternships?\b",
    re.IGNORECASE,
)
_STUDIES = re.compile(
    r"\b(?:stud(?:y|ies|ying|ied|ent)|undergrad\w*|degree|bachelor'?s?|b\.?sc|b\.?a|master'?s?|m\.?sc|"
    r"m\.?a|ph\.?d|doctorate|major\w*|graduate[ds]?|year)\b",
    re.IGNORECASE,
)
"""Words beside which a subject is one that somebody studies."""
_WORK_IN = re.compile(
    r"\b(?:work\w*|years?|jobs?|employed|career|background|experience)"
    r"(?: as (?:an? )?\w+(?: \w+)?)? (?:in|at|for)(?: an?| the)?(?: \w+)? ?$",
    re.IGNORECASE,
)
"""What stands before a wide word of somebody who works in that field."""
UNSAID = 2
"""The level of what somebody names without saying how well: they use it."""
_PARTS = re.compile(r"(?:(?! and | or | but )(?:[^,;.\n/&]|\.(?=\w)))+")
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
    named = backgrounds_in(masked, catalog)
    return About(
        claims=tuple(found.values()),
        domain=next(_fields(words, catalog, terms), None),
        background=named[0] if named else None,
        torn=_torn(words, catalog),
        studies=_studied(words, catalog),
        or_lead=bool(_OR_LEAD.search(text)),
        internship=bool(_WISHED.search(text)) and not _NO_WISH.search(text),
        years=years_worked(text, lambda part: bool(backgrounds_in(part, catalog))),
    )


def _fields(words: Words, catalog: Catalog, skills: Sequence[FoundTerm]) -> Iterator[DomainId]:
    """Find the fields of work that a text names; none in the name of a skill or of a subject."""
    names = Terms(
        (name, d.id) for d in catalog.domains.values() for name in (d.name, *d.aliases, d.id)
    )
    studied = [spot for spot, _ in _studies_in(words, catalog)]
    for hit in names.find(words):
        first, last = words.starts[hit.first], end(words, hit.last)
        if any(term.start <= first and last <= term.end for term in skills):
            continue
        if any(one.start <= first and last <= one.end and one != (first, last) for one in studied):
            continue  # who studies computer science does not work in science
        wide = words.text[first:last].lower() in catalog.domains[hit.target].wide
        if not wide or _WORK_IN.search(words.text[:first]):
            yield hit.target


def _studied(words: Words, catalog: Catalog) -> SubjectId | None:
    """Find the subject in a part of the text that speaks of studies."""
    return next((subject for _, subject in _studies_in(words, catalog)), None)


def _studies_in(words: Words, catalog: Catalog) -> Iterator[tuple[Spot, SubjectId]]:
    """Find the subjects in the parts of a text that speak of studies, with where they stand."""
    names = Terms((name, s.id) for s in catalog.subjects.values() for name in (s.name, *s.aliases))
    for part in _PARTS.finditer(words.text):
        if _STUDIES.search(part[0]):
            inside = cut(part[0])
            for hit in names.find(inside):
                first, last = inside.starts[hit.first], end(inside, hit.last)
                yield Spot(part.start() + first, part.start() + last), hit.target


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
    for part in _PARTS.finditer(masked):
        rest = cut(_SMALL.sub(_blank, part[0]))
        for hit in alone.find(rest):
            if hit.first == 0 and hit.last == len(rest.lower) and hit.target not in taken:
                first, last = rest.starts[0], end(rest, hit.last)
                yield Spot(part.start() + first, part.start() + last), hit.target


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _masked(words: Words) -> str:
    """Return a text with blanks in place of what it says of levels."""
    out, above = [], 0
    for sign in find_signs(words, casual=True):
        out += [words.text[above : sign.start], " " * (sign.end - sign.start)]
        above = sign.end
    return "".join((*out, words.text[above:]))
