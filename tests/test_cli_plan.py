import json
import re
from datetime import date

import pytest

from mlpath.views.words import amount

ZERO = ("--background", "backend-engineer")


def data(run, *args: object):
    ran = run(*args, "-f", "json")
    assert ran.code == 0, ran.err
    return json.loads(ran.out)["data"]


def test_a_plan_has_the_promised_names(run):
    plan = data(run, "plan", *ZERO, "--hours", 10)
    names = {"skill", "from", "to", "hours", "gain", "start", "end", "resources", "why"}
    assert plan["steps"]
    for step in plan["steps"]:
        assert names <= step.keys()
        assert set(step["hours"]) == {"low", "likely", "high"}
        assert step["from"] < step["to"]
        assert step["start"] <= step["end"]
    assert set(plan["finish"]) == {"early", "likely", "late", "usual", "beyond", "hired"}
    assert plan["readiness"]["now"] < plan["readiness"]["end"]
    assert {
        "broken_needs", "broken_after", "recommended", "switches", "fewest_switches", "proven",
    } <= plan["order"].keys()  # fmt: skip
    assert plan["order"]["broken_needs"] == 0
    for module in plan["modules"]:
        assert {
            "id",
            "title",
            "theme",
            "hours",
            "start",
            "end",
            "project",
            "check",
        } <= module.keys()
        inside = plan["steps"][module["first"] : module["first"] + module["count"]]
        assert {step["module"] for step in inside} == {module["id"]}


def test_the_plan_begins_with_an_overview_and_tells_one_module_or_all_when_asked(run):
    near, one, everything = (run("plan", *ZERO, *more).out for more in ((), ("-m", 1), ("--all",)))
    assert "mlpath plan --all" in near
    assert "mlpath plan --all" not in everything
    assert near.count("You can ") == 0 < one.count("You can ") < everything.count("You can ")


def test_a_role_may_be_an_argument_or_an_option(run):
    one = data(run, "plan", "data-engineer", "--level", "mid")
    assert one == data(run, "plan", "--role", "data-engineer", "--level", "mid")
    assert (one["role"], one["level"]) == ("data-engineer", "mid")


def test_an_impossible_deadline_lists_what_is_cut_and_what_would_make_it(run):
    plan = data(run, "plan", *ZERO, "--hours", 5, "--deadline", "2027-03-01")
    assert plan["deadline"]["feasible"] is False
    assert plan["cut"]
    assert {"skill", "from", "to", "hours", "gain"} <= plan["cut"][0].keys()
    assert all(module["end"] <= "2027-03-01" for module in plan["modules"])
    assert plan["finish"] == plan["deadline"]["ready"]
    assert plan["finish"]["likely"] > "2027-03-01"
    enough = plan["deadline"]["hours_a_week"]
    ok = data(run, "plan", *ZERO, "--hours", enough, "--deadline", "2027-03-01")
    assert ok["deadline"]["feasible"] is True


def test_days_away_move_the_end(run):
    near = data(run, "plan", *ZERO, "--hours", 10)
    far = data(run, "plan", *ZERO, "--hours", 10, "--away", "2026-12-01:2026-12-31")
    gap = date.fromisoformat(far["finish"]["likely"]) - date.fromisoformat(near["finish"]["likely"])
    assert gap.days == 31


def test_mathematics_runs_beside_the_rest_unless_told_otherwise(run):
    plan = data(run, "plan", "ml-engineer", "--background", "no-technical-background")
    assert any(module["beside"] for module in plan["modules"])
    alone = data(
        run, "plan", "ml-engineer", "--background", "no-technical-background", "--tracks", 1
    )
    assert not any(module["beside"] for module in alone["modules"])
    assert alone["finish"] == plan["finish"]


@pytest.mark.parametrize(
    ("until", "read"),
    [("core", "core"), ("all", "100"), ("Ready", "ready"), ("80", "80"), ("100", "100")],
)
def test_how_far_a_plan_goes_is_read_as_people_write_it(run, until, read):
    assert data(run, "plan", *ZERO, "--until", until)["until"] == read


def test_a_plan_of_the_core_is_shorter_than_one_of_everything(run):
    core, everything = (data(run, "plan", *ZERO, "--until", goal) for goal in ("core", "100"))
    assert len(core["steps"]) < len(everything["steps"])
    assert core["later"]
    assert not everything["later"]


def test_free_resources_only_cost_nothing(run):
    plan = data(run, "plan", *ZERO, "--free")
    assert plan["money"] == 0 or not all(p["free"] for s in plan["steps"] for p in s["resources"])


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--hours", "0"), "hours a week"),
        (("--hours", "-3"), "hours a week"),
        (("--hours", "abc"), "must be a number"),
        (("--deadline", "2020-01-01"), "not in the future"),
        (("--deadline", "2027-02-30"), "is not a date"),
        (("--start", "2020-01-01"), "in the past"),
        (("--start", "2027-06-01", "--deadline", "2027-05-01"), "before the start"),
        (("--away", "2027-01-05:2027-01-01"), "runs backwards"),
        (("--away", "2027-01-05"), "is not a time away"),
        (("--away", "2027-01-01:2027-01-05", "--away", "2027-01-05:2027-01-09"), "overlap"),
        (("--tracks", "3"), "tracks must be 1 or 2"),
        (("--budget", "-1"), "the budget"),
        (("--until", "0"), "readiness"),
        (("--level", "chief"), "is not a level of a role"),
    ],
)
def test_bad_input_is_one_sentence_and_a_hint_and_nothing_is_stored(run, home, args, said):
    ran = run("plan", *args, "--save")
    assert (ran.code, ran.out) == (2, "")
    lines = ran.err.splitlines()
    assert said in lines[0]
    assert len(lines) == 2
    assert not [f for f in home.iterdir() if f.name != "cache"]


def test_an_unknown_role_is_one_line_and_a_guess(run):
    ran = run("plan", "ml-enginer")
    assert ran.code == 4
    assert "Did you mean ml-engineer?" in ran.err


def test_a_plan_is_stored_only_when_asked_and_then_followed(run, home):
    run("plan", *ZERO)
    assert not [f for f in home.iterdir() if f.name != "cache"]
    assert "Saved." in run("plan", "--hours", 9, "--save").out
    status = data(run, "status")
    assert status["promised"] == data(run, "plan")["finish"]["likely"]
    assert status["hours_a_week"] == 9
    run("undo")
    assert data(run, "status")["promised"] is None


def test_a_deadline_of_the_profile_that_has_passed_is_a_note(run, monkeypatch):
    run("plan", "--hours", 20, "--deadline", "2027-03-01", "--save")
    monkeypatch.setenv("MLPATH_TODAY", "2027-04-01")
    ran = run("plan")
    assert ran.code == 0
    assert "has passed" in ran.out


def test_the_roadmap_tells_what_belongs_to_the_way_beside_learning(run):
    assert "mlpath guide portfolio" in run("roadmap", "--all").out
    assert "mlpath roadmap --all" in run("roadmap").out


def test_the_tree_shows_what_rests_on_what(run):
    assert "see above" in run("roadmap", "--tree", *ZERO).out
    assert data(run, "roadmap", "--tree")["tree"] == data(run, "roadmap")["tree"]


def test_next_begins_with_the_step_that_the_plan_is_at(run):
    found = data(run, "next", *ZERO, "--count", 3)
    plan = data(run, "plan", *ZERO)
    main = next(module for module in plan["modules"] if not module["beside"])
    first = plan["steps"][main["first"]]
    assert (found["steps"][0]["skill"], found["steps"][0]["to"]) == (first["skill"], first["to"])
    assert found["finish"] == plan["finish"]
    assert len(found["steps"]) == 3
    assert found["more"] > 0


def test_every_screen_says_the_same_of_a_deadline(run):
    said = ("--hours", 6, "--deadline", "2027-05-01")
    run("assess", *ZERO, "--role", "ml-engineer", *said, "--yes")
    plan = data(run, "plan")
    assert plan["deadline"]["feasible"] is False
    for command in ("next", "status", "log"):
        words = ("log", "30m") if command == "log" else (command,)
        found = data(run, *words)
        assert found["deadline"]["day"] == "2027-05-01"
        if command != "log":
            assert found["deadline"] == plan["deadline"]
            assert found["finish"] == plan["finish"]
    left = data(run, "plan")["deadline"]["core_left"]
    fits = f"not ready, for {left} steps of the core do not fit"
    assert left > 1
    for words in (("status",), ("next",), ("plan",), (), ("assess", "--yes")):
        page = " ".join(run(*words).out.split())
        assert "1 May 2027" in page, words
        assert fits in page, words
        assert "of 100 points" not in page, words
        assert "eady about 1 May" not in page, words
    page = " ".join(run("rate", "bash", "0").out.split())
    assert "By your date, 1 May 2027: not ready, for " in page


def test_roles_roadmap_and_plan_name_the_same_hours_from_zero_and_the_guide_names_none(run):
    for level in ("junior", "mid", "senior", "lead"):
        for one in data(run, "roles", "--level", level)["roles"]:
            if one["id"] in {"ml-engineer", "data-engineer", "ai-engineer"}:
                way = ("--role", one["id"], "--level", level)
                hours = data(run, "plan", *way)["hours"]["likely"]
                assert data(run, "roadmap", *way)["hours"] == hours, (one["id"], level)
                assert one["hours"] == hours, (one["id"], level)
    page = run("roadmap", "ml-engineer").out
    assert amount(data(run, "plan", "--role", "ml-engineer")["hours"]["likely"]) in page
    guide = " ".join(run("guide", "from-zero").out.split())
    assert not re.search(r"\d{3,} (h|hours)\b", guide)
    assert "mlpath roadmap ml-engineer" in guide


@pytest.mark.parametrize("other", ["3", "--all", "--why"])
def test_a_letter_is_of_the_whole_plan(run, other) -> None:
    refused = run("plan", "--letter", other, "--background", "nurse")
    assert (refused.code, refused.out) == (2, "")
    assert "a letter is of the whole plan" in refused.err
    assert f"mlpath plan {other}." in refused.err
