"""What somebody says of an offer in their own words: as what, its pay, its day, and from where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.evidence.terms.terms import Terms, cut
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.ids import RoleId

_SENTENCES = re.compile(r"[;\n]|\.(?!\d)")
_OFFER = re.compile(r"\boffer(?:ed)?\b", re.IGNORECASE)
_NONE = re.compile(
    r"\b(?:no|not|never|without|any|if|hop\w+|want\w*|wish\w*|get|looking|declin\w+|refus\w+"
    r"|turn\w* down|n't)\b",
    re.IGNORECASE,
)
"""What stands before an offer that nobody has."""
_MONEY = r"(?:[A-Z]{3}|[€$£¥₹])"
_NUMBER = r"(?<!\d)\d[\d.,'’]{0,15}"
"""No longer than any pay, or a line of digits would be read from each of them to its end."""
_SHORT = r"\s?(?:k|K|LPA|lakh)"
_DIGITS = rf"{_NUMBER}(?: \d{{3}}){{0,4}}(?:{_SHORT})?"
_PAY = re.compile(
    rf"(?P<below>[-−–])?({_MONEY}\s?{_DIGITS}\b|{_DIGITS}\s?{_MONEY}|{_NUMBER}{_SHORT}\b)"
    r"(?P<range>\s?[-−–]\s?\d)?"
)
"""What is below zero, and a range, say no pay."""
_DAY = (
    r"\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Za-z]{3,9}"
    r"(?: \d{4})?|[A-Za-z]{3,9}(?: \d{1,2}\b)?(?:,? \d{4})?"
)
_FROM = re.compile(rf"\b(?:from|starting|start|starts|beginning|as of)(?: on| in| the)? ({_DAY})")


_HOME = re.compile(
    r"\b(?:(?:live|living|based|am|I'm|now|currently|work|working) in|from) (?:the )?"
    r"([A-Z]\w+(?: [A-Z]\w+)?)"
)
"""What may name the country that somebody lives in."""


class SaidOffer(NamedTuple):
    """What was said of an offer, as it was written."""

    role: RoleId | None
    pay: str
    begins: str


def read_offer(text: str, catalog: Catalog) -> SaidOffer | None:
    """Read what somebody says of an offer that they have; None where they say of none."""
    for sentence in _SENTENCES.split(text):
        found = _OFFER.search(sentence)
        if found is None or _NONE.search(sentence[: found.start()]):
            continue
        told = sentence[found.end() :]
        names = ((name, r.id) for r in catalog.roles.values() for name in (r.name, *r.aliases))
        roles = Terms(names).find(cut(told))
        pay, begins = _PAY.search(told), _FROM.search(told)
        return SaidOffer(
            role=roles[0].target if roles else None,
            pay=pay[2] if pay and not (pay["below"] or pay["range"]) else "",
            begins=begins[1].replace(" of ", " ") if begins else "",
        )
    return None


def homes_in(text: str) -> list[str]:
    """List what may be the country that somebody says they live in, as it was written."""
    return _HOME.findall(text)
