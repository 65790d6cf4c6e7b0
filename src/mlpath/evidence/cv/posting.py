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
_WANTED = re.compile(
    r"(?:we are|we're) looking for|(?:what )?we offer|apply now|how to apply|equal opportunit\w+"
    r"|the ideal candidate|about the role|\([mfwdxh](?:/[mfwdxh]){1,2}\)"
    r"|wir suchen|(?:was )?wir bieten|ihr profil|dein profil|jetzt bewerben"
    r"|nous recherchons|nous (?:vous )?(?:offrons|proposons)|profil recherché|postulez"
    r"|buscamos|(?:qué )?ofrecemos|procuramos|oferecemos|cerchiamo|offriamo|cosa offriamo"
    r"|(?:wij|we) zoeken|wat (?:wij|we) bieden|solliciteer|szukamy|poszukujemy|oferujemy|aplikuj"
    r"|arıyoruz|sunuyoruz|hemen başvur|招聘|岗位职责|任职要求|我们提供",
    re.IGNORECASE,
)
"""What only somebody who looks for people says, in ten languages."""
SAYS_SO = 2
"""Different ones of those; one may stand in a CV, of a recruiter."""
SPEAKS_TO_YOU = 4
"""Times; a CV hardly ever says "you"."""


def reads_like_posting(text: str) -> bool:
    """Tell whether a text speaks to somebody who may apply, and tells of no job that was held."""
    plain = text.replace("’", "'")
    to_you, of_me = len(_YOU.findall(plain)), len(_ME.findall(plain))
    wants = len({one.lower() for one in _WANTED.findall(plain)})
    spoken = to_you >= SPEAKS_TO_YOU and to_you > 2 * of_me
    return (spoken or (wants >= SAYS_SO and wants > of_me)) and not A_YEAR_SPAN.search(plain)
