"""People in a list: what a row says, and what the columns of a table mean."""

import pytest

from mlpath.errors import BadDataError
from mlpath.interview.listed import Columns, Listed, listed
from worlds.smallfield import field


def test_a_row_has_a_name_an_id_own_words_and_answers() -> None:
    assert listed({"name": " Ada ", "id": 7, "about": "SQL", "hours": 8, "role": ""}) == Listed(
        "Ada", "7", "SQL", {"hours": 8}
    )
    assert listed({"id": "k1", "hours": 8}).name == "k1"
    assert listed({"about": "SQL"}) == Listed("", "", "SQL", {})
    assert listed({"name": "A\x1b[31mda", "hours": 8}).name == "Ada"


def test_a_row_that_says_nothing_is_refused() -> None:
    with pytest.raises(BadDataError, match="nothing of a person"):
        listed({"name": "Ada", "hours": None, "background": ""})


def test_columns_are_settings_skills_or_not_known() -> None:
    columns = Columns(["Name", "HOURS", "Code", "Timestamp", "ratings"], field())
    assert columns.of_people
    assert columns.unknown == ["Timestamp"]
    row = {
        "Name": "Ada", "HOURS": " 8 ", "Code": "2", "Timestamp": "now",
        "ratings": "models=1; algebra: 3, code=4",
    }  # fmt: skip
    assert columns.said(row) == {
        "name": "Ada", "hours": "8", "ratings": {"code": "4", "models": "1", "algebra": "3"},
    }  # fmt: skip
    assert columns.said({"Name": "Bo", "Code": " ", "HOURS": None}) == {"name": "Bo"}
    assert not Columns(["title", "salary"], field()).of_people
