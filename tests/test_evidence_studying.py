"""In which year somebody studies, and when they say that it ends."""

from __future__ import annotations

import pytest

from mlpath.evidence.studying import LAST, end_in_words, year_of_study


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("second year of computer science in Pune", 2),
        ("2nd-year economics student", 2),
        ("I am in my third year, maths", 3),
        ("final year of a BSc", LAST),
        ("my last semester, physics", LAST),
        ("third semester of statistics", 2),
        ("4th semester of mathematics in Leipzig", 2),
        ("first semester", 1),
        ("sophomore in biology", 2),
        ("Freshman", 1),
        ("second year of my master's in statistics", None),
        ("MSc, first year", None),
        ("second year of teaching", None),
        ("third year as a nurse", None),
        ("two years of Python", None),
        ("", None),
    ],
)
def test_the_year_is_that_of_a_first_degree(words, year) -> None:
    assert year_of_study(words) == year


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("I graduate in June 2029", "June 2029"),
        ("graduating 2028, R and statistics", "2028"),
        ("finishing my degree in 2028", "2028"),
        ("complete my studies by Sep 2027", "Sep 2027"),
        ("graduated in 2021", None),
        ("graduate of 2021", None),
        ("I study", None),
    ],
)
def test_the_end_is_a_month_or_a_year_to_come(words, ends) -> None:
    assert end_in_words(words) == ends
