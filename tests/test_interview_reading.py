"""What people type is read one way, whatever it answers; what cannot be read is one sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.errors import MlpathError, UnknownNameError, UsageError
from mlpath.interview.reading import find
from mlpath.interview.reading.called import of_kind
from mlpath.interview.reading.choices import one_of, says_nothing, texts, yes
from mlpath.interview.reading.days import coming_day, day, days, past_day, span
from mlpath.interview.reading.hours import hours_a_week, time_spent
from mlpath.interview.reading.lengths import weeks
from mlpath.interview.reading.levels import (
    ALIASES,
    is_level,
    level_among,
    likeness,
    role_level,
    skill_level,
)
from mlpath.interview.reading.numbers import number, points, whole
from mlpath.interview.reading.settings import ReadingContext, read, read_all, read_kind
from mlpath.interview.reading.spent import spent
from mlpath.model import values
from mlpath.model.field.catalog import Catalog
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Settings
from mlpath.model.settings import (
    BEGINS,
    COUNTRY,
    DEADLINE,
    GRADUATES,
    PAY,
    SETTINGS,
    START,
    YEARS,
)

TODAY = date(2026, 11, 20)
ROWS = [
    {"country": "DE", "name": "Germany", "region": "europe", "aliases": "Deutschland;DEU"},
    {"country": "GB", "name": "United Kingdom", "region": "europe", "aliases": "UK"},
    {"country": "US", "name": "United States", "region": "north-america", "aliases": "USA"},
]
GROUPS = [{"group": "eu", "name": "European Union", "countries": "DE", "aliases": "the EU"}]
PLACES = Catalog.of(tables={"salary/regions": ROWS, "salary/groups": GROUPS})


# ------------------------------------------------------------------ places


@pytest.mark.parametrize(
    ("text", "code"),
    [("de", "DE"), ("Germany", "DE"), (" DEUTSCHLAND ", "DE"), ("DEU", "DE"),
     ("united-kingdom", "GB"), ("United_Kingdom", "GB"), ("uk", "GB"), ("united  states", "US")],
)  # fmt: skip
def test_a_country_is_found_by_whatever_people_call_it(text: str, code: str) -> None:
    assert find.country(PLACES, text)["country"] == code


@pytest.mark.parametrize("text", ["Europe", "EU", "the EU", "north america", "north_america"])
def test_a_region_is_found_by_name(text: str) -> None:
    assert find.region(PLACES, text) in ("europe", "north-america", "eu")


def test_a_region_for_a_country_and_the_reverse_name_the_right_option() -> None:
    with pytest.raises(UnknownNameError, match="is a country, United Kingdom") as caught:
        find.region(PLACES, "uk")
    assert caught.value.hint.startswith("See it: mlpath salary --country GB")
    with pytest.raises(UnknownNameError, match='"EU": that is a region, European Union') as caught:
        find.country(PLACES, "EU")
    assert caught.value.hint.startswith("See it: mlpath salary --region eu")


def test_a_slip_of_the_pen_is_answered_with_the_nearest_name() -> None:
    with pytest.raises(UnknownNameError, match="Did you mean Germany"):
        find.country(PLACES, "Germny")
    with pytest.raises(UnknownNameError, match="Did you mean europe"):
        find.region(PLACES, "eurpe")


# ------------------------------------------------------------------ levels


def test_every_name_of_a_level_of_a_role_is_read_whatever_the_case_and_the_marks() -> None:
    for level in RoleLevel:
        assert role_level(f" {level.upper()} ") is level
    for alias, level in ALIASES.items():
        for text in (alias, alias.upper(), alias.replace("-", " "), alias.replace("-", "_")):
            assert level_among(text, list(RoleLevel)) == level
            assert role_level(text) is level


@pytest.mark.parametrize("text", ["boss", "", "chief"])
def test_what_is_no_level_of_a_role_is_refused_with_those_there_are(text: str) -> None:
    with pytest.raises(UsageError, match=f'^"{text}" is not a level of a role$') as caught:
        role_level(text)
    assert caught.value.hint.startswith("Levels: junior, mid, senior, lead;")


def test_a_level_of_a_skill_is_a_number_or_a_name() -> None:
    names = ["none", "beginner", "Working", " PROFICIENT", "expert"]
    for level, name in enumerate(names):
        assert skill_level(level) == skill_level(str(level)) == skill_level(name) == level
    assert skill_level("2.0") == 2
    for wrong, said in (
        (5, "must be from 0 to 4, not 5"),
        (2.5, "must be a whole number from 0 to 4, not 2.5"),
        ("inf", "must be"),
        ("guru", 'must be a number, not "guru"'),
        (True, "must be a number"),
    ):
        with pytest.raises(UsageError, match=said) as caught:
            skill_level(wrong)
        assert caught.value.hint == (
            "Levels: 0 none, 1 beginner, 2 working, 3 proficient, 4 expert."
        )


def test_a_word_that_is_meant_as_a_level_is_told_from_others() -> None:
    assert [word for word in ("2", "working", "9", "-1", "2.5") if not is_level(word)] == []
    assert [word for word in ("capstone", "python", "v2", "") if is_level(word)] == []


def test_how_much_a_trait_is_like_somebody_is_1_to_4() -> None:
    assert [likeness(str(n)) for n in (1, 2, 3, 4)] == [1, 2, 3, 4]
    for wrong in (0, 5, 2.5, "much"):
        with pytest.raises(UsageError, match="a trait must be"):
            likeness(wrong)


# ------------------------------------------------------------------ numbers


def test_numbers_keep_their_bounds() -> None:
    assert number(" 3 ", "it", 0, 3, "") == 3
    assert whole("2", "it", 1, 2, "") == 2
    for value, said in (
        ("3.01", "it must be from 0 to 3, not 3.01"),
        ("nan", 'it must be a number, not "nan"'),
        (10**400, "it must be a number"),
        ([], "it must be a number"),
        (None, "it must be a number"),
    ):
        with pytest.raises(UsageError, match=said):
            number(value, "it", 0, 3, "")
    with pytest.raises(UsageError, match="it must be 1 or 2, not 3"):
        whole(3, "it", 1, 2, "")


def test_a_readiness_is_points_of_100() -> None:
    assert points("80") == 80
    for wrong in ("0", "101", "most"):
        with pytest.raises(UsageError, match="the readiness must be"):
            points(wrong)


# ------------------------------------------------------------------ hours


@pytest.mark.parametrize("text", ["abc", "", "nan", "1e400", True, None, [], "8 days"])
def test_hours_must_be_a_number(text: object) -> None:
    with pytest.raises(UsageError) as caught:
        hours_a_week(text)
    assert caught.value.hint


@pytest.mark.parametrize("text", ["0", "-3", "90", "200"])
def test_hours_must_be_possible(text: str) -> None:
    with pytest.raises(UsageError):
        hours_a_week(text)
    assert hours_a_week("80") == 80
    assert hours_a_week(0.5) == 0.5


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("2h", 2), ("2", 2), ("1.5h", 1.5), ("1,5 h", 1.5), ("90m", 1.5), ("90 min", 1.5),
        ("1h30", 1.5), ("1:30", 1.5), ("1h30m", 1.5), ("2 Hours", 2), ("24", 24), ("1m", 0.02),
    ],
)  # fmt: skip
def test_a_time_spent_is_read_as_people_write_it(text: str, hours: float) -> None:
    assert time_spent(text) == hours


@pytest.mark.parametrize("text", ["", "soon", "0", "25h", "24:01", "-2", "1e9", "nan"])
def test_what_is_no_time_spent_on_a_day_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match=r"the time spent on one day|is not a time spent"):
        time_spent(text)


# ------------------------------------------------------------------ days


def test_a_day_is_a_date_whatever_it_came_as() -> None:
    first = date(2027, 1, 31)
    moment = datetime(2027, 1, 31, 12, tzinfo=UTC)
    assert day(" 2027-01-31 ", TODAY) == day(first, TODAY) == day(moment, TODAY) == first
    assert type(day(moment, TODAY)) is date
    for wrong in ("2027-02-30", "soon", "", 5, "13/2027", "31 April 2027", "99 bottles"):
        with pytest.raises(UsageError, match="is not a date"):
            day(wrong, TODAY)
    with pytest.raises(UsageError, match='"2027" is more than one day'):
        day("2027", TODAY)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1.9.2027", date(2027, 9, 1), date(2027, 9, 1)),
        ("31/12/2027", date(2027, 12, 31), date(2027, 12, 31)),
        ("12/31/27", date(2027, 12, 31), date(2027, 12, 31)),
        ("1/1/2027", date(2027, 1, 1), date(2027, 1, 1)),
        ("12/2027", date(2027, 12, 1), date(2027, 12, 31)),
        ("2028-2", date(2028, 2, 1), date(2028, 2, 29)),
        ("2027", date(2027, 1, 1), date(2027, 12, 31)),
        ("by the end of May 2027", date(2027, 5, 1), date(2027, 5, 31)),
        ("November", date(2026, 11, 1), date(2026, 11, 30)),
        ("october", date(2027, 10, 1), date(2027, 10, 31)),
        ("1st Sep, 2027", date(2027, 9, 1), date(2027, 9, 1)),
        ("May 5", date(2027, 5, 5), date(2027, 5, 5)),
        ("tomorrow", date(2026, 11, 21), date(2026, 11, 21)),
        ("in 9 months", date(2027, 8, 20), date(2027, 8, 20)),
        ("a year", date(2027, 11, 20), date(2027, 11, 20)),
        ("half a year", date(2027, 5, 20), date(2027, 5, 20)),
        ("2 weeks", date(2026, 12, 4), date(2026, 12, 4)),
        ("1.2 months", date(2026, 12, 26), date(2026, 12, 26)),
        ("next year", date(2027, 1, 1), date(2027, 12, 31)),
        ("by the end of next year", date(2027, 1, 1), date(2027, 12, 31)),
        ("end of the year", date(2026, 1, 1), date(2026, 12, 31)),
        ("this year", date(2026, 1, 1), date(2026, 12, 31)),
        ("Q1", date(2027, 1, 1), date(2027, 3, 31)),
        ("Q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("by Q2 2028", date(2028, 4, 1), date(2028, 6, 30)),
    ],
)
def test_days_are_read_as_people_write_them(text, first, last) -> None:
    assert days(text, TODAY) == (first, last)
    assert coming_day(text, TODAY, last=True) == last
    assert coming_day(text, TODAY, last=False) == min(max(first, TODAY), last)


def test_a_day_and_a_month_that_cannot_be_told_apart_are_asked_back() -> None:
    with pytest.raises(UsageError, match="may be a day of January or of September") as error:
        day("1/9/2027", TODAY)
    assert error.value.hint == "Write 2027-01-09 or 2027-09-01."


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_from_each_way_of_writing_it(when) -> None:
    for form in (when.isoformat(), f"{when.day}.{when.month}.{when.year}", f"{when:%d %B %Y}"):
        assert day(form, TODAY) == when


def test_a_time_away_is_its_first_and_last_day() -> None:
    assert span("2026-12-20:2027-01-03", TODAY) == (date(2026, 12, 20), date(2027, 1, 3))
    assert span("20 Dec to 3 Jan", TODAY) == (date(2026, 12, 20), date(2027, 1, 3))
    assert span("August 2027", TODAY) == (date(2027, 8, 1), date(2027, 8, 31))
    with pytest.raises(UsageError, match='"2026-12-20" is not a time away'):
        span("2026-12-20", TODAY)


@pytest.mark.parametrize(
    ("text", "ago"),
    [("yesterday", 1), ("3 days ago", 3), ("2 weeks ago", 14), ("friday", 7), ("last Mon", 4),
     ("19 Nov", 1), ("20.11.2026", 0), ("21 Nov", 364)],
)  # fmt: skip
def test_days_gone_by_are_read_as_people_say_them(text, ago) -> None:
    assert past_day(text, TODAY) == TODAY - timedelta(ago)


@pytest.mark.parametrize(
    ("words", "hours", "ago", "name"),
    [
        ("2h", 2, 0, ""),
        ("yesterday 3h", 3, 1, ""),
        ("3h yesterday", 3, 1, ""),
        ("pandas 1h30 on monday", 1.5, 4, "pandas"),
        ("on Monday 2 hours machine learning", 2, 4, "machine learning"),
        ("2h 30m on pandas", 2.5, 0, "pandas"),
        ("90m decision trees 3 days ago", 1.5, 3, "decision trees"),
        ("numpy 2026-11-12 1:15", 1.25, 8, "numpy"),
        ("12 Nov 1h numpy", 1, 8, "numpy"),
        ("pandas 2", 2, 0, "pandas"),
        ("1.5 yesterday", 1.5, 1, ""),
        ("2 pandas", 2, 0, "pandas"),
        ("pandas for 2h on 12 Nov", 2, 8, "pandas"),
    ],
)
def test_a_time_a_day_and_a_name_are_read_in_any_order(words, hours, ago, name) -> None:
    for said in (words.split(), [words]):
        assert spent(said, None, TODAY) == (hours, TODAY - timedelta(ago), name)


@pytest.mark.parametrize(
    ("words", "on", "says"),
    [
        ("yesterday", None, '"yesterday" is not a time spent'),
        ("pandas", None, '"pandas" is not a time spent'),
        ("yesterday 2h", "monday", "said twice"),
        ("2h tomorrow", None, "21 Nov 2026 is still to come"),
        ("2h 31.2.2026", None, ""),
        ("30h", None, "cannot be the time spent on one day"),
        ("2h 3/4/2026", None, ""),
        ("", None, '"" is not a time spent'),
    ],
)
def test_what_is_no_time_or_no_day_is_one_sentence_or_left_as_a_name(words, on, says) -> None:
    if not says:  # no name either: that is for whoever looks it up
        assert spent(words.split(), on, TODAY).name == words.removeprefix("2h ")
        return
    with pytest.raises(UsageError, match=says):
        spent(words.split(), on, TODAY)


@pytest.mark.parametrize(
    ("text", "years"),
    [("6 years", 6), ("7,5 years", 7.5), ("18 months", 1.5), ("half a year", 0.5), ("4", 4),
     (3, 3), ("5+", 5), ("5+ yrs", 5), ("about 6", 6), ("~2 years", 2), ("more than 10", 10),
     ("7 or so", 7), ("three", 3), ("almost 18 months", 1.5)],
)  # fmt: skip
def test_years_of_work_are_read_as_people_write_them(context, text, years) -> None:
    assert read(YEARS, text, context) == years


@pytest.mark.parametrize("text", ["+", "many", "over", "5 or 50", "-3", "5+5"])
def test_what_is_no_number_of_years_is_refused(context, text) -> None:
    with pytest.raises(UsageError, match="years of work"):
        read(YEARS, text, context)


def test_lengths_of_time_are_read_in_weeks() -> None:
    assert [weeks(text) for text in ("3 months", "4", 6, "6 weeks", "none", "10 days")] == [
        13.0, 4.0, 6.0, 6.0, 0.0, 1.4,
    ]  # fmt: skip
    with pytest.raises(UsageError, match="is not a length of time"):
        weeks("soon")
    with pytest.raises(UsageError, match="more notice than anybody"):
        weeks("5 years")


@pytest.mark.parametrize(
    ("text", "hours"),
    [("4h", 4), ("4 h a week", 4), ("5-8", 6.5), ("about 6 hours", 6), ("1h a day", 7),
     ("30 min daily", 3.5), ("1,5 hours per day", 10.5), ("6 hours weekly", 6)],
)  # fmt: skip
def test_hours_a_week_are_read_as_people_write_them(text, hours) -> None:
    assert hours_a_week(text) == hours


def test_of_several_countries_the_first_counts(context) -> None:
    assert read(COUNTRY, "Brazil, Germany", context) == "BR"
    assert read(COUNTRY, "France or Spain", context) == "FR"
    with pytest.raises(UnknownNameError, match="that is a region"):
        read(COUNTRY, "Europe", context)


def test_what_was_done_was_done_by_today_and_not_in_another_age() -> None:
    assert past_day(None, TODAY) == past_day("2026-11-20", TODAY) == TODAY
    assert past_day("1990-01-01", TODAY) == date(1990, 1, 1)
    with pytest.raises(UsageError, match="21 Nov 2026 is still to come"):
        past_day("2026-11-21", TODAY)
    with pytest.raises(UsageError, match="31 Dec 1989 is too long ago"):
        past_day("1989-12-31", TODAY)


# ------------------------------------------------------------------ words


def test_what_leaves_a_question_open_is_told_from_an_answer() -> None:
    for text in ("No", " none. ", "ASAP", "no  rush", "don't know!", "-"):
        assert says_nothing(text), text
    for text in ("", "Norway", "no later than May", "0", "nowhere else"):
        assert not says_nothing(text), text


def test_words_are_read_whatever_the_case() -> None:
    assert one_of(" PhD ", ("master", "phd"), "a degree") == "phd"
    with pytest.raises(UsageError, match='"guru" is not a degree') as caught:
        one_of("Guru", ("master", "phd"), "a degree")
    assert caught.value.hint == "One of: master, phd."
    assert texts("course, Book,") == ("course", "Book")
    assert texts(["a", " b "]) == ("a", "b")
    assert [yes(text) for text in ("Yes", "y", True, "1")] == [True] * 4
    assert [yes(text) for text in ("no", "N", False, "0")] == [False] * 4
    with pytest.raises(UsageError, match='"perhaps" is neither yes nor no'):
        yes("perhaps")


@pytest.mark.parametrize(
    ("look_up", "text", "id_"),
    [
        (find.role, " ML Engineer ", "ml-engineer"), (find.role, "ml_engineer", "ml-engineer"),
        (find.skill, "Scikit-Learn", "scikit-learn"), (find.area, "mlops", "mlops"),
        (find.background, "Statistician", "statistician"), (find.trait, "Curiosity", "curiosity"),
    ],
)  # fmt: skip
def test_things_are_found_by_id_name_or_alias(catalog, look_up, text, id_) -> None:
    assert look_up(catalog, text).id == id_
    with pytest.raises(UnknownNameError, match='called "zzz"') as caught:
        look_up(catalog, "zzz")
    assert caught.value.hint


def test_a_skill_is_found_by_the_id_it_had_before(catalog) -> None:
    things = [replace(catalog.skills["sql"], was=("structured-query-language",))]
    assert find.skill(Catalog.of(skills=things), "structured-query-language").id == "sql"


def test_an_entry_is_found_in_its_kind_and_the_hint_is_the_command_that_lists_them(catalog) -> None:
    kind = Catalog.certifications
    one = next(iter(catalog.certifications.values()))
    assert find.entry(catalog, kind, one.name.upper()) is one
    with pytest.raises(UnknownNameError) as caught:
        find.entry(catalog, kind, "zzz")
    assert caught.value.hint == "All: mlpath certs"


@dataclass(frozen=True, slots=True)
class Plant:
    id: str
    name: str
    aliases: tuple[str, ...] = ()


PLANTS = [
    Plant("rose", "Dog rose", ("wild rose",)), Plant("oak-tree", "Oak tree", ("Quercus",)),
    Plant("ash-tree", "Ash tree"), Plant("gruenkohl", "Grünkohl"), Plant("c++", "C++"),
    Plant("c#", "C#"),
]  # fmt: skip
GARDEN = Catalog.of(skills=PLANTS, roles=[Plant("gardener", "Head gardener", ("tree doctor",))])


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("rose", "rose"), ("ROSE", "rose"), (" Dog  rose ", "rose"), ("dog-rose", "rose"),
        ("dog_rose", "rose"), ("dogrose", "rose"), ("Wild Rose", "rose"), ("quercus", "oak-tree"),
        ("grunkohl", "gruenkohl"), ("Gruenkohl", "gruenkohl"), ("GRÜNKOHL", "gruenkohl"),
        ("gru\u0308nkohl", "gruenkohl"), ("C++", "c++"), ("c#", "c#"),
        ("querc", "oak-tree"), ("oak", "oak-tree"), ("tree oak", "oak-tree"), ("wil ros", "rose"),
    ],
)  # fmt: skip
def test_a_name_is_found_however_it_is_written_and_by_a_start_that_only_one_has(text, id_) -> None:
    assert find.skill(GARDEN, text).id == id_


def said(text: str, look_up=find.skill, catalog=GARDEN) -> tuple[str, str]:
    with pytest.raises(UnknownNameError) as caught:
        look_up(catalog, text)
    return caught.value.message, caught.value.hint


def test_a_name_that_several_things_have_lists_them_and_five_at_most() -> None:
    assert said("tree") == (
        '"tree" may be more than one skill',
        "Which one: Oak tree, Ash tree?",
    )
    many = Catalog.of(skills=[Plant(f"fern-{n}", f"Fern number {n}") for n in range(8)])
    hint = said("fern", catalog=many)[1]
    assert hint.count("(fern-") == 5
    assert hint.endswith("Fern number 4 (fern-4) or 3 more?")


def test_what_is_of_another_kind_is_said_to_be_that_with_the_command_that_shows_it() -> None:
    assert said("tree doctor") == (
        'no skill called "tree doctor": that is a role, Head gardener',
        "See it: mlpath roles gardener\nAll: mlpath skills",
    )
    assert said("oak tree", find.role)[0] == 'no role called "oak tree": that is a skill'


def test_a_hint_begins_alike_or_shares_a_word_or_is_not_given() -> None:
    assert said("quecus")[0] == 'no skill called "quecus". Did you mean Quercus?'
    assert said("dog rowse")[0] == 'no skill called "dog rowse". Did you mean Dog rose?'
    assert said("uercus")[0] == 'no skill called "uercus".'
    assert said("quecus", find.role)[1].startswith("Near: Quercus, a skill: mlpath skills oak-tree")
    assert said("ros", find.role)[1].startswith("Names with it: mlpath search ros")
    assert said("zzz") == ('no skill called "zzz".', "All: mlpath skills")
    assert said("zzz", find.trait)[1] == "There are:"
    for empty in ("", " ", "!!!", "-"):
        assert said(empty)[0] == f'no skill called "{empty}".'


def test_among_several_kinds_an_own_name_wins_over_an_alias_and_then_the_kind_named_first() -> None:
    kinds = [of_kind(Catalog.skills), of_kind(Catalog.roles)]
    doubled = Catalog.of(
        skills=[Plant("ivy", "Ivy", ("climber",))], roles=[Plant("climber", "Climber", ("ivy",))]
    )
    assert find.first(doubled, kinds, "ivy").id == "ivy"
    assert find.first(doubled, kinds, "climber").id == "climber"
    twins = Catalog.of(skills=[Plant("ivy", "Ivy")], roles=[Plant("ivy", "Ivy, the gardener")])
    assert find.first(twins, kinds, "ivy").name == "Ivy"
    with pytest.raises(UnknownNameError, match='no skill or role called "moss"') as caught:
        find.first(twins, kinds, "moss")
    assert caught.value.hint == "All: mlpath skills, mlpath roles"


@dataclass(frozen=True, slots=True)
class Listed:
    rows: tuple[str, ...]


def test_a_word_is_the_name_of_one_or_narrows_the_list_or_is_unknown() -> None:
    def listed(word):
        return Listed(tuple(p.id for p in PLANTS if word in p.id or word == "green"))

    def answer(word):
        return find.one_or_list(
            GARDEN, of_kind(Catalog.skills), word, lambda plant: plant.name, listed,
            rather=[of_kind(Catalog.roles)],
        )  # fmt: skip

    assert answer(None) == Listed(tuple(plant.id for plant in PLANTS))
    assert answer("rose") == "Dog rose"
    assert answer("tree") == Listed(("oak-tree", "ash-tree"))
    assert answer("querc") == "Oak tree"
    assert answer("oak") == "Oak tree"
    assert len(answer("green").rows) == len(PLANTS)
    with pytest.raises(UnknownNameError, match="that is a role"):
        answer("head gardener")
    with pytest.raises(UnknownNameError, match='called "fern"'):
        answer("fern")
    with pytest.raises(UnknownNameError, match=r"Did you mean tree\?") as caught:
        answer("treee")
    assert caught.value.hint == "All: mlpath skills"


@given(st.sampled_from(PLANTS), st.data())
def test_case_and_marks_between_words_never_matter(plant, data) -> None:
    words = plant.name.split()
    marks = data.draw(st.lists(st.sampled_from([" ", "-", "_", "  "]), min_size=2, max_size=2))
    text = marks[0].join(words)
    assert find.skill(GARDEN, text.swapcase() + marks[1]).id == plant.id


# ------------------------------------------------------------------ settings


@pytest.fixture(scope="module")
def context(catalog) -> ReadingContext:
    return ReadingContext(catalog, TODAY)


def kinds(kind: type[values.ValueKind] = values.ValueKind) -> set[type[values.ValueKind]]:
    return {one for sub in kind.__subclasses__() for one in (sub, *kinds(sub))}


def test_every_kind_of_value_has_a_reader_of_its_own(context) -> None:
    named = {kind for kind in kinds() if kind.__module__ == values.__name__}
    # `record` builds a class anew, and the one it was built of stays a subclass.
    current = {getattr(values, kind.__name__) for kind in named}
    assert current <= set(read_kind.registry)
    with pytest.raises(NotImplementedError):
        read_kind(values.ValueKind(), "text", context)


def test_what_is_written_is_read_back(context) -> None:
    for row in SETTINGS:
        for text in ANSWERS[row.key]:
            value = read(row, text, context)
            assert read(row, row.kind.written(value), context) == value


def test_settings_are_read_by_their_keys(context) -> None:
    assert read_all({"hours": "3", "level": "sr"}, context) == Settings(
        hours=3, level=RoleLevel.SENIOR
    )


ANSWERS = {
    "background": ["student", "Software engineer"],
    "domain": ["nurse", "FINANCE", "Law and compliance"],
    "language": ["de", "Deutsch", "français", "turkce"],
    "years": ["0", 3, "2.5"],
    "education": ["None", "PHD"],
    "role": ["ml-engineer", "Data Engineer"],
    "level": ["sr", "graduate", RoleLevel.MID],
    "country": ["Deutschland", "united-kingdom", "US", "Brazil, Germany", "Bosnia and Herzegovina"],
    "hours": ["8", 0.5, 80, "4h", "5-8 h a week"],
    "deadline": ["2027-05-01", date(2026, 11, 21), "9 months", "2027", "12/2027"],
    "start": ["2026-11-20"],
    "budget": ["0", 1_000_000, "£200", "none"],
    "free": [True, "no"],
    "prefers": ["book", ["Course", "docs"]],
    "tracks": ["1", 2],
    "work": ["Student", "employed"],
    "notice": ["3 months", 4, "none"],
    "studies": ["Economics", "physik"],
    "undecided": ["data scientist", "ml-engineer"],
    "internship": ["yes", False],
    "or_lead": ["yes", False],
    "graduates": ["June 2029", "2028", "2027-09-30"],
    "permit": ["yes", False],
    "offer": [True, "no"],
    "offered": ["ML engineer", "data-analyst"],
    "pay": ["118k CHF", "95.000 €", "12 LPA", 118000],
    "home": ["Deutschland", "united-kingdom", "US"],
    "earns": ["42000 EUR", "95.000 €", "12 LPA"],
    "begins": ["1 March", "2026-03-01", "2 months"],
    "reader": ["y", "n"],
    "when": ["Tue,Thu 19:00-20:30", "weekends 10-12", ["Mon 07:00-07:45", "Sun 23:00-24:00"]],
    "alarm": ["30m", "1h", "none", 15, "0"],
    "watch": ["/elsewhere/plan.ics"],
    "away": ["2026-12-20:2027-01-03", ["2027-05-01:2027-05-01", "2027-03-01:2027-03-09"]],
}


def test_a_deadline_lies_in_the_future_and_a_start_not_in_the_past(context) -> None:
    with pytest.raises(UsageError, match="the deadline 2026-11-20 is not in the future"):
        read(DEADLINE, "2026-11-20", context)
    with pytest.raises(UsageError, match="the start 2026-11-19 is in the past"):
        read(START, date(2026, 11, 19), context)


def test_a_job_that_is_offered_begins_within_two_years(context) -> None:
    last = TODAY + timedelta(2 * 366)
    assert read(BEGINS, last, context) == last
    for later in (last + timedelta(1), "in 900 years"):
        with pytest.raises(UsageError, match=r"the first day 2\d+-\d\d-\d\d is more than 2 years"):
            read(BEGINS, later, context)
    assert read(BEGINS, "in 2 years", context) == date(2028, TODAY.month, TODAY.day)
    assert read(DEADLINE, "2926-11-20", context) == date(2926, 11, 20)


def test_pay_is_a_whole_amount_in_the_money_that_is_meant(context) -> None:
    assert read(PAY, "118k", context) == "118000"
    assert read(PAY, "118k", context._replace(country="CH")) == "118000 CHF"
    assert read(PAY, "0.4 EUR", context) == "1 EUR"
    told = read_all({"pay": "600k kr", "country": "Sweden"}, context)
    assert told == Settings(pay="600000 SEK", country="SE", offer=True)
    with pytest.raises(UsageError, match="may mean"):
        read(PAY, "600k kr", context)


@given(st.text(max_size=20) | st.integers() | st.floats() | st.booleans() | st.none())
def test_any_answer_is_a_value_or_a_sentence(catalog, given_answer) -> None:
    for row in SETTINGS:
        try:
            value = read(row, given_answer, ReadingContext(catalog, TODAY))
        except MlpathError:
            continue
        assert row.kind.form.read(row.kind.form.write(value)) == value
        assert row.kind.form.fits(row.kind.form.write(value))


def test_levels_of_a_role_have_these_other_names() -> None:
    assert {alias: str(level) for alias, level in ALIASES.items()} == {
        "entry": "junior", "entry-level": "junior", "graduate": "junior", "jr": "junior",
        "middle": "mid", "mid-level": "mid", "medior": "mid", "intermediate": "mid",
        "sr": "senior", "executive": "lead", "principal": "lead",
    }  # fmt: skip


@pytest.mark.parametrize("text", ["9999-12-31", "0001-01-01", "31.12.9999", "1 May 3000"])
def test_a_day_too_far_away_to_be_meant_is_refused(text) -> None:
    with pytest.raises(UsageError, match=r"is too far away"):
        day(text, TODAY)
    with pytest.raises(UsageError, match=r"is too far away"):
        span(f"2026-12-20:{text}", TODAY)


@pytest.mark.parametrize(
    ("text", "country", "wanted"),
    [
        ("2029", None, date(2029, 6, 30)),
        ("2029", "IN", date(2029, 6, 30)),
        ("2029", "AU", date(2029, 12, 31)),
        ("June 2029", "AU", date(2029, 6, 30)),
        ("2029-09-15", None, date(2029, 9, 15)),
    ],
)
def test_studies_end_in_the_middle_of_a_year_where_no_more_is_said(text, country, wanted) -> None:
    assert read(GRADUATES, text, ReadingContext(PLACES, TODAY, country)) == wanted


@pytest.mark.parametrize(
    ("text", "says"),
    [("June 2026", "the end of your studies 2026-06-30 is past"), ("2045", "more than 10 years")],
)
def test_the_end_of_studies_is_to_come_and_near(text, says) -> None:
    with pytest.raises(UsageError, match=says):
        read(GRADUATES, text, ReadingContext(PLACES, TODAY))


@pytest.mark.parametrize(
    "text", ["1" * 4400 + "m", "1" * 4400 + "h30", "1" * 4400, "0." + "1" * 4400]
)
def test_a_time_of_thousands_of_digits_is_refused(text) -> None:
    with pytest.raises(UsageError):
        time_spent(text)


def test_a_slip_in_a_word_is_answered_where_the_right_word_finds_something() -> None:
    def missed(text: str, *found: str) -> UnknownNameError | None:
        return find.slip(GARDEN, "skill", text, lambda words: found if words != "oak ash" else ())

    told = missed("dogg", "rose")
    assert told is not None
    assert (told.message, told.did_you_mean) == (
        'no skill called "dogg". Did you mean dog?',
        ("dog",),
    )
    by_id = missed("oak treee", "oak-tree")
    assert by_id is not None
    assert by_id.did_you_mean == ("oak-tree",)
    assert missed("oakk ashh") is None  # the words are meant, and nothing has both
    assert missed("dog rose", "rose") is None  # no slip
    assert missed("dogg zzz", "rose") is None
