"""The cleaner: nothing that comes out can steer a terminal."""

import unicodedata

from hypothesis import example, given, settings
from hypothesis import strategies as st

from mlpath.model.clean import clean, clean_name

BIDI = {0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
PARTS = st.sampled_from(
    [
        *("\x1b", "[", "]", "8;;http://x", "\x1b\\", "\x07", "\x9b", "\x9d", "\x90", "52;c;"),
        *("[bold]", "[/]", "\u202e", "\u2066", "\r", "\n", "A", "2J", "6n", "\ud800"),
        *("\U000e0041", "e\u0301", "\u0300" * 9, "0;", "\u200d"),
    ]
)
HOSTILE = st.lists(st.one_of(PARTS, st.text(max_size=6)), max_size=25).map("".join)


@settings(max_examples=500, deadline=None)
@given(HOSTILE, st.booleans())
@example("\x1b]8;;http://x\x07link\x1b]8;;\x07", False)
def test_nothing_that_steers_is_left_and_cleaning_twice_changes_nothing(text, multiline):
    out = clean(text, multiline=multiline)
    assert clean(out, multiline=multiline) == out
    for char in out:
        assert char == "\n" or unicodedata.category(char) not in {"Cc", "Cs", "Co", "Cn"}
        assert ord(char) not in BIDI
    assert multiline or "\n" not in out


def test_plain_text_stays_as_it_is():
    assert clean("Plain text, 100 % [bold]") == "Plain text, 100 % [bold]"
    assert clean("Müller, 李, naïve") == "Müller, 李, naïve"


def test_whole_sequences_go_and_the_words_stay():
    assert clean("a\x1b[31mred\x1b[0m b") == "ared b"
    assert clean("x\x1b]52;c;aGk=\x07y") == "xy"
    assert clean("x\x90q\x9cy\x9b2Jz\x9d0;t\x07w") == "xyzw"


def test_line_ends_are_kept_only_where_wanted():
    assert clean("a\nb\tc") == "a b c"
    assert clean("a\nb", multiline=True) == "a\nb"


def test_towers_of_marks_are_cut():
    assert len(clean("e" + "\u0301" * 50)) == 5


def test_long_text_is_cut():
    assert len(clean("x" * 100, limit=10)) == 10


def test_a_name_is_one_short_line_and_never_empty():
    assert clean_name("a\nb\x1b[2J.txt") == "a b.txt"
    assert clean_name("\u202e") == "(no name)"
    assert clean_name("x" * 500).count("…") == 1
    assert len(clean_name("x" * 500)) <= 200
