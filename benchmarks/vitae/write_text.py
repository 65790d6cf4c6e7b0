"""Rows as plain text and as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vitae.rows import Style

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from vitae.rows import Row

_LEFT = 24


def text(random: Random, rows: Sequence[Row]) -> bytes:
    """Write plain text, with what stood in a narrow column before or after the rest."""
    first = random.random() < 0.5
    ordered = sorted(rows, key=lambda row: row.style is not Style.NAME and row.aside is not first)
    if not any(row.aside for row in rows):
        ordered = list(rows)
    bullet = random.choice(("- ", "* ", "• ", "  - ", "– "))
    rule = random.choice(("", "", "-", "="))
    lines: list[str] = []
    for row in ordered:
        lines += _lines(row, bullet, rule)
    return ("\n".join(lines) + "\n").encode()


def _lines(row: Row, bullet: str, rule: str) -> list[str]:
    match row.style:
        case Style.HEADING:
            return ["", row.text, *([rule * len(row.text)] if rule else [])]
        case Style.ENTRY:
            return ["", row.text.replace("\t", "    ")]
        case Style.BULLET:
            return [bullet + row.text]
        case Style.CELLS:
            first, *rest = row.text.split("\n")
            return [
                f"{row.left + '  ' if row.left else '':<{_LEFT}}{first}".rstrip(),
                *(" " * _LEFT + one for one in rest),
            ]
        case Style.HIDDEN:
            return []
        case _:
            return [row.text.replace("\t", "    ")]


def markdown(random: Random, rows: Sequence[Row]) -> bytes:
    """Write Markdown."""
    bullet = random.choice(("- ", "* ", "+ "))
    hashes = random.choice(("##", "##", "#", "**"))
    lines: list[str] = []
    for row in rows:
        match row.style:
            case Style.NAME:
                lines += [f"# {row.text}", ""]
            case Style.HEADING:
                lines += ["", f"{hashes} {row.text}" if "#" in hashes else f"**{row.text}**", ""]
            case Style.ENTRY:
                lines += [
                    "",
                    random.choice(("### {}", "**{}**")).format(row.text.replace("\t", " — ")),
                    "",
                ]
            case Style.BULLET:
                lines.append(bullet + row.text)
            case Style.HIDDEN:
                pass
            case _:
                lines += [row.text.replace("\t", ": "), ""]
    return ("\n".join(lines) + "\n").encode()
