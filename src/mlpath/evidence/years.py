"""Years of experience and degrees that a posting asks for."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from mlpath.evidence.sections import Section

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlpath.evidence.sections import Block

_NUMBERS = {
    w: n
    for n, w in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ]
    )
}
_YEARS = re.compile(
    r"(?<![\d.$€£,])(\d{1,2}|"
    + "|".join(_NUMBERS)
    + r")\s*(?:\(\d{1,2}\)\s*)?(?:\+|plus|or more|ou plus)?\s*"
    r"(?:(?:-|–|—|to|bis|à|or)\s*(?:\d{1,2}|" + "|".join(_NUMBERS) + r")\s*\+?\s*)?"
    r"(?:years?|yrs?\.?|jahren?|ans|année?s?)\b['’]?",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"experience|\bexp\b|erfahrung|expérience|working|\bwork\b|background|hands-on|building"
    r"|developing|professional|industry|programming"
    r"|\bin (?:a|an|the|software|machine|data|ml|ai|applied|engineering|product|building"
    r"|platform|related)\b|\bas an?\b|relevant",
    re.IGNORECASE,
)
_STORY = re.compile(
    r"(?:past|last|founded|for (?:over|more than|nearly)|history|combined|anniversary"
    r"|celebrat\w+|every|our)\W+(?:\w+\W+){0,2}$"
    r"|^\W*(?:old|ago|of age|of history|of service|contract|in business|combined|in a row"
    r"|of audio|of data)",
    re.IGNORECASE,
)
MOST = 20
"""More years than this are the story of a company, not a wish."""

_DEGREE = re.compile(
    r"\b(?P<phd>ph\.?\s?d\.?s?|doctorate|doctoral|dphil|promotion)(?!\w)"
    r"|\b(?<!scrum )(?P<master>master['’]s|masters?(?=\s+(?:degree|of\b|in\b|level|preferred)"
    r"|\s*(?:/|,|or|and)\s*(?:a\s+)?(?:ph|doctor|ms|bachelor)|-?abschluss)|m\.?sc\b\.?"
    r"|m\.?s\.?(?=\s*(?:/|in\b|or\b|degree|,?\s*ph))|m\.?tech|mba|advanced degree"
    r"|graduate degree|graduate-level|post-?graduate)"
    r"|\b(?P<bachelor>bachelor(?:['’]?s)?|b\.?sc\b\.?|b\.?a\.?/b\.?s\.?|b\.?s\.?(?=\s*(?:/"
    r"|in\b|or\b|degree|,|\())|b\.?tech|b\.?e\.?(?=\s*/)|undergraduate degree"
    r"|(?:university|college|four-year|4-year|technical|quantitative|stem|relevant)\s+degree"
    r"|baccalaureate|studium|licence|diplôme)"
    r"|\b(?P<any>degree in)",
    re.IGNORECASE,
)
_FIELDS_END = re.compile(
    r"\b(?:fields?|disciplines?|subjects?|areas?)\b(?!\s*\()|\)|\b(?:equivalent|degree)\b"
    r"|[.;•\n](?:\s|$)|\bwith\b|\band (?:at least )?\d|\b\d+\+? years?|\bexperience\b|\bor have\b"
)
_RANK = {"bachelor": 0, "master": 1, "phd": 2}
_WISH = re.compile(
    r"prefer|\bplus\b|nice to have|ideal|desir|bonus|advantage|\basset\b|not required|not need"
    r"|no (?:\w+ ){0,2}(?:degree|ph\.?d|master|bachelor)|don't need|would be great|optional|vorteil|souhait"
)


class Degrees(NamedTuple):
    """What is said about degrees."""

    least: str | None
    fields: list[tuple[int, int]]
    """Where fields of study are listed: names in them are no skills."""


def years_asked(text: str, blocks: Sequence[Block]) -> int | None:
    """Tell the least years of experience that the posting asks for in all."""
    firm: list[int] = []
    wished: list[int] = []
    for block in blocks:
        if block.section in {Section.ASIDE, Section.COMPANY}:
            continue
        body = text[block.start : block.end]
        found = list(_years(body))
        if not found:
            continue
        if len(found) > 1 and _alternatives(body):
            found = [min(found)]
        (wished if block.section is Section.PREFERRED else firm).extend(found)
    return max(firm or wished, default=None)


def _years(body: str) -> Iterator[int]:
    for found in _YEARS.finditer(body):
        word = found[1].lower()
        number = _NUMBERS.get(word, int(word) if word.isdigit() else 0)
        before, after = (
            body[max(0, found.start() - 40) : found.start()],
            body[found.end() : found.end() + 80],
        )
        if number > MOST or _STORY.search(before) or _STORY.search(after):
            continue
        if _WISH.search(before.lower()):
            continue
        if _WORK.search(after) or _WORK.search(before) or not after.strip():
            yield number


def _alternatives(body: str) -> bool:
    """Tell whether the years hang on the degree: "a PhD and 1 year or a master's and 2 years"."""
    return len(_DEGREE.findall(body)) > 1 and re.search(r"\bor\b", body) is not None


def degrees(text: str, blocks: Sequence[Block]) -> Degrees:
    """Tell the lowest degree that is accepted, and where fields of study are listed."""
    least: str | None = None
    fields: list[tuple[int, int]] = []
    unnamed = False
    starts = [block.start for block in blocks]
    for found in _DEGREE.finditer(text):
        block = blocks[max(0, bisect_right(starts, found.start()) - 1)] if blocks else None
        if block is None:
            continue
        stop = _FIELDS_END.search(text, found.end() + 1, min(len(text), found.end() + 260))
        fields.append((found.start(), stop.start() if stop else min(len(text), found.end() + 200)))
        if block.section in {Section.PREFERRED, Section.COMPANY, Section.ASIDE} or _only_wished(
            text, block, found
        ):
            continue
        kind = str(found.lastgroup)
        if kind == "any":
            unnamed = True
        elif least is None or _RANK[kind] < _RANK[least]:
            least = kind
    return Degrees("bachelor" if least is None and unnamed else least, fields)


def degrees_named(text: str) -> set[str]:
    """Return the kinds of degree that a text names."""
    return {str(found.lastgroup) for found in _DEGREE.finditer(text)} - {"any"}


def _only_wished(text: str, block: Block, found: re.Match[str]) -> bool:
    """Tell whether the sentence says that this degree is welcome, not needed."""
    start = (
        max(text.rfind(end, block.start, found.start()) for end in (". ", "; ", "\n- ", "(")) + 1
    )
    start = max(start, block.start)
    stops = [text.find(end, found.end(), block.end) for end in (". ", "; ", ".\n")]
    end = min([stop for stop in stops if stop >= 0], default=block.end)
    return _WISH.search(text[start:end].lower()) is not None
