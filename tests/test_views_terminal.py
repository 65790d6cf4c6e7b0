"""Pages on a terminal: widths, drawings, colours that carry no meaning alone."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text as RichText

from mlpath.model.envelope import Envelope
from mlpath.model.reports.profile import Message
from mlpath.views.blocks import (
    Bar,
    Box,
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
    Tone,
    Tree,
)
from mlpath.views.look import Look
from mlpath.views.page.registry import PAGES
from mlpath.views.render import Format
from mlpath.views.render import render as render_as
from mlpath.views.terminal import draw as pens
from mlpath.views.terminal.draw import ASCII, UNICODE, bar, box, drawing_text, gauge, spark
from mlpath.views.terminal.links import Links
from mlpath.views.terminal.palette import STYLES
from mlpath.views.terminal.render import render
from mlpath.views.terminal.table import (
    GAP,
    NARROW,
    NARROWEST,
    PICTURE,
    chosen,
    fitted,
    laid_out,
    measured,
)
from mlpath.views.terminal.text import Text, painter
from mlpath.views.terminal.text import _between_words as between_words
from mlpath.views.terminal.text import _breaks as breaks

DAY = date(2026, 11, 20)
URL = "https://example.org/" + "a-very-long-path/" * 8


@pytest.fixture
def show(monkeypatch):
    """Return a function that draws blocks on a terminal of a width."""
    import sys
    from types import ModuleType

    module = ModuleType("mlpath.views.page.trial")
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setitem(PAGES, "message", "trial")

    def go(*blocks, notes=(), **look) -> str:
        module.page = lambda _: blocks
        said = Envelope(report=Message(text=""), as_of=DAY, notes=tuple(notes))
        return render(said, Look(**{"width": 60, **look}))

    return go


def test_blocks_stand_apart_and_lines_have_no_blanks_at_their_ends(show) -> None:
    out = show(Title(text="Plan", aside="8 h"), Para(text="Words.", indent=2), notes=("mind",))
    assert out == "Plan · 8 h\n\n  Words.\n\nNote: mind\n"
    assert show() == ""


def test_every_block_is_drawn(show) -> None:
    out = show(
        Facts(rows=(("role", "ML engineer"), ("hours", "8"))),
        Bullets(items=("one", "two")),
        Bullets(items=("one", "two"), ordered=True),
        Bullets(items=("one", "two"), done=(True, False), indent=2),
        Gauge(label="readiness", value=50, low=25, high=75, goal=85),
        Spark(label="hours", values=(0.0, 4.0, 8.0), unit="h"),
        Spark(label="weeks", values=(0.0, 4.0, 8.0), marks=("Dec", "", "Jan")),
        Tree(lines=(Branch(depth=0, text="root"), Branch(depth=1, text="leaf"))),
        Code(text="x = [1]\nprint(x)"),
        Next(commands=("mlpath plan", "mlpath next")),
    )
    assert "  role   ML engineer\n  hours  8\n" in out
    assert "  ·  one\n  ·  two\n" in out
    assert "  1.  one\n  2.  two\n" in out
    assert "    [x]  one\n    [ ]  two\n" in out
    assert "readiness 50  (25 to 75) · needed 85\n" + "█" * 14 + "▒" * 28 + "░" * 14 in out
    assert "hours  ▁▅█\n" in out
    assert "weeks  Dec ·▒ Jan █\n" in out
    assert "root\n  └ leaf\n" in out
    assert "    x = [1]\n    print(x)\n" in out
    assert out.endswith("Next: mlpath plan  ·  mlpath next\n")


def test_facts_of_a_letter_read_on_after_their_label(show) -> None:
    rows = (("search for", "a maker of tools that somebody needs every day"), ("data", TITLED))
    out = show(Facts(rows=rows, run_in=True), width=40, colour=False)
    assert out.startswith(
        "Search for: a maker of tools that\n  somebody needs every day\nData: read The Book of"
    )
    assert "\x1b[1mSearch for: \x1b[0m" in show(Facts(rows=rows, run_in=True), colour=True)


def test_old_devices_get_other_pens_and_letters(show) -> None:
    out = show(
        Title(text="1 → 2", aside="x"),
        Bullets(items=("one",)),
        Gauge(label="r", value=50, low=50, high=50),
        Tree(lines=(Branch(depth=1, text="leaf"),)),
        Next(commands=("a", "b")),
        notes=("½ …",),
        unicode=False,
    )
    assert out.isascii()
    assert out.startswith("1 -> 2 - x\n")
    assert "  -  one\n" in out
    assert "#" * 28 + "." * 28 in out
    assert "  - leaf\n" in out
    assert "Next: a  -  b\n" in out
    assert "Note: 1/2 ...\n" in out


TITLED = Linked(before="read ", title="The Book of " + "words " * 9, url=URL, after=" (free)")
LINKING = (
    Facts(rows=(("address", URL), ("x" * 70, "long label"), ("with", TITLED))),
    Facts(rows=(("with", TITLED),), run_in=True),
    Bullets(items=(URL, f"see {URL}, then go on", TITLED)),
    Para(text=f"({URL}) {URL}.", tone=Tone.DIM),
    Para(text=TITLED, indent=4),
    Table(
        columns=(Column(head="a"), Column(head="title", wrap=True), Column(head="more")),
        rows=(("1", Cell(text="Title", url=URL), "words"), ("2", URL, "words")),
    ),
)


@pytest.mark.parametrize("width", [40, 50, 60, 80, 120])
@pytest.mark.parametrize("colour", [False, True])
def test_an_address_stands_whole_on_a_line_of_its_own(show, width, colour) -> None:
    out = re.sub(r"\x1b\[[0-9;]*m", "", show(*LINKING, width=width, colour=colour))
    lines = [line for line in out.splitlines() if "http" in line]
    assert len(lines) == out.count("http") == out.count(URL) == 11
    assert sum(line.strip() == URL for line in lines) == 8  # a label or a number may be beside it
    assert all(len(line) <= max(width, len(URL)) for line in lines if line.strip() == URL)
    assert "(\n" not in out
    assert all(cell_len(one) <= width for one in out.splitlines() if "http" not in one)


@pytest.mark.parametrize("colour", [False, True])
def test_where_the_terminal_can_a_title_carries_its_address(show, colour) -> None:
    out = show(*LINKING, width=80, links=True, colour=colour)
    assert f"\x1b]8;;{URL}\x1b\\" in out
    assert ("\x1b[" in out) == colour
    words = re.sub(r"\x1b\[[0-9;]*m|\x1b\][^\x1b]*\x1b\\", "", out)
    assert words.count("http") == words.count(URL[:24])
    assert "".join(words.split()).count(URL) >= 5
    assert out.count("\x1b]8;;\x1b\\") == out.count("\x1b]8;;http")
    assert "The Book of words" in words


@pytest.mark.parametrize("url", ["file:///etc/passwd", "javascript:x()", "https://x.y/ä"])
def test_only_an_address_of_the_web_becomes_a_link(show, url) -> None:
    out = show(Para(text=Linked(title="Book", url=url)), links=True)
    assert "\x1b]8" not in out
    assert url in out.splitlines()


def test_a_command_is_never_broken_over_lines(show) -> None:
    commands = (
        "mlpath gap --explain linear-algebra",
        "mlpath resources --for pytorch",
        "mlpath next",
    )
    out = show(Next(commands=commands))
    assert out == (
        "Next: mlpath gap --explain linear-algebra\n"
        "      mlpath resources --for pytorch  ·  mlpath next\n"
    )


def test_a_long_line_of_a_tree_hangs_under_itself(show) -> None:
    out = show(Tree(lines=(Branch(depth=2, text="word " * 20),)))
    assert all(line.startswith("    ") for line in out.splitlines())


def test_quiet_leaves_out_notes_and_suggestions(show) -> None:
    assert show(Para(text="a"), Next(commands=("b",)), notes=("c",), quiet=True) == "a\n"


def test_prose_is_never_wider_than_it_can_be_read(show) -> None:
    out = show(Para(text="word " * 100), notes=("word " * 100,), width=400)
    assert max(map(len, out.splitlines())) <= 100


def test_markup_and_emoji_codes_stay_words(show) -> None:
    text = "[bold]x[/bold] [/] :smile: [link=ftp://x]y[/link] \\["
    out = show(
        Title(text=text, aside=text), Para(text=text), Facts(rows=((text, text),)), width=160
    )
    assert "".join(out.split()).count("".join(text.split())) >= 3  # wrapped where it is long
    assert out.count(":smile:") == 5
    assert out.count("[link=ftp://x]y[/link]") == 5


def test_colours_are_there_when_wanted_and_change_no_letter(show) -> None:
    blocks = (
        Title(text="Plan", aside="x", level=2),
        Para(text="bad news", tone=Tone.BAD),
        Table(columns=(Column(head="a"),), rows=((Cell(text="b", tone=Tone.GOOD),),)),
        Next(commands=("c",)),
    )
    bare, bright = show(*blocks), show(*blocks, colour=True)
    assert "\x1b" not in bare
    assert "\x1b[1;31mbad news" in bright
    assert "\x1b[32mb" in bright
    stripped = re.sub(r"\x1b\[[0-9;]*m", "", bright)
    assert [line.rstrip() for line in stripped.split("\n")] == bare.split("\n")


def test_every_tone_has_a_look() -> None:
    assert set(STYLES) == set(Tone)


@given(
    st.lists(st.text("ab c\u4e2d\u00e9-\n", max_size=30), min_size=1, max_size=4),
    st.integers(4, 40),
    st.booleans(),
)
def test_lines_are_broken_where_rich_breaks_them(pieces, width, wrap) -> None:
    text, rich = Text(style="bold"), RichText()
    for piece in pieces:
        text.append(piece, "red")
        rich.append(piece)
    known = rich.wrap(Console(width=width), width, overflow="fold", no_wrap=not wrap)
    sized = text.sized(width, wrap=wrap)
    lines = [line for _, line in sized]
    write = painter(coloured=False)
    assert [write(line).rstrip() for line in lines] == [line.plain.rstrip() for line in known]
    assert [size for size, _ in sized] == [cell_len(write(line)) for line in lines]
    assert {style for line in lines for _, style in line} <= {"bold red"}


SAID = (
    "a of 1 671 mlpath plan --all 12 Dec 2027 h times in 5 looooooooooooong word, (9 x.y \u2014 Sea"
)


@given(st.lists(st.sampled_from([*SAID.split(), "", " "]), max_size=14), st.integers(4, 40))
def test_plain_words_are_broken_where_all_others_are(words, width) -> None:
    line = " ".join(words)
    usual = breaks(line, width)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("mlpath.views.terminal.text._between_words", lambda *_: None)
        assert breaks(line, width) == usual


@pytest.mark.parametrize("number", ["1 671;", "12 345 h", "1 234 567", "(1 017)"])
def test_a_number_stays_on_one_line(number) -> None:
    for width in range(12, 30):
        lines = [
            painter(coloured=False)(line) for line in Text(f"hours: {number} and more").lines(width)
        ]
        assert sum(number in line for line in lines) == 1, width


def test_the_words_of_most_lines_are_plain(monkeypatch) -> None:
    monkeypatch.setattr("mlpath.views.terminal.text._units", None)  # and are not looked at
    line = "Introduction to Speech Processing, second edition (2022)"
    assert breaks(line, 30) == between_words(line, 30) == [23, 50]
    assert between_words("Introduction", 8) is None


# ---------------------------------------------------------------------- tables

TABLE = Table(
    columns=(
        Column(head="skill"),
        Column(head="note", wrap=True, drop=1),
        Column(head="hours", right=True, drop=2),
        Column(head="share", picture=True, drop=3),
    ),
    rows=(
        (
            "Python",
            "a rather long note that has to be wrapped",
            "12",
            Cell(draw=Bar(value=1, goal=2)),
        ),
        ("Linear algebra", "short", "120", Cell(draw=Bar(value=2, goal=2))),
    ),
    caption="Gaps",
    more="3 more: mlpath gap",
)


def test_a_wide_table_shows_every_column(show) -> None:
    out = show(TABLE, width=100)
    assert out.splitlines()[:3] == [
        "Gaps",
        "  skill           note                                       hours  share",
        "  Python          a rather long note that has to be wrapped     12  ███████░░░░░░░",
    ]
    assert out.endswith("  3 more: mlpath gap\n")


def test_columns_go_by_their_order_when_it_is_narrow(show) -> None:
    wanted = measured(TABLE)
    assert [size.wanted for size in wanted] == [14, 41, 5, PICTURE]
    assert chosen(TABLE, wanted, 100) == [0, 1, 2, 3]
    whole = 14 + NARROW + 5 + PICTURE + 3 * GAP
    assert chosen(TABLE, wanted, whole) == [0, 1, 2, 3]
    assert chosen(TABLE, wanted, whole - 1) == [0, 1, 2]
    assert chosen(TABLE, wanted, 14 + NARROW + 5 + 2 * GAP - 1) == [0, 1]
    assert chosen(TABLE, wanted, 14 + NARROW + GAP - 1) == [0]
    assert chosen(TABLE, wanted, 1) == [0]
    assert "share" not in show(TABLE, width=50)


def test_what_must_stay_stays_even_when_it_does_not_fit() -> None:
    must = Table(columns=(Column(head="a" * 50), Column(head="b" * 50)), rows=())
    assert chosen(must, measured(must), 10) == [0, 1]


def test_a_head_goes_on_below_before_a_cell_is_broken_or_a_column_dropped(show) -> None:
    table = Table(
        columns=(Column(head="lowest country of all"), Column(head="n", drop=1)),
        rows=(("Oceania" * 3, "17" * 12),),
    )
    rows = show(table, width=50).splitlines()
    assert rows[-1].split() == ["Oceania" * 3, "17" * 12]
    narrow = Table(
        columns=(Column(head="lowest country"), Column(head="x" * 45)), rows=(("9", "9"),)
    )
    assert show(narrow, width=56).splitlines()[0].split() == ["lowest"]


def test_numbers_end_in_one_column(show) -> None:
    rows = show(TABLE, width=80).splitlines()[2:]
    ends = [
        row.index(number) + len(number)
        for row, number in zip(rows, ("12", "120"), strict=False)
        if number in row
    ]
    assert len(set(ends)) == 1


def test_a_table_without_heads_has_no_line_for_them(show) -> None:
    out = show(Table(columns=(Column(head=""), Column(head="")), rows=(("a", "b"),)))
    assert out == "  a  b\n"


@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.booleans(), st.integers(0, 40)), min_size=1, max_size=6
    ),
    st.integers(40, 160),
)
def test_columns_that_are_shown_fit_or_only_undroppable_ones_are_left(columns, width) -> None:
    table = Table(
        columns=tuple(Column(head="h", drop=drop, wrap=wrap) for drop, wrap, _ in columns),
        rows=(tuple("x" * size for _, _, size in columns),),
    )
    wanted = measured(table)
    shown = chosen(table, wanted, width)
    least = [
        min(w, NARROW) if c.wrap else w
        for w, c in zip((size.wanted for size in wanted), table.columns, strict=True)
    ]
    need = sum(least[i] for i in shown) + GAP * (len(shown) - 1)
    assert shown == sorted(shown)
    assert need <= width or len(shown) == 1 or all(table.columns[i].drop == 0 for i in shown)
    gone = [i for i in range(len(columns)) if i not in shown]
    for i in gone:
        assert table.columns[i].drop >= max(table.columns[k].drop for k in shown)


WORD = st.text("abcdefghij", min_size=1, max_size=30)


@given(
    st.lists(
        st.tuples(
            st.booleans(), st.integers(0, 3), st.lists(WORD, min_size=1, max_size=5).map(" ".join)
        ),
        min_size=1,
        max_size=6,
    ),
    st.integers(40, 160),
)
def test_no_letter_of_a_table_is_lost_and_no_line_is_too_wide(columns, width) -> None:
    table = Table(
        columns=tuple(Column(head="", wrap=wrap, drop=drop) for wrap, drop, _ in columns),
        rows=(tuple(text for _, _, text in columns),),
    )
    lines = laid_out(table, width, UNICODE, Links(carried=False))
    drawn = "\n".join(map(painter(coloured=False), lines))
    shown = chosen(table, measured(table), width)
    told = "".join(columns[i][2] for i in shown)
    assert sorted("".join(drawn.split())) == sorted("".join(told.split()))
    assert all(cell_len(line.rstrip()) <= width for line in drawn.split("\n"))


@pytest.mark.parametrize("width", [30, 80])
@pytest.mark.parametrize("coloured", [True, False])
def test_rows_that_are_drawn_at_once_look_as_those_drawn_one_by_one(
    width, coloured, show, monkeypatch
) -> None:
    odd = (
        Cell(text="dim", tone=Tone.DIM), "é", "", "https://a.example/b", "a long text " * 9,
        Cell(text="here", url="https://a.example/c"), "two\nlines", "\u3042",
    )  # fmt: skip
    rows = tuple(
        (f"{n}", odd[n // 7 % len(odd)] if n % 7 == 0 else "plain", "x" * (n % 5))
        for n in range(600)
    )
    columns = (Column(head="n", right=True), Column(head="what", wrap=True), Column(head="x"))
    table = Table(columns=columns, rows=rows, more="some more")
    at_once = show(table, width=width, colour=coloured)
    monkeypatch.setattr("mlpath.views.terminal.table._simple", lambda _: False)
    assert show(table, width=width, colour=coloured) == at_once
    assert at_once.count("plain") == 600 - len(range(0, 600, 7))


def test_a_table_that_cannot_fit_keeps_its_narrowest_columns() -> None:
    wide = Table(columns=tuple(Column(head="x" * 40) for _ in range(12)), rows=())
    assert fitted(measured(wide), range(12), 60) == [NARROWEST] * 12


# ---------------------------------------------------------------------- drawings


@pytest.mark.parametrize(
    ("value", "goal", "drawn"),
    [
        (0, 4, "░░░░"),
        (1, 4, "█░░░"),
        (4, 4, "████"),
        (9, 4, "████"),
        (-1, 4, "░░░░"),
        (1, 0, "░░░░"),
    ],
)
def test_a_bar_is_the_share_of_its_goal(value, goal, drawn) -> None:
    assert bar(Bar(value=value, goal=goal), 4, UNICODE) == drawn


@given(st.floats(0, 100), st.floats(0, 100), st.integers(1, 80))
def test_a_gauge_is_as_long_as_its_width(one, two, width) -> None:
    low, high = sorted((one, two))
    for pen in (UNICODE, ASCII):
        assert len(gauge(low, high, width, pen)) == width


def test_a_box_has_whiskers_only_where_they_were_measured() -> None:
    quartiles = {"p25": 40, "p50": 50, "p75": 60, "floor": 0, "top": 100}
    assert box(Box(**quartiles), 11, UNICODE) == "    ▒█▒"
    assert box(Box(**quartiles, p10=20, p90=90), 11, UNICODE) == "  ──▒█▒───"
    assert box(Box(**quartiles, p10=20, p90=90), 11, ASCII) == "  --=#=---"
    point = Box(p25=5, p50=5, p75=5, floor=5, top=5)
    assert box(point, 5, UNICODE) == "█"
    assert drawing_text(Box(**quartiles), 11, UNICODE) == "    ▒█▒"
    assert drawing_text(Bar(value=1, goal=2), 4, ASCII) == "##.."


def test_a_spark_has_a_column_a_number_and_survives_nothing() -> None:
    assert spark((0.0, 1.0, 2.0), UNICODE) == "▁▅█"
    assert spark((0.0, 0.0), UNICODE) == "▁▁"
    assert spark((), UNICODE) == ""
    assert spark((0.0, 8.0), ASCII) == "_#"


def test_the_pens_of_old_devices_are_ascii() -> None:
    for name in pens.Pens.__slots__:
        assert getattr(ASCII, name).isascii()
        assert len(getattr(ASCII, name)) == len(getattr(UNICODE, name))


def test_plain_wins_over_the_terminal_and_only_there() -> None:
    said = Envelope(report=Message(text="a → b"), as_of=DAY)
    assert render_as(said, Format.TERMINAL, Look(plain=True)) == "a to b\n"
    assert render_as(said, Format.TERMINAL, Look()) == "a → b\n"
    assert render_as(said, Format.MARKDOWN, Look(plain=True)) == "a → b\n"
