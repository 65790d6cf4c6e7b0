"""How far a plan is to go, as people write it."""

import pytest

from mlpath.errors import UsageError
from mlpath.interview.reading.goals import before, goal
from mlpath.model.field.role_level import RoleLevel


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Core", "core"),
        (" ready ", "ready"),
        ("everything", "100"),
        ("100", "100"),
        ("80", "80"),
        ("82.5", "82.5"),
        ("doors:60", "doors:60"),
        ("doors 60 %", "doors:60"),
        ("Doors=60%", "doors:60"),
    ],
)
def test_goals_are_read_as_people_write_them(text, read):
    assert goal(text) == read


@pytest.mark.parametrize("text", ["soon", "doors", "doors:many", ""])
def test_what_is_no_goal_is_refused(text):
    with pytest.raises(UsageError):
        goal(text)


def test_what_comes_before_a_goal_is_a_role_or_a_lower_level(catalog):
    assert before("Data Analyst", catalog, RoleLevel.MID) == ("data-analyst", None)
    assert before("jr", catalog, RoleLevel.MID) == (None, RoleLevel.JUNIOR)
    for level in ("mid", "senior"):
        with pytest.raises(UsageError, match=f"{level} does not come before mid"):
            before(level, catalog, RoleLevel.MID)
