"""An offer in somebody's own words: as what, what it pays and from when."""

import time

import pytest

from mlpath.evidence.offer import SaidOffer, homes_in, read_offer


@pytest.mark.parametrize(
    ("text", "role", "pay", "begins"),
    [
        (
            "PhD in physics. I have an offer as ML engineer of CHF 118,000 in Zurich from 1 March",
            "ml-engineer", "CHF 118,000", "1 March",
        ),
        ("I was offered 95k as a data analyst, starting on 1st of May 2027", "data-analyst", "95k",
         "1st May 2027"),
        ("Got an offer: 118 000 CHF, beginning 2027-03-01; I know Python", None, "118 000 CHF",
         "2027-03-01"),
        ("nurse with an offer of 52.000 € a year as of 15.1.2027", None, "52.000 €", "15.1.2027"),
        ("offer in hand, 12 LPA", None, "12 LPA", ""),
        ("an offer as data engineer", "data-engineer", "", ""),
    ],
)  # fmt: skip
def test_what_is_said_of_an_offer_is_found(catalog, text, role, pay, begins):
    assert read_offer(text, catalog) == SaidOffer(role, pay, begins)


@pytest.mark.parametrize(
    "text",
    [
        "PhD in physics, C++ and Python",
        "I have no offer yet, and earn 60k",
        "I want an offer as ML engineer of 118k",
        "declined an offer of 90k",
    ],
)
def test_who_says_that_there_is_none_has_none(catalog, text):
    assert read_offer(text, catalog) is None


@pytest.mark.parametrize("unit", ["1", "111 ", "1,", "CHF 1", "from 1 ", "1k"])
def test_a_long_line_without_an_end_is_read_in_time_in_step_with_its_length(catalog, unit):
    begun = time.process_time()
    assert read_offer("an offer of " + unit * (100_000 // len(unit)), catalog) is not None
    assert time.process_time() - begun < 3


def test_a_number_longer_than_any_pay_is_none_nor_is_its_end(catalog):
    assert read_offer(f"an offer of {'1' * 40} CHF", catalog) == SaidOffer(None, "", "")


@pytest.mark.parametrize(
    "amount", ["-90k", "−90k", "-118 000 CHF", "-118,000 CHF", "60-90k", "€60-90k", "CHF 60k – 90k"]
)
def test_neither_what_is_below_zero_nor_a_range_is_read_as_a_pay(catalog, amount):
    assert read_offer(f"an offer of {amount}", catalog) == SaidOffer(None, "", "")


def test_a_dash_between_words_takes_nothing_off(catalog):
    assert read_offer("an offer - 90k, from 1 March", catalog).pay == "90k"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("I live in France and have an offer in Zurich", ["France"]),
        ("now in the Netherlands, an offer from 1 March", ["Netherlands"]),
        ("nurse from New Zealand", ["New Zealand"]),
        ("an offer from Google", ["Google"]),  # whoever reads on knows countries
        ("an offer in Zurich", []),
    ],
)
def test_what_may_be_the_country_somebody_lives_in_is_found(text, named):
    assert homes_in(text) == named
