"""Degrees that a posting asks for, and whether experience will do instead."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING

from mlpath.evidence.postings.headings import Section
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.evidence.postings.sections import Block

SENTENCE = 400
"""Letters before and after a degree in which its sentence lies."""
BEFORE = 90
"""Letters before a degree in which its sentence may say what else will do."""
NEXT = 3
"""Degrees after one that are looked at for a wish of their own."""
LIST = 150
"""Letters after a degree within which others are of its list."""
BELOW = 3
"""Blocks, that of the degree among them, that may say so."""
DEGREE = re.compile(
    r"\b(?P<phd>ph\.?\s?d\.?s?|doctorate|doctoral|dphil"
    r"|(?:abgeschlossene|mit|eine) promotion)(?!\w)"
    r"|\b(?<!scrum )(?P<master>master['’]s|masters?(?=\s+(?:degree|of\b|in\b|level|preferred)"
    r"|\s*(?:/|,|or|and)\s*(?:a\s+)?(?:ph|doctor|ms|bachelor)|-?abschluss)|m\.?sc\b\.?"
    r"|m\.?s\.?(?=\s*(?:/|in\b|or\b|degree|,?\s*(?:or\s+)?ph))|m\.?tech|mba|bac ?\+ ?[45]\b"
    r"|advanced degree|graduate degree|graduate-level|post-?graduate)"
    r"|\b(?P<bachelor>bachelor(?:['’]?s)?|b\.?sc\b\.?|b\.?a\.?/b\.?s\.?|b\.?s\.?(?=\s*(?:/"
    r"|in\b|or\b|degree|,|\())|b\.?a\.?(?=\s+(?:degree|or (?:a )?m(?:aster|\.?[as]\b)))|b\.?tech"
    r"|b\.?e\.?(?=\s*/)|undergraduate(?= degree| or )|(?:academic|university|college"
    r"|four-year|4-year|technical|quantitative|stem|relevant)\s+degree"
    r"|baccalaureate|bac ?\+ ?3\b|studium"
    r"|licence(?=\s+(?:en|de|universitaire|professionnelle)\b)|diplôme)"
    r"|\b(?P<any>degree(?= or (?:\w+ ){0,2}(?:equivalent|experience)\b)|degree in)",
)
_OTHERS_BEFORE = re.compile(r"\b(?:leading|without an?|our|employ|hire)\W+$")
_OTHERS_TELL = re.compile(
    r"\b(?:founders?|co-?founders?|(?:our|the) (?:[\w-]+ ){0,2}(?:team|engineers|scientists"
    r"|researchers|members|people|colleagues|staff))\b(?!\W+(?:is looking|are looking|seeks?))"
    r"(?:(?!\byou\b)[^.;\n]){0,60}$"
)
_STORY_TELLS = re.compile(r"\b(?:co-?)?founders?\b(?:(?!\byou\b)[^.;\n]){0,60}$|\bleading\W+$")
_OTHERS_AFTER = re.compile(r"\W{1,2}(?:programs?|programmes?|students?|candidates?|scientists)\b")
"""Around a degree that somebody else has: "leading PhD programs", "our founders hold a PhD"."""
_FIELDS_END = re.compile(
    r"\b(?:fields?|disciplines?|subjects?|areas?)\b(?!\s*\()|\)|\b(?:equivalent|degree)\b"
    r"|[.;•\n](?:\s|$)|\bwith\b|\band (?:at least )?\d|\b\d+\+? years?|\bexperience\b|\bor have\b"
)
_RANK = {"bachelor": 0, "master": 1, "phd": 2}
WISH = re.compile(
    r"prefer|(?:\b(?:an?|big|huge|strong|real|added) |^\W*|[.:;(]\s*)plus\b|nice to have|ideal"
    r"|desir|bonus|advantage|\basset\b|not required|not need"
    r"|no (?:\w+ ){0,2}(?:degree|ph\.?d|master|bachelor)|don't need"
    r"|would be great|optional|vorteil|souhait"
)
_ANOTHER = re.compile(r"(?:,|;|\.|\bwith|\band)\s*(?:an?\s+|and\s+)?$")
"""Before a degree that is no choice beside the one before: "a BSc required, an MSc preferred"."""
_LISTED = re.compile(r"(?:degrees?\b|levels?\b|or\b|and\b|an?\b|[\s/,()-])*")
"""All that stands between the degrees of one list."""

_EXPERIENCE = r"(?:experience|expertise|track record|portfolio|practice)\b"
_KIND = (
    r"(?:an?|the|in|of|on|or|and|have|equal|some|strong|prior|previous|proven|demonstrated"
    r"|demonstrable|significant|substantial|extensive|solid|practical|professional|work|working|job"
    r"|industry|industrial|hands|hands-on|on-the-job|real-world|real|world|life|field|technical"
    r"|applied|related|relevant|similar|comparable|commensurate|military|education|training|years?"
    r"|months|additional|combination|level|amount)"
)
"""Words between "or" and "experience" that say no more than what kind it is."""
_NO_KIND = r"(?!(?:field|degree|disciplin|area|subject|stud(?:y|ies)|major|with|plus)s?\b)"
_OR = re.compile(
    # "or equivalent practical experience", "or have the equivalent in work experience"
    r"(?:\bor\b|[/(,])\W*(?:(?:an?|the|any|have|alternatively|with|evidence|of)\W+){0,2}(?:equivalent|equal)"
    rf"\W+(?:\([^)]{{0,40}}\)\W*)?(?:{_NO_KIND}[\w/&-]+,?\s+){{0,6}}?{_EXPERIENCE}"
    # "or relevant work experience", "or a similar combination of education and experience"
    rf"|\bor\W+(?:{_KIND}[\s,/-]+){{0,8}}{_EXPERIENCE}"
    r"|\bor\W+(?:an?\W+|any\W+)?(?:\w+\W+)?combination (?:of|or) (?:[\w/,-]+\s+){1,7}"
    rf"{_EXPERIENCE}"
    # "or five years of experience", but not "or 5 years with a bachelor's"
    r"|\bor (?:at least |minimum |an additional )?"
    r"(?:\d{1,2}|two|three|four|five|six|seven|eight|ten)\W{0,4}years?\b"
    r"(?![^.;\n]{0,60}\b(?:degree|bachelor|master|ph\.?d|b\.?s\b|m\.?s\b))"
    r"|\bself-taught\b"
    # the same in German, Dutch, French and Spanish
    r"|\boder (?:(?!sowie|und\b|mit\b)\w+ ){0,4}\w*(?:erfahrung|praxis)"
    r"|\bof (?:\w+ ){0,3}\w*ervaring|\bou (?:\w+ ){0,2}expérience|\bo (?:\w+ ){0,2}experiencia"
)
"""What says in the sentence of a degree that experience will do as well."""
_IN_LIEU = re.compile(
    rf"{_EXPERIENCE}[^.;\n]{{0,60}}\b(?:in lieu of|instead of|in place of|substitut\w*)"
    rf"|\b(?:in lieu of|instead of|in place of|substitut\w*)\b[^.;\n]{{0,40}}\b(?:degree|education)"
    rf"|\bequivalent (?:\w+ ){{0,3}}{_EXPERIENCE} (?:\w+ ){{0,3}}(?:accept|consider)"
    rf"|\bcombination of education and (?:\w+ ){{0,2}}{_EXPERIENCE}"
)
"""What says so in a sentence or an item of its own below."""
_SENTENCE_END = re.compile(r"(?:\w{4}|[)\]])\.\s|\n\s*\n|\n\s*[-*•·●]")


def lowered(text: str) -> str:
    """Return the text in small letters, each at the place where it was."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower()[:1] for c in text)


class Degrees(NamedTuple):
    """What is said about degrees."""

    least: str | None
    instead: bool
    """Whether experience will do as well."""
    fields: list[tuple[int, int]]
    """Where fields of study are listed: names in them are no skills."""


def degrees(text: str, blocks: Sequence[Block]) -> Degrees:
    """Tell the lowest degree that is accepted, and where fields of study are listed."""
    least: str | None = None
    fields: list[tuple[int, int]] = []
    unnamed = instead = False
    read_to = 0
    starts = [block.start for block in blocks]
    lower = lowered(text)
    for found in DEGREE.finditer(lower):
        number = max(0, bisect_right(starts, found.start()) - 1)
        if not blocks:
            continue
        block = blocks[number]
        end = min(max(block.end, found.end()), found.end() + 260)
        stop = _FIELDS_END.search(lower, found.end() + 1, end)
        fields.append((found.start(), stop.start() if stop else end))
        if block.section in {Section.PREFERRED, Section.COMPANY, Section.ASIDE}:
            continue
        if _only_wished(lower, block, found) or _of_others(lower, block, found):
            continue
        if not instead and found.start() >= read_to:  # a list of degrees is one sentence
            instead = _experience_does(lower, blocks[number : number + BELOW], found)
            read_to = min(block.end, found.end() + LIST)
        kind = str(found.lastgroup)
        if kind == "any":
            unnamed = True
        elif least is None or _RANK[kind] < _RANK[least]:
            least = kind
    least = "bachelor" if least is None and unnamed else least
    return Degrees(least, instead, fields)


def _experience_does(text: str, blocks: Sequence[Block], found: re.Match[str]) -> bool:
    """Tell whether the sentence, or one below it, takes experience in place of the degree."""
    block, last = blocks[0], blocks[-1]
    low, high = max(block.start, found.start() - BEFORE), min(block.end, found.end() + SENTENCE)
    ends = [end.end() for end in _SENTENCE_END.finditer(text, low, found.start())]
    stop = _SENTENCE_END.search(text, found.end(), high)
    sentence = text[max(ends, default=low) : stop.start() + 4 if stop else high]
    below = text[found.end() : min(last.end, found.end() + SENTENCE)]
    return bool(_OR.search(" ".join(sentence.split())) or _IN_LIEU.search(" ".join(below.split())))


def _of_others(text: str, block: Block, found: re.Match[str]) -> bool:
    """Tell whether the degree is that of other people, not asked of the applicant."""
    before = text[max(block.start, found.start() - 90) : found.start()]
    if block.section is Section.REQUIRED:  # "on our team you hold ..." asks there, a story does not
        return _STORY_TELLS.search(before) is not None
    if _OTHERS_TELL.search(before):
        return True
    after = text[found.end() : found.end() + 30]
    return bool(_OTHERS_BEFORE.search(before) or _OTHERS_AFTER.match(after))


def _only_wished(text: str, block: Block, found: re.Match[str]) -> bool:
    """Tell whether the sentence says that this degree is welcome, not needed."""
    low, high = max(block.start, found.start() - SENTENCE), min(block.end, found.end() + SENTENCE)
    ends = [text.rfind(end, low, found.start()) for end in (". ", "; ", "\n- ")]
    bracket = text.rfind("(", low, found.start())
    ends.append(bracket if ")" not in text[bracket : found.start()] else -1)
    stops = [text.find(end, found.end(), high) for end in (". ", "; ", ".\n")]
    stop = min([stop for stop in stops if stop >= 0], default=high)
    for other in islice(DEGREE.finditer(text, found.end(), stop), NEXT):
        between = text[found.end() : other.start()]
        if not _LISTED.fullmatch(between) and _ANOTHER.search(between):
            stop = other.start()
            break
    return WISH.search(text[max(max(ends) + 1, low) : stop]) is not None
