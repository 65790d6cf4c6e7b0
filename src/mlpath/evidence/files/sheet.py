"""Text that comes piece by piece, put together to lines with their type."""

from __future__ import annotations

from mlpath.evidence.files.document import Extract
from mlpath.evidence.files.lines import Line, written
from mlpath.model.named import NamedTuple


class Letters(NamedTuple):
    """How a piece of text looks."""

    size: float = 0.0
    """Points; 0 where nothing tells."""
    bold: bool = False
    hidden: bool = False


PLAIN = Letters()


class Sheet:
    """Lines so far: of the text, or of a cell of a table."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.hidden: list[str] = []
        self._pieces: list[tuple[str, Letters]] = []
        self._around: list[list[Line]] = []
        self._rows: list[list[list[Line]]] = []

    def add(self, text: str, look: Letters = PLAIN) -> None:
        """Add a piece to the line."""
        if look.hidden:
            self.hidden.append(text)
        else:
            self._pieces.append((text, look))

    def end(self, *, heading: bool = False, listed: bool = False) -> None:
        """End the line."""
        pieces, self._pieces = self._pieces, []
        inked = [(text, look) for text, look in pieces if text.strip()]
        if not inked:
            return
        text = "".join(text for text, _ in pieces).strip("\n")
        mark = "## " if heading else "- " if listed else ""
        size = sum(len(text) * look.size for text, look in inked) / sum(len(t) for t, _ in inked)
        self.lines += [Line("")] if heading else []
        bold = all(look.bold for _, look in inked)
        self.lines.append(Line(mark + text.strip(), round(size, 1), bold=bold, heading=heading))

    def gap(self) -> None:
        """Leave a line empty, as between the parts of a document."""
        self.end()
        self.lines.append(Line(""))

    def start_row(self) -> None:
        """Begin a row of a table."""
        self.end()
        self._rows.append([])

    def start_cell(self) -> None:
        """Begin a cell."""
        self.end()
        self._around.append(self.lines)
        self.lines = []

    def end_cell(self) -> None:
        """End a cell."""
        self.end()
        if self._around:
            cell, self.lines = self.lines, self._around.pop()
            if self._rows:
                self._rows[-1].append(cell)
            else:
                self.lines += cell

    def end_row(self) -> None:
        """End a row: cells of one line each are one line, columns of text follow each other."""
        self.end()
        cells = [cell for cell in self._rows.pop() if cell] if self._rows else []
        if len(cells) > 1 and all(len(cell) == 1 and not cell[0].heading for cell in cells):
            firsts = [cell[0] for cell in cells]
            text = "  ".join(line.text for line in firsts)
            bold = all(line.bold for line in firsts)
            self.lines.append(Line(text, max(line.size for line in firsts), bold=bold))
        else:
            self.lines += [line for cell in cells for line in cell]

    def reading(self) -> Extract:
        """Return everything, headings marked."""
        while self._around or self._rows:  # a table that never ends
            self.end_cell()
            self.end_row()
        self.end()
        return Extract(written(self.lines), hidden=" ".join(self.hidden))
