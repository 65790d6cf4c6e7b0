"""Law 2 of advice, for doors: who knows more never has fewer of them."""

from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.market.doors import doors_at
from mlpath.model.field.role_level import RoleLevel
from worlds.cases import case_with

LEVEL = st.floats(0, 4, allow_nan=False)
RAISED = st.dictionaries(st.integers(0, 10_000), st.floats(0, 4, allow_nan=False), max_size=40)


@cache
def asked(catalog):
    """List the skills that postings name: raising others cannot matter."""
    return sorted({skill for one in catalog.postings for skill in one.required | one.in_title})


def cases(catalog, role, level):
    return case_with({}, catalog=catalog, role=catalog.roles[role], level=level)


@given(st.data())
def test_raising_any_levels_never_closes_a_door(catalog, data):
    role = data.draw(st.sampled_from(sorted(catalog.roles)))
    case = cases(catalog, role, data.draw(st.sampled_from(list(RoleLevel))))
    skills = asked(catalog)
    known = data.draw(st.lists(LEVEL, min_size=len(skills), max_size=len(skills)) | st.just([]))
    before = dict(zip(skills, known, strict=False))
    raised = data.draw(RAISED)
    after = dict(before)
    for place, level in raised.items():
        skill = skills[place % len(skills)]
        after[skill] = max(after.get(skill, 0.0), level)
    one, other = doors_at(case, before), doors_at(case, after)
    assert one.met <= other.met
    assert one.n == other.n


def test_nobody_has_no_door_and_an_expert_has_every_one(catalog):
    everything = dict.fromkeys(catalog.skills, 4.0)
    for role in catalog.roles:
        for level in RoleLevel:
            case = cases(catalog, role, level)
            assert doors_at(case, {}).met == 0
            assert doors_at(case, everything).met == doors_at(case, {}).n
