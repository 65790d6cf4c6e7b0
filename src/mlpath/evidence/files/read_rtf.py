"""RTF to text: control words, groups and what they hide."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.errors import BadDataError
from mlpath.evidence.files.sheet import Letters, Sheet
from mlpath.evidence.files.styles import TINY, WHITE
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.evidence.files.document import Extract

_TOKEN = re.compile(
    r"\\(?P<word>[a-z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<byte>[0-9a-f]{2})"
    r"|\\(?P<sign>[^a-z])|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)",
    re.IGNORECASE,
)
_UNREAD = frozenset(
    {"fonttbl", "stylesheet", "info", "pict", "colortbl", "fldinst", "themedata", "listtable",
     "revtbl", "filetbl", "generator", "datastore", "object", "footnote", "annotation"}
)  # fmt: skip
_LINES = frozenset({"par", "sect", "page", "row"})
_SIGNS = {
    "tab": "  ", "cell": "  ", "bullet": "•", "emdash": "—", "endash": "–", "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”", "emspace": " ", "enspace": " ", "~": " ",
    "_": "-",
}  # fmt: skip
_COLOUR = re.compile(r"\\red(\d{1,3})\\green(\d{1,3})\\blue(\d{1,3})|;")
_WESTERN = "cp1252"
GROUPS = 10_000
"""Groups in groups; no document has more."""


class _Setting(NamedTuple):
    """What holds inside a group."""

    unread: bool = False
    size: float = 12.0
    bold: bool = False
    gone: bool = False
    colour: int = 0
    ground: int = 0
    outline: bool = False
    skip: int = 1
    """Letters after a Unicode one that stand for it in old programs."""

    def look(self, white: frozenset[int]) -> Letters:
        pale = self.colour in white and self.ground in {0, *white}
        return Letters(self.size, self.bold, hidden=self.gone or pale or self.size < TINY)


def read_rtf(raw: bytes) -> Extract:
    """Read the text of a rich text document."""
    return _RichReader(raw.decode("latin-1")).read()


class _RichReader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._white = frozenset(_whites(text))
        page = re.search(r"\\ansicpg(\d{3,5})", text[:2000])
        self._page = _known(f"cp{page[1]}") if page else _WESTERN
        self._sheet = Sheet()
        self._state = _Setting()
        self._around: list[_Setting] = []
        self._bytes = b""
        self._skipped = 0

    def read(self) -> Extract:
        for token in self._tokens():
            if token["byte"] is None:
                self._flush()
            if token["brace"] is not None:
                self._group(token["brace"])
            elif token["word"] is not None:
                self._word(token["word"].lower(), token["number"])
            elif token["byte"] is not None:
                self._byte(bytes.fromhex(token["byte"]))
            elif token["sign"] is not None:
                self._sign(token["sign"])
            elif token["text"] is not None:
                self._add(token["text"].encode("latin-1").decode(self._page, "replace"))
        self._flush()
        self._end_line()
        return self._sheet.reading()

    def _tokens(self) -> Iterator[re.Match[str]]:
        """Give the tokens; what a program has packed as bytes is passed over."""
        at = 0
        while token := _TOKEN.match(self._text, at):
            at = token.end()
            if token["word"] == "bin":
                at += max(0, int(token["number"] or 0))
                continue
            yield token

    def _group(self, brace: str) -> None:
        if brace == "{":
            if len(self._around) >= GROUPS:
                raise BadDataError("it is nested deeper than any document", hint="Save it again.")
            self._around.append(self._state)
        elif self._around:
            self._state = self._around.pop()

    def _word(self, word: str, number: str | None) -> None:
        value = int(number) if number else None
        if word in _UNREAD:
            self._state = self._state._replace(unread=True)
        elif word in _LINES or word == "line":
            self._end_line()
        elif word in _SIGNS:
            self._add(_SIGNS[word])
        elif word == "u" and value is not None:
            self._add(chr(value % 0x10000))
            self._skipped = self._state.skip
        else:
            self._state = _changed(self._state, word, value)

    def _byte(self, byte: bytes) -> None:
        if self._skipped:
            self._skipped -= 1
        elif not self._state.unread:
            self._bytes += byte

    def _flush(self) -> None:
        """Decode bytes together: in some code pages two are one letter."""
        raw, self._bytes = self._bytes, b""
        if raw:
            self._add(raw.decode(self._page, "replace"))

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._state = self._state._replace(unread=True)
        elif sign in "\r\n":
            self._end_line()
        elif sign != "-":
            self._add(_SIGNS.get(sign, sign))

    def _add(self, text: str) -> None:
        if self._skipped and text:
            passed = min(self._skipped, len(text))
            self._skipped -= passed
            text = text[passed:]
        if text and not self._state.unread:
            self._sheet.add(text, self._state.look(self._white))

    def _end_line(self) -> None:
        if not self._state.unread:
            self._sheet.end(heading=self._state.outline)


_GROUNDS = frozenset({"highlight", "cb", "chcbpat", "cbpat", "clcbpat"})


def _changed(state: _Setting, word: str, value: int | None) -> _Setting:
    """Return the state after a control word; without a number, a switch is on."""
    if word in _GROUNDS:
        return state._replace(ground=value or 0)
    match word:
        case "b":
            state = state._replace(bold=value != 0)
        case "v":
            state = state._replace(gone=value != 0)
        case "fs":
            state = state._replace(size=(value or 24) / 2)
        case "cf":
            state = state._replace(colour=value or 0)
        case "outlinelevel":
            state = state._replace(outline=value is not None and value < 9)  # noqa: PLR2004
        case "uc":
            state = state._replace(skip=value or 0)
        case "plain":
            state = _Setting(unread=state.unread, outline=state.outline, skip=state.skip)
        case "pard":
            state = state._replace(outline=False)
        case _:
            pass
    return state


def _known(page: str) -> str:
    """Return the name of a code page that Python knows."""
    import codecs

    try:
        return codecs.lookup(page).name
    except LookupError:
        return _WESTERN


def _whites(text: str) -> Iterator[int]:
    """Give the numbers of the colours that are nearly white."""
    begin = text.find("{\\colortbl")
    number = 0
    pale = False
    for found in _COLOUR.finditer(text[begin : text.find("}", begin)] if begin >= 0 else ""):
        if found[1] is None:
            if pale:
                yield number
            number, pale = number + 1, False
        else:
            pale = min(map(int, found.groups())) >= WHITE
