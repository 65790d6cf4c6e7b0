from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.levels.steps import Step
from mlpath.engine.way.budget import best_affordable, chosen_offers, money
from mlpath.engine.way.resources import (
    Taste,
    by_skill,
    compiled,
    covering,
    offers,
    picks,
    taste_of,
)
from mlpath.model.field.catalog import Catalog
from mlpath.model.record import replace
from worlds.cases import WISHES
from worlds.smallfield import resource


def step(low: float = 0, high: int = 1, skill: str = "code", likely: float = 10) -> Step:
    return Step(skill, low, high, likely, likely, likely, 1.0, ())


def chosen(resources, one=None, taste=None):
    one, taste = one or step(), taste or Taste()
    return picks(one, offers(one, by_skill(resources).get("code", ()), taste), taste)


def test_what_covers_a_skill_is_the_same_whether_it_was_compiled_or_is_looked_for():
    twice = resource("a", [("code", 0, 1), ("sql", 1, 2), ("code", 2, 3)])
    catalog = Catalog.of(resources=(twice, resource("b", [("code", 1, 2)]), resource("c", [])))
    kept = compiled(catalog)
    again = Catalog(catalog.load, catalog.tables, fingerprint="x", derived=kept.get)
    assert covering(again) == covering(catalog) == by_skill(catalog.resources.values())
    assert (len(covering(again)), covering(again).get("rust", ())) == (2, ())


def test_what_covers_the_step_comes_before_what_covers_half_of_it():
    half = resource("half", [("code", 0, 1)])
    whole = resource("whole", [("code", 0, 2)])
    best = offers(step(0, 2), by_skill([half, whole])["code"], Taste())
    assert [offer.resource.id for offer in best] == ["whole", "half"]


def test_what_does_not_touch_the_step_is_not_offered():
    assert chosen([resource("late", [("code", 2, 3)]), resource("other", [("sql", 0, 1)])]) == ()


def test_what_starts_too_high_or_far_too_low_comes_later():
    deep, low, fit = (resource(f"from{a}", [("code", a, 3)]) for a in (2, 0, 1))
    best = offers(step(1.5, 3), by_skill([deep, low, fit])["code"], Taste())
    assert [offer.resource.id for offer in best] == ["from1", "from0", "from2"]


def test_free_wins_unless_the_paid_one_is_of_a_kind_one_likes():
    book = resource("book", [("code", 0, 1)], cost=30, kind="book")
    docs = resource("docs", [("code", 0, 1)], kind="docs")
    assert [pick.id for pick in chosen([book, docs])] == ["docs", "book"]
    liked = chosen([book, docs], taste=Taste(prefers=("book",)))
    assert liked[0].id == "book"
    assert liked[0].why == (
        "30 USD; of the kind you like (book); covers none to beginner; 10 h; good for book"
    )


def test_only_free_ones_are_offered_when_asked_for_unless_there_are_none():
    book = resource("book", [("code", 0, 1)], cost=30)
    docs = resource("docs", [("code", 0, 1)])
    assert [pick.id for pick in chosen([book, docs], taste=Taste(free=True))] == ["docs"]
    assert [pick.id for pick in chosen([book], taste=Taste(free=True))] == ["book"]


def test_something_very_long_comes_later_and_says_so():
    long, short = (resource(f"h{h}", [("code", 0, 1)], likely=h) for h in (90, 12))
    best = chosen([long, short])
    assert [pick.id for pick in best] == ["h12", "h90"]
    assert "90 h in all, take the parts you need" in best[1].why


def test_the_alternative_is_of_another_kind_where_there_is_one():
    first, second = (resource(i, [("code", 0, 1)]) for i in ("first", "second"))
    video = resource("video", [("code", 0, 1)], kind="video", likely=30)
    assert [pick.id for pick in chosen([first, second, video])] == ["first", "video"]
    assert [pick.id for pick in chosen([first, second])] == ["first", "second"]


def test_a_partial_cover_is_named_as_such():
    assert (
        "covers part of this, none to beginner"
        in chosen([resource("half", [("code", 0, 1)])], step(0.5, 2))[0].why
    )


def test_what_is_in_use_is_used_on():
    a, b = (resource(i, [("code", 0, 2)], likely=15) for i in ("a", "b"))
    covering = by_skill([b, resource("c", [("code", 1, 2)], likely=15), a])
    ranked = chosen_offers([step(0, 1), step(1, 2)], covering, Taste())
    assert [found[0].resource.id for found in ranked] == ["b", "b"]


def test_a_budget_keeps_what_is_worth_most_and_the_rest_is_free():
    likes = Taste(prefers=("book",))
    books = [resource(i, [(i, 0, 1)], cost=c, kind="book") for i, c in (("x", 30), ("y", 30))]
    both = resource("both", [("x", 0, 1), ("y", 0, 1)], likely=15)
    covering = by_skill([*books, both])
    steps = [step(skill="x"), step(skill="y")]
    assert money(chosen_offers(steps, covering, likes)) == 60
    limited = chosen_offers(steps, covering, likes, 40)
    assert [found[0].resource.id for found in limited] == ["x", "both"]
    assert money(limited) == 30
    assert money(chosen_offers(steps, covering, likes, 0)) == 0
    assert [money(chosen_offers(steps, covering, likes, most)) for most in (29.9, 30)] == [0, 30]


@pytest.mark.parametrize(("budget", "spent"), [(1.0, 1.0), (0.9, 0.0)])
def test_what_costs_a_dollar_is_no_gift(budget, spent):
    covering = by_skill([resource("cheap", [("code", 0, 1)], cost=1)])
    assert money(chosen_offers([step()], covering, Taste(), budget)) == spent


def test_without_anything_free_a_budget_can_leave_a_step_without_a_resource():
    covering = by_skill([resource("dear", [("code", 0, 1)], cost=500)])
    ranked = chosen_offers([step()], covering, Taste(), 10)
    assert ranked == [[]]
    assert picks(step(), ranked[0], Taste()) == ()
    assert money(ranked) == 0


@given(st.lists(st.tuples(st.integers(1, 50), st.integers(1, 20)), max_size=7), st.integers(0, 200))
def test_the_affordable_set_is_the_best_of_all(items, budget):
    named = {str(k): (cost, float(worth)) for k, (cost, worth) in enumerate(items)}
    found = best_affordable(named, budget)
    assert sum(named[k][0] for k in found) <= budget
    best = max(
        sum(named[k][1] for k in some)
        for n in range(len(named) + 1)
        for some in combinations(named, n)
        if sum(named[k][0] for k in some) <= budget
    )
    assert sum(named[k][1] for k in found) == best


def test_a_budget_goes_where_nothing_free_would_do():
    # The book on x suits better than that on y, but for x something free is nearly as good.
    covering = by_skill(
        [
            resource("x", [("x", 0, 1)], cost=20),
            resource("free", [("x", 0, 1)], likely=30),
            resource("y", [("y", 0, 1)], cost=60),
        ]
    )
    steps = [step(skill="x"), step(skill="y")]
    likes = Taste(prefers=("course",))
    ranked = chosen_offers(steps, covering, likes, 60)
    assert [found[0].resource.id for found in ranked] == ["free", "y"]


def test_one_that_helps_much_beats_two_that_help_little():
    likes = Taste(prefers=("book",))
    much = [resource("m", [("m", 0, 1)], cost=40, kind="book")]
    little = [resource(i, [(i, 0, 1)], cost=20, kind="book") for i in ("a", "b")]
    free = [
        resource(f"free-{i}", [(i, 0, 1)], likely=h) for i, h in (("a", 15), ("b", 15), ("m", 30))
    ]
    steps = [step(skill=i) for i in ("a", "b", "m")]
    ranked = chosen_offers(steps, by_skill([*much, *little, *free]), likes, 40)
    assert [found[0].resource.id for found in ranked] == ["free-a", "free-b", "m"]


def test_the_score_is_what_speaks_for_a_resource_less_what_speaks_against_it():
    def score(low, high, to=2, in_use=(), **parts):
        one = resource("one", [("code", low, high)], **parts)
        return offers(step(1, to), by_skill([one])["code"], Taste(), in_use=in_use)[0].score

    assert score(1, 2) == pytest.approx(3 + 1)
    assert score(0, 2) == pytest.approx(3 + 1 - 0.25)
    assert score(2, 3, to=3) == pytest.approx(3 / 2 + 1 - 0.8)
    assert score(1, 2, likely=20) == pytest.approx(3 + 1 - 0.5 * 0.5)
    assert score(1, 2, likely=900) == pytest.approx(3 + 1 - 0.5 * 2)
    assert score(1, 2, cost=50) == pytest.approx(3 - 0.2)
    assert score(1, 2, in_use={"one"}) == pytest.approx(3 + 1 + 0.6)


def test_a_language_that_somebody_reads_is_liked_and_one_that_they_do_not_is_never_offered():
    english, german = (resource(name, [("code", 0, 2)]) for name in ("english", "german"))
    german = replace(german, language="de")
    assert [pick.id for pick in chosen([german, english])] == ["english"]
    assert chosen([german]) == ()
    assert chosen([german], taste=Taste(language="fr")) == ()
    mine = chosen([english, german], taste=taste_of(replace(WISHES, language="de")))
    assert [pick.id for pick in mine] == ["german", "english"]
    assert "in German" in mine[0].why
    assert "in German" not in mine[1].why


def test_what_works_with_a_screen_reader_comes_first_for_whoever_reads_with_one_and_says_so():
    mute, silent, heard = (
        replace(resource(name, [("code", 0, 1)], kind=name), screen_reader=known)
        for name, known in (("mute", False), ("silent", None), ("heard", True))
    )
    assert [pick.id for pick in chosen([mute, silent, heard])] == ["mute", "silent"]
    picked = chosen([mute, silent, heard], taste=Taste(reader=True))
    assert [pick.id for pick in picked] == ["heard", "silent"]
    assert "works with a screen reader" in picked[0].why
    assert "screen reader" not in picked[1].why
    assert "does not work well" in chosen([mute], taste=Taste(reader=True))[0].why
    assert "screen reader" not in chosen([heard])[0].why
    half = replace(resource("half", [("code", 0, 1)]), screen_reader=True)
    whole = resource("whole", [("code", 0, 4)])
    best = offers(step(0, 4), by_skill([half, whole])["code"], Taste(reader=True))
    assert best[0].resource.id == "whole"
    assert taste_of(replace(WISHES, reader=True)).reader


def test_a_large_budget_is_counted_in_a_bounded_number_of_sums():
    """Forty odd prices have more sums than a memory holds; nothing beyond the budget is chosen."""
    items = {str(n): (100_003 * (n + 1) + n * n, float(n % 7 + 1)) for n in range(40)}
    budget = sum(cost for cost, _ in items.values()) - 1
    found = best_affordable(items, budget)
    assert sum(items[k][0] for k in found) <= budget
    assert sum(items[k][1] for k in found) >= sum(worth for _, worth in items.values()) - 2


@pytest.mark.parametrize("budget", [50, 51, 10_000])
def test_what_is_worth_nothing_is_not_bought_whatever_money_there_is(budget):
    items = {"poor": (1, 0.0), "good": (50, 2.0)}
    assert best_affordable(items, budget) == {"good"}


def test_what_a_module_names_first_comes_first_however_long_the_whole_of_it_is():
    long = resource("long", [("code", 0, 1)], likely=200)
    short, other = (resource(name, [("code", 0, 1)]) for name in ("short", "other"))
    every = by_skill([other, short, long])["code"]

    def order(*main):
        return [offer.resource.id for offer in offers(step(), every, Taste(), main=main)]

    assert order() == ["other", "short", "long"]
    assert order("long", "short") == ["long", "short", "other"]
    assert order("short", "long") == ["short", "long", "other"]
    scores = {
        offer.resource.id: offer.score
        for offer in offers(step(), every, Taste(), main=("long", "short"))
    }
    # All cover the step and cost nothing: 3 and 1; the module adds 2.5, and 2.0 for the second.
    assert scores == {"long": 6.5, "short": 6.0, "other": 4.0}
