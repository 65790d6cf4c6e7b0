"""Numbers on a scale that was told once: "Skills (1-5): Python 5, SQL 4"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.evidence.ratings.scales import OnScale, on_scale

if TYPE_CHECKING:
    from collections.abc import Iterator

_TO = r"\s?(?:-|–|—|~|\.\.\.?|to|through|bis|à|a|al|até|tot|do|ile|至|到)\s?"
_ENDS = r"(?=\s*(?:[)\]）:：;,.|=(–—-]|$|分|scale|stars?|points?|rating|where|being|with\b|arası))"
_TOP = rf"(?P<{{}}>100|10|5|6)(?![a-z\d./%]){_ENDS}"
_RANGE = (
    rf"\b[01](?:\s?[(=][^()\n]{{1,30}}[),;]?)?{_TO}{_TOP.format('range')}"
    rf"|\b[01]\s?=[^\n=]{{1,40}}?{_TOP.format('key')}\s?="
)
_OF = rf"\b(?:out of|of|von|sur|de|su|van|na|over|üzerinden)\s?{_TOP.format('of')}"
_PERCENT = r"(?P<percent>\((?:in )?(?:%|percent|per cent|prozent|pour ?cent|por ciento|procent)\))"
_DECLARED = re.compile(rf"{_RANGE}|{_OF}|{_PERCENT}", re.IGNORECASE | re.MULTILINE)
_ABOUT = re.compile(
    r"assess|scal[ae]|skala|schaal|échelle|escal[ao]|level|rat(?:ed|ing)|score|proficien|skill|language|tools?\b|technolog"
    r"|stack|niveau|nivel|nível|livello|poziom|seviye|note|kompetenz|kenntnis|fähigkeit|compéten|competen"
    r"|habilidad|vaardighe|umiejętno|yetenek|arası|技能|评分|分|熟练",
    re.IGNORECASE,
)
"""What a line speaks of that tells a scale, and no other range of numbers."""
_NUMBER = re.compile(
    r"(?<![\w.,/%=+-])(\d{1,3})(?=\s*(?:[,;|、，；)\]）•·*–—-]|\s/|\.?\s*$|\s{2,}))", re.MULTILINE
)


def on_declared_scales(text: str) -> Iterator[OnScale]:
    """Find the numbers that stand on a scale which was told once, in its line and those below."""
    behind = 0
    for told in _DECLARED.finditer(text):
        if told.start() < behind:
            continue
        begin, behind = text.rfind("\n", 0, told.start()) + 1, _end(text, told.end())
        if not told["percent"] and not _ABOUT.search(text, begin, behind):
            continue
        top = 100 if told["percent"] else int(told["range"] or told["key"] or told["of"])
        behind = _end_of_list(text, behind)
        for number in _NUMBER.finditer(text, begin, behind):
            apart = number.end() <= told.start() or number.start() >= told.end()
            if apart and int(number[1]) <= top:
                yield on_scale(number.start(), number.end(), int(number[1]), top)


def _end(text: str, start: int) -> int:
    at = text.find("\n", start)
    return len(text) if at < 0 else at


def _end_of_list(text: str, end: int) -> int:
    """Return where the lines with numbers end that follow a line, at once or after an empty one."""
    empty = 0
    while end < len(text):
        stop = _end(text, end + 1)
        line = text[end + 1 : stop]
        if line.strip():
            if not _NUMBER.search(line):
                return end
        else:
            empty += 1
            if empty > 1:
                return end
        end = stop
    return end
