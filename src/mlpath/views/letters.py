"""Plainer letters for devices that lack some, and words for those who listen."""

from __future__ import annotations

import re

_ASCII = str.maketrans({
    "·": "-", "→": "->", "–": "-", "—": "-", "…": "...", "’": "'", "‘": "'", "“": '"', "”": '"',
    "❯": ">", "✓": "x", "≥": ">=", "≤": "<=", "×": "x", "±": "+-", "½": "1/2", "√": "sqrt",
    "σ": "sigma", "µ": "u", "μ": "u", "≈": "~", "−": "-", "Σ": "sum", "\xa0": " ",
    "◆": "*", "▫": "o", "ı": "i",
})  # fmt: skip
_SPOKEN = (
    # A year belongs to the day before it, such as 30 Jun 2027.
    (re.compile(r"(?<!from )(?<![~.\d])(?!20\d\d )(~?\d[\d.]*) → (?=[~\d])"), r"from \1 to "),
    (re.compile(r" ?→ ?"), " to "),
    (re.compile(r"(?<=\w) ?– ?(?=\d)"), " to "),
    (re.compile(r" · "), ", "),
    (re.compile(r"~(?=\d)"), "about "),
    (re.compile(r"\(~\)"), "(about)"),
    (re.compile(r" [—–] "), ", "),
    (re.compile(r"(?<![\w+])\+(?=\d)"), "plus "),
    (re.compile(r"(?<=\d) x (?=the\b)"), " times "),
    (re.compile(r"\bpoints/h\b"), "points an hour"),
)


def in_ascii(text: str) -> str:
    """Write a text with the letters every device has; what has no likeness is a question mark."""
    import unicodedata  # only where the device lacks letters

    bare = unicodedata.normalize("NFKD", text.translate(_ASCII))
    return (
        "".join(c for c in bare if not unicodedata.combining(c)).encode("ascii", "replace").decode()
    )


def spoken(text: str) -> str:
    """Write signs that a screen reader skips or spells out as the words they stand for."""
    for sign, word in _SPOKEN:
        text = sign.sub(word, text)
    return text
