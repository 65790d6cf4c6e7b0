"""Cut a posting into blocks (a bullet, a paragraph, a heading) and say what each is for.

Headings come in every style: "## Requirements", "**What you'll bring**", "REQUIREMENTS:", a short
line alone, a label before a list ("Nice to have: Spark"), or in the middle of a text whose line
ends were lost. A heading that we do not know keeps the section that it stands in.
"""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TYPE_CHECKING

from mlpath.evidence.postings.headings import DECORATION, Section, kind_of_heading
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

ASKED = frozenset({Section.REQUIRED, Section.PREFERRED, Section.DUTIES})
"""Sections in which what is named is wanted."""


class Block(NamedTuple):
    """A piece of the text that is read as one."""

    start: int
    end: int
    section: Section


_LEGAL = re.compile(
    r"equal (?:employment )?opportunit|without regard to|regardless of (?:race|age|gender|sex"
    r"|their)"
    r"|race, colou?r|protected veteran|reasonable accommodation|discriminat|base (?:salary"
    r"|pay) (?:range|for)|salary range"
    r"|pay range|unsolicited resumes|recruitment fraud|privacy (?:policy|notice)"
    r"|background checks?\b|underrepresented"
    r"|personal data (?:that )?you (?:provide|submit)|processed in accordance"
    r"|encourage you to apply|meet (?:all|every)"
)
_NAME = r"[A-Z0-9][\w&.'’-]*(?: [A-Z&][\w&.'’-]*){0,3}"
_OF_EMPLOYER = re.compile(
    rf"At {_NAME},? (?:we|our)\b|Joining {_NAME} is\b"
    rf"|{_NAME} is (?:an?|the|one of the) (?:[\w'’-]+ ){{0,2}}(?:global|leading|leader|world)"
)
_OFFER = re.compile(r"\byou(?: will|'ll| are|'re)\b|\b(?:role|position|seeking|looking for)\b")
"""What makes a paragraph about the employer one about the job as well."""
_ASIDE_LABEL = re.compile(
    r"(?:benefits?|perks?|salary|compensation|pay|(?:what )?we offer|locations?)\b"
)
_BULLET = re.compile(
    r"[ \t]*(?:[-*•·▪◦●○■□►▸➢➤✓✔✅–—‣⁃§»>]|o(?=\s)|\d{1,2}[.)]|[a-z]\))[ \t]*(?=\S)"
)
_LABEL = re.compile(
    r"[ \t]*(?:[-*•·▪◦●–—]+[ \t]*)?\**([A-Za-zÀ-ÿ][^:.,;!?\n]{2,44}?)\**[ \t]*:\**[ \t]*(?=\S)"
)
_INLINE = re.compile(
    r"(?:(?<=[.!?:)] )|(?<=[a-z] )|(?<=[.!?)]))"
    r"((?:(?:Key|Required|Preferred|Minimum|Basic|Desired|Technical|Additional|Primary"
    r"|Essential|Core|Main|Your|Other|Education and)"
    r" )?(?:Job |Role |Position )?"
    r"(?:Responsibilities|Requirements|Qualifications|Duties|Accountabilities|Skills(?: (?:&"
    r"|and) \w+)?(?= ?[:(])|Experience:)"
    r"|What [Yy]ou(?:['’]ll|[ ][Ww]ill)? (?:[Dd]o|[Bb]ring|[Nn]eed|[Hh]ave)"
    r"|Wh(?:at|o) [Ww]e(?:['’]re| [Aa]re) [Ll]ooking [Ff]or|What [Ww]e [Oo]ffer"
    r"|Who [Yy]ou [Aa]re|Nice [Tt]o [Hh]aves?|About [Yy]ou|About [Tt]he [RrTtJjCc]\w+"
    r"|About [Uu]s|Bonus [Pp]oints|In this [Rr]ole,? [Yy]ou [Ww]ill"
    r"|What It Takes|What Will Give You[^.()]{0,40}|Competitive Salary|Compensation(?= ?[:(])"
    r"|Benefits(?= ?[:(])|Perks(?= ?[:(])|Who We Are(?! Looking))"
    r"\b"
)
_INLINE_FIRST = re.compile(
    r"(?:About [Tt]he (?:[Rr]ole|[Jj]ob|[Pp]osition|[Cc]andidate)|What [Yy]ou(?:['’]ll|[ ][Ww]ill)?"
    r" (?:[Dd]o|[Bb]ring|[Nn]eed|[Hh]ave)|Who [Yy]ou [Aa]re)(?= [A-Z●•*-])"
)
"""A heading that a paragraph begins with: "About the role We are seeking ..."."""
NUMBERED = 5
"""Words of a numbered heading at most; longer ones are items of a list."""
_LONGEST_HEADING = 90
_LONG = 240
"""A line longer than this may hold headings whose line ends were lost."""
_WHOLE = 1000
"""A paragraph longer than this may be a whole posting: law closes it, and is not all of it."""
_WIDE = 110
"""Text with lines up to this long was wrapped at a width; longer ones have a line a paragraph."""


def blocks(text: str) -> list[Block]:
    """Cut the text into blocks, each with the section it belongs to."""
    lines = _lines(text)
    full = _full_width([end - start for start, end in lines])
    found: list[Block] = []
    headed: set[int] = set()
    section = Section.OPENING
    bullets = blank = False
    for number, (start, end) in enumerate(lines):
        line = text[start:end]
        if not line.strip():
            blank = True
            continue
        bullet = _BULLET.match(line)
        goes_on = not (bullet or blank) and found and _continues(text, found[-1], start, full)
        short = not goes_on or len(line) < full // 2
        heading = None
        if short and len(line) < _LONG:
            alone = blank or number == 0 or (not bullet and _leads_to_list(text, lines, number))
            heading = _heading(line, bulleted=bullet is not None, alone=alone)
        if goes_on and heading is None:
            before = found[-1]
            found[-1] = Block(before.start, end, before.section)
            continue
        if heading is not None:
            section, bullets = heading, False
            headed.add(start)
            found.append(Block(start, end, section))
        else:
            bullets = bullets or bullet is not None
            here = _paragraph(line, section, after_list=bullets and blank and not bullet)
            found.append(Block(start, end, here))
        blank = False
    return _opened_inside(text, found, headed)


def _opened_inside(text: str, found: list[Block], headed: set[int]) -> list[Block]:
    """Split blocks at the headings inside them; the last one holds until the next heading."""
    cut: list[Block] = []
    before, after = Section.OPENING, Section.OPENING
    for block in found:
        if block.start in headed or block.section is not before:
            before = after = block.section
        pieces = _pieces(text, block._replace(section=after))
        if len(pieces) > 1 or _INLINE_FIRST.match(text, block.start, block.end):
            after = pieces[-1].section
        cut += pieces
    return cut


def _leads_to_list(text: str, lines: list[tuple[int, int]], number: int) -> bool:
    """Tell whether the next line is an item of a list."""
    if number + 1 >= len(lines):
        return False
    start, end = lines[number + 1]
    return _BULLET.match(text, start, end) is not None


def _lines(text: str) -> list[tuple[int, int]]:
    lines = []
    start = 0
    for line in text.split("\n"):
        lines.append((start, start + len(line)))
        start += len(line) + 1
    return lines


def _full_width(lengths: list[int]) -> int:
    """Find the width the text was wrapped at; a huge one when it was not wrapped."""
    long = sorted(n for n in lengths if n)
    if not long or long[-1] > _WIDE:
        return 1_000_000
    return long[int(len(long) * 0.95)]


def _continues(text: str, before: Block, start: int, full: int) -> bool:
    """Tell whether a line goes on with the block before: indented under a bullet, or wrapped."""
    if text.startswith("  ", start) and _BULLET.match(text, before.start, before.end):
        return True
    if full > _WIDE or text.startswith(("#", "**"), start):
        return False
    width = before.end - max(text.rfind("\n", before.start, before.end) + 1, before.start)
    first = text[start : start + 60].lstrip().split(" ", 1)[0]
    return width + 1 + len(first) >= full - 2


def _heading(line: str, *, bulleted: bool, alone: bool) -> Section | None:
    bare = line.strip()
    marked = bare.startswith("#") or (bare.startswith("**") and bare.rstrip(":").endswith("**"))
    if len(bare) > _LONGEST_HEADING:
        return None
    if bulleted and not marked:  # "2. Must-haves" is a heading, "- Skills" an item
        numbered = alone and bare[0].isdigit() and len(bare.split()) <= NUMBERED
        return kind_of_heading(bare) if numbered else None
    if bare[-1:] in ".,;" and not marked:
        return None
    ends = bare.rstrip("*_ ").endswith((":", "?", "…", "..."))
    if bare[0].islower() and not ends:
        return None
    words = DECORATION.sub("", bare)
    short = len(words.split()) <= 9  # noqa: PLR2004
    capital = words.isupper() or words[:1].isupper()
    if not (marked or ends or (short and capital and (alone or _titled(words)))):
        return None
    return kind_of_heading(bare)


def _titled(words: str) -> bool:
    parts = [w for w in re.findall(r"[A-Za-zÀ-ÿ'’]+", words) if len(w) > 3]  # noqa: PLR2004
    return bool(parts) and (
        sum(w[0].isupper() for w in parts) >= len(parts) - (len(parts) > 2)  # noqa: PLR2004
        or len(words.split()) <= 4  # noqa: PLR2004
    )


def _paragraph(line: str, section: Section, *, after_list: bool) -> Section:
    """Correct the section for text that closes a posting without a heading of its own."""
    lower = line.lower()
    if _LEGAL.search(lower) and len(line) < _WHOLE:
        return Section.ASIDE
    about = section in ASKED and _OF_EMPLOYER.match(line) is not None
    if about and not _OFFER.search(lower.replace("’", "'")):
        return Section.COMPANY
    if after_list and len(line) > 60 and section in {Section.REQUIRED, Section.PREFERRED}:  # noqa: PLR2004
        return (
            section
            if re.search(r"\b(?:you|experience|knowledge|skills)\b", lower)
            else Section.COMPANY
        )
    return section


def _labelled(label: str, kind: Section | None, section: Section) -> Section:
    """Return the section of one line that begins with a label, such as "Perks: ..."."""
    if section is Section.ASIDE or _ASIDE_LABEL.match(label.lower()):
        return Section.ASIDE
    if kind in {Section.PREFERRED, Section.REQUIRED}:
        return kind
    return Section.DUTIES if kind is Section.DUTIES and section is Section.OPENING else section


def _pieces(text: str, block: Block) -> list[Block]:
    """Split a block at headings inside it, and give a labelled line the section of its label."""
    body = text[block.start : block.end]
    label = _LABEL.match(body) if ":" in body[:_LONGEST_HEADING] else None
    section = block.section
    if label is not None:
        kind = kind_of_heading(label[1])
        section = _labelled(label[1], kind, section)
    if len(body) < _LONG:
        return [block if section is block.section else block._replace(section=section)]
    first = _INLINE_FIRST.match(body)
    section = (kind_of_heading(first[0]) if first else None) or section
    pieces = []
    start = block.start
    for place, kind in _openings(body):
        pieces.append(Block(start, block.start + place, section))
        start, section = block.start + place, kind
    return [*pieces, Block(start, block.end, section)]


def _openings(body: str) -> Iterator[tuple[int, Section]]:
    """Tell where in a paragraph a section begins: at a heading, or at the sentence of law."""
    found = [(one.start(), kind_of_heading(one[1])) for one in _INLINE.finditer(body)]
    law = _LEGAL.search(body.lower()) if len(body) >= _WHOLE else None
    if law is not None:
        found.append((body.rfind(". ", 0, law.start()) + 1, Section.ASIDE))
    for place, kind in sorted(found, key=itemgetter(0)):
        if kind is not None:
            yield place, kind
