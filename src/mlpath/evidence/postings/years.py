"""Years of experience and degrees that a posting asks for."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from mlpath.evidence.postings.headings import Section
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlpath.evidence.postings.sections import Block

_SPELT = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve")
_NUMBERS = dict(zip(_SPELT, (*range(1, 11), 12), strict=True))
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(_SPELT)})"
_OR_YEARS = re.compile(
    rf"\b(?:years?|yrs?)\b[^.;]{{0,160}}\bor (?:at least |a minimum of |minimum )?{_NUMBER}"
    r"\s*(?:\(\d{1,2}\)\s*)?\+?\s*(?:(?:-|–|to)\s*\d{1,2}\s*\+?\s*)?(?:years?|yrs?)\b"
)
"""Years of which fewer will do: "two years and a degree, or five years"."""
_UNIT = re.compile(r"\b(?:years?|yrs?\.?|jahren?|ans|années?|años?)\b['’]?")
_BEFORE_UNIT = re.compile(
    rf"(?<![\d.$€£,])({_NUMBER})\s*\)?\s*(?:\(\d{{1,2}}\)\s*)?(?:\+|plus|or more|ou plus)?\s*"
    rf"(?:(?:-|–|—|to|bis|à|or)\s*{_NUMBER}\s*(?:\(\d{{1,2}}\)\s*)?\+?\s*)?-?$"
)
REACH = 45
"""Letters before the word "years" in which its number stands."""
_WORK = re.compile(
    r"experience|\bexp\b|erfahrung|expérience|experiencia|working|\bwork\b|background|hands-on|building"
    r"|developing|professional|industry|programming"
    r"|\bin (?:a|an|the|software|machine|data|ml|ai|applied|engineering|product|building"
    r"|platform|related)\b|\bas an?\b|relevant",
)
_STORY_BEFORE = re.compile(
    r"(?:past|last|founded|for (?:over|more than|nearly)|history|combined|anniversary"
    r"|celebrat\w+|every|our)\W+(?:\w+\W+){0,2}$"
)
_STORY_AFTER = re.compile(
    r"\W*(?:old|ago|of age|of history|of service|contract|in business|combined|in a row"
    r"|of audio|of data (?:on|from|about)\b)"
)
ASKING = frozenset({Section.REQUIRED, Section.PREFERRED})
"""Sections in which any years are years of experience."""
SENTENCE = 400
"""Letters before and after a degree in which its sentence lies."""
MOST = 20
"""More years than this are the story of a company, not a wish."""

_DEGREE = re.compile(
    r"\b(?P<phd>ph\.?\s?d\.?s?|doctorate|doctoral|dphil"
    r"|(?:abgeschlossene|mit|eine) promotion)(?!\w)"
    r"|\b(?<!scrum )(?P<master>master['’]s|masters?(?=\s+(?:degree|of\b|in\b|level|preferred)"
    r"|\s*(?:/|,|or|and)\s*(?:a\s+)?(?:ph|doctor|ms|bachelor)|-?abschluss)|m\.?sc\b\.?"
    r"|m\.?s\.?(?=\s*(?:/|in\b|or\b|degree|,?\s*ph))|m\.?tech|mba|bac ?\+ ?[45]\b|advanced degree"
    r"|graduate degree|graduate-level|post-?graduate)"
    r"|\b(?P<bachelor>bachelor(?:['’]?s)?|b\.?sc\b\.?|b\.?a\.?/b\.?s\.?|b\.?s\.?(?=\s*(?:/"
    r"|in\b|or\b|degree|,|\())|b\.?tech|b\.?e\.?(?=\s*/)|undergraduate degree"
    r"|(?:university|college|four-year|4-year|technical|quantitative|stem|relevant)\s+degree"
    r"|baccalaureate|bac ?\+ ?3\b|studium"
    r"|licence(?=\s+(?:en|de|universitaire|professionnelle)\b)|diplôme)"
    r"|\b(?P<any>degree in)",
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
_WISH = re.compile(
    r"prefer|(?:\b(?:an?|big|huge|strong|real|added) |^\W*|[.:;(]\s*)plus\b|nice to have|ideal"
    r"|desir|bonus|advantage|\basset\b|not required|not need"
    r"|no (?:\w+ ){0,2}(?:degree|ph\.?d|master|bachelor)|don't need"
    r"|would be great|optional|vorteil|souhait"
)


def lowered(text: str) -> str:
    """Return the text in small letters, each at the place where it was."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower()[:1] for c in text)


class Degrees(NamedTuple):
    """What is said about degrees."""

    least: str | None
    fields: list[tuple[int, int]]
    """Where fields of study are listed: names in them are no skills."""


def years_asked(text: str, blocks: Sequence[Block]) -> int | None:
    """Tell the least years of experience that the posting asks for in all."""
    lower = lowered(text)
    firm: list[int] = []
    wished: list[int] = []
    for block in blocks:
        if block.section in {Section.ASIDE, Section.COMPANY}:
            continue
        body = lower[block.start : block.end]
        found = list(_years(body, plainly=block.section in ASKING))
        if not found:
            continue
        if len(found) > 1 and _alternatives(body):
            found = [min(found)]
        (wished if block.section is Section.PREFERRED else firm).extend(found)
    return max(firm or wished, default=None)


def _years(body: str, *, plainly: bool) -> Iterator[int]:
    for unit in _UNIT.finditer(body):
        found = _BEFORE_UNIT.search(body[max(0, unit.start() - REACH) : unit.start()])
        if found is None:
            continue
        number = _NUMBERS.get(found[1]) or int(found[1])
        begin = max(0, unit.start() - REACH) + found.start()
        before, after = body[max(0, begin - 40) : begin], body[unit.end() : unit.end() + 80]
        if number > MOST or _STORY_BEFORE.search(before) or _STORY_AFTER.match(after):
            continue
        if _WISH.search(before):
            continue
        if plainly or _WORK.search(after) or _WORK.search(before) or not after.strip():
            yield number


def _alternatives(body: str) -> bool:
    """Tell whether one of several years will do: "a PhD and 1 year or a master's and 2 years"."""
    hang_on_degrees = len(_DEGREE.findall(body)) > 1 and re.search(r"\bor\b", body) is not None
    return hang_on_degrees or _OR_YEARS.search(body) is not None


def degrees(text: str, blocks: Sequence[Block]) -> Degrees:
    """Tell the lowest degree that is accepted, and where fields of study are listed."""
    least: str | None = None
    fields: list[tuple[int, int]] = []
    unnamed = False
    starts = [block.start for block in blocks]
    lower = lowered(text)
    for found in _DEGREE.finditer(lower):
        block = blocks[max(0, bisect_right(starts, found.start()) - 1)] if blocks else None
        if block is None:
            continue
        end = min(max(block.end, found.end()), found.end() + 260)
        stop = _FIELDS_END.search(lower, found.end() + 1, end)
        fields.append((found.start(), stop.start() if stop else end))
        if block.section in {Section.PREFERRED, Section.COMPANY, Section.ASIDE}:
            continue
        if _only_wished(lower, block, found) or _of_others(lower, block, found):
            continue
        kind = str(found.lastgroup)
        if kind == "any":
            unnamed = True
        elif least is None or _RANK[kind] < _RANK[least]:
            least = kind
    return Degrees("bachelor" if least is None and unnamed else least, fields)


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
    start = max(text.rfind(end, low, found.start()) for end in (". ", "; ", "\n- ", "(")) + 1
    stops = [text.find(end, found.end(), high) for end in (". ", "; ", ".\n")]
    stop = min([stop for stop in stops if stop >= 0], default=high)
    return _WISH.search(text[max(start, low) : stop]) is not None
