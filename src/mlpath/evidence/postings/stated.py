"""Job titles inside sentences: "we are looking for a data scientist", "as an AI Engineer"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.evidence.terms.terms import cut, end
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from mlpath.evidence.terms.terms import Words

HEAD = 8000
"""Letters in which a posting says what job it is."""
PASSING = 2
"""The rank of titles that may be those of colleagues."""
LONGEST = 8
"""Words of a title at most."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_JOBS = _words(
    "engineer scientist developer researcher architect analyst specialist consultant programmer"
    " practitioner intern entwickler ingenieur wissenschaftler"
)
_SEVERAL = _words("engineers scientists developers researchers architects analysts specialists")
_CALLS = _words(
    "as seeking for hiring recruiting become of add adding join hire want need needs welcome"
    " role position title"
)
"""Words that lead to the title of the job; "with" and "to" lead to those of colleagues."""
_LIVED = _words(
    "experience experienced years worked background career previous previously such similar"
    " certifications certification certified"
)
"""Words before "as" that make it one of what somebody was: "experience as a data scientist"."""
BACK = 8
"""How many words before it they may stand."""
_OFFERS = _words("for seeking hiring recruiting hire")
_ARTICLES = _words("a an our the your another one ein eine einen un une")
_PRAISE = _words(
    "highly very exceptionally talented skilled experienced motivated passionate creative strong"
    " exceptional driven seasoned curious kind bold ambitious dedicated dynamic enthusiastic"
    " qualified proficient outstanding great innovative gifted"
)
"""Words before a title that praise whoever bears it."""
_THINGS = _words(
    "tools tool tooling experience productivity platform platforms portal workflow workflows"
    " community communities ecosystem documentation relations certification certifications"
    " training degree salaries salary"
)
"""Words behind a job that make it one of a thing's name."""
_STOP = _words(
    "with to in at on by from about is are be will who that this these and or you we i it join"
    " other fellow our their its like between experience role title position job into across"
    " through using"
)
_FOLLOWERS = _words("to will who you is at in on")
"""Words after the title of the job itself: "AI Engineer to join our team"."""
_PLURAL = _words("are will at in")
"""Words after the title of those who do this job: "Senior Data Engineers are accountable"."""
PRAISE = 8
"""Words between a call and a title at most: "seeking a motivated, curious and kind AI engineer"."""
_GAPS = frozenset(("", "/", "-", "–", "&", "+", "'", "’", "#", "|"))
"""What may stand between the words of a title besides a space or a line end."""


_ENDS = re.compile(r"[.;:!?•]|\n\s*[-\n]")


class Stated(NamedTuple):
    """A title that a sentence names."""

    title: str
    sure: bool
    """Named as that of the job, and not only in passing."""


def stated_titles(text: str) -> list[Stated]:
    """Find the titles that sentences give the job, the surest first."""
    words = cut(text[:HEAD])
    found: list[tuple[int, int, str]] = []
    for place, word in enumerate(words.lower):
        if word in _JOBS or word in _SEVERAL:
            first = _begin(words, place)
            rank = _rank(words, first, place)
            if rank is not None and first <= place and not _of_a_thing(words, place):
                last = _finish(words, place + 1)
                begin = words.starts[_unpraised(words, first, place)]
                title = " ".join(words.text[begin : end(words, last)].split())
                found.append((rank, place, title))
    return [Stated(title, sure=rank < PASSING) for rank, _, title in sorted(found)]


def _of_a_thing(words: Words, place: int) -> bool:
    """Tell whether a job stands only in the name of a thing: "AI-powered developer tools"."""
    after = place + 1
    return after < len(words.lower) and words.gaps[after] == " " and words.lower[after] in _THINGS


def _begin(words: Words, place: int) -> int:
    """Go back to the first word of the title."""
    first = place
    while first and place - first < LONGEST - 1:
        before = words.lower[first - 1]
        if before in _ARTICLES or before in _STOP or before in _CALLS:
            break
        if not _joined(words, first):
            break
        first -= 1
    return first


def _unpraised(words: Words, first: int, place: int) -> int:
    """Leave out praise: "a highly motivated and experienced Data Engineer"."""
    while first < place and words.lower[first] in _PRAISE:
        first += 1
    return first


def _joined(words: Words, place: int) -> bool:
    """Tell whether this word and the one before it may be of one title."""
    gap = words.gaps[place]
    bare = gap.strip(" \n")
    if bare == ".":
        return words.lower[place - 1] in {"sr", "jr"}
    return bare in _GAPS and gap.count("\n") < (1 if bare else 2)


def _finish(words: Words, last: int) -> int:
    """Go on over a field behind the title: "Engineer, AI Platform", "Engineer (NLP)"."""
    if last >= len(words.lower) or words.gaps[last] not in {", ", " (", " - ", " – ", " | "}:
        return last
    stop = last
    while stop < len(words.lower) and stop - last < 4:  # noqa: PLR2004 - a field is short
        start = words.starts[stop]
        if not words.text[start].isupper() or (stop > last and not _joined(words, stop)):
            break
        stop += 1
    return stop


def _rank(words: Words, first: int, place: int) -> int | None:
    """Say how surely these words are the title of the job (0 best); None when they are not."""
    several = words.lower[place] in _SEVERAL
    call = _call(words, first)
    if call == "as" and _lived(words, first):
        return PASSING
    if call in _CALLS and "\n\n" not in words.gaps[first]:
        return 0 if not several else 1 if call in _OFFERS else None
    if first == place:
        return None
    if not several and _praised(words, first):
        return 0
    return _by_what_follows(words, first, place)


def _call(words: Words, first: int) -> str:
    """Return the word before a title and its article."""
    before = words.lower[first - 1] if first else ""
    return words.lower[first - 2] if before in _ARTICLES and first > 1 else before


def _by_what_follows(words: Words, first: int, place: int) -> int | None:
    lower = words.lower
    after = lower[place + 1] if place + 1 < len(lower) else ""
    opens = not first or words.gaps[first].rstrip(" ")[-1:] in {"\n", ".", ":", "!"}
    if lower[place] in _SEVERAL:
        return 1 if opens and after in _PLURAL else None
    if (opens or lower[first - 1] in _ARTICLES) and after in _FOLLOWERS:
        return 1
    return PASSING


def _lived(words: Words, first: int) -> bool:
    """Tell whether "as" before a title leads to what somebody has been, not to the job."""
    for place in range(first - 1, max(-1, first - 1 - BACK), -1):
        if words.lower[place] in _LIVED:
            return True
        if _ENDS.search(words.gaps[place]):
            return False
    return False


def _praised(words: Words, first: int) -> bool:
    """Tell whether only praise stands between a call and a title."""
    for place in range(first - 1, max(0, first - 1 - PRAISE), -1):
        word = words.lower[place]
        if words.gaps[place + 1] not in {" ", ", ", "\n", "-", "\n  "} or word in _JOBS:
            return False
        if word in _ARTICLES:
            return words.lower[place - 1] in _OFFERS
        if word in _STOP - {"and", "or"}:
            return False
    return False
