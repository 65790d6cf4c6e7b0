"""The texts of a page, and the letters that devices have."""

from __future__ import annotations

import typing
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.views import blocks
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
    Rows,
    Spark,
    Stack,
    Table,
    There,
    TimeBar,
    TimeChart,
    Title,
    Tone,
    Tree,
    text_of,
)
from mlpath.views.letters import in_ascii, spoken
from mlpath.views.texts import changed, inert, texts

PAGE = (
    Title(text="a", aside="b", level=2),
    Para(text="c", tone=Tone.WARN, indent=2),
    Facts(rows=(("d", "e"),)),
    Table(
        columns=(Column(head="f", note="é"), Column(head="g", picture=True)),
        rows=(("h", Cell(text="i", tone=Tone.BAD, draw=Bar(value=1, goal=2), url="1")),),
        caption="j",
        more="k",
    ),
    Bullets(items=("l", "m"), done=(True, False)),
    Gauge(label="n", value=1, low=0, high=2, goal=3, parts="u"),
    Spark(label="o", values=(1.0, 2.0), unit="p"),
    Tree(lines=(Branch(depth=1, text="q", tone=Tone.DIM, there=There.SAID),)),
    TimeChart(
        lanes=(
            TimeBar(
                name="v", number="w", start=0.0, end=0.5, aside="x", until="y", builds="z", mark="!"
            ),
        ),
        ticks=((0.0, "x"),),
        unit="?",
    ),
    Stack(blocks=(Para(text="s"),)),
    Code(text="r\ns"),
    Next(commands=("t",)),
)


def test_the_page_of_this_test_has_every_kind_of_block() -> None:
    assert {type(block) for block in PAGE} == set(typing.get_args(blocks.Block))


def test_every_text_of_a_page_is_found_and_no_tone() -> None:
    assert [text for text in texts(PAGE) if text] == [
        *"abcdeféghi1jklmnuopqvwxyz!x?", "s", "r\ns", "t",
    ]  # fmt: skip


def test_a_changed_page_differs_in_its_texts_only() -> None:
    loud = changed(PAGE, str.upper)
    assert texts(loud) == [text.upper() for text in texts(PAGE)]
    assert changed(loud, str.lower) == PAGE
    assert loud[1].tone is Tone.WARN
    assert loud[3].rows[0][1].draw == Bar(value=1, goal=2)
    assert loud[4].done == (True, False)


def test_a_calm_page_is_left_as_it_is() -> None:
    assert inert(PAGE) is PAGE
    assert inert(()) == ()


def test_what_steers_is_taken_out_wherever_it_stands() -> None:
    sneaky = changed(PAGE, lambda text: f"{text}\x1b[2J\u202e\x9b1m")
    assert inert(sneaky) == PAGE
    long = (Para(text="x" * 50_000 + "\x1b[0m"),)
    assert inert(long) == (Para(text="x" * 50_000),)


def test_towers_of_marks_are_cut_and_accents_stay() -> None:
    assert inert((Para(text="e" + "\u0301" * 9),)) == (Para(text="e" + "\u0301" * 4),)
    calm = (Para(text="Vie\u0302\u0323t e\u0301"),)
    assert inert(calm) is calm


def test_lines_of_code_stay_lines() -> None:
    assert inert((Code(text="a\n\tb\x07"),)) == (Code(text="a\n b"),)


def test_a_cell_says_its_text() -> None:
    assert text_of("x") == "x"
    assert text_of(Cell(text="y", draw=Bar(value=1, goal=2))) == "y"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("1 → 2 · 62–98 … “so” ≥ ½", '1 -> 2 - 62-98 ... "so" >= 1/2'),
        ("Zürich, façade, Łódź, naïve", "Zurich, facade, ?odz, naive"),
        ("ﬁne ①", "fine 1"),
        ("日本", "??"),
        ("plain ASCII", "plain ASCII"),
    ],
)
def test_letters_that_a_device_lacks_are_written_with_others(text, plain) -> None:
    assert in_ascii(text) == plain


def test_a_letter_that_nothing_can_be_taken_from_has_a_likeness_too():
    assert in_ascii("Önceki Yazılımcı") == "Onceki Yazilimci"


@given(st.text())
def test_any_text_can_be_written_in_ascii(text) -> None:
    assert in_ascii(text).isascii()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("~1.2 → 2", "from about 1.2 to 2"),
        ("62–98", "62 to 98"),
        ("weeks 1 – 9", "weeks 1 to 9"),
        ("Python · SQL", "Python, SQL"),
        ("mlpath — find your way", "mlpath, find your way"),
        ("a~b and ~/code", "a~b and ~/code"),
        ("nothing to say", "nothing to say"),
    ],
)
def test_signs_are_said_in_words(text, said) -> None:
    assert spoken(text) == said


def test_rows_are_made_when_they_are_looked_at_and_change_as_others_do() -> None:
    made: list[int] = []

    def rows(numbers: Sequence[int]) -> list[tuple[str, ...]]:
        made.extend(numbers)
        return [(f"{number} →",) for number in numbers]

    table = Table(columns=(Column(head="n"),), rows=Rows(range(1000), rows))
    assert (len(table.rows), made) == (1000, [])
    assert (table.rows[7], table.rows[1:3]) == (("7 →",), [("1 →",), ("2 →",)])
    assert table.rows[-1] == ("999 →",)
    plainer = changed(table, in_ascii)
    assert made == [7, 1, 2, 999]
    assert [*plainer.rows][-1] == ("999 ->",)
