"""Doors in words, the table of nearest roles, and what somebody is ahead in."""

from datetime import date

import pytest

from mlpath.model.field.market_posting import LeastDegree
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.record import replace
from mlpath.model.reports.ahead import Ahead, AheadSkill, AskingRole
from mlpath.model.reports.doors import DegreesAsked, DoorsRise
from mlpath.views.page.parts.ahead import ahead_rows
from mlpath.views.page.parts.doors import (
    READ_THERE,
    degree_rows,
    doors_line,
    doors_rows,
    seniors_line,
)
from mlpath.views.page.parts.nearest import rise
from mlpath.views.words import months

JUNIOR, MID, SENIOR, LEAD = RoleLevel
DOORS = DoorsRise(
    now=11, end=74, n=131, now_low=0.05, now_high=0.14, end_low=0.48, end_high=0.64,
    few=False, levels=(JUNIOR,), unjudged=0, asked={JUNIOR: 131, MID: 20, SENIOR: 1400},
    asked_of_role=True,
)  # fmt: skip
FEW = replace(DOORS, now=1, end=3, n=8, few=True)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "11 of 131 junior postings today, 74 when ready"),
        (
            {"unjudged": 1},
            "11 of 131 junior postings today, 74 when ready (1 more says too little to judge)",
        ),
        ({"levels": (JUNIOR, MID)}, "11 of 131 junior and mid postings today, 74 when ready"),
        (
            {"levels": (), "unjudged": 4},
            (
                "11 of 131 postings today, 74 when ready (of every level: none is for yours; "
                "4 more say too little to judge)"
            ),
        ),
        (
            {"now": 0, "end": 1, "n": 1, "few": True, "end_low": 0.2065, "end_high": 1.0},
            ("0 of 1 junior posting today, 1 when ready (1 is few, too few to tell)"),
        ),
        (
            {"now": 1, "end": 3, "n": 8, "few": True, "end_low": 0.1368, "end_high": 0.6943},
            (
                "1 of 8 junior postings today, 3 when ready (8 are few, so it may be 1 to 7 in 10 "
                "of all such postings)"
            ),
        ),
        ({"now": 131, "end": 131}, "all 131 junior postings today"),
        ({"n": 0, "now": 0, "end": 0, "few": True}, "no postings to count"),
    ],
)
def test_doors_are_told_with_how_far_to_trust_them(changes, said):
    assert doors_line(replace(DOORS, **changes)) == said


def doors_card(doors):
    ((label, text),) = doors_rows(doors)
    assert label == "doors"
    return text


def test_of_a_few_postings_a_card_tells_what_they_say_of_all():
    few = replace(FEW, end_low=0.1368, end_high=0.6943)
    assert doors_card(few) == "1 of 8 today, 3 when ready; of all such, 1 to 7 in 10"
    assert doors_card(replace(DOORS, now=131, end=131)) == "all 131 postings today"
    none = replace(FEW, now=0, end=0, end_low=0.0, end_high=0.3244)
    assert doors_card(none).startswith("8 postings counted and none met: too few to tell")
    some = replace(none, end=1)
    assert doors_card(some).endswith("1 when ready; of all such, at most 4 in 10")
    named = doors_rows(DOORS, of="Data analyst: ")
    assert named[0][1].startswith("Data analyst: 11 of 131")


@pytest.mark.parametrize(("n", "told"), [(0, False), (1, False), (4, False), (5, True)])
def test_a_handful_of_postings_is_no_line_of_a_first_screen(n, told):
    assert bool(doors_rows(replace(FEW, n=n))) is told


def test_doors_at_the_end_of_a_shorter_plan_are_not_said_to_be_those_of_being_ready():
    assert doors_line(DOORS, end="at the end").endswith("74 at the end")


def test_a_cell_says_both_counts_or_that_there_is_none():
    assert rise(DOORS) == "11 → 74 of 131"
    assert rise(replace(DOORS, now=0, end=2, n=8, few=True)) == "0 → 2 of 8"
    for few in (replace(DOORS, n=0), replace(DOORS, now=0, end=0, n=13, few=True),
                replace(DOORS, now=0, end=1, n=1, few=True)):  # fmt: skip
        assert rise(few) == "too few to say"


def test_few_junior_postings_are_explained_by_those_for_seniors():
    said = seniors_line(FEW, "ML engineer", JUNIOR)
    assert said == (
        "1 400 of 1 551 ML engineer postings that state a level (90%) ask for seniors; "
        "a nearer role first is a way in: mlpath compare"
    )
    of_all = seniors_line(replace(FEW, asked_of_role=False), "ML engineer", MID)
    assert of_all.startswith("1 400 of all 1 551 postings that state a level (90%)")


@pytest.mark.parametrize(
    ("doors", "level"),
    [(DOORS, JUNIOR), (FEW, SENIOR), (replace(FEW, asked={JUNIOR: 5, SENIOR: 5}), JUNIOR),
     (replace(FEW, asked={}), JUNIOR)],
)  # fmt: skip
def test_nothing_is_said_of_seniors_where_that_is_not_the_reason(doors, level):
    assert seniors_line(doors, "ML engineer", level) == ""


def test_what_somebody_is_ahead_in_names_who_asks_for_it():
    def skill(name):
        return AheadSkill(skill=name.lower(), name=name, have=3.0, usual=1.0, spreads=2.0)

    roles = tuple(AskingRole(role=n, name=n, share=s, n=50) for n, s in (("A", 0.55), ("B", 0.3)))
    one = Ahead(background="coder", name="Coder", skills=(skill("SQL"), skill("Go")), roles=roles)
    asked = "postings for A (55%) and B (30%) ask for these most"
    assert ahead_rows(one) == [("ahead of most", f"SQL, Go; {asked} (compared with: Coder)")]
    single = replace(one, skills=(skill("SQL"),), roles=roles[:1])
    assert "for A (55%) ask for it most" in ahead_rows(single)[0][1]
    assert ahead_rows(replace(one, roles=())) == [
        ("ahead of most", "SQL, Go (compared with: Coder)")
    ]
    assert ahead_rows(None) == []


def test_a_range_of_months_names_a_year_twice_only_where_it_differs():
    assert months(date(2027, 4, 9), date(2027, 6, 1)) == "Apr to Jun 2027"
    assert months(date(2026, 11, 9), date(2027, 1, 1)) == "Nov 2026 to Jan 2027"
    assert months(date(2027, 4, 9), date(2027, 4, 30)) == "Apr 2027"
    assert months(date(2109, 4, 9), date(2109, 5, 30)) == "Apr to May 2109"


ASKED = DegreesAsked(
    n=63, none=41, bachelor=17, master=4, phd=1, instead=6, enough=47, levels=(JUNIOR, MID),
    held=None, studying=False, here=None,
)  # fmt: skip
KINDS = "22 ask for one (bachelor's 17, master's 4, doctorate 1)"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {},
            (
                "41 of 63 junior and mid ML engineer postings ask for no degree: without one, "
                f"begin with those; {KINDS}, and 6 of these take experience in its place"
            ),
        ),
        (
            {"held": LeastDegree.NONE, "instead": 1, "levels": ()},
            (
                "41 of 63 ML engineer postings of every level ask for no degree: begin with those; "
                f"{KINDS}, and 1 of these takes experience in its place"
            ),
        ),
        (
            {"studying": True, "instead": 0, "here": 31},
            (
                "41 of 63 junior and mid ML engineer postings ask for no degree: apply to those "
                f"before you have yours; {KINDS}; 31 of the 63 are known to be in your country, "
                "where it may be otherwise"
            ),
        ),
        (
            {"none": 62, "bachelor": 1, "master": 0, "phd": 0, "instead": 0, "here": 32},
            (
                "62 of 63 junior and mid ML engineer postings ask for no degree: without one, "
                "begin with those; 1 asks for a bachelor's degree"
            ),
        ),
        (
            {"none": 43, "bachelor": 0, "master": 0, "phd": 20, "instead": 0, "here": 1},
            (
                "43 of 63 junior and mid ML engineer postings ask for no degree: without one, "
                "begin with those; 20 ask for a doctorate; "
                f"hardly any of them is known to be from your country: {READ_THERE}"
            ),
        ),
        (
            {"none": 63, "here": 4},
            (
                "none of 63 junior and mid ML engineer postings asks for one; "
                f"hardly any of them is known to be from your country: {READ_THERE}"
            ),
        ),
        (
            {"none": 63, "here": 5},
            (
                "none of 63 junior and mid ML engineer postings asks for one; 5 of the 63 are "
                "known to be in your country, where it may be otherwise"
            ),
        ),
        (
            {"none": 63, "here": 0},
            (
                "none of 63 junior and mid ML engineer postings asks for one; "
                f"none of them is known to be from your country: {READ_THERE}"
            ),
        ),
        (
            {"none": 0, "bachelor": 63, "master": 0, "phd": 0, "instead": 9},
            (
                "all 63 junior and mid ML engineer postings ask for a bachelor's degree, and 9 of "
                "these take experience in its place; a nearer role may ask for none: mlpath compare"
            ),
        ),
        (
            {"held": LeastDegree.BACHELOR, "enough": 50},
            (
                "your bachelor's degree is enough for 50 of 63 junior and mid ML engineer "
                "postings: begin with those; the others ask for a master's degree or a doctorate"
            ),
        ),
        (
            {"held": LeastDegree.MASTER, "enough": 63},
            "your master's degree is enough for all 63 junior and mid ML engineer postings",
        ),
    ],
)
def test_what_asks_for_no_degree_comes_first_and_then_what_asks_for_one(changes, said):
    assert degree_rows(replace(ASKED, **changes), "ML engineer") == [("degree", said)]


@pytest.mark.parametrize(("enough", "told"), [(56, True), (57, False)])
def test_a_degree_that_is_nearly_always_enough_needs_no_word_in_a_letter(enough, told):
    asked = replace(ASKED, held=LeastDegree.BACHELOR, enough=enough)
    assert bool(degree_rows(asked, "ML engineer", whole=False)) is told
    assert degree_rows(asked, "ML engineer")


def test_nothing_is_said_of_degrees_to_a_doctor_or_where_few_postings_tell():
    assert degree_rows(None, "ML engineer") == []
    assert degree_rows(replace(ASKED, held=LeastDegree.PHD), "ML engineer") == []
