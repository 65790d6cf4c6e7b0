"""Answers from several sources: read with every fault named, combined, written back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.errors import BadDataError
from mlpath.interview.answers import Answers, combine, dump, parse
from mlpath.interview.reading.settings import ReadingContext
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Settings

TODAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def context(catalog) -> ReadingContext:
    return ReadingContext(catalog, TODAY)


def test_a_whole_file_is_read(context) -> None:
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
    tracks = 2
    away = ["2026-12-20:2027-01-03"]
    [ratings]
    python = 3
    [traits]
    curiosity = 4
    """
    answers = parse(text, "a.toml", context)
    assert answers.settings == Settings(
        background="student",
        years=2,
        education="master",
        role="ml-engineer",
        level=RoleLevel.MID,
        country="DE",
        hours=7.5,
        deadline=date(2027, 5, 1),
        start=date(2026, 12, 1),
        budget=100,
        free=False,
        prefers=("course", "book"),
        tracks=2,
        away=((date(2026, 12, 20), date(2027, 1, 3)),),
    )
    assert answers.ratings == {"python": 3}
    assert answers.traits == {"curiosity": 4}


def test_every_fault_is_named_at_once(context) -> None:
    text = """
    colour = "red"
    taste = 1
    hours = 0
    deadline = 2026-11-20
    role = "ml-enginer"
    [ratings]
    python = 7
    cobol = 2
    [traits]
    curiosity = 9
    """
    with pytest.raises(BadDataError) as caught:
        parse(text, "a.toml", context)
    hint = caught.value.hint
    assert caught.value.message == "8 things in a.toml cannot be used"
    for part in ("colour: is not known", "taste: is not known", "hours: 0 hours a week",
                 "deadline: the deadline 2026-11-20 is not in the future",
                 "role: no role", "ratings.python: a rating must be from 0 to 4",
                 "ratings.cobol: no skill", "traits.curiosity: a trait must be from 1 to 4",
                 "Known keys: background"):  # fmt: skip
        assert part in hint


def test_one_fault_is_said_in_the_singular(context) -> None:
    with pytest.raises(BadDataError, match=r"one thing in a\.toml cannot be used"):
        parse("x = 1", "a.toml", context)


@pytest.mark.parametrize("text", ["x = [", "a = 1\na = 2", "[" * 5000])
def test_what_is_not_toml_is_said(context, text: str) -> None:
    with pytest.raises(BadDataError, match=r"a\.toml is not TOML"):
        parse(text, "a.toml", context)


def test_a_file_of_a_newer_version_is_refused(context) -> None:
    with pytest.raises(BadDataError, match="newer than this mlpath understands"):
        parse("mlpath = 2", "a.toml", context)


def test_a_table_must_be_a_table(context) -> None:
    with pytest.raises(BadDataError) as caught:
        parse("ratings = 3", "a.toml", context)
    assert "ratings: must be a table" in caught.value.hint


def test_earlier_sources_win() -> None:
    flags = Answers(settings=Settings(hours=5.0), ratings={"python": 1})
    file = Answers(
        settings=Settings(hours=9.0, level=RoleLevel.MID), ratings={"python": 4, "sql": 2}
    )
    profile = Answers(settings=Settings(hours=1.0, role="ml-engineer"), traits={"curiosity": 2})
    both = combine(flags, file, profile)
    assert both.settings == Settings(hours=5.0, level=RoleLevel.MID, role="ml-engineer")
    assert both.ratings == {"python": 1, "sql": 2}
    assert both.traits == {"curiosity": 2}


@given(
    hours=st.floats(0.5, 80).map(lambda x: round(x, 3)),
    free=st.booleans(),
    day=st.dates(date(2026, 11, 21), date(2999, 12, 31)),
    prefers=st.lists(st.sampled_from(["course", "book", "docs"]), min_size=1).map(tuple),
    away=st.dates(date(1900, 1, 1), date(2999, 12, 31)),
    tracks=st.sampled_from([1, 2]),
    rating=st.integers(0, 4),
)
def test_what_is_written_is_read_back(context, rating, day, away, **given) -> None:
    answers = Answers(
        settings=Settings(
            **given,
            deadline=day,
            away=((away, away),),
            level=RoleLevel.SENIOR,
            role="ml-engineer",
        ),
        ratings={"python": rating},
        traits={"curiosity": 3},
    )
    assert parse(dump(answers), "a.toml", context) == answers


def test_what_was_not_said_is_not_written() -> None:
    assert dump(Answers(settings=Settings(hours=None, prefers=()))) == "mlpath = 1\n"


@given(st.text(max_size=30))
def test_texts_survive_being_written(text: str) -> None:
    import tomllib

    document = tomllib.loads(dump(Answers(settings=Settings(role=text))) if text else 'role = ""')
    assert document["role"] == text
