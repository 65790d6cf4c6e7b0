"""Doors on every screen, and the roles nearest to somebody: one truth, whole in JSON."""

import json
import re

import pytest

SCREENS = {
    "gap": lambda d: d["doors"],
    "next": lambda d: d["doors"],
    "plan": lambda d: d["doors"],
    "assess --yes": lambda d: d["gap"]["doors"],
    "compare": lambda d: next(row["doors"] for row in d["roles"] if row["yours"]),
}


def data(result):
    assert result.code == 0, result.err
    return json.loads(result.out)["data"]


def asked(run, line):
    return data(run(*line.split(), "-f", "json"))


@pytest.fixture
def compared(known):
    return asked(known, "compare")


def test_every_screen_tells_the_same_doors(known):
    told = {line: doors(asked(known, line)) for line, doors in SCREENS.items()}
    first = told["gap"]
    assert {json.dumps(one) for one in told.values()} == {json.dumps(first)}
    assert 0 <= first["now"] < first["end"] < first["n"]
    assert (first["levels"], first["few"]) == (["junior", "mid"], False)
    words = f"{first['now']} of {first['n']} junior and mid postings today, {first['end']} when"
    for line in ("gap --all", "next --count 9", "plan --why", "plan --all", "report -o -"):
        assert words in " ".join(known(*line.split()).out.split()), line
    for line in ("gap", "assess --yes"):  # one line of a card
        page = " ".join(known(*line.split()).out.split())
        when = r"(?: today| · \d+ after module \d+)"
        card = f"doors {first['now']} of {first['n']} postings{when} · {first['end']} when ready"
        assert re.search(card, page), line
    row = next(row for row in known("compare").out.splitlines() if "(yours)" in row)
    assert f"{first['now']} → {first['end']} of {first['n']}" in row


def test_a_plan_that_is_cut_short_tells_the_doors_at_its_end(known):
    whole, cut = asked(known, "plan"), asked(known, "plan --deadline 2027-02-01")
    assert cut["cut"]
    assert cut["doors"]["now"] == whole["doors"]["now"] <= cut["doors"]["end"]
    assert cut["doors"]["end"] < whole["doors"]["end"]
    page = " ".join(known("plan", "--why", "--deadline", "2027-02-01").out.split())
    assert f"{cut['doors']['end']} at the end" in page


def test_few_postings_for_juniors_are_explained_by_those_for_seniors(run):
    brief = run("gap", "--background", "backend-engineer").out
    assert "when ready; of all such, " in brief
    assert "mlpath gap --all" in brief
    page = " ".join(run("gap", "--all", "--background", "backend-engineer").out.split())
    assert "8 are few, so it may be " in page
    assert "242 of 307 ML engineer postings that state a level (79%) ask for seniors" in page
    assert "mlpath compare" in page
    mid = run("gap", "--all", "--background", "backend-engineer", "--level", "mid").out
    assert "ask for seniors" not in mid


def test_the_nearest_roles_take_the_hours_and_days_of_their_plans(known, compared):
    hours = [row["hours"]["likely"] for row in compared["roles"]]
    assert hours == sorted(hours)
    assert len(hours) == len(asked(known, "roles")["roles"])
    for row in compared["roles"][:3]:
        plan = asked(known, f"plan {row['role']}")
        assert (row["hours"], row["finish"]) == (plan["hours"], plan["finish"])
        assert row["doors"] == plan["doors"]
        assert row["shared"] <= row["hours"]["likely"]


def test_pay_at_home_stands_beside_a_role_or_it_is_said_that_there_is_none(known, compared):
    paid = {row["role"]: row["pay"] for row in compared["roles"]}
    assert paid["ml-engineer"]["country"] == compared["country"] == "DE"
    assert paid["ml-engineer"]["level"] == "mid"
    assert paid["ai-product-manager"] is None
    page = known("compare").out
    assert "EUR" in page
    assert "no figures" in page


def test_nearer_goals_of_an_assessment_are_those_that_compare_tells(known, compared):
    nearer = asked(known, "assess --yes")["nearer"]
    told = {row["role"]: row for row in compared["roles"]}
    own = next(row for row in compared["roles"] if row["yours"])
    assert len(nearer) <= 2
    for goal in nearer:
        assert goal["hours"] == told[goal["role"]]["hours"]["likely"] < own["hours"]["likely"]
        assert goal["shared"] == told[goal["role"]]["shared"]


def test_without_a_country_it_is_said_how_to_see_pay(run):
    page = run("compare", "--background", "student", "--hours", "6")
    assert page.code == 0
    assert "mlpath profile edit --country" in page.out
    assert "pays (" not in page.out


def test_from_zero_the_nearest_roles_are_shown_with_a_note(run):
    result = run("compare", "-f", "json")
    assert not data(result)["known"]
    assert "starts from zero" in json.loads(result.out)["notes"][0]


def test_what_somebody_is_ahead_in_is_told_with_a_background_and_not_without(run):
    assert run("rate", "sql", "4").code == 0  # of no background yet
    assert asked(run, "gap")["ahead"] is None
    page = run("assess", "--background", "student", "--role", "ml-engineer", "--level", "junior",
               "--hours", "5", "--rate", "sql=3", "--rate", "docker=3", "--yes")  # fmt: skip
    ahead = asked(run, "gap")["ahead"]
    assert ahead["background"] == "student"
    assert {one["skill"] for one in ahead["skills"]} == {"sql", "docker"}
    assert all(one["spreads"] >= 0.5 for one in ahead["skills"])
    names = ", ".join(one["name"] for one in ahead["skills"])
    for brief in (page.out, run("gap").out):
        assert f"ahead of most {names}" in " ".join(brief.split())
    whole = " ".join(run("gap", "--all").out.split())
    assert f"ahead of most {names}; postings for {ahead['roles'][0]['name']} (" in whole


def test_the_first_screen_of_roles_is_the_nearest_and_the_own_one_with_the_rest_named(
    known, compared, monkeypatch
):
    whole = known("compare").out
    monkeypatch.setattr("mlpath.cli.screen.first_screen", lambda *, everything: not everything)
    first = known("compare").out
    assert len(first.splitlines()) < 24
    assert "more: mlpath compare --all" in first
    assert "(yours)" in first
    for row in compared["roles"]:
        if row["led_by"]:
            assert row["name"] not in first
            assert f"{row['name']}, " in " ".join(whole.split())
    nearest = next(row for row in compared["roles"] if not row["yours"] and not row["led_by"])
    assert f"mlpath plan {compared['advised'] or nearest['role']}" in first
    assert known("compare", "--all").out == whole
    assert asked(known, "compare") == {**compared, "show": "near"}


def test_a_plan_tells_how_many_of_the_same_postings_ask_for_a_degree(run):
    said = ("--background", "backend-engineer", "--role", "ai-engineer", "--level", "junior")
    run("assess", *said, "--hours", 8, "--education", "school", "--yes")
    plan = asked(run, "plan")
    told, doors = plan["degrees"], plan["doors"]
    assert (told["n"], told["levels"], told["held"]) == (doors["n"], ["junior"], "none")
    assert told["none"] + told["bachelor"] + told["master"] + told["phd"] == told["n"]
    words = f"{told['none']} of {told['n']} junior AI engineer postings ask for no degree"
    for line in ("plan --letter", "plan --why", "plan --all"):
        assert words in " ".join(run(*line.split()).out.split()), line
    run("assess", "--education", "phd", "--yes")
    assert asked(run, "plan")["degrees"]["enough"] == told["n"]
    assert "degree" not in run("plan", "--why").out
    assert "ask for no degree" in " ".join(run("roles", "ai-engineer", "--all").out.split())
