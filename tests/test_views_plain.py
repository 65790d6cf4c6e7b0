"""Pages as words alone, for those who listen, feel or grep."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

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
    Linked,
    Next,
    Para,
    Spark,
    Table,
    Title,
    Tree,
)
from mlpath.views.formats.plain import draw, render
from mlpath.views.letters import spoken
from mlpath.views.look import Look


@pytest.mark.parametrize(
    ("block", "lines"),
    [
        (Title(text="Plan", aside="8 h a week"), ["Plan. 8 h a week."]),
        (Title(text="Plan."), ["Plan."]),
        (Title(text="1  Tools", aside="is it enough?"), ["1 Tools. Is it enough?"]),
        (Title(text="It costs 10 EUR.", aside="so"), ["It costs 10 EUR. So."]),
        (Para(text="a b", indent=4), ["a b"]),
        (Facts(rows=(("role", "x"), ("n", "2"))), ["role: x", "n: 2"]),
        (Bullets(items=("a", "b")), ["a", "b"]),
        (Bullets(items=("a", "b"), ordered=True), ["1: a", "2: b"]),
        (Bullets(items=("a", "b"), done=(True, False)), ["Done: a", "To do: b"]),
        (
            Gauge(label="readiness", value=47, low=41, high=53, goal=85),
            ["readiness: 47 of 100, between 41 and 53. Needed: 85."],
        ),
        (Gauge(label="r", value=1, low=0, high=2), ["r: 1 of 100, between 0 and 2."]),
        (Spark(label="hours", values=(1.0, 2.5), unit="h"), ["hours: 1, 2.5 h"]),
        (Spark(label="hours", values=(1.0,)), ["hours: 1"]),
        (
            Spark(label="hours", values=(1.0, 2.5, 3.0), marks=("Dec", "", "Jan")),
            ["hours: Dec 3.5, Jan 3"],
        ),
        (Spark(label="hours", values=(1.0, 2.0), marks=("", "Jan")), ["hours:  1, Jan 2"]),
        (
            Tree(lines=(Branch(depth=0, text="a"), Branch(depth=1, text="b"))),
            ["Depth 1: a", "Depth 2: b"],
        ),
        (Code(text="x\ny"), ["x", "y"]),
        (Next(commands=("a", "b")), ["Next: a, or b"]),
        (
            Table(
                columns=(Column(head="skill"), Column(head=""), Column(head="p", picture=True)),
                rows=(
                    ("Python", Cell(text="must"), Cell(text="x", draw=Bar(value=1, goal=2))),
                    ("SQL", " ", "y"),
                ),
                caption="Gaps",
                more="3 more",
            ),
            ["Gaps", "skill: Python; must.", "SQL.", "3 more"],
        ),
        (Table(columns=(Column(head="a"),), rows=(("1",), ("2.",))), ["a: 1.", "a: 2."]),
        (
            Table(
                columns=(Column(head="title"), Column(head="h")),
                rows=((Cell(text="Book", url="https://x.y/"), "2"),),
            ),
            ["title: Book; h: 2.", "https://x.y/"],
        ),
        (
            Para(text=Linked(title="Book", url="https://x.y/", before="Read ", after=" (free)")),
            ["Read Book (free) https://x.y/"],
        ),
        (Facts(rows=(("address", Linked(title="u", url="u")),)), ["address: u"]),
    ],
)
def test_every_block_is_said_in_lines(block, lines) -> None:
    assert draw(block) == lines


def test_a_page_is_said_in_words_with_its_notes() -> None:
    said = Envelope(
        report=Message(text="Docker ~1 → 2", next=("mlpath plan", "mlpath next")),
        as_of=date(2026, 11, 20),
        notes=("mind · this",),
    )
    assert render(said, Look(plain=True)) == (
        "Docker from about 1 to 2\n\nNext: mlpath plan, or mlpath next\n\nNote: mind, this\n"
    )
    assert render(said, Look(plain=True, quiet=True)) == "Docker from about 1 to 2\n"
    named = Envelope(report=Message(text="Müller"), as_of=date(2026, 11, 20))
    assert render(named, Look(plain=True, unicode=False)) == "Muller\n"


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("Ops 0 → 1", "Ops from 0 to 1"),
        ("30 Jun 2027 → 28 Aug 2027", "30 Jun 2027 to 28 Aug 2027"),
        ("Raise it from ~0.3 → 1", "Raise it from about 0.3 to 1"),
        ("SQL → 2", "SQL to 2"),
        ("worth +16.4, C++ 2", "worth plus 16.4, C++ 2"),
        ("0.99 x the planned hours", "0.99 times the planned hours"),
        ("points/h of https://x.y/h", "points an hour of https://x.y/h"),
    ],
)
def test_signs_are_heard_as_words(written, heard) -> None:
    assert spoken(written) == heard


READ = {
    file.stem: file.read_text("utf-8").partition("=== plain\n\n")[2].partition("\n=== ")[0]
    for file in sorted((Path(__file__).parent / "snapshots").glob("*.txt"))
}


@pytest.mark.parametrize("name", READ)
def test_every_page_reads_aloud_well(name) -> None:
    page = READ[name]
    assert page
    assert not re.search(r"[.?!:;,][.;]|\.\s+\.(?!\.)", page.replace("...", ""))
    assert not re.search("[\u2190-\u21ff\u2500-\u259f·~]", page)
    labels = [re.match(r"([a-z][a-z ]*): [^;]*$", line) for line in page.splitlines()]
    for one, other in pairwise(labels):
        assert not (one and other and one[1] == other[1]), (one, other)
    assert not re.search(r"\b([a-z ]+): \1: ", page)
