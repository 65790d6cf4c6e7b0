"""What is refused of bridges: two for the same people, one of some that stands for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mlpath.catalog.compiled import problems_in
from worlds.tinyworld import TABLES, taught, write

if TYPE_CHECKING:
    from pathlib import Path

HEALTH, ECONOMICS = {"domains": ["health"]}, {"subjects": ["economics"]}
OF_CODERS = {"background": "coder", "also": ["student"]}
TWICE = "for the background 'student', as one does"


def messages(root: Path, **bridges: dict[str, object]) -> list[str]:
    """Check a field of two backgrounds whose only bridge is changed, or with others beside it."""
    whole = taught()
    whole["backgrounds.toml"]["background"].append(
        {"id": "coder", "name": "Coder", "summary": "Codes.", "levels": {"python": [2, 0.5]}}
    )
    known = whole["bridges/student.toml"]
    for name, changed in bridges.items():
        whole[f"bridges/{name}.toml"] = {**known, "id": name, **changed}
    write(root, whole, TABLES)
    return [str(problem) for problem in problems_in([root])[1]]


def test_bridges_for_one_field_or_subject_each_are_taken(tmp_path: Path) -> None:
    others = {"one": HEALTH, "two": ECONOMICS, "of-coders": {**HEALTH, "background": "coder"}}
    assert messages(tmp_path, **others) == []


@pytest.mark.parametrize(
    ("bridges", "said"),
    [
        (
            {"one": {"domains": ["moon"]}},
            "one: domains: names the field of work 'moon', which does not exist",
        ),
        ({"one": HEALTH, "two": HEALTH}, f"two: domains: name 'health' {TWICE}"),
        ({"one": ECONOMICS, "two": ECONOMICS}, f"two: subjects: name 'economics' {TWICE}"),
        ({"one": HEALTH, "two": {**HEALTH, **OF_CODERS}}, f"two: domains: name 'health' {TWICE}"),
        (
            {"student": HEALTH},
            "student: id: is that of a background, and so that of a bridge for all of it",
        ),
    ],
)
def test_what_is_wrong_with_a_bridge_is_said_in_a_sentence(
    tmp_path: Path, bridges: dict[str, dict[str, object]], said: str
) -> None:
    file = f"bridges/{said.partition(':')[0]}.toml"
    assert messages(tmp_path, **bridges) == [f"{file}: {said}"]
