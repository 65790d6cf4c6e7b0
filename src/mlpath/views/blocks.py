"""The few shapes every page is made of; each view draws them in its own way.

Tuples of plain text go in; no block knows about colours, widths or markup.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from typing import Any, overload

from mlpath.model.record import record


class Tone(StrEnum):
    """What a piece of text means; the palette decides how that looks."""

    PLAIN = "plain"
    STRONG = "strong"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    DIM = "dim"
    NAME = "name"
    """Something one can type: a command, a skill id."""
    PROVEN = "proven"
    CLAIMED = "claimed"
    MISSING = "missing"
    LINK = "link"


@record
class Linked:
    """A text with a title in it that leads to an address; each view shows that in its own way."""

    title: str
    url: str
    before: str = ""
    after: str = ""

    @property
    def words(self) -> str:
        """What is read, without the address; an address that stands for itself is its own title."""
        title = "" if self.title == self.url else self.title
        return f"{self.before}{title}{self.after}".strip()


Said = str | Linked


@record
class Bar:
    """A share of a goal, drawn as a bar."""

    value: float
    goal: float


@record
class Box:
    """Quartiles on a common scale from `floor` to `top`, drawn as box and whiskers."""

    p25: float
    p50: float
    p75: float
    floor: float
    top: float
    p10: float | None = None
    p90: float | None = None


@record
class Stripe:
    """A part of a line from 0 to 1, such as weeks of a plan."""

    start: float
    end: float
    beside: bool = False
    """Whether it is done beside something else."""


@record
class Cell:
    """One cell of a table; a drawing needs no text beside it, other columns say the numbers."""

    text: str = ""
    tone: Tone = Tone.PLAIN
    draw: Bar | Box | Stripe | None = None
    url: str = ""
    """Where the text leads."""


@record
class Column:
    """One column of a table."""

    head: str
    right: bool = False
    drop: int = 0
    """0: always shown; the highest goes first when the screen is narrow."""
    wrap: bool = False
    """May be broken over several lines."""
    spare: bool = False
    """Shown only where nothing has to be broken for it."""
    picture: bool = False
    """Holds drawings only; left out where nothing can be drawn."""
    note: str = ""
    """What the column means, said under the table where it is shown."""


def notes_of(columns: Iterable[Column]) -> str:
    """Say what some columns mean, each thing once."""
    return " ".join(dict.fromkeys(column.note for column in columns if column.note))


@record
class Title:
    """The headline of a page, or of a part of it when `level` is 2 or more."""

    text: str
    aside: str = ""
    level: int = 1


@record
class Para:
    """A paragraph."""

    text: Said
    tone: Tone = Tone.PLAIN
    indent: int = 0


@record
class Facts:
    """Label and value pairs."""

    rows: tuple[tuple[str, Said], ...]
    room: int = 0
    """Letters that its labels take at least, to stand in line with those of other facts."""
    run_in: bool = False
    """Whether each reads on after its label, as in a letter, and not in a column beside it."""


Row = tuple["str | Cell", ...]
AT_ONCE = 500
"""Rows that are made together."""


class Rows(Sequence[Row]):
    """Rows that are made of things when they are looked at, many at a time: a life has many."""

    __slots__ = ("make", "of")

    def __init__(self, of: Sequence[Any], make: Callable[[Sequence[Any]], Sequence[Row]]) -> None:
        """Keep what they are made of, and what makes them."""
        self.of, self.make = of, make

    def __len__(self) -> int:
        """Count them."""
        return len(self.of)

    def __iter__(self) -> Iterator[Row]:
        """Make one after the other."""
        for first in range(0, len(self), AT_ONCE):
            yield from self.make(self.of[first : first + AT_ONCE])

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Row]: ...
    def __getitem__(self, place: int | slice) -> Row | Sequence[Row]:
        """Make one, or some."""
        if isinstance(place, slice):
            return self.make(self.of[place])
        place = range(len(self))[place]
        return self.make(self.of[place : place + 1])[0]


@record
class Table:
    """Rows under heads; cells are text or `Cell`."""

    columns: tuple[Column, ...]
    rows: Sequence[Row]
    caption: str = ""
    more: str = ""
    """Said under the table when rows were left out."""
    widest: Row = ()
    """Cells that none is wider than, where the rows are too many to look at each of them twice."""


@record
class Bullets:
    """A list; `done` marks make it a check list."""

    items: tuple[Said, ...]
    ordered: bool = False
    done: tuple[bool, ...] | None = None
    indent: int = 0


@record
class Gauge:
    """A number of 0 to 100 with its interval."""

    label: str
    value: float
    low: float
    high: float
    goal: float | None = None
    parts: str = ""
    """What the number is made of; the interval is then what is likely."""
    proven: float | None = None
    """How much of it is proven, where that is told apart from what is only said."""


@record
class Spark:
    """A short series of numbers, oldest first."""

    label: str
    values: tuple[float, ...]
    unit: str = ""
    marks: tuple[str, ...] = ()
    """For each value the name of the stretch that begins with it, such as a month, or nothing."""

    @property
    def words(self) -> list[str]:
        """The values in words: each alone, or the sum of each stretch."""
        if not self.marks:
            return [f"{value:g}" for value in self.values]
        sums: dict[int, float] = {}
        for place, value in enumerate(self.values):
            begin = max(k for k in range(place + 1) if self.marks[k] or not k)
            sums[begin] = sums.get(begin, 0.0) + value
        return [f"{self.marks[begin]} {total:g}" for begin, total in sums.items()]


@record
class TimeBar:
    """A line of a timeline: when something is done, from 0 to 1, and what it is."""

    name: str
    start: float
    end: float
    number: str = ""
    aside: str = ""
    """How much work it is."""
    until: str = ""
    """Its last day in words, for whoever sees no bars."""
    builds: str = ""
    """What is made in it."""
    mark: str = ""
    """What happens in it for the first time."""
    beside: bool = False
    """Whether it is done beside something else."""


def marked(line: TimeBar) -> str:
    """Name a line with what happens in it for the first time."""
    return f"{line.name}  ◆ {line.mark}" if line.mark else line.name


@record
class TimeChart:
    """What is done when: a line each, under the names of some days."""

    lanes: tuple[TimeBar, ...]
    ticks: tuple[tuple[float, str], ...]
    unit: str = ""
    """What the ticks count, where they are numbers."""


class There(StrEnum):
    """How much of something is there; every view has a mark for each."""

    PROVEN = "proven"
    SAID = "claimed or inferred"
    MISSING = "missing"


@record
class Branch:
    """One line of a tree."""

    depth: int
    text: str
    tone: Tone = Tone.PLAIN
    there: There | None = None
    """How much of it is there, for a line of a map."""


@record
class Tree:
    """Lines of a tree, in order, each with its depth."""

    lines: tuple[Branch, ...]


@record
class Stack:
    """Blocks that stand close together, with no empty line between them."""

    blocks: tuple[Block, ...]


@record
class Code:
    """Text to be kept as it is, such as a program."""

    text: str


@record
class Next:
    """Commands to try now: the last line of a page."""

    commands: tuple[str, ...]


Block = (
    Title | Para | Facts | Table | Bullets | Gauge | TimeChart | Spark | Tree | Stack | Code | Next
)  # every view answers each of them
Page = tuple[Block, ...]


def text_of(cell: str | Cell) -> str:
    """Return what a cell says."""
    return cell if isinstance(cell, str) else cell.text


def led_by(words: str, text: Said) -> Said:
    """Return a text with words before it."""
    if isinstance(text, str):
        return f"{words}{text}"
    return Linked(title=text.title, url=text.url, before=f"{words}{text.before}", after=text.after)
