"""What is wrong in modules is said before anybody learns by them."""

import pytest

from mlpath.catalog.compiled import problems_in
from worlds.tinyworld import TABLES, world, write


def found(folder, change):
    """Change the module of the little field, and tell what is wrong then."""
    field = world()
    change(field, field["modules.toml"]["module"][0])
    write(folder, field, TABLES)
    return [f"{one.key}: {one.message}" for one in problems_in([folder])[1]]


def down(_, module):
    module["teaches"] = [{"skill": "python", "from": 1, "to": 1}]


def soft(field, module):
    field["skills/craft.toml"]["skill"][0]["kind"] = "soft"
    del module["teaches"][0]["from"]


def little(_, module):
    module["study"][0]["hours"] = 0.5


def much(_, module):
    module["study"][0]["hours"] = 4


def foreign(_, module):
    module["study"].append({"resource": "book", "part": "all", "hours": 0.5})


def paid(_, module):
    module["teaches"] = [{"skill": "ml", "to": 1}]
    module["study"] = [{"resource": "book", "part": "a chapter", "hours": 2}]


def endless(field, _):
    for skill in field["skills/craft.toml"]["skill"]:
        skill["hours"] = [[30, 41, 50]] * 4


def twice(field, module):
    field["modules.toml"]["module"].append(module | {"id": "again", "title": "Again"})


def apart(field, module):
    field["modules.toml"]["module"].append(
        module | {"id": "again", "title": "Again", "roles": ["data-scientist"]}
    )


def unknown(_, module):
    module["teaches"].append({"skill": "gone", "to": 1})


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            down,
            [
                "teaches: go from 1 to 1 in python: that is not up",
                "study: names docs, which covers nothing that the module teaches",
            ],
        ),
        (soft, ["teaches: name python, a way of working, which projects practise"]),
        (little, ["study: takes 0.5 of 2 hours of study"]),
        (much, ["study: takes 4 of 2 hours of study"]),
        (foreign, ["study: names book, which covers nothing that the module teaches"]),
        (paid, ["also: names nothing that is free"]),
        (twice, ["teaches: teach a piece of python that start teaches too"]),
        (apart, []),
        (unknown, ["teaches: names the skill 'gone', which does not exist"]),
    ],
)
def test_what_a_module_must_not_do_is_named(tmp_path, change, said):
    assert found(tmp_path, change) == said


def test_a_long_module_ends_in_something_made(tmp_path):
    assert "project: is missing: 41 hours of study end in something made" in found(
        tmp_path, endless
    )
