"""Bytes to text, whatever they were saved as."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE

from mlpath.model.clean import clean

_MARKS = (
    (BOM_UTF8, "utf-8"),
    (BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins the same
    (BOM_UTF32_BE, "utf-32"),
    (BOM_UTF16_LE, "utf-16"),
    (BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""charset\s*=\s*["']?([A-Za-z0-9_-]{2,20})""")
_BULLETS = str.maketrans(dict.fromkeys("\uf0b7\uf0a7\uf076\uf0d8\uf0fc\uf02d\uf06e\u0095", "•"))
"""Bullets of symbol fonts, which have no meaning elsewhere."""
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_PARTED = re.compile(r"(?<=[^\W\d_])[\u00ad\u2010][^\S\n]*\n[^\S\n]*(?=[^\W\d_])")
"""A word that goes on in the next line."""
_DASH = re.compile(r"(?<![^\W\d_])\u00ad|\u00ad(?![^\W\d_])")
"""A soft hyphen that stands in no word: a LaTeX font prints the dash of dates with it."""
HEADING = "␥"
"""Before a line that is a heading, until the text is clean and its place can be told."""
_AT_HEADING = re.compile(f"^{HEADING}", re.MULTILINE)
_MARKDOWN = re.compile(r"^(?=#{1,6} \S)", re.MULTILINE)
_SPACES = re.compile(r"[^\S\n]{3,}")
_EMPTY_LINES = re.compile(r"\n[^\S\n]*\n(?:[^\S\n]*\n)+")


def decode(raw: bytes) -> str:
    """Decode by mark, then as UTF-8, then as declared inside, then as Western European."""
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return (
                raw.removeprefix(BOM_UTF8).decode(name, "replace")
                if name == "utf-8"
                else raw.decode(name, "replace")
            )
    half = raw[:4096]
    if half[1::2].count(0) > len(half) * 0.4:
        return raw.decode("utf-16-le", "replace")
    if half[0::2].count(0) > len(half) * 0.4:
        return raw.decode("utf-16-be", "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        declared = _DECLARED.search(half)
        try:
            return raw.decode(declared[1].decode() if declared else "cp1252")
        except (UnicodeError, LookupError):  # a page may declare "undefined", which reads nothing
            return raw.decode("cp1252", "replace")


def tidy(text: str, *, limit: int) -> str:
    """Clean a document: no control characters, one kind of line end, no walls of blanks."""
    text = text[: 2 * limit].replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n\n")
    if not text.isascii():
        text = _PARTED.sub("", text.translate(_BULLETS).translate(_LIGATURES))
        text = _DASH.sub("-", text).replace("\u00ad", _soft(text))
    text = clean(text.replace("\t", "  "), limit=limit, multiline=True)
    return _EMPTY_LINES.sub("\n\n", _SPACES.sub("   ", text)).strip()


def _soft(text: str) -> str:
    """Tell what a soft hyphen inside a word is: where it is also a dash, the font's only hyphen."""
    return "-" if _DASH.search(text) else ""


def tidy_marked(text: str, *, limit: int) -> tuple[str, frozenset[int]]:
    """Clean a document whose headings are marked; say where in the clean text they begin."""
    text = tidy(text, limit=limit)
    parts = _AT_HEADING.split(text)
    headings, at = set(), len(parts[0])
    for part in parts[1:]:
        if part.partition("\n")[0].strip():
            headings.add(at)
        at += len(part)
    return "".join(parts).replace(HEADING, " ").rstrip(), frozenset(headings)


def marked(text: str) -> str:
    """Mark the headings of Markdown."""
    return _MARKDOWN.sub(HEADING, text)
