"""A module in full on the full screen: what one can do after it, and after half a level of it."""

from dataclasses import replace

from mlpath.cli.explore.detail import things_of
from mlpath.cli.explore.graph import graph_of
from mlpath.cli.explore.ladder import Mark, rungs_of
from mlpath.engine.way.plan import make_plan
from worlds.cases import case_with
from worlds.smallfield import field, levels, module

FIELD = field(
    modules=(
        module("one", "code", [("code", 0, 1)]),
        module("two", "code", [("code", 1, 1.5), ("serving", 0, 1)]),
        module("three", "code", [("code", 1.5, 2)]),
    )
)
HALF = "Half of the way to this: you can do code at level 2."


def rung(title, **known):
    case = case_with(levels(**known), catalog=FIELD)
    return case, next(one for one in rungs_of(case, make_plan(case)) if one.title == title)


def lines(found):
    return ["".join(text for text, _ in thing.line) for thing in things_of(found, FIELD.skills)]


def unsaid(title, **known):
    """Tell a module as if nobody had written in one sentence what one can do after it."""
    _, found = rung(title, **known)
    assert found.module is not None
    return lines(found._replace(module=replace(found.module, can="")))


def test_a_module_without_a_sentence_tells_whole_levels_first_and_then_what_is_half_done():
    told = unsaid("Two")
    assert "then you can  Do serving at level 1." in told
    assert f"then  {HALF}" in told
    assert not any(one.startswith("then you can") for one in unsaid("Two", serving=1))
    assert "then you can  Do code at level 2." in unsaid("Three")


def test_a_module_that_is_known_and_ends_between_two_levels_claims_no_whole_one():
    case, found = rung("Two", code=1.5, serving=1)
    assert found.mark is Mark.CLAIMED
    assert f"Code, nearly working  {HALF}" in lines(found)
    assert "Serving, beginner  You can do serving at level 1." in lines(found)
    assert [(one.name, one.level) for one in graph_of(case, found)][:1] == [("Serving", 1)]
