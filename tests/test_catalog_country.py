"""A country in the data: what is refused, in words, and what holds of those that are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mlpath.catalog.compiled import problems_in
from mlpath.model.field.own.country import Team
from worlds.tinyworld import TABLES, taught, write

if TYPE_CHECKING:
    from pathlib import Path

HERE = "countries/de.toml"
LINE = 175
"""Letters of a sentence that takes two to three lines at 80 columns beside its label."""


def messages(root: Path, **changed: object) -> list[str]:
    whole = taught()
    whole[HERE] = {**whole[HERE], **changed}
    write(root, whole, TABLES)
    return [str(problem) for problem in problems_in([root])[1]]


def test_a_sound_country_is_taken(tmp_path: Path) -> None:
    assert messages(tmp_path) == []


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (
            {"bords": []},
            (
                "de: bords: is not known here; known: id, name, boards, hiring, houses, funding, "
                "support, applying, notice, interns, season, interning, marks, degree, pay, tax, "
                "nearby, monthly, checked"
            ),
        ),
        ({"id": "DE"}, "DE: id: must be two small letters such as de, not 'DE'"),
        ({"id": "zz"}, "zz: id: is 'zz', a country that salary/regions.csv does not have"),
        ({"boards": []}, "de: boards: must have at least 1 members and has 0"),
        ({"houses": []}, "de: houses: must have at least 3 members and has 0"),
        (
            {"degree": {"years": 3, "ends": 13, "url": "https://a"}},
            "de: degree.ends: must be from 1 to 12, and is 13",
        ),
        (
            {"degree": {"years": 3.5, "ends": 6, "url": "https://a"}},
            "de: degree.years: must be a whole number, not 3.5",
        ),
        ({"checked": 26}, "de: checked: must be from 2020 to 2100, and is 26"),
        (
            {"notice": {"text": "a month", "url": "the law"}},
            "de: notice.url: must be an address such as https://example.org, not 'the law'",
        ),
        (
            {"boards": [{"name": "Jobs", "url": 3}]},
            "de: boards.1.url: must be an address such as https://example.org, not '3'",
        ),
        (
            {"support": [{"name": "Aid", "gives": "aids", "url": "https://a b"}]},
            "de: support.1.url: must be an address such as https://example.org, not 'https://a b'",
        ),
        (
            {"nearby": [{"domain": "moon", "name": "D", "holds": "rows", "url": "https://a"}]},
            "de: nearby: names the field of work 'moon', which does not exist",
        ),
        (
            {"nearby": [{"domain": "health", "name": "D", "holds": "rows", "url": "here"}]},
            "de: nearby.1.url: must be an address such as https://example.org, not 'here'",
        ),
        (
            {"funding": [{"name": "F", "gives": "g", "url": "https://a", "works": ["idle"]}]},
            "de: funding.1.works.1: must be one of employed, student, looking, not 'idle'",
        ),
        (
            {"houses": [{"name": "A", "teams": ["all"]}, {"name": "B"}, {"name": "C"}]},
            "de: houses.1.teams.1: must be one of product, research, not 'all'",
        ),
        (
            {"houses": [{"name": "A", "url": "ours"}, {"name": "B"}, {"name": "C"}]},
            "de: houses.1.url: must be an address such as https://example.org, not 'ours'",
        ),
        (
            {"houses": [{"name": "A", "domains": ["moon"]}, {"name": "B"}, {"name": "C"}]},
            "de: houses: names the field of work 'moon', which does not exist",
        ),
    ],
)
def test_what_is_wrong_with_a_country_is_said_in_a_sentence(
    tmp_path: Path, changed: dict[str, object], said: str
) -> None:
    assert messages(tmp_path, **changed) == [f"{HERE}: {said}"]


def test_sentences_on_a_country_are_short_and_end_where_they_are_told(catalog) -> None:
    for one in catalog.countries.values():
        helps = (*one.funding, *one.support)
        rules = tuple(rule.text for rule in (one.notice, one.applying) if rule)
        for text in (one.hiring, *(help_.gives for help_ in helps), *rules):
            assert len(text) <= LINE, (one.id, text)
            assert not text.endswith("."), (one.id, text)
            assert text[0] == text[0].lower(), (one.id, text)


def test_public_data_of_a_country_are_one_set_a_field_told_in_a_line_or_two(catalog) -> None:
    near = {one.id: one.nearby for one in catalog.countries.values()}
    assert sum(map(len, near.values())) >= 60
    for country, sets in near.items():
        fields = [one.domain for one in sets]
        assert len(set(fields)) == len(fields), country
        for one in sets:
            assert len(one.holds) <= 95, (country, one.holds)
            assert not one.holds.endswith("."), one.holds
    of_one = {one.country for one in catalog.datasets.values()} - {""}
    assert of_one >= {"US", "GB", "DE"}
    assert all(len(one) == 2 and one.isupper() for one in of_one)


COMMON = (
    "health", "finance", "education", "industry", "science", "public-sector", "retail",
    "software-operations", "media", "energy", "transport",
)  # fmt: skip
"""Fields of work of many people."""


def test_every_country_names_large_employers_of_every_common_field(catalog) -> None:
    for one in catalog.countries.values():
        assert len(one.houses) >= 18, one.id
        for field in COMMON:
            assert sum(field in house.domains for house in one.houses) >= 2, (one.id, field)


def test_teams_are_told_of_with_an_address_and_in_every_country(catalog) -> None:
    for one in catalog.countries.values():
        assert all(bool(house.teams) == bool(house.url) for house in one.houses), one.id
        for team in Team:
            assert any(team in house.teams for house in one.houses), (one.id, team)


def test_nothing_stands_twice_in_a_country(catalog) -> None:
    for one in catalog.countries.values():
        for named in (one.boards, one.houses, one.support):
            assert len({thing.name for thing in named}) == len(named), one.id
        paid = [(help_.name, work) for help_ in one.funding for work in help_.works or ("all",)]
        assert len(set(paid)) == len(paid), one.id
