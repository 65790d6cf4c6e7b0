"""The lines of a part of a CV: bullets, lines that head an entry, and the dates in them."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlpath.evidence.cv.spans import Span

_BULLET = re.compile(r"\s{0,12}(?:[•*◦▪‣·●○■□►▸✓✔➢➤→>¡o§‐⁃-](?=\s)|[▪•●‣◦]|\d{1,2}[.)]\s)")
_LENGTH = re.compile(
    r"\(?(?:\b(?:about |ca\.? )?\d{1,2}(?:[.,]\d)?\s?(?:years?|yrs?|months?|mos?|jahre?n?|monate?n?"
    r"|ans?|mois|años?|meses|mes|anos?|anni|anno|mesi|jaar|maanden|maand|lat|lata|rok|miesi[ąę]c\w*"
    r"|yıl|ay|个月|年)\b\.?(?:,? (?:and |und |et |y |e )?)?){1,2}\)?|\(less than a year\)",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"\b(?:inc|ltd|co|corp|e\.?v|s\.?a|s\.?l|b\.?v|s\.?r\.?l|s\.?p\.?a|o\.?o|ing|sc|d|tech)\.$",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?:activities|grade|gpa|relevant coursework|coursework|thesis|awards?|scholarships?|projects?"
    r"|technologies|tools|key|societies|abschlussnote|note|thema)\b[^:]{0,30}:",
    re.IGNORECASE,
)
"""Lines about an entry, whose dates are not its own."""
_LABEL = re.compile(r"([^\W\d_][^:]{1,30}):\s")
LABELS = re.compile(
    r"(?P<title>job title|title|position|role|stelle|funktion|poste|puesto|cargo|ruolo|functie"
    r"|stanowisko|pozisyon|职位)"
    r"|(?P<employer>employer|company|organi[sz]ation|firma|arbeitgeber|unternehmen|entreprise"
    r"|empresa|azienda|werkgever|pracodawca|şirket|公司)",
    re.IGNORECASE,
)
"""What stands before a title or an employer."""
LONGEST_HEAD = 110
"""Letters of a line that heads an entry, without its dates."""
MOST_BEFORE = 3
"""Letters before a date that begins its line."""
_GOES_ON = re.compile(r"\)?\s?[:.;](?=\s)")
_SENTENCE = re.compile(r"[.:](?=\s)")
WORDS_OF_PROSE, FEW = 14, 3


class CvLine(NamedTuple):
    """A line of a CV."""

    start: int
    end: int
    words: str
    """Its text without dates, lengths and the bullet; what was taken out leaves a gap."""
    bullet: bool
    dates: tuple[Span, ...]
    length: bool = False
    """It says how long something took, and nothing else."""
    told: bool = False
    """It is a sentence that begins with when that was: "From 2019 to 2022 I ran ..."."""

    @property
    def blank(self) -> bool:
        """Nothing stands in it."""
        return not self.words.strip() and not self.dates

    @property
    def head(self) -> bool:
        """Whether it may head an entry: short, no bullet, no sentence."""
        words = self.words.strip()
        if not words or self.bullet or len(words) > LONGEST_HEAD:
            return False
        if label := _LABEL.match(words):
            return LABELS.fullmatch(label[1].strip()) is not None
        ends = words[-1] in ".;:,!" and not _ENDED.search(words)
        return not (ends or words[0].islower())

    @property
    def dated(self) -> bool:
        """Whether its dates may be those of an entry."""
        words = self.words.strip()
        if not self.dates or len(words) > LONGEST_HEAD or _ASIDE.match(words):
            return False
        count = len(words.split())
        prose = words.endswith(".") and count > WORDS_OF_PROSE
        around = words.split("   ")
        goes_on = (
            not self.told
            and words[:1].islower()
            and (count > FEW or (len(around) > 1 and around[-1].strip()[:1].islower()))
        )
        return not (prose or goes_on)


def lines_of(text: str, start: int, stop: int, dates: Sequence[Span]) -> Iterator[CvLine]:
    """Yield the lines between two places of a text."""
    place = bisect_left(dates, start, key=lambda span: span.at)
    over = start
    while start < stop:
        end = text.find("\n", start, stop)
        end = stop if end < 0 else end
        here: list[Span] = []
        while place < len(dates) and dates[place].at < end:
            here.append(dates[place])
            place += 1
        yield _line(text, start, end, here, over)
        over = max([over, *(span.stop for span in here)])
        start = end + 1


def _lead(text: str, start: int, end: int, dates: Sequence[Span]) -> int:
    """Return where a long line that begins as the head of an entry goes on with what was done."""
    if not dates or text[start : start + 1].islower():
        return end
    span = dates[0]
    if span.lone or span.stop - start > LONGEST_HEAD:
        return end
    if span.at - start > MOST_BEFORE:
        return span.stop if _GOES_ON.match(text, span.stop) else end
    after = span.stop + 2  # a colon may follow the dates
    if end - start <= LONGEST_HEAD and not text[start:end].rstrip().endswith("."):
        return end
    sentence = _SENTENCE.search(text, after, min(end, start + LONGEST_HEAD))
    return sentence.start() if sentence else end


def _line(text: str, start: int, end: int, dates: Sequence[Span], over: int) -> CvLine:
    """Make a line; `over` is where a date that began on the line before ends."""
    bullet = _BULLET.match(text, start, min(end, start + 40))
    at = max(start, min(over, end), bullet.end() if bullet else start)
    kept: list[str] = []
    for span in dates:
        kept.append(text[at : max(at, span.at)])
        at = max(at, span.stop)
    kept.append(text[min(at, end) : _lead(text, start, end, dates)])
    words = "   ".join(kept)
    length = False
    if len(words) < 3 * LONGEST_HEAD:
        length = _LENGTH.fullmatch(words.strip()) is not None and not dates
        words = _LENGTH.sub("   ", words) if dates or length else words
        words = re.sub(r"\(\W{0,3}\)", " ", words).strip(" \t|,;:–—-·•/>#*_")
    told = bool(dates) and not dates[0].lone and dates[0].at == start and text[start].isupper()
    return CvLine(start, end, words, bullet is not None, tuple(dates), length, told)
