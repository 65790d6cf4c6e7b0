"""Rows as a web page, with hidden words as pages hide them."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from vitae.rows import Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from random import Random

    from vitae.rows import Row

_HIDING = (
    '<div style="display:none">{}</div>',
    '<span style="visibility: hidden">{}</span>',
    "<p hidden>{}</p>",
    '<p style="display: none;">{}</p>',
)
_STYLE = (
    "body{font-family:'DejaVu Sans',sans-serif;font-size:10pt;margin:1cm}"
    "h1{font-size:17pt}h2{font-size:12pt;margin:8pt 0 3pt}h3{font-size:10pt;margin:5pt 0 0}"
    "p{margin:1pt 0}td{vertical-align:top;padding:1pt 8pt 1pt 0}ul{margin:1pt 0}"
    "main{display:flex}aside{width:32%;padding-right:12pt}section{width:68%}"
)


def html(random: Random, rows: Sequence[Row], language: str) -> bytes:
    """Write a page; a narrow column stands beside the wide one."""
    name = "".join(f"<h1>{escape(row.text)}</h1>" for row in rows if row.style is Style.NAME)
    hidden = "\n".join(row.text for row in rows if row.style is Style.HIDDEN)
    rest = [row for row in rows if row.style not in {Style.NAME, Style.HIDDEN}]
    body = "".join(_body(rest))
    if any(row.aside for row in rest):
        aside = "".join(_body([row for row in rest if row.aside]))
        wide = "".join(_body([row for row in rest if not row.aside]))
        columns = [f"<aside>{aside}</aside>", f"<section>{wide}</section>"]
        body = f"<main>{''.join(columns)}</main>"
    if hidden:
        body += random.choice(_HIDING).format(escape(hidden))
    head = f'<meta charset="utf-8"><title>CV</title><style>{_STYLE}</style>'
    top = f'<!DOCTYPE html>\n<html lang="{language}"><head>{head}</head>'
    page = f"{top}<body>{name}{body}</body></html>\n"
    return page.encode()


def _body(rows: Sequence[Row]) -> Iterable[str]:
    for style, group in groupby(rows, key=lambda row: row.style):
        match style:
            case Style.HEADING:
                yield from (f"<h2>{_(row.text)}</h2>\n" for row in group)
            case Style.ENTRY:
                yield from (f"<h3>{_(row.text)}</h3>\n" for row in group)
            case Style.BULLET:
                yield f"<ul>{''.join(f'<li>{_(row.text)}</li>' for row in group)}</ul>\n"
            case Style.CELLS:
                cells = "".join(
                    f"<tr><td>{_(row.left)}</td><td>{_(row.text)}</td></tr>" for row in group
                )
                yield f"<table>{cells}</table>\n"
            case _:
                yield from (f"<p>{_(row.text)}</p>\n" for row in group)


def _(text: str) -> str:
    parts = escape(text).replace("\n", "<br>").split("\t")
    return (
        "<span> </span>".join(f"<span>{part}</span>" for part in parts) if parts[1:] else parts[0]
    )
