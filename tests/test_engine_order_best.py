from itertools import pairwise, permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.order.best import Ordering, best_order, kept_if_good
from mlpath.engine.order.branch import Effort
from mlpath.engine.order.closure import best_closure
from mlpath.engine.order.dominance import dominated
from mlpath.engine.order.greedy import densest_first, good_order, improved
from mlpath.engine.order.ideals import solve_block
from mlpath.engine.order.jobs import (
    Jobs,
    ancestors,
    bits,
    cost_of,
    descendants,
    mask_of,
    respects,
    restrict,
)
from mlpath.engine.order.knapsack import most_within, quickest_to
from mlpath.engine.order.sidney import blocks, lower_bound
from worlds.problems import random_jobs

THOROUGH = Effort(states=1, nodes=100_000)
"""So few states that everything has to be settled by branching."""


def random_order(random: Random, jobs: Jobs) -> list[int]:
    order: list[int] = []
    left = set(range(len(jobs.minutes)))
    while left:
        free = sorted(j for j in left if left.isdisjoint(jobs.needs[j]))
        order.append(random.choice(free))
        left.remove(order[-1])
    return order


def cheapest(jobs: Jobs) -> int:
    """Find the smallest cost by trying every order, sharing only equal beginnings."""
    layer = {0: (0, 0)}
    for _ in jobs.minutes:
        following: dict[int, tuple[int, int]] = {}
        for mask, (cost, elapsed) in layer.items():
            for job, needs in enumerate(jobs.needs):
                if mask >> job & 1 or any(not mask >> q & 1 for q in needs):
                    continue
                ends = elapsed + jobs.minutes[job]
                new = (cost + jobs.gains[job] * ends, ends)
                known = following.setdefault(mask | 1 << job, new)
                following[mask | 1 << job] = min(known, new)
        layer = following
    return min(layer.values())[0]


def closed_sets(jobs: Jobs) -> list[tuple[int, int]]:
    sets = []
    for mask in range(1 << len(jobs.minutes)):
        members = list(bits(mask))
        if all(mask >> q & 1 for j in members for q in jobs.needs[j]):
            sets.append(
                (sum(jobs.minutes[j] for j in members), sum(jobs.gains[j] for j in members))
            )
    return sets


@pytest.mark.parametrize("effort", [Effort(), THOROUGH], ids=["programming", "branching"])
def test_a_thousand_random_problems_are_solved_as_well_as_by_trying_everything(effort):
    for seed in range(1000):
        jobs = random_jobs(Random(seed))
        found = best_order(jobs, effort=effort)
        assert respects(jobs, found.order)
        assert cost_of(jobs, found.order) == found.cost == found.lower_bound == cheapest(jobs), seed
        assert found.proven


def test_on_ten_thousand_problems_the_bound_is_below_and_no_random_order_is_better():
    for seed in range(10_000):
        random = Random(-seed - 1)
        jobs = random_jobs(random, 7)
        found = best_order(jobs, effort=Effort(states=4, nodes=2))
        assert found.lower_bound <= found.cost <= cost_of(jobs, random_order(random, jobs))


def test_a_search_that_stops_early_says_so_and_stays_between_bound_and_greedy():
    stopped = 0
    for seed in range(300):
        jobs = random_jobs(Random(seed), 10)
        found = best_order(jobs, effort=Effort(states=1, nodes=1))
        assert found.lower_bound <= cheapest(jobs) <= found.cost
        stopped += not found.proven
    assert stopped > 0


def test_the_same_problem_gives_the_same_order_also_among_equals():
    jobs = Jobs(minutes=(5,) * 6, gains=(3,) * 6, needs=((),) * 6)
    assert best_order(jobs).order == best_order(jobs).order
    assert sorted(best_order(jobs).order) == list(range(6))
    for seed in range(100):
        again = random_jobs(Random(seed), 12)
        assert best_order(again) == best_order(again)


def test_nothing_to_do_is_an_empty_order_that_costs_nothing():
    found = best_order(Jobs(minutes=(), gains=(), needs=()))
    assert found == Ordering(order=(), cost=0, lower_bound=0)


def test_a_worthless_prerequisite_waits_until_it_is_needed():
    jobs = Jobs(minutes=(50, 10, 10), gains=(0, 9, 9), needs=((), (0,), ()))
    assert best_order(jobs).order == (2, 0, 1)


def test_an_order_somebody_follows_is_kept_unless_the_new_one_is_clearly_better():
    jobs = Jobs(minutes=(1000, 1000), gains=(1000, 1001), needs=((), ()))
    best = best_order(jobs)
    assert best.order == (1, 0)
    kept = kept_if_good(jobs, best, (0, 1))
    assert kept.order == (0, 1)
    assert not kept.proven
    assert kept.lower_bound == best.cost < kept.cost
    clear = Jobs(minutes=(1000, 1000), gains=(1000, 1100), needs=((), ()))
    assert kept_if_good(clear, best_order(clear), (0, 1)).order == (1, 0)


def test_an_order_that_does_not_fit_the_jobs_any_more_is_not_kept():
    jobs = Jobs(minutes=(1, 1), gains=(1, 1), needs=((), (0,)))
    best = best_order(jobs)
    assert kept_if_good(jobs, best, (1, 0)) is best
    assert kept_if_good(jobs, best, (0,)) is best
    assert kept_if_good(jobs, best, (0, 0)) is best


def test_the_closure_of_the_highest_value_is_found_by_the_cut():
    for seed in range(400):
        random = Random(seed)
        jobs = random_jobs(random)
        ids = list(range(len(jobs.minutes)))
        values = [random.randint(-9, 9) for _ in ids]
        members, value, _ = best_closure(jobs, ids, values)
        assert value == sum(values[j] for j in members)
        assert all(q in members for j in members for q in jobs.needs[j])
        as_gains = Jobs(minutes=(1,) * len(ids), gains=tuple(values), needs=jobs.needs)
        assert value == max(gain for _, gain in closed_sets(as_gains))


def test_blocks_fall_in_density_and_none_starts_with_something_denser():
    for seed in range(400):
        jobs = random_jobs(Random(seed))
        found = blocks(jobs, range(len(jobs.minutes)))
        order = [j for block in found for j in block]
        assert respects(jobs, [j for block in found for j in sorted(block)])
        assert sorted(order) == list(range(len(jobs.minutes)))
        totals = [
            (sum(jobs.gains[j] for j in block), sum(jobs.minutes[j] for j in block))
            for block in found
        ]
        assert all(a[0] * b[1] >= b[0] * a[1] for a, b in pairwise(totals))
        for block, (gain, minutes) in zip(found, totals, strict=True):
            inner = restrict(jobs, block)
            assert all(g * minutes <= gain * m for m, g in closed_sets(inner))
        assert lower_bound(jobs, range(len(jobs.minutes))) <= cheapest(jobs)


def test_equally_dense_jobs_that_do_not_need_each_other_are_blocks_of_their_own():
    jobs = Jobs(minutes=(2, 3, 4), gains=(4, 6, 8), needs=((), (), (1,)))
    assert sorted(blocks(jobs, range(3))) == [[0], [1], [2]]


def test_added_precedence_never_makes_the_best_order_worse():
    for seed in range(500):
        jobs = random_jobs(Random(seed))
        narrowed, old = dominated(jobs)
        assert all(q < j for j, needs in enumerate(narrowed.needs) for q in needs)
        assert cheapest(narrowed) == cheapest(jobs)
        order = [old[k] for k in best_order(narrowed).order]
        assert respects(jobs, order)


def test_a_job_that_is_better_in_every_way_goes_first():
    narrowed, old = dominated(Jobs(minutes=(5, 2), gains=(1, 8), needs=((), ())))
    assert old == [1, 0]
    assert narrowed.needs == ((), (0,))


def test_good_orders_are_valid_and_moves_only_help():
    for seed in range(300):
        jobs = random_jobs(Random(seed), 12)
        first, better = densest_first(jobs), good_order(jobs)
        assert respects(jobs, first)
        assert respects(jobs, better)
        assert cost_of(jobs, better) <= cost_of(jobs, first)


def test_moves_find_what_the_densest_bundle_misses():
    better = sum(
        cost_of(jobs, good_order(jobs)) < cost_of(jobs, densest_first(jobs))
        for jobs in (random_jobs(Random(seed), 12) for seed in range(300))
    )
    assert better > 0


def test_a_block_solved_with_few_states_says_what_it_could_not_prove():
    open_ones = 0
    for seed in range(300):
        whole = random_jobs(Random(seed), 9)
        block = max(blocks(whole, range(len(whole.minutes))), key=len)
        jobs = restrict(whole, block)
        if not sum(jobs.gains):
            continue
        found = solve_block(jobs, list(range(len(block))), states=1)
        assert respects(jobs, found.order)
        assert found.bound <= cheapest(jobs) <= found.cost == cost_of(jobs, found.order)
        open_ones += found.bound < found.cost
    assert open_ones > 0


@pytest.mark.parametrize("share", [0, 0.2, 0.5, 0.8, 1])
def test_the_best_set_for_a_deadline_is_that_of_an_exhaustive_search(share):
    for seed in range(200):
        jobs = random_jobs(Random(seed))
        minutes = round(sum(jobs.minutes) * share)
        found = most_within(jobs, minutes)
        assert found.value == found.bound == max(g for m, g in closed_sets(jobs) if m <= minutes)
        assert sum(jobs.minutes[j] for j in found.jobs) <= minutes
        assert sum(jobs.gains[j] for j in found.jobs) == found.value
        assert all(q in found.jobs for j in found.jobs for q in jobs.needs[j])


@pytest.mark.parametrize("share", [0, 0.2, 0.5, 0.8, 1])
def test_the_quickest_set_worth_enough_is_that_of_an_exhaustive_search(share):
    for seed in range(200):
        jobs = random_jobs(Random(seed))
        gain = round(sum(jobs.gains) * share)
        found = quickest_to(jobs, gain)
        assert found is not None
        assert found.value == found.bound == min(m for m, g in closed_sets(jobs) if g >= gain)
        assert sum(jobs.minutes[j] for j in found.jobs) == found.value
        assert sum(jobs.gains[j] for j in found.jobs) >= gain
        assert all(q in found.jobs for j in found.jobs for q in jobs.needs[j])


def test_more_than_everything_is_worth_cannot_be_reached():
    assert quickest_to(Jobs(minutes=(1,), gains=(5,), needs=((),)), 6) is None


def test_no_time_and_no_jobs_choose_nothing():
    assert most_within(Jobs(minutes=(), gains=(), needs=()), 5).jobs == ()
    assert most_within(Jobs(minutes=(3,), gains=(5,), needs=((),)), 2).jobs == ()
    assert most_within(Jobs(minutes=(3,), gains=(5,), needs=((),)), -4).value == 0


def test_worthless_jobs_are_not_chosen_just_because_there_is_time():
    jobs = Jobs(minutes=(1, 1), gains=(0, 5), needs=((), ()))
    assert most_within(jobs, 9).jobs == (1,)


def test_a_knapsack_search_that_stops_early_keeps_a_bound_above_the_best():
    stopped = 0
    for seed in range(300):
        jobs = random_jobs(Random(seed))
        minutes = sum(jobs.minutes) // 2
        found = most_within(jobs, minutes, work=1)
        assert found.value <= max(g for m, g in closed_sets(jobs) if m <= minutes) <= found.bound
        assert found.value == sum(jobs.gains[j] for j in found.jobs)
        assert sum(jobs.minutes[j] for j in found.jobs) <= minutes
        stopped += found.value < found.bound
    assert stopped > 0


@given(st.sets(st.integers(0, 200)))
def test_a_mask_holds_a_set(members):
    assert list(bits(mask_of(members))) == sorted(members)


@given(st.integers(0, 10**6))
def test_what_comes_before_and_what_comes_after_are_one_relation(seed):
    jobs = random_jobs(Random(seed))
    above = ancestors(jobs)
    below = descendants(above)
    for a in range(len(above)):
        assert all(above[a] & above[q] == above[q] for q in jobs.needs[a])
        assert all((below[a] >> b & 1) == (above[b] >> a & 1) for b in range(len(above)))


def test_a_stopped_search_never_claims_a_bound_above_what_a_full_search_finds():
    stopped = 0
    for seed in range(100):
        jobs = random_jobs(Random(seed), 24)
        whole = best_order(jobs)
        for nodes in (1, 3):
            found = best_order(jobs, effort=Effort(states=1, nodes=nodes))
            assert found.lower_bound <= whole.cost <= found.cost or not whole.proven
            stopped += not found.proven
    assert stopped > 0


@given(st.integers(0, 10**6))
def test_no_job_that_is_better_in_every_way_is_left_without_precedence(seed):
    jobs, _ = dominated(random_jobs(Random(seed)))
    above = ancestors(jobs)
    below = descendants(above)
    for a, b in permutations(range(len(above)), 2):
        if not (above[a] >> b & 1 or above[b] >> a & 1):
            assert not (
                jobs.minutes[a] <= jobs.minutes[b]
                and jobs.gains[a] >= jobs.gains[b]
                and above[a] | above[b] == above[b]
                and below[a] | below[b] == below[a]
            )


def test_with_enough_states_a_block_is_solved_for_sure():
    for seed in range(150):
        whole = random_jobs(Random(seed), 12)
        for block in blocks(whole, range(len(whole.minutes))):
            jobs = restrict(whole, block)
            found = solve_block(jobs, list(range(len(block))), states=10**6)
            assert found.bound == found.cost == cost_of(jobs, found.order) == cheapest(jobs)


def test_the_densest_comes_first_and_the_shorter_one_of_equals():
    free = Jobs(minutes=(4, 2, 1), gains=(4, 8, 1), needs=((), (), ()))
    assert densest_first(free) == [1, 2, 0]


def test_single_jobs_and_runs_of_three_are_moved_to_better_places():
    pair = Jobs(minutes=(2, 1), gains=(1, 2), needs=((), ()))
    assert improved(pair, [0, 1]) == [1, 0]
    # Two chains whose gain comes at the end: only as a whole is it worth to change places.
    chains = Jobs(
        minutes=(1,) * 6, gains=(0, 0, 4, 0, 0, 5), needs=((), (0,), (1,), (), (3,), (4,))
    )
    assert improved(chains, [0, 1, 2, 3, 4, 5]) == [3, 4, 5, 0, 1, 2]


def test_of_jobs_that_need_nothing_the_bound_is_the_cost():
    for seed in range(50):
        jobs = random_jobs(Random(seed))
        free = Jobs(minutes=jobs.minutes, gains=jobs.gains, needs=((),) * len(jobs.minutes))
        assert lower_bound(free, range(len(free.minutes))) == cheapest(free)
