"""What of a list comes first to somebody who wants a role, on a field worked out by hand."""

from dataclasses import replace

from mlpath.engine.catalogue.certs import CERTIFICATES
from mlpath.engine.catalogue.foremost import foremost
from mlpath.engine.catalogue.projects import PROJECTS
from mlpath.engine.catalogue.resources import RESOURCES
from mlpath.model.field.role_level import RoleLevel
from worlds.smallfield import ROLE, certification, field, module, project, resource

JUNIOR = RoleLevel.JUNIOR
FIELD = field(
    modules=(
        module("code", "code", [("code", 0, 1)], [("docs", 10), ("book", 4)], project="tool"),
        module("serving", "code", [("serving", 0, 1)], [("class", 12)]),
        module("beyond", "code", [("code", 2, 3)], [("book", 60)], project="hard"),
        module("aside", "code", [("algebra", 0, 1)], [("other", 60)]),
        module("theirs", "code", [("code", 0, 1)], [("other", 60)], roles=("another",)),
    ),
    resources=(
        resource("other", [("algebra", 0, 1)]),
        resource("book", [("code", 0, 2)]),
        resource("class", [("serving", 0, 1)]),
        resource("docs", [("code", 0, 1)]),
        resource("unused", [("models", 0, 1)]),
    ),
    projects=(
        project("senior", [("code", 1), ("models", 1)], level=RoleLevel.SENIOR),
        project("hard", [("code", 2)]),
        project("small", [("serving", 1)]),
        project("tool", [("serving", 1)]),
    ),
)


def ids(entries):
    return [entry.id for entry in entries]


def test_resources_that_modules_for_the_role_use_come_first_by_hours_and_what_they_weigh():
    """Of 0.9 for code and 0.3 for serving: 9 for docs, 3.6 for both others, in the order given."""
    found = foremost(FIELD, RESOURCES, tuple(FIELD.resources.values()), ROLE, JUNIOR)
    assert ids(found) == ["docs", "book", "class", "unused", "other"]


def test_projects_of_modules_come_first_then_those_of_the_level_by_what_the_role_asks_for():
    found = foremost(FIELD, PROJECTS, tuple(FIELD.projects.values()), ROLE, JUNIOR)
    assert ids(found) == ["tool", "hard", "small", "senior"]


def test_what_nobody_can_get_any_more_comes_last():
    dead = replace(certification("dead", ["code", "models"]), status="retired 2026-01-01")
    shut = replace(certification("shut", ["code"]), status="closed 2024-05-01")
    alive = certification("alive", ["serving"])
    found = foremost(FIELD, CERTIFICATES, (shut, dead, alive), ROLE, JUNIOR)
    assert ids(found) == ["alive", "dead", "shut"]
