"""What somebody has of a role, and what is missing, in a few names."""

from mlpath.engine.gap.inventory import has_already, lacks_still
from mlpath.model.person import Person
from worlds.cases import case_with
from worlds.learners import rating
from worlds.smallfield import field, levels, role, skill, target
from worlds.street import posting, street_of

NAMES = ("one", "two", "three", "four", "five", "six", "seven")


def case(said, there, *targets):
    catalog = field(
        skills=[skill(name, "code") for name in NAMES], roles=(made := role(*targets),), projects=()
    )
    person = Person(evidence=tuple(rating(name, 3) for name in said))
    return case_with(levels(**there), person, catalog=catalog, role=made)


def test_what_was_told_of_and_is_asked_for_is_there_the_weightiest_first() -> None:
    targets = [target("one", 1, 0.2), target("two", 2, 0.9), target("three", 2), target("four", 1)]
    there = {"one": 1, "two": 2, "three": 1, "four": 2, "five": 4}
    # Three is a level short, nobody told of four, no role asks for five.
    assert has_already(case(("one", "two", "three", "five"), there, *targets)) == ("Two", "One")


def test_what_is_missing_is_of_the_core() -> None:
    targets = [target("one", 1, 0.2, core=True), target("two", 1, 0.9, core=True)]
    assert lacks_still(case((), {}, *targets, target("three", 1))) == ("Two", "One")


def test_six_names_are_enough_on_each_side() -> None:
    every = [target(name, 1, core=True) for name in NAMES]
    assert len(lacks_still(case((), {}, *every))) == 6
    assert len(has_already(case(NAMES, dict.fromkeys(NAMES, 1), *every))) == 6


def test_what_postings_of_the_role_name_beyond_its_targets_is_told_of_too() -> None:
    person = Person(evidence=tuple(rating(one, 3) for one in ("code", "sql", "plots", "models")))
    rows = [posting(required="code sql"), posting(required="plots sql")] * 2

    def told(*postings):
        return has_already(case_with(
            levels(code=2, sql=2, plots=2, models=1), person, role=role(target("code", 1)),
            catalog=street_of(*postings, projects=()),
        ))  # fmt: skip

    # Nobody asks for models, and they are not working knowledge.
    assert told(*rows, posting(required="sql plots models")) == ("Code", "Sql", "Plots")
    assert told(*rows) == ("Code", "Sql")  # plots by two
    assert told(*rows, posting() | {"preferred": "plots"}) == ("Code", "Sql", "Plots")
