"""Draw screens of the program as pictures: it runs on a pseudo-terminal, its cells become SVG.

Usage: python tools/draw_screens.py            writes docs/screens/*.svg

Needs the packages of the tests (pexpect, pyte). The home, the day and the width are fixed, so the
same program draws the same pictures. They hold their text as text, load nothing, and follow the
light or dark setting of whoever looks at them.
"""

from __future__ import annotations

import sys
import tempfile
import time
from html import escape
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from mlpath.cli.catalogue import open_catalog  # noqa: E402
from terminal import Terminal  # type: ignore[import-not-found] # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FOLDER = ROOT / "docs" / "screens"
DAY = "2026-11-20"
COLUMNS, ROWS, MOST = 80, 200, 36
"""So high that nothing waits in a pager; a picture shows the first lines."""
QUIET = 1.0
"""Seconds without a sign after which a screen that asks something is complete."""
WIDE, HIGH, EDGE, BAR = 8.4, 18, 16, 34
STYLE = """
text { font: 14px ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #1d2327; white-space: pre; }
.page { fill: #fbfaf7; stroke: #dcdad3; } .name, .grey { fill: #565f66; } .bold { font-weight: 700; }
.green { fill: #1b6b3a; } .yellow { fill: #7a5200; } .red { fill: #a3261b; } .cyan { fill: #0b5a73; } .blue { fill: #1f4e9c; } .magenta { fill: #7a4b94; }
@media (prefers-color-scheme: dark) {
  text { fill: #e8e6e1; } .page { fill: #14181b; stroke: #343c41; } .name, .grey { fill: #a9b2b7; }
  .green { fill: #7fd39b; } .yellow { fill: #e3b567; } .red { fill: #f29a8e; } .cyan { fill: #86cfe6; } .blue { fill: #9fc1ff; } .magenta { fill: #c49ade; }
}
"""  # noqa: E501 - a line a theme
COLOURS = {"brown": "yellow", "black": "", "white": "", "default": ""}
"""Names that the terminal has for colours, where they are not ours."""
KNOWN = ("green", "yellow", "red", "cyan", "blue", "magenta")


class Screen(NamedTuple):
    """A screen to draw: its name, the command, and what it shows."""

    name: str
    title: str
    args: tuple[str, ...]
    asks: bool = False
    """It waits for an answer."""


ME = (
    "assess", "--background", "backend engineer", "--domain", "banking", "--years", "4",
    "--role", "ml-engineer", "--level", "junior", "--country", "Germany", "--hours", "9",
    "--rate", "python=3", "--rate", "git=3", "--rate", "sql=2", "--rate", "docker=2",
    "--rate", "ml-fundamentals=1", "--yes",
)  # fmt: skip
PROGRESS = (
    ("log", "numpy", "3h", "--on", "2026-11-03"),
    ("log", "numpy", "4h", "--on", "2026-11-10"),
    ("log", "pandas", "2h", "--on", "2026-11-17"),
)
SCREENS = (
    Screen("card", "The card that the interview ends with", ME),
    Screen("plan", "The plan with dates", ("plan",)),
    Screen("compare", "Roles as advice", ("compare",)),
    Screen("check", "A question that checks a claim", ("check",), asks=True),
    Screen("status", "The weeks so far, and the dates that follow", ("status",)),
)
BEFORE = {"status": PROGRESS}
"""What is noted before a screen is drawn."""


def pictures(cache: Path | None = None) -> dict[str, str]:
    """Run the program and draw every screen, by the name of its file; a cache saves time."""
    out = {}
    with tempfile.TemporaryDirectory() as home:
        kept = Path(home) / "cache"
        if cache:
            kept.symlink_to(cache, target_is_directory=True)
        open_catalog([], kept)  # from a checkout that takes a while, once
        for screen in SCREENS:
            for command in BEFORE.get(screen.name, ()):
                _run(command, home).wait()
            shown = _run(screen.args, home)
            if screen.asks:
                _settle(shown)
                shown.child.close(force=True)
            else:
                code = shown.wait()
                if code:
                    raise SystemExit(f"mlpath {' '.join(screen.args)} ended with {code}")
            out[f"{screen.name}.svg"] = drawn(screen, shown.screen)
    return out


def _run(args: Sequence[str], home: str) -> Any:
    said = {"MLPATH_HOME": home, "MLPATH_TODAY": DAY, "PAGER": "cat", "MLPATH_PAGER": "cat"}
    return Terminal(*args, columns=COLUMNS, rows=ROWS, **said)


def _settle(terminal: Any) -> None:
    """Wait until a screen that asks has been silent for a while."""
    last, seen = time.monotonic(), b""
    while not terminal.raw or time.monotonic() - last < QUIET:
        if not terminal.pump():
            return
        if terminal.raw != seen:
            last, seen = time.monotonic(), terminal.raw


def drawn(screen: Screen, shown: Any) -> str:
    """Write the cells of a screen as SVG, with its text for whoever does not see it."""
    lines = [[shown.buffer[y][x] for x in range(COLUMNS)] for y in range(ROWS)]
    texts = ["".join(cell.data for cell in line).rstrip() for line in lines]
    last = max((n for n, text in enumerate(texts) if text), default=0)
    count = min(last + 1, MOST)
    command = "mlpath " + (screen.args[0] if screen.args is ME else " ".join(screen.args))
    width, height = round(COLUMNS * WIDE + 2 * EDGE), count * HIGH + BAR + EDGE
    rows = [row for n in range(count) for row in _row(lines[n], BAR + (n + 1) * HIGH)]
    return "\n".join(
        [
            '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc"',
            f'width="{width}" height="{height}" viewBox="0 0 {width} {height}">',
            f'<title id="title">{escape(screen.title)}: {escape(command)}</title>',
            f'<desc id="desc">{escape(chr(10).join(texts[:count]))}</desc>',
            f"<style>{STYLE}</style>",
            f'<rect class="page" x=".5" y=".5" width="{width - 1}" height="{height - 1}" rx="8"/>',
            f'<text class="name" x="{EDGE}" y="24">$ {escape(command)}</text>',
            *rows,
            "</svg>\n",
        ]
    )


def _row(cells: list[Any], y: float) -> Iterator[str]:
    """Write runs of one look; each has its place, so that no font can move them."""
    x = 0
    for look, run in groupby(cells, key=_look):
        words = "".join(cell.data for cell in run)
        text = words.rstrip()
        if text.strip():
            indent = len(text) - len(text.lstrip())
            at, long = EDGE + (x + indent) * WIDE, len(text) - indent
            style = f' class="{look}"' if look else ""
            yield (
                f'<text{style} x="{at:.1f}" y="{y:.0f}" textLength="{long * WIDE:.1f}" '
                f'lengthAdjust="spacingAndGlyphs">{escape(text.strip())}</text>'
            )
        x += len(words)


def _look(cell: Any) -> str:
    """Return the classes of a cell."""
    name = str(cell.fg).removeprefix("bright")
    colour = COLOURS.get(name, name)
    grey = "grey" if cell.fg == "brightblack" else ""
    return " ".join(
        filter(None, (grey or (colour if colour in KNOWN else ""), cell.bold and "bold"))
    )


def words_of(picture: str) -> str:
    """Return what a picture says to whoever does not see it."""
    return picture.partition('<desc id="desc">')[2].partition("</desc>")[0]


def main() -> None:
    """Write the pictures."""
    FOLDER.mkdir(exist_ok=True)
    for name, picture in pictures().items():
        (FOLDER / name).write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
