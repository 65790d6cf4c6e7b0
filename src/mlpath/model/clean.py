"""The one cleaner for text from outside: after it nothing can move a cursor or hide a word.

Files, packs, profiles and names of files all pass here before a terminal, a page or a report sees
them. Escape sequences go as a whole, control and formatting characters one by one, so cleaning a
clean text changes nothing.
"""

from __future__ import annotations

import re

LIMIT = 20_000
"""Letters kept of one string, unless the caller asks for more."""
MARKS = 4
"""Combining marks kept on one letter: more of them climb over the lines above."""

_SEQUENCE = (  # compiled when a text holds what is not plain
    r"\x1b\][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c|$)"  # OSC: links, clipboard, titles
    r"|\x1b[PX^_][^\x1b\x9c]*(?:\x1b\\|\x9c|$)"  # DCS, SOS, PM, APC
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"  # CSI: colours, cursor
    r"|\x9d[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c|$)"
    r"|[\x90\x98\x9e\x9f][^\x1b\x9c]*(?:\x1b\\|\x9c|$)"
    r"|\x1b[ -/]*[0-~]?"
)
_PLAIN = re.compile(r"[ -~]*")
_PLAIN_LINES = re.compile(r"[\n -~]*")
_SPACES = frozenset("\t\n\r\x0b\x0c\x85\u2028\u2029")
_JOINERS = frozenset("\u200c\u200d")
"""Needed by Persian, Indic scripts and emoji; they move nothing."""


def clean(text: str, *, limit: int = LIMIT, multiline: bool = False) -> str:
    """Take out of `text` all that could steer a terminal, reorder words or hide them."""
    text = text[:limit]
    if (_PLAIN_LINES if multiline else _PLAIN).fullmatch(text):
        return text
    return "".join(_kept(re.sub(_SEQUENCE, "", text), multiline=multiline))


def clean_name(text: str, *, limit: int = 200) -> str:
    """Clean the name of a file or a person: one line, never empty, shortened in the middle."""
    shown = clean(text, limit=4 * limit).strip() or "(no name)"
    if len(shown) <= limit:
        return shown
    half = limit // 2 - 1
    return f"{shown[:half]}…{shown[-half:]}"


def _kept(text: str, *, multiline: bool) -> list[str]:
    import unicodedata  # costs little, but most strings never come here

    category = unicodedata.category
    kept: list[str] = []
    marks = 0
    for char in text:
        if " " <= char <= "~" or (char == "\n" and multiline):
            kept.append(char)
            marks = 0
        elif char in _SPACES:
            kept.append(" ")
            marks = 0
        elif char in _JOINERS:
            kept.append(char)
        else:
            kind = category(char)
            if kind[0] == "C" or "\U000e0000" <= char <= "\U000e0fff":
                continue
            marks = marks + 1 if kind in {"Mn", "Me"} else 0
            if marks <= MARKS:
                kept.append(char)
    return kept
