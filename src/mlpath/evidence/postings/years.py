"""Years of experience that a posting asks for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.evidence.postings.degrees import DEGREE, WISH, lowered
from mlpath.evidence.postings.headings import Section

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
MOST = 20
"""More years than this are the story of a company, not a wish."""


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
        if WISH.search(before):
            continue
        if plainly or _WORK.search(after) or _WORK.search(before) or not after.strip():
            yield number


def _alternatives(body: str) -> bool:
    """Tell whether one of several years will do: "a PhD and 1 year or a master's and 2 years"."""
    hang_on_degrees = len(DEGREE.findall(body)) > 1 and re.search(r"\bor\b", body) is not None
    return hang_on_degrees or _OR_YEARS.search(body) is not None
