"""A role: what its work is tried by."""

from dataclasses import replace

import pytest

from mlpath.model.field.role_level import EXPERIENCED, RoleLevel
from worlds.smallfield import ROLE

FIRST = {"trial": "Serve a model", "trial_name": "a model served"}
AT_WORK = {"work_trial": "Find a failure", "work_trial_name": "a failure found"}


@pytest.mark.parametrize("level", RoleLevel)
def test_experienced_people_try_the_work_on_what_their_house_has(level):
    role = replace(ROLE, **FIRST, **AT_WORK)
    served, found = ("a model served", "Serve a model"), ("a failure found", "Find a failure")
    assert role.tried(level) == (found if level in EXPERIENCED else served)
    assert replace(ROLE, **FIRST).tried(level) == served
