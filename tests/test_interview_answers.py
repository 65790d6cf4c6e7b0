"""Answers from several sources: read with every fault named, combined, written back."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.errors import BadDataError, UnknownNameError, UsageError
from mlpath.interview import values
from mlpath.interview.answers import Answers, combine, dump, parse

KNOWN = {"background": {"student"}, "role": {"ml-engineer"}, "level": {"mid"}, "country": {"DE"},
         "skill": {"python", "sql"}, "trait": {"curiosity"}}  # fmt: skip


def resolve(kind: str, value: object) -> object:
    if str(value) not in KNOWN[kind]:
        raise UnknownNameError(f'no {kind} called "{value}".')
    return value


def test_a_whole_file_is_read() -> None:
    text = """
    mlpath = 1
    background = "student"
    years = 2
    education = "Master"
    role = "ml-engineer"
    level = "mid"
    country = "DE"
    hours = 7.5
    deadline = 2027-05-01
    start = "2026-12-01"
    budget = 100
    free = false
    prefers = ["course", "Book"]
    [ratings]
    python = 3
    [traits]
    curiosity = 4
    """
    answers = parse(text, "a.toml", resolve)
    assert answers.settings == {
        "background": "student", "years": 2, "education": "master", "role": "ml-engineer",
        "level": "mid", "country": "DE", "hours": 7.5, "deadline": date(2027, 5, 1),
        "start": date(2026, 12, 1), "budget": 100, "free": False, "prefers": ("course", "book"),
    }  # fmt: skip
    assert answers.ratings == {"python": 3}
    assert answers.traits == {"curiosity": 4}


def test_every_fault_is_named_at_once() -> None:
    text = """
    colour = "red"
    taste = 1
    hours = 0
    role = "ml-enginer"
    [ratings]
    python = 7
    cobol = 2
    [traits]
    curiosity = 9
    """
    with pytest.raises(BadDataError) as caught:
        parse(text, "a.toml", resolve)
    hint = caught.value.hint
    assert caught.value.message == "7 things in a.toml cannot be used"
    for part in ("colour: is not known", "taste: is not known", "hours: 0 hours a week",
                 "role: no role", "ratings.python: a rating must be from 0 to 4",
                 "ratings.cobol: no skill", "traits.curiosity: a trait must be from 1 to 4",
                 "Known keys: background"):  # fmt: skip
        assert part in hint


def test_one_fault_is_said_in_the_singular() -> None:
    with pytest.raises(BadDataError, match=r"one thing in a\.toml cannot be used"):
        parse("x = 1", "a.toml", resolve)


@pytest.mark.parametrize("text", ["x = [", "a = 1\na = 2", "[" * 5000])
def test_what_is_not_toml_is_said(text: str) -> None:
    with pytest.raises(BadDataError, match=r"a\.toml is not TOML"):
        parse(text, "a.toml", resolve)


def test_a_file_of_a_newer_version_is_refused() -> None:
    with pytest.raises(BadDataError, match="newer than this mlpath understands"):
        parse("mlpath = 2", "a.toml", resolve)


def test_a_table_must_be_a_table() -> None:
    with pytest.raises(BadDataError) as caught:
        parse("ratings = 3", "a.toml", resolve)
    assert "ratings: must be a table" in caught.value.hint


def test_earlier_sources_win() -> None:
    flags = Answers(settings={"hours": 5.0}, ratings={"python": 1})
    file = Answers(settings={"hours": 9.0, "level": "mid"}, ratings={"python": 4, "sql": 2})
    profile = Answers(settings={"hours": 1.0, "role": "ml-engineer"}, traits={"curiosity": 2})
    both = combine(flags, file, profile)
    assert both.settings == {"hours": 5.0, "level": "mid", "role": "ml-engineer"}
    assert both.ratings == {"python": 1, "sql": 2}
    assert both.traits == {"curiosity": 2}


@given(
    hours=st.floats(0.5, 80).map(lambda x: round(x, 3)),
    free=st.booleans(),
    day=st.dates(),
    prefers=st.lists(st.sampled_from(values.RESOURCE_KINDS), min_size=1).map(tuple),
    rating=st.integers(0, 4),
)
def test_what_is_written_is_read_back(hours, free, day, prefers, rating) -> None:
    answers = Answers(
        settings={
            "hours": hours,
            "deadline": day,
            "free": free,
            "prefers": prefers,
            "role": "ml-engineer",
        },
        ratings={"python": rating},
        traits={"curiosity": 3},
    )
    again = parse(dump(answers), "a.toml", resolve)
    assert again.settings == answers.settings
    assert again.ratings == answers.ratings
    assert again.traits == answers.traits


def test_what_was_not_said_is_not_written() -> None:
    assert dump(Answers(settings={"hours": None, "prefers": ()})) == "mlpath = 1\n"


@given(st.text(max_size=30))
def test_texts_survive_being_written(text: str) -> None:
    import tomllib

    document = tomllib.loads(dump(Answers(settings={"role": text})) if text else 'role = ""')
    assert document["role"] == text


@pytest.mark.parametrize("text", ["abc", "", "nan", "1e400", True, None, [], "8 h"])
def test_hours_must_be_a_number(text: object) -> None:
    with pytest.raises(UsageError) as caught:
        values.hours(text)
    assert caught.value.hint


@pytest.mark.parametrize("text", ["0", "-3", "90", "200"])
def test_hours_must_be_possible(text: str) -> None:
    with pytest.raises(UsageError):
        values.hours(text)
    assert values.hours("80") == 80
    assert values.hours(0.5) == 0.5


def test_the_other_values_are_read_or_refused() -> None:
    assert values.years("3") == 3
    assert values.budget("0") == 0
    assert values.rating(4) == 4
    assert values.trait("1") == 1
    assert values.day("2027-01-31") == values.day(date(2027, 1, 31)) == date(2027, 1, 31)
    assert values.day(datetime(2027, 1, 31, 12, tzinfo=UTC)) == date(2027, 1, 31)
    assert type(values.day(datetime(2027, 1, 31, 12, tzinfo=UTC))) is date
    assert values.education(" PhD ") == "phd"
    assert values.kinds("course, Book") == ("course", "book")
    assert values.yes("Yes") is True
    assert values.yes(False) is False
    for read, wrong in (
        (values.years, -1), (values.budget, "-5"), (values.rating, 2.5), (values.rating, 5),
        (values.trait, 0), (values.day, "2027-02-30"), (values.education, "guru"),
        (values.kinds, "podcast"), (values.yes, "perhaps"),
    ):  # fmt: skip
        with pytest.raises(UsageError):
            read(wrong)
