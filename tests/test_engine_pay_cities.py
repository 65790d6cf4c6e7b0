"""Cities of the United States: found by name, shown beside the country."""

from __future__ import annotations

import pytest

from mlpath.engine.pay.cities import city_pay, find_area
from mlpath.errors import BadDataError, UnknownNameError

HEAD = ("city", "role", "employed", "p10", "p25", "p50", "p75", "p90", "source")
CITIES = [
    dict(zip(HEAD, line.split("|"), strict=True))
    for line in (
        "United States|data-scientist|262440|67000|85000|120000|158000|199000|bls",
        "United States|software-engineer|1687890|82000|105000|136000|172000|215000|bls",
        "Portland-South Portland, ME|data-scientist|200|50000|60000|90000|110000|140000|bls",
        "Portland-Vancouver-Hillsboro, OR-WA|data-scientist|2900|70000|90000|126000|160000||bls",
        "San Francisco-Oakland-Fremont, CA|data-scientist|10460|99000|130000|180000|213000||bls",
        "San Francisco-Oakland-Fremont, CA|software-engineer|69030|128000||170000|220000||bls",
    )
]


@pytest.mark.parametrize(
    ("name", "area"),
    [
        ("san francisco", "San Francisco-Oakland-Fremont, CA"),
        ("Oakland", "San Francisco-Oakland-Fremont, CA"),
        ("San Francisco-Oakland-Fremont, CA", "San Francisco-Oakland-Fremont, CA"),
        ("Portland", "Portland-Vancouver-Hillsboro, OR-WA"),
        ("Portland, ME", "Portland-South Portland, ME"),
        ("portland, wa", "Portland-Vancouver-Hillsboro, OR-WA"),
    ],
)
def test_a_city_is_found_by_what_people_call_it(name: str, area: str) -> None:
    assert find_area(CITIES, name) == area


def test_a_wrong_name_is_hinted_at() -> None:
    with pytest.raises(UnknownNameError, match='city called "San Fransisco"') as caught:
        find_area(CITIES, "San Fransisco")
    assert caught.value.hint == "Did you mean San Francisco-Oakland-Fremont, CA?"
    with pytest.raises(UnknownNameError) as caught:
        find_area(CITIES, "Atlantis")
    assert "such as San Francisco" in caught.value.hint
    for text in ("Portland, TX", "United States", ""):
        with pytest.raises(UnknownNameError):
            find_area(CITIES, text)


def test_pay_of_a_city_stands_beside_that_of_the_country() -> None:
    scientist, engineer = city_pay(CITIES, "San Francisco")
    assert (scientist.p50, scientist.to_country) == (180_000, 1.5)
    assert (engineer.p50, engineer.to_country) == (170_000, 1.25)
    assert (scientist.p25, scientist.p90, scientist.employed) == (130_000, None, 10_460)
    with pytest.raises(BadDataError, match=r"salary/cities\.csv, Rome"):
        city_pay([{**CITIES[2], "city": "Rome, NY", "p50": "x"}, CITIES[0]], "Rome")


def test_of_near_names_the_three_nearest_are_hinted_at() -> None:
    names = ("Springfield", "Springfeld", "Springfild", "Springfied")
    rows = [dict(CITIES[2], city=f"{name}, XX") for name in names]
    with pytest.raises(UnknownNameError) as caught:
        find_area(rows, "Springfiel")
    assert len(caught.value.did_you_mean) == 3
