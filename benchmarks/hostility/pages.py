"""Hostile strings through the cleaner and every view."""

from __future__ import annotations

import json
import re
import sys
from datetime import date
from types import ModuleType
from typing import TYPE_CHECKING, Any, ClassVar

from markdown_it import MarkdownIt

from hostility.words import hostile
from mlpath.model.clean import clean
from mlpath.model.envelope import Envelope
from mlpath.model.record import record
from mlpath.views import blocks
from mlpath.views.look import Look
from mlpath.views.page.registry import PAGES
from mlpath.views.render import Format, render
from trials.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

KIND = "hostile"
DAY = date(2026, 11, 20)
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
JOINERS = "\u200c\u200d"
CALM = {
    "text", "softbreak", "hardbreak", "link_open", "link_close", "text_special", "inline",
    "paragraph_open", "paragraph_close",
}  # fmt: skip


@record
class Report:
    """A report of one text."""

    kind: ClassVar[str] = KIND
    text: str


def page(report: Report) -> blocks.Page:
    """Put a text wherever a page can hold one."""
    text = report.text
    cell = blocks.Cell(text=text, tone=blocks.Tone.GOOD)
    return (
        blocks.Title(text=text, aside=text, level=2),
        blocks.Para(text=text),
        blocks.Facts(rows=((text, text),)),
        blocks.Table(
            columns=(blocks.Column(head=text), blocks.Column(head="b", wrap=True)),
            rows=((text, cell),),
            caption=text,
            more=text,
        ),
        blocks.Bullets(items=(text, text), done=(True, False)),
        blocks.Bullets(items=(text,), ordered=True),
        blocks.Gauge(label=text, value=1, low=0, high=2),
        blocks.Spark(label=text, values=(1.0, 2.0), unit=text),
        blocks.Tree(lines=(blocks.Branch(depth=1, text=text),)),
        blocks.Code(text=text),
        blocks.Next(commands=(text, text)),
    )


def register() -> None:
    """Make the views know this page."""
    module = ModuleType(f"mlpath.views.page.{KIND}")
    module.page = page  # type: ignore[attr-defined] # what a page module has
    sys.modules[module.__name__] = module
    PAGES[KIND] = KIND


def forget() -> None:
    """Make the views forget it."""
    PAGES.pop(KIND, None)
    sys.modules.pop(f"mlpath.views.page.{KIND}", None)


def steers(text: str) -> list[str]:
    """Return the letters of a text that could steer a terminal or hide or reorder words."""
    return [
        c for c in text if not (c.isprintable() or c in "\n\u00a0" or c in JOINERS or _space(c))
    ]


def _space(char: str) -> bool:
    return char.isspace() and char > "\u009f" and char not in "\u2028\u2029"


def squeezed(text: str) -> str:
    """Return a text without blanks: where lines break is the view's affair."""
    return "".join(text.split())


def _tokens(text: str) -> list[Any]:
    parsed = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    return [token for outer in parsed for token in (outer, *(outer.children or ()))]


def check_cleaner(text: str, verdict: Verdict) -> None:
    """Check that nothing that steers is left and that cleaning twice is cleaning once."""
    for multiline in (False, True):
        once = clean(text, multiline=multiline)
        verdict.expect(not steers(once), f"the cleaner left {steers(once)} of {text!r}")
        verdict.expect(clean(once, multiline=multiline) == once, f"cleaned twice: {text!r}")


def check_terminal(envelope: Envelope, text: str, verdict: Verdict) -> None:
    """Check pages for a terminal: calm, whole, and the same with colours."""
    told = squeezed(clean(text, multiline=True))
    bare = render(envelope, Format.TERMINAL, Look(width=100))
    verdict.expect(not steers(bare), f"terminal: {steers(bare)} of {text!r}")
    verdict.expect(squeezed(bare).count(told) >= 1, f"terminal: lost some of {text!r}")
    colour = render(envelope, Format.TERMINAL, Look(width=100, colour=True))
    verdict.expect(not steers(COLOUR.sub("", colour)), f"colour: steered by {text!r}")
    same = squeezed(COLOUR.sub("", colour)) == squeezed(bare)
    verdict.expect(same, f"colour: markup was read in {text!r}")
    narrow = render(envelope, Format.TERMINAL, Look(width=60, unicode=False))
    verdict.expect(narrow.isascii() and not steers(narrow), f"ascii: {text!r}")
    plain = render(envelope, Format.TERMINAL, Look(plain=True))
    verdict.expect(not steers(plain), f"plain: {steers(plain)} of {text!r}")


def check_markdown(text: str, verdict: Verdict) -> None:
    """Check that a paragraph stays one, with nothing in it but words and plain addresses."""
    from mlpath.views.formats.markdown import draw

    told = clean(text, multiline=True)
    tokens = _tokens(draw(blocks.Para(text=told)))
    odd = {token.type for token in tokens} - CALM
    verdict.expect(not odd, f"markdown: {odd} of {text!r}")
    said = squeezed("".join(t.content for t in tokens if t.type in ("text", "text_special")))
    verdict.expect(said == squeezed(told), f"markdown: says {said!r} for {told!r}")
    table = blocks.Table(columns=(blocks.Column(head="a"),), rows=((told, ), ("end",)))  # fmt: skip
    kinds = [token.type for token in _tokens(draw(table))]
    verdict.expect(kinds.count("tr_open") == 3, f"markdown: the table broke on {text!r}")
    verdict.expect(kinds.count("td_open") == 2, f"markdown: cells broke on {text!r}")
    verdict.expect(not {k for k in kinds if "html" in k or "code" in k}, f"markdown: cell {text!r}")


def check_json(envelope: Envelope, text: str, verdict: Verdict) -> None:
    """Check that JSON says the same text, and steers nothing while it does."""
    out = render(envelope, Format.JSON, Look())
    verdict.expect(not [c for c in out if not c.isprintable() and c != "\n"], f"json: {text!r}")
    verdict.expect(json.loads(out)["data"]["text"] == text, f"json: changed {text!r}")
    verdict.expect(render(envelope, Format.JSON, Look(unicode=False)).isascii(), f"json: {text!r}")


def run(count: int = 20_000, seed: int = 1, texts: Sequence[str] = ()) -> Verdict:
    """Send strings through the cleaner and every view."""
    verdict = Verdict("pages")
    register()
    try:
        for text in texts or hostile(seed, count):
            verdict.runs += 1
            envelope = Envelope(report=Report(text=text), as_of=DAY, notes=(text,))
            check_cleaner(text, verdict)
            check_terminal(envelope, text, verdict)
            check_markdown(text, verdict)
            markdown = render(envelope, Format.MARKDOWN, Look())
            verdict.expect(not steers(markdown), f"markdown: {steers(markdown)} of {text!r}")
            check_json(envelope, text, verdict)
    finally:
        forget()
    return verdict
