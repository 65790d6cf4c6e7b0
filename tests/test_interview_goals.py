"""How far a plan is to go, as people write it."""

import pytest

from mlpath.errors import UsageError
from mlpath.interview.reading.goals import goal


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (None, None),
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
