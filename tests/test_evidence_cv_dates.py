"""Dates of CVs: spans in many forms and languages, and what is none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.evidence.cv.spans import Span, dates, dates_joined, spans, together

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Jan 2019 – Dec 2019", 12),
        ("03/2018 - 05/2020", 27),
        ("2018-01 – 2020-05", 29),
        ("2018/09 - 2020/03", 19),
        ("2019-2021", 24),
        ("2019–21", 24),
        ("2016/17", 12),
        ("01.2019 – 12.2021", 36),
        ("15.03.2019 - 31.05.2021", 27),
        ("12/25/2019 - 01/13/2021", 14),
        ("March 15, 2019 - April 2, 2020", 14),
        ("2 Nov 2018 to 3 Dec 2019", 14),
        ("03/19 - 05/21", 27),
        ("Mar-2019 - May-2020", 15),
        ("July2015 - August2016", 14),
        ("Jan - Mar 2019", 3),
        ("Sept. 2014 - June 2016", 22),
        ("Jun '16 - Sep '18", 28),
        ("Sep 15 - NOW", 134),
        ("2025-11-01 - present", 12),
        ("2025 till date", 16),
        ("2025 to date", 16),
        ("Aug 2025—Present", 15),
        ("March 2025 \u00ad Present", 20),
        ("07/2025–now (1 yr 4 mos)", 16),
        ("03/2025 -\nPresent", 20),
        ("2019 -\n2021", 24),
        ("2025 –\nAcme", 16),
        ("since November 2025", 12),
        ("Since 05/2026", 6),
        ("Fall 2019 - Spring 2020", 9),
        ("Q3 2019 - Q1 2020", 9),
        ("WS 2016/17 - SS 2019", 36),
        ("seit 2026", 4),
        ("März 2017 bis Feb. 2018", 12),
        ("2025-03 – heute", 20),
        ("Sep. 2025 bis dato", 14),
        ("janv. 2015 à déc. 2016", 24),
        ("depuis mars 2025", 20),
        ("2025 - aujourd'hui", 16),
        ("enero de 2019 a marzo de 2021", 27),
        ("desde 2025", 16),
        ("junho de 2025 até o momento", 17),
        ("gennaio 2025 – oggi", 22),
        ("mei 2025 - heden", 18),
        ("styczeń 2025 – obecnie", 22),
        ("Ocak 2025 - Halen", 22),
        ("2025'ten beri", 16),
        ("Eylül 2018 - Haziran 2022", 46),
        ("2025年3月-至今", 20),
        ("2025年3月至今", 20),
        ("2019.03-2021.05", 27),
        ("2019 - 2019", 6),
        ("dal 11/2022 a in corso  Analista", 48),
        ("od 04.2024  Sprzedawca", 31),
        ("7/21 to 7/22", 13),
        ("mars 2025 – maintenant", 20),
        ("2025 -  Car Mechanic", 16),
    ],
)
def test_spans_of_time_are_read_in_many_forms(text, months) -> None:
    assert [span.months for span in spans(text, TODAY)] == [months]


@pytest.mark.parametrize(
    "text",
    [
        "in 2019 we built 2020 things, 2021 - 2019, 13/2018",
        "+49 171 2019-2021",
        "tel. 555-2019-2021",
        "PRJ-2019-2021",
        "set 20 goals 15",
        "Room 2019-2021-33",
        "version 2019.2021",
        "rated 8/10 and 7/10",
        "on 7/21 we met",
        "",
    ],
)
def test_what_is_no_span_is_none(text) -> None:
    assert spans(text, TODAY) == []


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("01/2021 - Tester\nPresent Acme, Leeds", "01/2021 - Present Tester\nAcme, Leeds"),
        ("May 2020 until  Officer\nMay 2021 City", "May 2020 until  May 2021 Officer\nCity"),
        ("2019 – Analyst\n2021\n- x", "2019 – 2021 Analyst\n- x"),
        ("2021 - 2023 A\n2019 - 2021 B", "2021 - 2023 A\n2019 - 2021 B"),
        ("Jan 2020 - Present\nFoo bar", "Jan 2020 - Present\nFoo bar"),
    ],
)
def test_dates_that_a_narrow_column_parts_are_put_together_in_place(text, joined) -> None:
    assert dates_joined(text) == joined
    assert len(joined) == len(text)


@pytest.mark.parametrize(
    ("text", "months", "lasts"),
    [
        ("Summer 2020", 3, False),
        ("Q3 2019", 3, False),
        ("May 2018", 1, False),
        ("2015", 6, False),
        ("expected June 2027", 1, True),
    ],
)
def test_a_date_alone_is_known_to_be_alone(text, months, lasts) -> None:
    [span] = dates(text, TODAY)
    assert (span.months, span.lone, span.lasts) == (months, True, lasts)
    assert spans(text, TODAY) == []


def test_an_end_to_come_lasts_and_is_counted_until_now() -> None:
    [span] = spans("2024 - 2027", TODAY)
    assert (span.months, span.lasts) == (28, True)


def test_a_year_of_two_digits_lies_in_the_past() -> None:
    assert [s.begin // 12 for s in spans("Jan '98 - Mar '02", TODAY)] == [1998]


def test_a_span_says_where_its_words_stand() -> None:
    text = "Engineer, Jan 2019 – Dec 2019, Acme"
    [span] = spans(text, TODAY)
    assert text[span.at : span.stop] == "Jan 2019 – Dec 2019"


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(1, 40)), max_size=8))
def test_overlaps_count_once(pairs) -> None:
    found = [Span(begin, begin + length, 0) for begin, length in pairs]
    covered = {month for span in found for month in range(span.begin, span.end)}
    assert together(found) == len(covered)


@given(st.text(alphabet="0129-–/. JanMry'年月,to\n", max_size=60))
def test_any_text_has_dates_that_can_be(text) -> None:
    for span in dates(text, TODAY):
        assert 0 < span.months <= 60 * 12
        assert 0 <= span.at < span.stop <= len(text)
