"""The title and the employer that stand in the lines that head an entry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.evidence.cv.lines import LABELS
from mlpath.evidence.terms.job_titles import title_words
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from mlpath.evidence.terms.job_titles import JobTitles

_STRONG = re.compile(
    r"\s*(?:[|·•\t‖;]|\s{3}|\s[-–—−\u00ad]\s|—|[()（）\[\]]|\*\*|(?<=\w)\s@\s|::)\s*"
    r"|\s(?:at|bei|chez|presso|bij)\s(?=[^a-z])",
)
_COMPANY = re.compile(
    r"\b(?:gmbh|ag|se|inc|ltd|llc|llp|corp|corporation|company|plc|s\.?r\.?l|s\.?p\.?a|b\.v|e\.v|kg|oy|ab"
    r"|universit\w+|university|uni|université|universidade?|politecnico|hochschule|institut\w*"
    r"|college|hospital|klinik\w*|klinikum|bank|group|gruppe|labs?|agency|ministry|foundation"
    r"|studios?|solutions|technologies|holding|partners|clinic|council"
    r"|sp\. z o\.o|a\.ş)\b|公司|大学",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
LONGEST_TITLE = 90


class Head(NamedTuple):
    """Who somebody was, and where."""

    title: str
    employer: str


class _Piece(NamedTuple):
    """Words between two marks: may be a title, an employer or a place."""

    text: str
    known: bool
    company: bool


def read_head(lines: Iterable[str], titles: JobTitles, is_title: Callable[[str], bool]) -> Head:
    """Tell the title from the employer in the lines that head an entry, in their order."""
    title, employer = "", ""
    pieces: list[_Piece] = []
    for line in lines:
        for segment in _STRONG.split(line[:300]):
            label, colon, rest = segment.partition(":")
            said = LABELS.fullmatch(label.strip()) if colon else None
            if said and rest.strip():
                title = rest.strip() if said["title"] else title
                employer = rest.strip() if said["employer"] else employer
            else:
                pieces += _pieces(segment, titles, is_title)
    if not title:
        title = _title_of(pieces)
        pieces = [piece for piece in pieces if piece.text != title]
    if not employer:
        marked = (piece.text for piece in pieces if piece.company)
        employer = next(marked, "") or next((p.text for p in pieces if not p.known), "")
    employer = employer.partition(": ")[0]  # what was done there stands behind a colon
    return Head(title[:LONGEST_TITLE], employer[:LONGEST_TITLE])


def _title_of(pieces: Sequence[_Piece]) -> str:
    """Choose the title: known words of no company, then any known, then what comes first."""
    known = [piece for piece in pieces if piece.known]
    first = pieces[:1] if len(pieces) > 1 and not pieces[0].company else []
    chosen = [*(piece for piece in known if not piece.company), *known, *first]
    return chosen[0].text if chosen else ""


def _pieces(segment: str, titles: JobTitles, is_title: Callable[[str], bool]) -> list[_Piece]:
    """Cut a segment at its commas; what specifies a title stays with it."""
    found: list[_Piece] = []
    for words in segment.split(","):
        text = words.strip(" .:#*_>-–—/")
        if not _LETTER.search(text):
            continue
        if found and found[-1].known and _specifies(text, titles):
            found[-1] = found[-1]._replace(text=f"{found[-1].text}, {text}")
            continue
        known = len(text) <= LONGEST_TITLE and is_title(text)
        found.append(_Piece(text, known, _COMPANY.search(text) is not None))
    return found


def _specifies(text: str, titles: JobTitles) -> bool:
    """Tell whether words are about the work: "Engineer, Machine Learning"."""
    words = title_words(text)
    about_work = 0 < len(words) <= 3 and titles.words.issuperset(words)  # noqa: PLR2004
    return about_work and not _COMPANY.search(text)
