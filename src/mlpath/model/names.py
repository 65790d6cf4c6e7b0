"""Names as people type them: what counts as the same, what is near, and how a miss is said."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mlpath.errors import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Iterable

_PART = re.compile(r"[^\W_]+[+#]*")
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae"})
"""How letters with marks are written where the keyboard has none."""
_MARKED = str.maketrans("àáâãäåçèéêëìíîïñòóôõöùúûüýÿ", "aaaaaaceeeeiiiinooooouuuuyy")
"""Letters with marks that names in the data have: other ones need tables that take time to load."""
NEAR = 0.65
"""How alike two names are, from 0 to 1, before one is taken for a slip of the pen."""
SLIP = 0.75
"""The same for one word that stands somewhere in a name."""
LONGEST_NAME = 60
"""Letters of a name that a message repeats."""
NAMES = 10_000
"""Names whose words are remembered: more than the data have."""
TELLING = 3
"""Letters that a part of a name needs to say something."""


def parts(text: str) -> tuple[str, ...]:
    """Return the words of a name, without case, marks on letters and signs; C++ keeps its own."""
    return _kept_parts(text) if len(text) <= LONGEST_NAME else _parts(text)


def _parts(text: str) -> tuple[str, ...]:
    return tuple(_PART.findall(_unmarked(text)))


_kept_parts = lru_cache(maxsize=NAMES)(_parts)
"""A name that is not found is held against every name there is, several times."""


def _unmarked(text: str) -> str:
    bare = text.casefold().translate(_MARKED)
    if bare.isascii():
        return bare
    import unicodedata

    split = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in split if not unicodedata.combining(letter)).casefold()


def plain(text: str) -> str:
    """Return what is the same in all ways of writing a name: scikit-learn, Scikit Learn."""
    return "".join(parts(text))


def spellings(text: str) -> frozenset[str]:
    """Return a name as it is, and with ü as ue and the like."""
    if text.isascii():
        return frozenset({plain(text)})
    spelt = text.casefold()
    if not spelt.translate(_MARKED).isascii():
        import unicodedata

        spelt = unicodedata.normalize("NFC", text).casefold()
    spelt = spelt.translate(_SPELT_OUT)
    return frozenset({plain(text), plain(spelt)})


def near(text: str, known: Iterable[str], *, alike: float = NEAR) -> str:
    """Return the known name that was probably meant, or nothing.

    Likeness alone finds agile for kaggle: a name has to begin alike, or to share a word.
    """
    import difflib  # only on a miss: it is not needed in a good run

    wanted, words = plain(text), set(parts(text))
    sensible: dict[str, str] = {}
    for name in known:
        same = any(len(word) >= TELLING and word in words for word in parts(name))
        if same or plain(name)[:1] == wanted[:1]:
            sensible.setdefault(plain(name), name)
    close = difflib.get_close_matches(wanted, list(sensible), n=1, cutoff=alike)
    return sensible[close[0]] if close else ""


def shown(text: str) -> str:
    """Return what somebody typed, cut where it is too long to be a name."""
    return text if len(text) <= LONGEST_NAME else f"{text[:LONGEST_NAME]}..."


def unknown_name(kind: str, name: str, known: Iterable[str], *, hint: str = "") -> UnknownNameError:
    """Say that a name is unknown, with the one that was probably meant when there is one."""
    meant = near(name, known)
    guess = f" Did you mean {meant}?" if meant else ""
    return UnknownNameError(
        f'no {kind} called "{shown(name)}".{guess}',
        hint=hint,
        did_you_mean=[meant] if meant else [],
    )
