"""Pages as Markdown: right for a reader of the text and for a program that renders it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from mlpath.model.envelope import Envelope
from mlpath.model.reports.profile import Message
from mlpath.views.blocks import (
    Bar,
    Branch,
    Bullets,
    Cell,
    Code,
    Column,
    Facts,
    Gauge,
    Next,
    Para,
    Spark,
    Table,
    Title,
    Tree,
)
from mlpath.views.formats.markdown import draw, escape, paragraph, render
from mlpath.views.look import Look

TABLE = Table(
    columns=(Column(head="skill"), Column(head="now", right=True), Column(head="", picture=True)),
    rows=(("C|C++", "1", Cell(draw=Bar(value=1, goal=2))), ("a\nb", Cell(text="*2*"), "")),
    caption="What is missing",
    more="9 more",
)

WRITTEN = """*What is missing*

| skill | now |
|---|---:|
| C\\|C++ | 1 |
| a b | \\*2\\* |

9 more"""


def html(text: str) -> str:
    return MarkdownIt("commonmark").enable("table").render(text)


@pytest.mark.parametrize(
    ("block", "text"),
    [
        (Title(text="Plan", aside="8 h"), "# Plan · 8 h"),
        (Title(text="Stage", level=2), "## Stage"),
        (Para(text="a_b *c*"), "a\\_b \\*c\\*"),
        (Facts(rows=(("role", "x"), ("n", "2"))), "- **role**: x\n- **n**: 2"),
        (Bullets(items=("a", "b")), "- a\n- b"),
        (Bullets(items=("a", "b"), ordered=True, indent=2), "  1. a\n  2. b"),
        (Bullets(items=("a", "b"), done=(True, False)), "- [x] a\n- [ ] b"),
        (
            Gauge(label="readiness", value=47.4, low=41, high=53),
            "**readiness 47** of 100 (41 to 53)",
        ),
        (
            Gauge(label="r", value=1, low=0, high=2, goal=85),
            "**r 1** of 100 (0 to 2), needed 85",
        ),
        (Spark(label="hours", values=(1.0, 2.5), unit="h"), "hours: 1 2.5 h"),
        (Spark(label="hours", values=(1.0, 2.5), marks=("Dec", "Jan")), "hours: Dec 1, Jan 2.5"),
        (Tree(lines=(Branch(depth=0, text="a"), Branch(depth=2, text="b"))), "- a\n    - b"),
        (Code(text="x = 1\n```\ny"), "```\nx = 1\n'''\ny\n```"),
        (Next(commands=("mlpath plan", "a`b")), "Next: `mlpath plan` · `ab`"),
        (
            TABLE,
            WRITTEN,
        ),
    ],
)
def test_every_block_is_written(block, text) -> None:
    assert draw(block) == text


def test_a_table_is_one_whatever_its_cells_hold() -> None:
    assert html(draw(TABLE)).count("<tr>") == 3
    assert html(draw(TABLE)).count("<td") == 4


@pytest.mark.parametrize(
    "text",
    ["<b>x</b>", "# x", "- x", "* x", "+ x", "1. x", "2) x", "> x", "`x`", "![a](b)",
     "[a](b)", "***", "---", "a\n===", "a\n---", "    x",
     "\tx", "&lt;b&gt;", "~~x~~", "a | b\n--|--", "```\nx", "[a]: /b",
     "https://x<script>", "\\*x*"],
)  # fmt: skip
def test_nothing_in_a_text_is_markup(text) -> None:
    out = html(paragraph(text))
    inside = out.replace("<p>", "").replace("</p>", "").replace("<a href=", "").replace("</a>", "")
    assert "<" not in inside, out
    assert out.startswith("<p>")


def test_addresses_stay_whole_and_can_be_followed() -> None:
    out = html(escape("see https://example.org/a_b?c=*d* (or https://x.org/y)"))
    assert '<a href="https://example.org/a_b?c=*d*">' in out
    assert '<a href="https://x.org/y">' in out
    assert "_b?c=*d*</a>" in out


@given(st.text(alphabet=st.characters(exclude_categories=["C", "Z"]), max_size=40))
def test_words_without_blanks_are_read_back_as_they_were(text) -> None:
    tokens = MarkdownIt("commonmark").parse(paragraph(text))
    said = "".join(
        child.content for token in tokens for child in token.children or () if "text" in child.type
    )
    assert said == text


def test_quiet_leaves_out_notes_and_suggestions() -> None:
    said = Envelope(
        report=Message(text="Done.", next=("mlpath plan",)),
        as_of=date(2026, 11, 20),
        notes=("mind *this*",),
    )
    assert render(said, Look()) == "Done.\n\nNext: `mlpath plan`\n\n> mind \\*this\\*\n"
    assert render(said, Look(quiet=True)) == "Done.\n"
    assert "->" in render(
        Envelope(report=Message(text="1 → 2"), as_of=date(2026, 1, 1)), Look(unicode=False)
    )
