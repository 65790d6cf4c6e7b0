"""Readiness and gain: the identities that everything on the screen relies on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.levels.readiness import Points, assumed_spread, readiness, readiness_at
from mlpath.model.field.role import Basis, Target, Weight
from mlpath.model.ids import SkillId, SourceId
from mlpath.model.person import Estimate


def target(skill: str, need: int, weight: float, *, must: bool = False) -> Target:
    """Make a target with an editorial weight."""
    known = Weight(value=weight, basis=Basis.EDITORIAL, source=SourceId("editorial"))
    return Target(skill=SkillId(skill), need=need, must=must, weight=known)


def level(value: float, margin: float = 0.0) -> Estimate:
    """Make an estimate with a symmetric interval."""
    return Estimate(value=value, low=max(0.0, value - margin), high=min(4.0, value + margin))


TWO = (target("python", 2, 0.75), target("docker", 4, 0.25))
NAMES = ["a", "b", "c", "d", "e"]
targets_of_any_role = st.lists(
    st.tuples(st.sampled_from(NAMES), st.integers(0, 4), st.floats(0.01, 1)),
    unique_by=lambda t: t[0],
    max_size=5,
).map(lambda rows: tuple(target(*row) for row in rows))
levels_of_anybody = st.dictionaries(st.sampled_from(NAMES), st.floats(0, 4).map(level))


def test_readiness_is_the_weighted_share_of_what_is_needed() -> None:
    have = {SkillId("python"): level(1), SkillId("docker"): level(1)}
    assert readiness(TWO, have).value == pytest.approx(100 * (0.75 * 1 / 2 + 0.25 * 1 / 4))


def test_a_skill_nobody_estimated_counts_as_zero() -> None:
    assert readiness(TWO, {}).value == 0
    assert readiness(TWO, {SkillId("python"): level(2)}).value == pytest.approx(75)


def test_more_than_needed_adds_nothing() -> None:
    assert Points(TWO).gain(SkillId("python"), 2, 4) == 0
    assert Points(TWO).gain(SkillId("python"), 1, 4) == pytest.approx(37.5)
    assert Points(TWO).gain(SkillId("knitting"), 0, 4) == 0


def test_a_role_that_asks_for_nothing_is_reached() -> None:
    assert readiness((), {}) == Estimate(value=100.0, low=100.0, high=100.0)
    nothing = (target("python", 0, 1.0),)
    assert readiness(nothing, {}).value == 100
    assert Points(nothing).gain(SkillId("python"), 0, 4) == 0
    assert Points(nothing).total_weight == 0


@given(targets_of_any_role, levels_of_anybody)
def test_readiness_and_the_gains_of_all_gaps_add_up_to_100(
    targets: tuple[Target, ...], have: dict[SkillId, Estimate]
) -> None:
    now = readiness(targets, have).value
    points = Points(targets)
    left = sum(points.gain(t.skill, have.get(t.skill, level(0)).value, t.need) for t in targets)
    assert now + left == pytest.approx(100, abs=1e-9)


@given(
    targets_of_any_role, levels_of_anybody, st.sampled_from(NAMES), st.floats(0, 4), st.floats(0, 4)
)
def test_gain_is_exactly_how_much_readiness_moves(
    targets: tuple[Target, ...], have: dict[SkillId, Estimate], skill: str, a: float, b: float
) -> None:
    name = SkillId(skill)
    before, after = (
        readiness(targets, {**have, name: level(a)}),
        readiness(targets, {**have, name: level(b)}),
    )
    assert after.value - before.value == pytest.approx(Points(targets).gain(name, a, b), abs=1e-9)


def test_the_interval_follows_the_intervals_of_the_skills_and_is_cut_at_the_ends() -> None:
    narrow = readiness(TWO, {SkillId("python"): level(1, 0.1), SkillId("docker"): level(2, 0.1)})
    wide = readiness(TWO, {SkillId("python"): level(1, 0.9), SkillId("docker"): level(2, 0.9)})
    assert narrow.low < narrow.value < narrow.high
    assert wide.high - wide.low > 4 * (narrow.high - narrow.low)
    assert readiness(TWO, {SkillId("python"): level(1)}, spread=1000).low == 0
    assert readiness(TWO, {SkillId("python"): level(1)}, spread=1000).high == 100


def test_a_given_spread_replaces_the_assumed_one() -> None:
    have = {SkillId("python"): level(1, 0.5)}
    sure = readiness(TWO, have, spread=0)
    assert sure.low == sure.value == sure.high
    assert assumed_spread(TWO, have) > 0


def test_doubt_above_the_level_needed_does_not_widen_readiness() -> None:
    assert assumed_spread(TWO, {SkillId("python"): Estimate(value=3, low=2.2, high=4)}) == 0


def test_who_is_asked_for_nothing_is_ready():
    assert readiness_at((), {}) == 100
