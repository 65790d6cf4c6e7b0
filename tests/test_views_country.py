"""What is told of a country, on a plan, in a letter, on the page and in the guide."""

import json
from dataclasses import replace

import pytest

from mlpath.engine.way.plan import make_plan
from mlpath.model.field.own.country import Aid, Board, LocalRule
from mlpath.model.reports.bridge import LocalMarket, SetUp
from mlpath.views.formats.markdown import draw
from mlpath.views.page.parts.bridge import country_blocks
from mlpath.views.page.registry import page_of
from worlds.cases import WISHES, case_with
from worlds.smallfield import levels

HELP = Aid(name="Fund", gives="a day a month for a course", url="https://fund.example")
HERE = LocalMarket(
    country="NL",
    name="the Netherlands",
    boards=(
        Board(name="Wérk now", url="https://www.werk-now.example/"),
        Board(name="State", url="https://jobs.example/all", lists="public service"),
        Board(name="Three", url="https://three.example"),
        Board(name="Four", url="https://four.example"),
    ),
    hiring="chip makers and banks",
    houses=("Alpha", "Beta", "Gamma", "Delta"),
    near="",
    funding=(HELP, replace(HELP, name="Loan", gives="a loan")),
    support=(replace(HELP, name="Aid", gives="pays for a braille display"),),
    applying=LocalRule(text="ask for it", url="https://right.example"),
    permit=LocalRule(text="ask first", url="https://permit.example"),
    notice=LocalRule(text="a month", url="https://law.example"),
    checked=2026,
)


def drawn(**changed) -> str:
    blocks = country_blocks(replace(HERE, **changed))
    return "\n".join(draw(block) for block in blocks)


def test_all_of_it_is_told():
    text = drawn()
    assert "Where to look in the Netherlands" in text
    assert "as of 2026; more: mlpath guide nl" in text
    assert "werk-now.example · State, jobs.example/all (public service) · three.example" in text
    assert "four.example" in text
    assert "Chip makers and banks; known names: Alpha, Beta, Gamma, Delta." in text
    order = ("who pays", "Fund", "also", "Loan", "support", "Aid", "your right", "Ask for it.",
             "permit", "Ask first.", "your notice", "A month.")  # fmt: skip
    places = [text.index(word) for word in order]
    assert places == sorted(places)
    assert "https://law.example" in text


def test_whoever_has_an_offer_is_not_told_where_to_look():
    text = drawn(boards=())
    assert "Good to know in the Netherlands" in text
    for left_out in ("look at", "employers", "Alpha"):
        assert left_out not in text


def test_nothing_known_or_nothing_that_applies_is_no_title():
    assert country_blocks(None) == []
    nothing = dict.fromkeys(("permit", "applying", "notice"))
    bare = replace(HERE, boards=(), funding=(), support=(), **nothing)
    assert country_blocks(bare) == []


@pytest.mark.parametrize("have", [None, levels(code=2, models=2, serving=1)])
@pytest.mark.parametrize("show", ["letter", "all"])
def test_the_letter_and_the_whole_plan_tell_it_also_to_whoever_is_ready(have, show):
    made = replace(make_plan(case_with(have, wishes=WISHES)), show=show)
    text = "\n".join(draw(block) for block in page_of(replace(made, local=HERE)))
    for title, letter in (("Where to look in", 0), ("Applying in", 1), ("Money and rules in", 1)):
        assert text.count(f"{title} the Netherlands") == (
            letter if show == "letter" else 1 - letter
        )
    assert "the Netherlands" not in "\n".join(draw(block) for block in page_of(made))


def test_a_line_fits_80_columns_and_no_address_is_broken(run):
    plan = ("--role", "ml-engineer", "--hours", "8")
    for country in ("DE", "GB"):
        run("assess", "--background", "nurse", *plan, "--country", country, "--yes")
        text = run("plan", "--letter").out
        for title in ("Applying in", "Money and rules in"):
            part = text[text.index(title) :].split("\n\n")[1]
            lines = [line for line in part.splitlines() if "://" not in line]
            assert max(map(len, lines)) <= 80
    report = json.loads(run("plan", "-f", "json").out)["data"]["local"]
    assert (report["country"], report["funding"][0]["name"]) == ("GB", "Skills Bootcamps")
    page = run("report", "--output", "-").out
    assert '<a href="https://www.jobs.nhs.uk" rel="noopener noreferrer">NHS Jobs</a>' in page
    assert "Where to look in the United Kingdom" in page


def test_a_country_is_read_by_its_name_or_its_letters(run):
    for name in ("Germany", "germany", "de"):
        assert "Bildungsgutschein" in run("guide", name).out
    assert "mlpath guide germany" in run("guide").out


def test_kinds_of_employers_are_those_of_the_own_field_where_it_is_known():
    text = drawn(near="hospitals near you", houses=("Alpha",))
    assert "Hospitals near you; known names: Alpha." in text
    assert "hip makers" not in text


@pytest.mark.parametrize("show", ["letter", "all"])
def test_what_to_set_up_first_is_told_where_the_plan_is_told_whole(show):
    made = replace(make_plan(case_with(wishes=WISHES)), show=show)
    heard = replace(made, set_up=(SetUp(about="Editor", text="Press F2."),))
    text = "\n".join(draw(block) for block in page_of(heard))
    assert text.index("Set up first") < text.index("Press F2.")
    assert "Set up first" not in "\n".join(draw(block) for block in page_of(made))
