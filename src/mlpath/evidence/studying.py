"""In which year of their studies somebody is, and when they say that these end."""

from __future__ import annotations

import re

_NUMBERS = {
    word: number
    for number, words in enumerate(("first 1st", "second 2nd", "third 3rd", "fourth 4th"), 1)
    for word in words.split()
}
LAST = 9
"""The final year, however many there are."""
_YEAR = re.compile(
    rf"\b(?P<nth>{'|'.join(_NUMBERS)}|final|last)[ -](?P<unit>year|semester)s?\b"
    r"(?! (?:of|in|as) (?:my |a |an |the )?(?:work|job|teach|nurs|employ|career|train))|"
    r"\b(?P<named>freshman|sophomore)\b",
    re.IGNORECASE,
)
_HIGHER = re.compile(r"\b(?:master'?s?|m\.?sc|m\.?tech|mba|ph\.?d|doctora\w+)\b", re.IGNORECASE)
"""Studies after a first degree, whose length is another one."""
_ENDS = re.compile(
    r"\b(?:graduat(?:e|ing)|(?:finish|complet|end)\w*(?: my| the)? (?:degree|studies|bachelor\w*))"
    r"(?: in| by| around)? (?P<when>(?:[a-z]{3,9} )?20\d\d)\b",
    re.IGNORECASE,
)


def year_of_study(text: str) -> int | None:
    """Tell in which year of a first degree somebody is; None if they do not say."""
    found = None if _HIGHER.search(text) else _YEAR.search(text)
    if found is None:
        return None
    if found["named"]:
        return 1 if found["named"].lower() == "freshman" else 2
    number = _NUMBERS.get(found["nth"].lower(), LAST)
    if found["unit"].lower() == "year" or number == LAST:
        return number
    return (number + 1) // 2


def end_in_words(text: str) -> str | None:
    """Return the month or year in which somebody says that their studies end."""
    found = _ENDS.search(text)
    return found["when"] if found else None
