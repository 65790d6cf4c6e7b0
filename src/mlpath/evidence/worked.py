"""For how many years somebody did their work, in their own words: "ML engineer for 9 years"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_PARTS = re.compile(r"[,;\n]|\.(?!\w)")
_WORKED = re.compile(
    r"(?:^|\b(?:for|with|have|got|since) )(?:about |over |almost |nearly |more than |~)?"
    r"(?P<many>\d{1,2}) ?\+? ?(?:years?|yrs?)(?! old)\b"
    r"(?: (?:of )?(?:work |professional |technical |industry )?experience)?"
    r"(?:$| (?:as|now|already)\b)"
)


def years_worked(text: str, is_work: Callable[[str], bool]) -> int | None:
    """Read the years that stand with the name of a work, or alone right behind it.

    Years beside anything else, such as a skill, are of that.
    """
    before = False
    for part in _PARTS.split(text.lower()):
        plain = " ".join(part.split())
        own = is_work(plain)
        found = _WORKED.search(plain)
        if found and (own or (before and found.start() == 0)):
            return int(found["many"])
        before = own
    return None
