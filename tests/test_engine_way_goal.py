"""Being ready: every must with all it needs, and the quickest others up to 85 points."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.levels.steps import Step
from mlpath.engine.way.goal import ready_for
from mlpath.engine.way.plan import make_plan
from mlpath.model.field.catalog import Catalog
from mlpath.model.field.role_level import READY
from mlpath.model.reports.plan import Wishes
from worlds.cases import case_with
from worlds.smallfield import MONDAY, role, skill, target


def step(name: str, likely: int, gain: float, needs: tuple[int, ...] = ()) -> Step:
    return Step(
        skill=name,
        from_=0.0,
        to=1,
        low=likely / 2,
        likely=likely,
        high=likely * 2,
        gain=gain,
        needs=needs,
    )


@st.composite
def fields(draw):
    count = draw(st.integers(1, 7))
    parts = [draw(st.integers(1, 10)) for _ in range(count)]
    steps = []
    for number in range(count):
        needs = draw(st.sets(st.integers(0, number - 1), max_size=2)) if number else set()
        gain = 100 * parts[number] / sum(parts)
        steps.append(step(f"s{number}", draw(st.integers(1, 30)), gain, tuple(sorted(needs))))
    musts = draw(st.sets(st.sampled_from([s.skill for s in steps]), max_size=2))
    return steps, musts


def closed(steps, chosen) -> bool:
    return all(need in chosen for number in chosen for need in steps[number].needs)


@given(fields())
def test_it_is_the_quickest_closed_set_with_all_musts_that_reaches_85(field) -> None:
    steps, musts = field
    got = ready_for(steps, musts, now=0.0)
    names = [s.skill for s in got]
    chosen = {number for number, s in enumerate(steps) if s.skill in names}
    assert closed(steps, chosen)
    assert musts <= set(names)
    assert sum(s.gain for s in got) >= READY - 1e-6
    best = min(
        sum(steps[k].likely for k in some)
        for size in range(len(steps) + 1)
        for some in combinations(range(len(steps)), size)
        if closed(steps, set(some))
        and musts <= {steps[k].skill for k in some}
        and sum(steps[k].gain for k in some) >= READY - 1e-6
    )
    assert sum(s.likely for s in got) == best


def test_musts_are_in_even_when_the_points_are_reached_without_them() -> None:
    steps = [step("cheap", 1, 90.0), step("base", 5, 0.0), step("must", 50, 10.0, (1,))]
    names = [s.skill for s in ready_for(steps, {"must"}, now=0.0)]
    assert names == ["cheap", "base", "must"]
    assert [s.skill for s in ready_for(steps, set(), now=0.0)] == ["cheap"]


def test_who_is_ready_has_nothing_to_do() -> None:
    assert ready_for([step("more", 5, 10.0)], set(), now=90.0) == ()


@pytest.fixture
def case():
    skills = [skill("core", "a"), skill("extra", "a"), skill("rare", "a", likely=(90, 90, 90, 90))]
    wanted = role(
        target("core", 1, 0.8, must=True), target("extra", 1, 0.1), target("rare", 1, 0.1)
    )
    catalog = Catalog.of(skills=skills, roles=[wanted])
    return case_with(catalog=catalog, role=wanted, wishes=Wishes(hours=7, start=MONDAY))


def test_a_plan_ends_when_ready_and_names_what_is_left_for_the_job(case) -> None:
    plan = make_plan(case)
    assert [s.skill for s in plan.steps] == ["core", "extra"]
    assert plan.readiness.end == pytest.approx(90)
    assert [(c.skill, c.to) for c in plan.later] == [("rare", 1)]
    everything = make_plan(case_with(catalog=case.catalog, role=case.role))
    assert [s.skill for s in everything.steps] == ["core", "extra", "rare"]
    assert everything.later == ()
    assert everything.readiness.end == pytest.approx(100)
