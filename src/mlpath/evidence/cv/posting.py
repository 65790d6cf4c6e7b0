"""Tell a job posting that was given in place of a CV: it speaks to its reader, not of somebody."""

from __future__ import annotations

import re

_YOU = re.compile(
    r"\b(?:you|your|you'll|you've|we are looking for|we're looking for|apply now|how to apply"
    r"|equal opportunit\w+|the ideal candidate|du|dein\w*|wir suchen|ihr profil|vous|votre"
    r"|nous recherchons)\b",
    re.IGNORECASE,
)
_ME = re.compile(r"\b(?:i|my|me|i'm|i've|ich|mein\w*|je|mon|mes)\b", re.IGNORECASE)
A_YEAR_SPAN = re.compile(r"\b(?:19|20)\d\d\b\s*(?:-|–|—|to|until|bis|à)", re.IGNORECASE)
SPEAKS_TO_YOU = 4
"""Times; a CV hardly ever says "you"."""


def reads_like_posting(text: str) -> bool:
    """Tell whether a text speaks to somebody who may apply, and tells of no job that was held."""
    plain = text.replace("’", "'")
    to_you, of_me = len(_YOU.findall(plain)), len(_ME.findall(plain))
    return to_you >= SPEAKS_TO_YOU and to_you > 2 * of_me and not A_YEAR_SPAN.search(plain)
