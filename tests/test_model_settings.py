"""Settings: typed by their rows, changed without changing, stored and read back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.errors import UsageError
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.form import FIRST_YEAR, LAST_YEAR, MOST_NUMBER, MOST_TEXT
from mlpath.model.person import NOTHING_SAID, Settings
from mlpath.model.settings import (
    AWAY,
    BACKGROUND,
    DEADLINE,
    FREE,
    HOURS,
    LEVEL,
    OFFER,
    PREFERS,
    SETTINGS,
    START,
    by_key,
)
from mlpath.model.slots import Slot
from mlpath.model.stored_settings import decode, encode, problems, written
from mlpath.model.values import ValueKind, checked_away

DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
VALUES = {
    "background": st.just("student"),
    "domain": st.just("health"),
    "studies": st.just("economics"),
    "years": st.floats(0, 60),
    "education": st.just("phd"),
    "role": st.just("ml-engineer"),
    "undecided": st.just("data-scientist"),
    "or_lead": st.booleans(),
    "level": st.sampled_from(RoleLevel),
    "country": st.just("DE"),
    "home": st.just("FR"),
    "earns": st.integers(1, 10**9).map(lambda n: f"{n} EUR"),
    "hours": st.floats(0.5, 80),
    "deadline": DAYS,
    "start": DAYS,
    "budget": st.floats(0, 1e6),
    "free": st.booleans(),
    "prefers": st.lists(st.sampled_from(["book", "course"]), min_size=1).map(tuple),
    "language": st.just("de"),
    "tracks": st.integers(1, 2),
    "work": st.just("student"),
    "internship": st.booleans(),
    "graduates": DAYS,
    "notice": st.floats(0, 104),
    "permit": st.booleans(),
    "offered": st.sampled_from(["data-analyst", "ml-engineer"]),
    "pay": st.integers(1, 10**9).map(lambda n: f"{n} CHF"),
    "begins": st.dates(date(2026, 11, 28), date(2028, 1, 1)),
    "offer": st.booleans(),
    "reader": st.booleans(),
    "when": st.sets(st.integers(0, 6), min_size=1).map(
        lambda days: tuple(Slot(day, 600, 700) for day in sorted(days))
    ),
    "alarm": st.floats(0, 1440),
    "watch": st.just("/elsewhere/plan.ics"),
    "away": st.tuples(DAYS, DAYS).map(sorted).map(tuple).map(lambda span: (span,)),
}
OFFERS = {"offer", "offered", "pay", "begins"}
"""What is said of an offer changes what else is said of it."""
SAID = st.fixed_dictionaries({}, optional=VALUES)


def test_every_row_has_a_key_a_flag_and_words_of_its_own() -> None:
    assert list(by_key().values()) == list(SETTINGS)
    assert set(by_key()) == set(VALUES)
    for words in ("key", "flag", "help"):
        assert len({getattr(row, words) for row in SETTINGS}) == len(SETTINGS)
    for row in SETTINGS:
        assert row.flag.startswith("--")
        assert row.about.endswith(".")
        assert row.help.endswith((".", "..."))
        assert row.unsaid == (() if row.kind.many else None)


def test_what_must_be_answered_is_said_by_the_rows() -> None:
    assert [row.key for row in SETTINGS if row.needed] == ["background", "role", "hours"]


@given(SAID)
def test_what_was_said_is_given_back_and_the_rest_is_unsaid(said) -> None:
    settings = Settings(**said)
    assert settings.said == said
    for row in SETTINGS:
        assert (row in settings) == (row.key in said)
        assert settings[row] == said.get(row.key, row.unsaid)


@given(SAID, SAID)
def test_changes_win_and_change_nothing_else(old, new) -> None:
    old, new = ({k: v for k, v in one.items() if k not in OFFERS} for one in (old, new))
    before = Settings(**old)
    after = before.but(new)
    assert before == Settings(**old)
    assert after == Settings(**{**old, **new})
    assert after.but(dict.fromkeys(new)) == Settings(**{k: old[k] for k in old.keys() - new.keys()})
    assert before.but(after.unlike(before).said) == after


def test_who_says_anything_of_an_offer_has_one_and_who_has_none_has_nothing_of_it() -> None:
    first = date(2027, 3, 1)
    for said in ({"pay": "118000 CHF"}, {"offered": "ml-engineer"}, {"begins": first}):
        has = NOTHING_SAID.but(said)
        assert has == Settings(offer=True, **said)
        assert has.but({"hours": 5.0})[OFFER] is True
        assert has.but({"offer": False}) == Settings(offer=False)
        assert Settings(offer=False).but(said)[OFFER] is True
    both = NOTHING_SAID.but({"pay": "118000 CHF", "offer": False})
    assert both == Settings(offer=False)


@given(SAID, SAID)
def test_settings_are_equal_when_they_say_the_same(one, other) -> None:
    assert (Settings(**one) == Settings(**other)) == (one == other)
    assert hash(Settings(**one)) == hash(Settings(**dict(reversed(one.items()))))


def test_what_says_nothing_is_not_said() -> None:
    assert Settings(hours=None, prefers=(), away=()) == NOTHING_SAID != Settings(free=False)
    assert FREE in Settings(free=False)
    assert NOTHING_SAID != {}
    assert repr(Settings(hours=8, role="x")) == "Settings(hours=8, role='x')"


def test_a_name_that_is_no_setting_is_a_mistake_of_the_program() -> None:
    with pytest.raises(TypeError, match="no settings: age, size"):
        Settings(size=3, hours=2, age=30)


def test_days_that_have_passed_are_left_out() -> None:
    said = Settings(hours=3, deadline=date(2027, 1, 1), start=date(2027, 1, 1))
    assert said.on(date(2026, 12, 31)) == said
    assert said.on(date(2027, 1, 1)) == Settings(hours=3, start=date(2027, 1, 1))
    assert said.on(date(2027, 1, 2)) == Settings(hours=3)


# ------------------------------------------------------------------ stored


@given(SAID, st.sets(st.sampled_from(list(VALUES))))
def test_changes_are_stored_as_json_and_come_back(said, forgotten) -> None:
    import json

    changes = {**said, **dict.fromkeys(forgotten)}
    body = json.loads(json.dumps(encode(changes)))
    assert decode(body) == changes
    assert not list(problems(body))
    assert all(type(value) is not str or key != "level" for key, value in decode(body).items())


def test_the_stored_form_is_that_of_the_first_edition() -> None:
    changes = {
        "level": RoleLevel.MID,
        "deadline": date(2027, 5, 1),
        "prefers": ("book", "docs"),
        "away": ((date(2026, 12, 20), date(2027, 1, 3)),),
        "free": False,
        "hours": None,
    }
    assert encode(changes) == {
        "level": "mid",
        "deadline": "2027-05-01",
        "prefers": ["book", "docs"],
        "away": [["2026-12-20", "2027-01-03"]],
        "free": False,
        "hours": None,
    }


def test_what_this_version_does_not_know_is_left_alone() -> None:
    assert decode({"mood": "good", "hours": 5}) == {"hours": 5}
    assert not list(problems({"mood": 3}))


WRONG = [
    ("domain", 3), ("language", []),
    ("background", 3), ("background", "x" * (MOST_TEXT + 1)), ("years", "3"), ("years", True),
    ("years", -1), ("years", MOST_NUMBER * 2), ("education", []), ("role", {}), ("level", "boss"),
    ("level", 1), ("country", 49), ("hours", "8"), ("deadline", "2027-02-30"), ("deadline", 5),
    ("start", "soon"), ("budget", "much"), ("free", 1), ("free", "yes"), ("prefers", "book"),
    ("prefers", [1]), ("tracks", "two"), ("tracks", 1.5), ("tracks", True), ("away", "2026-01-01"),
    ("studies", 3), ("undecided", []), ("internship", "yes"), ("home", 3), ("earns", "much"),
    ("or_lead", "yes"),
    ("work", 3), ("notice", "3 months"), ("permit", "yes"), ("offer", 1), ("offered", 3),
    ("pay", 118000), ("pay", "0 CHF"), ("pay", "much CHF"), ("begins", "soon"), ("reader", []),
    ("graduates", "soon"),
    ("when", "Tue 19:00-20:00"), ("when", ["Tue 19-20"]), ("alarm", "30m"), ("alarm", 2000),
    ("when", ["Tue 19:00-20:00", "Tue 19:30-20:30"]), ("watch", "plan.ics"), ("watch", 3),
    ("watch", "/elsewhere/.profile"),
    ("away", [["2026-01-01"]]), ("away", [["2026-01-01", 3]]), ("away", ["2026-01-01:2026-01-02"]),
]  # fmt: skip


@pytest.mark.parametrize(("key", "value"), WRONG)
def test_a_value_from_elsewhere_that_cannot_be_meant_is_named(key, value) -> None:
    assert list(problems({"hours": 8, key: value})) == [f'has a wrong "{key}"']


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("pay", "much"), ("pay", ""), ("pay", ["1 CHF"]), ("begins", "soon"), ("begins", 3),
        ("begins", "9999-12-31"), ("notice", "x"), ("undecided", ["a"]), ("offered", {"a": 1}),
        ("internship", "yes"), ("studies", 3), ("when", ["Tue"]), ("away", [["2026-01-01"]]),
    ],
)  # fmt: skip
def test_a_value_that_another_edition_stored_in_an_unknown_form_is_as_if_not_said(
    key, value
) -> None:
    assert decode({"hours": 8, key: value, "budget": None}) == {"hours": 8, "budget": None}


def test_every_setting_can_be_wrong_and_several_are_all_named() -> None:
    assert {key for key, _ in WRONG} == set(VALUES)
    assert list(problems({"hours": "8", "years": 3, "level": "boss"})) == [
        'has a wrong "level"',
        'has a wrong "hours"',
    ]


def test_people_write_times_of_the_week_as_they_read_them() -> None:
    changes = {"when": (Slot(1, 1140, 1230), Slot(5, 600, 720))}
    assert written(changes) == {"when": ["Tue 19:00-20:30", "Sat 10:00-12:00"]}


def test_people_write_times_away_with_a_colon() -> None:
    changes = {"away": ((date(2026, 12, 20), date(2027, 1, 3)),), "level": RoleLevel.MID}
    assert written({**changes, "hours": None}) == {
        "level": "mid",
        "hours": None,
        "away": ["2026-12-20:2027-01-03"],
    }
    assert list(written({"away": changes["away"], "hours": 3})) == ["hours", "away"]


def test_a_kind_is_a_text_unless_it_says_otherwise() -> None:
    plain = ValueKind()
    assert plain.form.read(plain.form.write("a")) == plain.written("a") == "a"
    assert plain.form.fits("a")
    assert not plain.form.fits(3)


# ------------------------------------------------------------------ times away


def test_times_away_are_sorted() -> None:
    first, second = (date(2027, 1, 1), date(2027, 1, 5)), (date(2027, 1, 6), date(2027, 1, 6))
    assert checked_away([second, first]) == (first, second)


def test_time_away_that_runs_backwards_is_refused() -> None:
    with pytest.raises(UsageError, match="runs backwards"):
        checked_away([(date(2027, 1, 3), date(2027, 1, 1))])


def test_overlapping_times_away_are_refused() -> None:
    first = (date(2027, 1, 1), date(2027, 1, 5))
    with pytest.raises(UsageError, match="overlap around 2027-01-05"):
        checked_away([(date(2027, 1, 5), date(2027, 1, 9)), first])


def test_rows_are_typed() -> None:
    settings = Settings(hours=8.0, level=RoleLevel.MID)
    assert settings[HOURS] == 8
    assert settings[LEVEL] is RoleLevel.MID
    assert (settings[BACKGROUND], settings[DEADLINE], settings[START]) == (None, None, None)
    assert (settings[PREFERS], settings[AWAY]) == ((), ())


@pytest.mark.parametrize(
    "body",
    [
        {"hours": 0}, {"hours": 1e9}, {"tracks": 7}, {"years": 61}, {"budget": 1e7},
        {"notice": 999}, {"start": "9999-12-31"}, {"deadline": "0001-01-01"},
        {"away": [["2027-02-01", "2027-01-01"]]},
        {"away": [["2027-01-01", "2027-02-01"], ["2027-01-15", "2027-03-01"]]},
        {"away": [["2027-01-01", "9999-01-01"]]},
        {"work": "asleep"}, {"education": "wizard"}, {"prefers": ["course", "films"]},
    ],
)  # fmt: skip
def test_what_nobody_could_have_typed_is_refused_from_elsewhere(body) -> None:
    assert list(problems(body)) == [f'has a wrong "{key}"' for key in body]
